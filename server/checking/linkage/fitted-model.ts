import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { codeOf, Refusal } from '../../refusal.ts'
import { countFolds, foldOf, frequencyGroups } from './agreement.ts'
import { checkModel, LinkageModel } from './model.ts'
import { countAllPairs, type RecordColumn, type Records } from './records.ts'
import { stateCount, type Weighing } from './weights.ts'

/** As many of a column's most frequent values are kept in a fitted model; the rest count as the usual. */
const frequentMax = 1500

const Shares = z.array(z.number().min(0).max(1))

const FittedColumn = z.strictObject({
  /** Among unrelated people: the share of each level, from "exact" to "different". */
  u: Shares,
  /** The same, divided by groups of frequencies, for the levels that count them. */
  groups: z.array(Shares),
  /** By group of frequencies: the share of the records whose value is in it. */
  values: Shares,
  /** The group of a value that is not among the frequent. */
  usual: z
    .int()
    .min(0)
    .max(frequencyGroups - 1),
  /** The groups of frequent values, by their folded texts. */
  frequent: z.record(
    z.string(),
    z
      .int()
      .min(0)
      .max(frequencyGroups - 1),
  ),
})

const FittedClass = z.strictObject({
  name: z.string(),
  /** Such pairs for each record of the file that the model was fitted to. */
  pairsPerRecord: z.number().min(0),
  /** By column, by the state of the comparison that it depends on (unknown, agrees, differs): the share of each level. */
  levels: z.record(z.string(), z.array(Shares).length(stateCount)),
})

/**
 * A model with what was estimated from a file: enough to weigh a single pair without that file. The last class is that of
 * unrelated people.
 */
const FittedModel = z.strictObject({
  model: LinkageModel,
  /** Records of the file. */
  records: z.int().min(0),
  columns: z.record(z.string(), FittedColumn),
  classes: z.array(FittedClass).min(2),
})
export type FittedModel = z.infer<typeof FittedModel>

/** The residents' model, fitted to a million invented residents of Hanoi. */
export const fittedResidentsModel = new URL('./models/vietnamese-residents.fitted.json', import.meta.url)

/** Reads a fitted model, as `dancu link --fitted FILE` writes it. Refuses what is none. */
export async function readFittedModel(file: string | URL): Promise<FittedModel> {
  const name = file instanceof URL ? file.pathname : file
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Refusal(`The model ${name} cannot be read (${codeOf(error) ?? 'unknown reason'}).`)
  })
  try {
    const fitted = FittedModel.parse(JSON.parse(text))
    checkModel(fitted.model, name)
    return fitted
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${name} is no fitted model: ${error instanceof Error ? error.message.slice(0, 300) : ''}`)
  }
}

/** What was estimated, to be kept. Numbers are rounded to six digits, so that the file is short. */
export function fitModel(model: LinkageModel, weighing: Weighing, records: Records): FittedModel {
  const { agreements, chances, classes } = weighing
  const columns = agreements.map(({ column, levels }, at): [string, FittedModel['columns'][string]] => {
    const chance = chances[at]
    if (chance === undefined) throw new Error('A comparison was not measured.')
    const isCounted = model.comparisons[at]?.frequencies === true
    const groups = levels.map((_name, level) =>
      short(chance.groups.subarray((level + 1) * frequencyGroups, (level + 2) * frequencyGroups)),
    )
    const values = records.columns.get(column)
    const frequent = isCounted && values !== undefined ? listFrequent(values) : { usual: 0, frequent: {} }
    const fitted = {
      u: short(chance.levels.subarray(1)),
      groups: isCounted ? groups : [],
      values: isCounted ? short(chance.values) : [],
    }
    return [column, { ...fitted, ...frequent }]
  })
  return {
    model,
    records: records.count,
    columns: Object.fromEntries(columns),
    classes: classes.map(({ name, share, levels }) => ({
      name,
      pairsPerRecord: roundShort((share * countAllPairs(records)) / Math.max(1, records.count)),
      levels: Object.fromEntries(
        agreements.map(({ column, levels: names }, at) => [column, statesOf(levels[at], names.length + 1)]),
      ),
    })),
  }
}

/** The groups of the most frequent values, and that of most of the rest. */
function listFrequent(column: RecordColumn): Pick<FittedModel['columns'][string], 'usual' | 'frequent'> {
  const { as, texts, tally } = column
  const { first, second, groups } = countFolds(column)
  const countOf = (fold: number): number => (first[fold] ?? 0) + (second[fold] ?? 0)
  const folds = Uint32Array.from(new Set(Array.from(tally.values, (value) => foldOf(value, as))))
  folds.sort((one, other) => countOf(other) - countOf(one) || one - other)
  const rest = new Float64Array(frequencyGroups)
  for (const fold of folds.subarray(frequentMax)) {
    const group = groups[fold] ?? 0
    rest[group] = (rest[group] ?? 0) + countOf(fold)
  }
  const usual = folds.length > frequentMax ? rest.indexOf(Math.max(...rest)) : frequencyGroups - 1
  const frequent = Array.from(folds.subarray(0, frequentMax), (fold): [string, number] => [
    as === 'date' ? String(fold) : (texts.at(fold) ?? ''),
    groups[fold] ?? usual,
  ])
  return { usual, frequent: Object.fromEntries(frequent.filter(([, group]) => group !== usual)) }
}

/** Levels by state, without the place for what is missing. */
function statesOf(levels: Float64Array | undefined, size: number): number[][] {
  return Array.from({ length: stateCount }, (_none, state) =>
    short(levels?.subarray(state * size + 1, (state + 1) * size) ?? new Float64Array(size - 1)),
  )
}

function roundShort(value: number): number {
  return Number(value.toPrecision(6))
}

function short(values: Float64Array): number[] {
  return Array.from(values, roundShort)
}
