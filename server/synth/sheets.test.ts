import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { expect, onTestFinished, test } from 'vitest'
import { openSheet } from '../collection/reading/open-sheet.ts'
import { Refusal } from '../refusal.ts'
import { openCsvSheet } from './csv-sheet.ts'
import { openParquetSheet } from './parquet-sheet.ts'
import { openXlsxSheet, xlsxRowsMax } from './xlsx-sheet.ts'
import { formColumns } from './filing.ts'
import type { Sheet } from './sheet.ts'

const columns = ['name', 'address', 'number']
const rows = [
  ['Nguyễn Văn Đức', 'Số 3, ngõ 7', '001099000001'],
  ['Nguyễn'.normalize('NFD'), 'say "A"', ''],
  [' Y Moan Êñuôl ', 'two\nlines', '0'],
  ['', '', ''],
]

async function freshFile(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-synth-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  return join(folder, name)
}

async function fill(sheet: Sheet, cells: readonly (readonly string[])[] = rows): Promise<void> {
  for (const row of cells) {
    sheet.add(row)
    await sheet.drain()
  }
  await sheet.close()
}

test('a CSV file holds every cell as it was given, marks, commas, quotes and line ends too', async () => {
  const file = await freshFile('a.csv')
  await fill(await openCsvSheet(file, columns))
  expect(parse(await readFile(file, 'utf8'))).toEqual([columns, ...rows])
})

test('a Parquet file holds every cell as text, an empty one as null, in several row groups', async () => {
  const file = await freshFile('a.parquet')
  const many = Array.from({ length: 12_000 }, () => rows).flat()
  await fill(await openParquetSheet(file, columns), many)
  const buffer = await asyncBufferFromFile(file)
  const metadata = await parquetMetadataAsync(buffer)
  expect(metadata.row_groups.length).toBe(5)
  expect(Number(metadata.num_rows)).toBe(48_000)
  const read = await parquetReadObjects({ file: buffer, rowStart: 47_996 })
  expect(read).toEqual(
    rows.map(([name, address, number]) => ({ name: name || null, address: address || null, number: number || null })),
  )
})

test('a workbook holds every cell as text, as collection reads it', async () => {
  const file = await freshFile('a.xlsx')
  const cells = rows.slice(0, 3).map((row) => formColumns.map((_column, at) => row[at] ?? ''))
  await fill(await openXlsxSheet(file, formColumns), cells)
  const read: string[][] = []
  for await (const batch of (await openSheet(file, 'a.xlsx')).rows()) read.push(...batch.map((row) => row.cells))
  expect(read).toEqual(cells)
})

test('the same rows give the same workbook byte for byte, whenever it is written', async () => {
  const file = await freshFile('a.xlsx')
  await fill(await openXlsxSheet(file, columns))
  const bytes = await readFile(file)
  // A ZIP archive tells the time in steps of two seconds.
  await new Promise((resolve) => setTimeout(resolve, 2100))
  await fill(await openXlsxSheet(file, columns))
  expect((await readFile(file)).equals(bytes)).toBe(true)
})

test('a workbook of too many rows is refused and says what to do', async () => {
  const sheet = await openXlsxSheet(await freshFile('a.xlsx'), ['name'])
  for (let row = 0; row < xlsxRowsMax; row += 1) sheet.add(['A'])
  expect(() => sheet.add(['A'])).toThrow(/write CSV or Parquet/)
  await sheet.abandon()
})

test('a file that cannot be written is refused with the reason', async () => {
  const file = await freshFile('folder')
  await mkdir(file)
  for (const open of [openCsvSheet, openParquetSheet, openXlsxSheet]) {
    await expect(open(file, columns)).rejects.toThrow(Refusal)
    await expect(open(file, columns)).rejects.toThrow(`${file} cannot be written: it is a folder.`)
    await expect(open(join(file, 'none', 'a'), columns)).rejects.toThrow('there is no such folder')
  }
})
