import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openParquetSheet } from '../synth/parquet-sheet.ts'
import { collectFile, countsOf, everybodyIn, freshFolder, freshSites, writePeople } from './testing/collecting.ts'

const folder = await freshFolder()
const nextSite = await freshSites(3)

test('C13: ten thousand rows as Parquet give the same counts and the same people as from a CSV, and are known again', async () => {
  const { path: csv, rows } = await writePeople(join(folder, 'people.csv'), { persons: 9600, errors: 0.15 })
  expect(rows.length).toBeGreaterThan(10_000)
  const parquet = join(folder, 'people.parquet')
  const [columns = [], ...forms] = rows
  const sheet = await openParquetSheet(parquet, columns)
  for (const cells of forms) {
    sheet.add(cells)
    await sheet.drain()
  }
  await sheet.close()
  const [fromCsv, fromParquet] = [nextSite(), nextSite()]
  const first = countsOf(await collectFile(fromCsv, csv, { chunkRows: 2000 }))
  expect(countsOf(await collectFile(fromParquet, parquet, { chunkRows: 2000 }))).toEqual(first)
  expect(await everybodyIn(fromParquet.db)).toEqual(await everybodyIn(fromCsv.db))
  const again = countsOf(await collectFile(fromCsv, parquet, { chunkRows: 2000 }))
  expect(again).toMatchObject({ accepted: 0, held: 0, repeated: first.accepted + first.held + first.repeated })
}, 120_000)
