import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll } from 'vitest'
import type { Dc01Cells } from '../../../forms/dc01.ts'
import type { Database } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { openCsvSheet } from '../../synth/csv-sheet.ts'
import { formColumns } from '../../synth/filing.ts'
import { synthesise } from '../../synth/synthesise.ts'
import { communes, freshSite, today } from '../../testing/site.ts'
import type { Batch } from '../batch.sql.ts'
import { collectSheet } from '../collect-sheet.ts'
import { openSheet } from '../reading/open-sheet.ts'
import { csvOf, dc01Keys } from '../reading/testing/made-files.ts'

/** A folder of the test file's own, gone when it ends. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-collecting-'))
  afterAll(async () => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Makes sites before the tests begin, since only then their end can be arranged; answers what gives one after the other. */
export async function freshSites(count: number): Promise<() => Site> {
  const sites: Site[] = []
  for (let made = 0; made < count; made += 1) sites.push(await freshSite())
  return () => {
    const site = sites.pop()
    if (site === undefined) throw new Error('The tests need more sites.')
    return site
  }
}

/** The rows of a CSV of these forms, the header first. */
export function rowsOf(forms: readonly Dc01Cells[]): string[][] {
  return [dc01Keys, ...forms.map((cells) => dc01Keys.map((key) => cells[key] ?? ''))]
}

/** Writes forms to a CSV and answers its path. */
export async function writeForms(path: string, forms: readonly Dc01Cells[]): Promise<string> {
  await writeFile(path, csvOf(rowsOf(forms)))
  return path
}

/** Makes up people of a district and writes their forms to a CSV: its path, and its rows, the header first. */
export async function writePeople(
  path: string,
  { persons, errors, seed = 'collecting' }: { persons: number; errors: number; seed?: string },
): Promise<{ path: string; rows: string[][] }> {
  const sheet = await openCsvSheet(path, formColumns)
  await synthesise({ persons, seed, on: today, unitCode: communes.district, errors }, { forms: sheet })
  await sheet.close()
  return { path, rows: await readCells(path) }
}

/** All cells of a CSV, the header first. */
export async function readCells(path: string): Promise<string[][]> {
  return parse(await readFile(path), { bom: true })
}

/** Collects a file as an operator does, with clean forms accepted. */
export async function collectFile(
  site: Site,
  path: string,
  wish: { unitCode?: string; chunkRows?: number; approveClean?: boolean; say?: (line: string) => void } = {},
): Promise<Batch> {
  const { unitCode = communes.city, chunkRows = 300, approveClean = true, say = () => undefined } = wish
  const sheet = await openSheet(path, path, { withParquet: true })
  return collectSheet(site, { sheet, fileName: 'forms.csv', unitCode, approveClean, chunkRows }, say)
}

/** The counts of a batch, which a test can compare. */
export function countsOf({ state, rowsTotal, accepted, held, refused, repeated }: Batch) {
  return { state, rowsTotal, accepted, held, refused, repeated }
}

/** How many rows each table of the register and the collection has, those that tell of batches left out. */
export async function countTables(db: Database): Promise<Record<string, number>> {
  const { rows: tables } = await sql<{ name: string }>`
    select schemaname || '.' || tablename as name from pg_tables where schemaname in ('register', 'collection', 'exchange')
      and tablename not in ('batch', 'batch_chunk', 'refused_row') order by 1`.execute(db)
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from ${sql.table(name)}`.execute(db)
    counts[name] = rows[0]?.count ?? 0
  }
  return counts
}

/** Everybody in the register with home and household, and the forms that wait: as text, without identifiers, sorted. */
export async function everybodyIn(db: Database): Promise<string[]> {
  const { rows } = await sql<{ person: string }>`
    select jsonb_build_array(family_name, middle_name, given_name, birth_date, sex, origin_place, ethnicity, marital_status,
      household.commune_code, household_no, relationship_to_head, hamlet, address, declared_name,
      (select value from register.identifier where identifier.person_id = state.person_id))::text as person
    from register.person_state as state
    join register.household_member as member using (person_id)
    join register.household using (household_id)
    join register.residence using (person_id)
    left join register.relation on relation.person_id = state.person_id and relation.kind = 'mother'
    where residence.kind = 'permanent'
    union all
    select jsonb_build_array(form_no, body, findings)::text from collection.form where person_id is null
    order by 1`.execute(db)
  return rows.map(({ person }) => person)
}

/** Which forms are in the register, and which wait, by their numbers. */
export async function sortedForms(db: Database): Promise<{ accepted: string[]; held: string[] }> {
  const forms = await db.selectFrom('collection.form').select(['form_no', 'person_id']).orderBy('form_no').execute()
  const numbers = (isIn: boolean): string[] =>
    forms.filter(({ person_id }) => (person_id !== null) === isIn).map(({ form_no }) => form_no)
  return { accepted: numbers(true), held: numbers(false) }
}

/** Everything that comes, in a list. */
export async function allOf<Thing>(things: AsyncIterable<Thing>): Promise<Thing[]> {
  const all: Thing[] = []
  for await (const thing of things) all.push(thing)
  return all
}
