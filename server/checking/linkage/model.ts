import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { codeOf, Refusal } from '../../refusal.ts'
import { columnOfPart, kindOfLevel } from './model-words.ts'

const Share = z.number().positive().lt(1)

/**
 * How much two values agree, best first. `exact`: the same, tones and all; `folded`: the same without marks; `edits`: so
 * many letters or digits missing, added, other or swapped with the next; `jaroWinkler`: at least so similar; `words`: the
 * same words in another order; `prefix`: so many leading characters; `hamming`: equally long, and so many characters or
 * digits at most differ in their places. Of dates: `swapped`: day and month exchanged; `partial`: the same as far as both
 * are known; `twoParts`: two of day, month and year. Of units: `ancestor`: a unit so many steps above both at most, or one
 * of the two, is the same.
 */
const Level = z.union([
  z.enum(['exact', 'folded', 'words', 'swapped', 'partial', 'twoParts']),
  z.strictObject({ edits: z.int().min(1).max(4) }),
  z.strictObject({ jaroWinkler: Share }),
  z.strictObject({ prefix: z.int().min(1).max(20) }),
  z.strictObject({ hamming: z.int().min(1).max(8) }),
  z.strictObject({ ancestor: z.int().min(1).max(5) }),
])
export type Level = z.infer<typeof Level>

const Column = z.strictObject({
  /** The columns of the file, joined by spaces. */
  from: z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(8)]),
  /**
   * `name`: folded as names are; `plainName`: the same, with nothing known of its marks, which is faster; `code`: case and spaces folded; `date`: as in EDTF, `1950`, `1950-03`, `1950-03-07`;
   * `digits`: a number of 15 digits at most.
   */
  as: z.enum(['name', 'plainName', 'code', 'date', 'digits']),
  /** Whether a file may lack it. */
  optional: z.boolean().default(false),
  /** Of codes of units: the code of the unit right above each. */
  parents: z.record(z.string(), z.string()).optional(),
})
export type Column = z.infer<typeof Column>

const Comparison = z.strictObject({
  column: z.string(),
  levels: z.array(Level).min(1).max(6),
  /** Whether agreement on a rare value weighs more. */
  frequencies: z.boolean().default(false),
})
export type Comparison = z.infer<typeof Comparison>

const PairClass = z.strictObject({
  name: z.string().min(1),
  /** How many such pairs there are for each record, to begin with. */
  pairsPerRecord: z.number().positive(),
  /** For each comparison the shares of its levels and of "different" among such pairs, to begin with. */
  start: z.record(z.string(), z.array(z.number().min(0).max(1)).min(2).max(7)),
})

const Dependency = z.strictObject({ of: z.string(), on: z.string(), in: z.string() })

/**
 * What is compared, how, and where pairs are looked for. Documented in docs/using/linkage.md. The first class is the
 * same person; the others are related people; unrelated people are a class of their own that needs no start.
 */
export const LinkageModel = z.strictObject({
  name: z.string().min(1),
  /** The column of ids; without it `id` where the file has one, else the number of the row, from 1. */
  id: z.string().optional(),
  columns: z.record(z.string(), Column),
  comparisons: z.array(Comparison).min(1).max(16),
  dependencies: z.array(Dependency).default([]),
  /** Each a list of columns that have to agree; `date.year` is a part, `name?` may be empty on both sides. */
  keys: z.array(z.array(z.string()).min(1).max(6)).min(1).max(15),
  /** Groups of more records than this are divided by the columns of `refine`, and left out if that does not help. */
  groupMax: z.int().min(2).max(250).default(100),
  refine: z.array(z.string()).default([]),
  /** More pairs for each record than this are refused before any is compared. */
  pairsPerRecordMax: z.number().positive().default(40),
  classes: z.array(PairClass).min(1).max(4),
  /** As many pairs as the start of a class counts for; 0: the data alone decide. */
  startWeight: z.number().min(0).default(50),
  /** Columns that, when all of them differ, rule a link out. */
  never: z.array(z.array(z.string()).min(1)).default([]),
  threshold: Share.default(0.5),
})
export type LinkageModel = z.infer<typeof LinkageModel>

/** The model for the forms and records of this register. */
export const residentsModel = new URL('./models/vietnamese-residents.json', import.meta.url)

/** Reads a model file. Refuses one that is not there, is no JSON, or breaks the schema, with the place of the fault. */
export async function readModel(file: string | URL): Promise<LinkageModel> {
  const name = file instanceof URL ? file.pathname : file
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Refusal(`The model ${name} cannot be read (${codeOf(error) ?? 'unknown reason'}).`)
  })
  return checkModel(parseJson(text, name), name)
}

