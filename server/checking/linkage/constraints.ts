import { signOfPair, type Agreement } from './agreement.ts'
import { isDecidedDifferent, type LabelledPairs } from './labels.ts'
import type { LinkageModel } from './model.ts'
import { cellsOf, type Records } from './records.ts'

/** What must not stand in one cluster, however sure the links between. */
export type Constraints = {
  isForbidden: (one: number, other: number) => boolean
  /** Records of one kind are alike to `isForbidden`: in a cluster only one of a kind has to be asked about. */
  kindOf: (record: number) => string
}

/**
 * The constraints of the model (`never`: all these columns are different, such as number and birth date) and of people's
 * decisions. Undefined where there are none.
 */
export function constrain(
  { never, comparisons }: LinkageModel,
  given: {
    records: Records
    agreements: readonly Agreement[]
    labels: LabelledPairs | undefined
  },
): Constraints | undefined {
  const { records, agreements, labels } = given
  if (never.length === 0 && (labels?.different.size ?? 0) === 0) return undefined
  const { cells, width } = records
  const columns = Array.from(new Set(never.flat()), (name) => records.columns.get(name)).flatMap((column) => {
    if (column === undefined || !comparisons.some((one) => one.column === column.name)) return []
    return Array.from({ length: cellsOf(column.as) }, (_none, at) => column.offset + at)
  })
  const ruledOut = never.map((list) =>
    agreements
      .filter((agreement) => list.includes(agreement.column))
      .map((agreement) => prepareDifference(agreement, records)),
  )
  const decided = new Set<number>()
  for (const pair of labels?.different ?? []) for (const record of pair.split('-')) decided.add(Number(record))
  return {
    isForbidden: (one, other) =>
      (labels !== undefined && isDecidedDifferent(labels, one, other)) ||
      ruledOut.some((list) => list.every((areDifferent) => areDifferent(one * width, other * width))),
    kindOf(record) {
      const values = columns.map((offset) => cells[record * width + offset] ?? 0).join()
      return decided.has(record) ? `${values}/${record}` : values
    },
  }
}

/** Tells whether two records, given by their first cells, are at "different". Nearly all linked ones are equal. */
function prepareDifference(agreement: Agreement, { cells, columns }: Records): (one: number, other: number) => boolean {
  const column = columns.get(agreement.column)
  if (column === undefined) throw new Error(`There is no column ${agreement.column}.`)
  const first = column.offset
  const last = first + cellsOf(column.as) - 1
  return (one, other) => {
    if (cells[one + first] === cells[other + first] && cells[one + last] === cells[other + last]) return false
    return agreement.levelOf[signOfPair(agreement, one, other)] === agreement.levels.length
  }
}
