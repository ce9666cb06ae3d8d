import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { formColumns } from '../../synth/filing.ts'
import { openParquetSheet } from '../../synth/parquet-sheet.ts'
import { synthesise } from '../../synth/synthesise.ts'
import { linkFiles } from './link-files.ts'
import { readModel, residentsModel } from './model.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-hardly-any-test-'))
afterAll(async () => rm(folder, { recursive: true }))

/** Links 8,000 invented residents, of whom the share `errors` has a fault or a second form: pairs of rows. */
async function linkResidents(errors: number): Promise<{ found: string[]; right: string[] }> {
  const [file, out] = [join(folder, 'forms.parquet'), join(folder, 'links.csv')]
  const forms = await openParquetSheet(file, formColumns)
  const rowsOf = new Map<string, number[]>()
  let row = 0
  const truth = {
    add: ([, , , person = '']: readonly string[]) => {
      row += 1
      rowsOf.set(person, [...(rowsOf.get(person) ?? []), row])
    },
    drain: async () => {},
    close: async () => {},
    abandon: async () => {},
  }
  await synthesise({ persons: 8000, seed: '7', on: '2020-03-13', unitCode: '01', errors }, { forms, truth })
  await forms.close()
  await linkFiles({ files: [file], model: await readModel(residentsModel), out })
  const lines = (await readFile(out, 'utf8')).trimEnd().split('\n').slice(1)
  return {
    found: lines.map((line) => line.split(',').slice(0, 2).join()),
    right: Array.from(rowsOf.values()).flatMap((rows) => (rows.length === 2 ? [rows.join()] : [])),
  }
}

test('where nobody is there twice, nobody is linked', async () => {
  const { found, right } = await linkResidents(0)
  expect(right).toHaveLength(0)
  expect(found.length).toBeLessThanOrEqual(1)
}, 30_000)

test('where hardly anybody is there twice, those few are found and next to nobody else', async () => {
  const { found, right } = await linkResidents(0.01)
  expect(right.length).toBeGreaterThan(10)
  expect(right.length).toBeLessThan(100)
  const hits = found.filter((pair) => right.includes(pair)).length
  expect(hits / right.length).toBeGreaterThan(0.9)
  expect(found.length - hits).toBeLessThanOrEqual(1)
}, 30_000)