/** A model that fits the schema and whose parts fit each other; anything else is refused. */
export function checkModel(given: unknown, name = 'given'): LinkageModel {
  const parsed = LinkageModel.safeParse(given)
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.') || 'all'}: ${message}`)
    throw new Refusal(`The model ${name} is wrong.\n${faults.join('\n')}`)
  }
  const faults = listFaults(parsed.data)
  if (faults.length > 0) throw new Refusal(`The model ${name} is wrong.\n${faults.slice(0, 5).join('\n')}`)
  return parsed.data
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Refusal(`The model ${name} is no JSON: ${error instanceof Error ? error.message : ''}`)
  }
}

const levelKinds: Readonly<Record<Column['as'], readonly string[]>> = {
  name: ['exact', 'folded', 'words', 'edits', 'jaroWinkler', 'prefix', 'hamming'],
  plainName: ['exact', 'words', 'edits', 'jaroWinkler', 'prefix', 'hamming'],
  code: ['exact', 'edits', 'jaroWinkler', 'prefix', 'hamming', 'ancestor'],
  date: ['exact', 'swapped', 'partial', 'twoParts'],
  digits: ['exact', 'edits', 'hamming'],
}

/** What does not fit together, a sentence each. */
function listFaults(model: LinkageModel): string[] {
  return [...listComparisonFaults(model), ...listKeyFaults(model), ...listClassFaults(model)]
}

function listComparisonFaults({ columns, comparisons, never }: LinkageModel): string[] {
  const faults = Object.entries(columns).flatMap(([name, { as, parents }]) =>
    parents !== undefined && as !== 'code' ? [`columns: ${name} is a ${as}: only codes have parents`] : [],
  )
  const compared = new Set(comparisons.map(({ column }) => column))
  if (compared.size < comparisons.length) faults.push('comparisons: a column is compared twice')
  for (const { column, levels } of comparisons) {
    const { as, parents } = columns[column] ?? {}
    if (as === undefined) faults.push(`comparisons: there is no column ${column}`)
    else {
      const wrong = levels.map(kindOfLevel).filter((kind) => !levelKinds[as].includes(kind))
      faults.push(...wrong.map((kind) => `comparisons: ${column} is a ${as}: no ${kind}`))
    }
    const isOfUnits = levels.some((level) => kindOfLevel(level) === 'ancestor')
    if (isOfUnits && parents === undefined) faults.push(`comparisons: ${column}: ancestor needs parents of the column`)
    if (levels[0] !== 'exact') faults.push(`comparisons: the first level of ${column} has to be exact`)
    if (levels.indexOf('folded') > 1) faults.push(`comparisons: ${column}: folded has to come behind exact`)
  }
  for (const column of never.flat()) if (!compared.has(column)) faults.push(`never: ${column} is not compared`)
  return faults
}

function listKeyFaults({ columns, keys, refine }: LinkageModel): string[] {
  const faults: string[] = []
  if (new Set(keys.flat()).size > 31) faults.push('keys: no more than 31 different parts')
  for (const part of [...keys.flat(), ...refine]) {
    const name = columnOfPart(part)
    const column = columns[name]
    if (column === undefined) faults.push(`keys: there is no column ${name}`)
    else if (part.includes('.year') && column.as !== 'date') faults.push(`keys: ${name} is no date`)
  }
  return faults
}

function listClassFaults({ comparisons, dependencies, classes }: LinkageModel): string[] {
  const faults: string[] = []
  const compared = new Map(comparisons.map(({ column, levels }) => [column, levels.length]))
  const names = new Set([...classes.map(({ name }) => name), 'unrelated'])
  for (const { of, on, in: name } of dependencies) {
    const isCompared = compared.has(of) && compared.has(on) && of !== on
    if (!isCompared) faults.push(`dependencies: ${of} on ${on}: both have to be compared`)
    if (!names.has(name)) faults.push(`dependencies: there is no class ${name}`)
  }
  for (const { name, start } of classes)
    for (const [column, shares] of Object.entries(start)) {
      const fits = shares.length === (compared.get(column) ?? -1) + 1
      if (!fits) faults.push(`classes: ${name}: ${column}: one share for each level and one for different`)
      const sum = shares.reduce((all, one) => all + one, 0)
      if (Math.abs(sum - 1) > 0.01) faults.push(`classes: ${name}: ${column}: the shares have to add up to 1`)
    }
  return faults
}
