import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import { profileColumns, type ColumnProfile } from './column-profiles.ts'
import { readRows, withWorkbench } from './duckdb.ts'
import { checkModel, type Column, type Level, type LinkageModel } from './model.ts'
import { measureRelated, valueOf } from './related-columns.ts'
import { openAny } from './source-file.ts'

const comparedMax = 14
const keysMax = 10
/** So many keys are tried in the file. */
const triesMax = 40
/** A key may cost so many pairs for each record. */
const pairsPerRecord = 2
const groupMax = 100

const levelsOf: Readonly<Record<Column['as'], readonly Level[]>> = {
  name: ['exact', 'folded', { edits: 1 }, { jaroWinkler: 0.9 }],
  plainName: ['exact', { edits: 2 }, { jaroWinkler: 0.9 }],
  code: ['exact'],
  date: ['exact', 'swapped', 'partial', 'twoParts'],
  digits: ['exact', { edits: 1 }],
}

/** What the same person's records are expected to have, to begin with. */
const startOfSame: Readonly<Record<Column['as'], readonly number[]>> = {
  name: [0.85, 0.05, 0.05, 0.02, 0.03],
  plainName: [0.85, 0.06, 0.04, 0.05],
  code: [0.9, 0.1],
  date: [0.9, 0.03, 0.03, 0.02, 0.02],
  digits: [0.92, 0.05, 0.03],
}

/** Related people: as often as was measured, else as often as by chance; a little is left for each other level. */
function startOfRelated(
  { name, as }: ColumnProfile,
  measured: ReadonlyMap<string, number>,
): readonly number[] | undefined {
  const agree = as === 'date' || as === 'digits' ? 0.01 : measured.get(name)
  if (agree === undefined) return undefined
  const between = levelsOf[as].slice(1).map(() => 0.01)
  const exact = Math.max(0.001, Math.min(0.97 - between.length * 0.01, agree))
  return [exact, ...between, 1 - exact - between.length * 0.01]
}

/**
 * Proposes a model for a file: which columns tell people apart and how they are compared, and keys that find many pairs at
 * a cost that was counted in the file. A person should look through it: the file does not say what its columns mean.
 * Refuses a file in which no key can be found.
 */
export async function proposeModel(file: string): Promise<LinkageModel> {
  return withWorkbench({ memoryMb: 1024, threads: 2 }, async ({ connection }) => {
    const { relation, columns } = await openAny(connection, file)
    const id = columns.has('id') ? 'id' : undefined
    const [[count] = []] = await readRows(connection, `select count(*) from ${relation}`)
    const rows = Number(count)
    const profiles = await profileColumns(
      connection,
      relation,
      Array.from(columns).filter((name) => name !== id),
    )
    // A column of numbers of which none is there twice numbers the rows: it says nothing of who is who.
    const telling = profiles.filter(
      ({ distinct, filled, isWords }) => isWords || distinct < Math.round(filled * rows) || filled < 0.9,
    )
    const compared = telling.toSorted((one, other) => worthOf(other) - worthOf(one)).slice(0, comparedMax)
    const keys = await chooseKeys(connection, { relation, rows }, compared)
    if (keys.length === 0) throw new Refusal(`${file}: no key can be found: no columns tell its rows apart.`)
    const measured = await measureRelated(connection, { relation, compared })
    return checkModel(describe({ compared, keys, measured }, id), 'proposed')
  })
}

/** Bits that agreement gives, for the rows that have a value. */
function worthOf({ chance, filled }: ColumnProfile): number {
  return -Math.log2(chance) * filled
}

/** Keys of one column, two, then three, as cheap as they have to be, so that each column is missing in several. */
async function chooseKeys(
  connection: DuckDBConnection,
  { relation, rows }: { relation: string; rows: number },
  compared: readonly ColumnProfile[],
): Promise<string[][]> {
  const keys: string[][] = []
  const used = new Map<string, number>()
  const usesOf = (list: readonly ColumnProfile[]): number =>
    list.reduce((sum, { name }) => sum + (used.get(name) ?? 0), 0) / list.length
  const left = listCandidates(compared, rows)
  for (let tries = 0; keys.length < keysMax && left.length > 0 && tries < triesMax; tries += 1) {
    // The candidate whose columns have served least so far, so that a fault in one column leaves other keys.
    const least = left.reduce((best, list) => (usesOf(list) < usesOf(best) ? list : best))
    left.splice(left.indexOf(least), 1)
    const names = least.map(({ name }) => name)
    if (keys.some((key) => key.every((name) => names.includes(name)))) continue
    const parts = names.map((name) => valueOf(name))
    const groups = `select count(*) as n from ${relation} where ${parts.map((part) => `${part} is not null`).join(' and ')} group by ${parts.join(', ')}`
    const [[pairs] = []] = await readRows(
      connection,
      `select coalesce(sum(n * (n - 1) / 2), 0) from (${groups}) where n <= ${groupMax}`,
    )
    if (Number(pairs) === 0 || Number(pairs) > pairsPerRecord * rows) continue
    keys.push(names)
    for (const name of names) used.set(name, (used.get(name) ?? 0) + 1)
  }
  return keys
}

/** Lists of columns whose agreement by chance is rare enough, the shortest first, then those that most rows have. */
function listCandidates(compared: readonly ColumnProfile[], rows: number): ColumnProfile[][] {
  const lists: ColumnProfile[][] = []
  for (const [at, one] of compared.entries()) {
    lists.push([one])
    for (const [next, other] of compared.slice(at + 1).entries()) {
      lists.push([one, other])
      for (const third of compared.slice(at + next + 2)) lists.push([one, other, third])
    }
  }
  return lists
    .filter((list) => (chanceOf(list) * rows) / 2 <= pairsPerRecord)
    .toSorted((one, other) => one.length - other.length || filledOf(other) - filledOf(one))
    .slice(0, 400)
}

function describe(
  found: { compared: readonly ColumnProfile[]; keys: readonly string[][]; measured: ReadonlyMap<string, number> },
  id: string | undefined,
): object {
  const { compared, keys, measured } = found
  const related = compared.flatMap((profile) => {
    const start = startOfRelated(profile, measured)
    return start === undefined ? [] : [[profile.name, start] as const]
  })
  return {
    name: 'proposed',
    ...(id === undefined ? {} : { id }),
    columns: Object.fromEntries(compared.map(({ name, as }) => [name, { from: name, as, optional: true }])),
    comparisons: compared.map(({ name, as }) => ({ column: name, levels: levelsOf[as], frequencies: as !== 'digits' })),
    keys,
    refine: compared.filter(({ as }) => as === 'date').map(({ name }) => `${name}.year`),
    classes: [
      {
        name: 'same person',
        pairsPerRecord: 0.05,
        start: Object.fromEntries(compared.map(({ name, as }) => [name, startOfSame[as]])),
      },
      ...(related.length < 2 ? [] : [{ name: 'related', pairsPerRecord: 0.3, start: Object.fromEntries(related) }]),
    ],
    threshold: 0.5,
  }
}

/** How probable it is that two rows agree in all of these by chance. */
function chanceOf(list: readonly ColumnProfile[]): number {
  return list.reduce((all, { chance }) => all * chance, 1)
}

/** How probable it is that a row has all of these. */
function filledOf(list: readonly ColumnProfile[]): number {
  return list.reduce((all, { filled }) => all * filled, 1)
}
