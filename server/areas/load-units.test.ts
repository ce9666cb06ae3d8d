import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { loadUnits, type LoadReport } from './load-units.ts'
import { shippedFolder } from './reference.ts'

const db = await freshDatabase()
const folder = await mkdtemp(join(tmpdir(), 'dancu-reference-'))
afterAll(async () => rm(folder, { recursive: true }))

const load = async (from?: URL): Promise<LoadReport> => db.transaction().execute(async (tx) => loadUnits(tx, from))

/** The shipped files with a change in one of them. */
async function changedFiles(name: string, change: (text: string) => string): Promise<URL> {
  await cp(shippedFolder, folder, { recursive: true })
  const file = join(folder, name)
  await writeFile(file, change(await readFile(file, 'utf8')))
  return pathToFileURL(`${folder}/`)
}

async function listOffices(): Promise<string[]> {
  const rows = await db.selectFrom('areas.office').select('office_id').orderBy('office_id').execute()
  return rows.map(({ office_id }) => office_id)
}

test('A3: the same files are loaded once; the second time nothing happens', async () => {
  const first = await load()
  expect(first).toMatchObject({ units: 17_916, successors: 10_634, offices: 15_234 })
  const stamps = db.selectFrom('areas.reference_file').select(['name', 'loaded_at']).orderBy('name')
  const before = await stamps.execute()
  expect(before).toHaveLength(4)
  expect(await load()).toEqual({ ...first, isChanged: false })
  expect(await stamps.execute()).toEqual(before)
})

test('A2: files that contradict themselves are refused with the reason, and nothing changes', async () => {
  await load()
  const overlapping = await changedFiles('units.csv', (text) =>
    text.replace(/^00004,2004-08-31,2025-07-01/m, '00004,2004-08-31,2025-07-02'),
  )
  const refused = load(overlapping)
  await expect(refused).rejects.toThrow('Unit 00004: its versions of 2004-08-31 and 2025-07-01 overlap.')
  expect(await load()).toMatchObject({ isChanged: false, units: 17_916 })
})

test('A2: a file that is cut off is refused, by row and column', async () => {
  const cut = await changedFiles('units.csv', (text) => text.slice(0, text.indexOf('00004,2004-08-31') + 9))
  await expect(load(cut)).rejects.toThrow(/Invalid Record Length/)
  const wrongDay = await changedFiles('unit-successors.csv', (text) => text.replace('2025-07-01', '2025-07-32'))
  await expect(load(wrongDay)).rejects.toThrow('unit-successors.csv, row 1 below the header: changed_on: ')
})

test('A10: when the facts change the offices keep their identifiers and take the new names', async () => {
  await load()
  const before = await listOffices()
  const renamed = await changedFiles('units.csv', (text) => text.replaceAll('Phường Ba Đình', 'Phường Ba Đình Mới'))
  expect(await load(renamed)).toMatchObject({ isChanged: true, units: 17_916, offices: 15_234 })
  expect(await listOffices()).toEqual(before)
  const name = db.selectFrom('areas.office_name').select('name').where('office_id', '=', '00004-20250701')
  expect(await name.execute()).toEqual([{ name: 'Công an phường Ba Đình Mới' }])
})
