import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import * as z from 'zod'
import { unitLevels, type UnitLevel, type UnitVersion } from '../../forms/unit-table.ts'
import { UnitCode } from './unit-facts.ts'

/** Where the shipped facts about Viet Nam lie. */
export const shippedFolder = new URL('../../reference/vn/', import.meta.url)

type ReferenceFile = { text: string; sha256: string }

/** A country's files, by name. */
export type ReferenceFiles = Record<
  'units.csv' | 'unit-successors.csv' | 'province-successors.csv' | 'office-tiers.csv',
  ReferenceFile
>

/**
 * Into which unit a unit, or a part of it, went on a day. `whoFollows` says whether its residents go along: all by law,
 * none because only area changed hands, or some, which officers decide by residential group.
 */
export type UnitSuccessor = {
  oldCode: string
  /** The first day of the new unit; the old one ended the day before. */
  changedOn: string
  newCode: string
  relation: 'unchanged' | 'renamed_or_retyped' | 'whole' | 'part'
  whoFollows: 'all' | 'none' | 'some'
  /** The official wording. */
  note: string
}

/** On which days a tier of the police had offices, and what their names begin with. */
export type OfficeTierPeriod = {
  tier: 'ministry' | UnitLevel
  name: string
  validFrom: string
  validTo: string | null
}

/** The facts of the files, each readable, not yet checked against each other. */
export type Reference = {
  units: UnitVersion[]
  successors: UnitSuccessor[]
  tiers: OfficeTierPeriod[]
}

const Day = z.iso.date()
const absent = z.literal('').transform(() => null)
const Validity = z.object({ valid_from: Day, valid_to: absent.or(Day) })

const UnitRow = Validity.extend({
  code: UnitCode,
  level: z.enum(unitLevels),
  kind: z.string().min(1),
  name: z.string().min(1),
  parent_code: absent.or(UnitCode),
  province_code: UnitCode,
}).transform((row): UnitVersion => ({
  code: row.code,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  level: row.level,
  kind: row.kind,
  name: row.name,
  parentCode: row.parent_code,
  provinceCode: row.province_code,
}))

const SuccessorRow = z
  .object({
    old_code: UnitCode,
    new_code: UnitCode,
    changed_on: Day,
    relation: z.enum(['unchanged', 'renamed_or_retyped', 'whole', 'part']),
    who_follows: z.enum(['all', 'none', 'some']),
    note: z.string(),
  })
  .transform((row): UnitSuccessor => ({
    oldCode: row.old_code,
    changedOn: row.changed_on,
    newCode: row.new_code,
    relation: row.relation,
    whoFollows: row.who_follows,
    note: row.note,
  }))

const TierRow = Validity.extend({ tier: z.enum(['ministry', ...unitLevels]), name: z.string().min(1) }).transform(
  (row): OfficeTierPeriod => ({ tier: row.tier, name: row.name, validFrom: row.valid_from, validTo: row.valid_to }),
)

/** Reads a country's files from their folder. */
export async function readReferenceFiles(folder: URL): Promise<ReferenceFiles> {
  const read = async (name: keyof ReferenceFiles): Promise<ReferenceFile> => {
    const text = await readFile(new URL(name, folder), 'utf8')
    return { text, sha256: createHash('sha256').update(text).digest('hex') }
  }
  return {
    'units.csv': await read('units.csv'),
    'unit-successors.csv': await read('unit-successors.csv'),
    'province-successors.csv': await read('province-successors.csv'),
    'office-tiers.csv': await read('office-tiers.csv'),
  }
}

/** Turns the files into facts. Throws an error that names the file, the row and the column where one cannot be read. */
export function parseReference(files: ReferenceFiles): Reference {
  const parseFile = <Row>(name: keyof ReferenceFiles, schema: z.ZodType<Row>): Row[] =>
    parseRows(files[name].text, (record, row) => {
      const { data, error } = schema.safeParse(record)
      if (error === undefined) return data
      const wrong = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
      throw new Error(`${name}, row ${row} below the header: ${wrong.join('; ')}`)
    })
  return {
    units: parseFile('units.csv', UnitRow),
    successors: [
      ...parseFile('unit-successors.csv', SuccessorRow),
      ...parseFile('province-successors.csv', SuccessorRow),
    ],
    tiers: parseFile('office-tiers.csv', TierRow),
  }
}

/** Records by the names of the header. Made here, since the library takes twice as long for it. */
function parseRows<Row>(text: string, parseRow: (record: unknown, row: number) => Row): Row[] {
  const [header = [], ...rows]: string[][] = parse(text, { bom: true })
  return rows.map((cells, index) => {
    const record: Record<string, string | undefined> = {}
    for (const [column, name] of header.entries()) record[name] = cells[column]
    return parseRow(record, index + 1)
  })
}
