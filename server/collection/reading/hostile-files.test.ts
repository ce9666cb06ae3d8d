import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { appendFileSync, truncateSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { csvOf, dc01Keys, madeCells, useFiles } from './testing/made-files.ts'
import { inlineRow, madeXlsx, madeZip, xlsxParts } from './testing/made-xlsx.ts'
import { madeParquet, type ParquetWish } from './testing/made-parquet.ts'
import type { Measured } from './testing/open-and-measure.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('testing/open-and-measure.ts', import.meta.url))
const file = useFiles()
const mebibyte = 1024 * 1024
const gibibyte = 1024 * mebibyte
const header = inlineRow(dc01Keys)

async function measure(paths: string[]): Promise<Measured> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...paths])
  return JSON.parse(stdout)
}

/** A file that begins like this and is so long; what is not written is zeros that take no place on the disk. */
function sparse(name: string, start: string, bytes: number): string {
  const path = file(name, start)
  truncateSync(path, bytes)
  return path
}

test('a CSV that would fill the memory is refused at once: nothing but its first stretch is read', async () => {
  const rows = csvOf([dc01Keys, madeCells(1)])
  const longLine = file('long-line.csv', rows)
  for (let count = 0; count < 64; count += 1) appendFileSync(longLine, 'x'.repeat(4 * mebibyte))
  const columns = Array.from({ length: 10_001 }, (_, place) => `c${place}`).join(',')
  const { ends, grownBytes } = await measure([
    longLine,
    sparse('3-gb-line.csv', rows + 'x'.repeat(2 * mebibyte), 3 * gibibyte),
    sparse('only-one-line.csv', 'x'.repeat(2 * mebibyte), 3 * gibibyte),
    sparse('open-quote.csv', `${rows}P2,"${'x\n'.repeat(mebibyte)}`, 3 * gibibyte),
    sparse('zeros.csv', '', 3 * gibibyte),
    sparse('columns.csv', `${columns}\n${'x'.repeat(mebibyte)}`, 3 * gibibyte),
  ])
  expect(ends).toMatchObject([
    { type: 'too-large', more: { cause: 'long-record', limit: mebibyte } },
    { type: 'too-large', more: { cause: 'long-record' } },
    { type: 'too-large', more: { cause: 'long-record', row: 1 } },
    { type: 'too-large', more: { cause: 'quote-open', row: 3 } },
    { type: 'file-unreadable', more: { cause: 'binary' } },
    { type: 'file-columns', more: { cause: 'many-columns', columns: 10_001 } },
  ])
  expect(Math.max(...ends.map(({ ms }) => ms))).toBeLessThan(2000)
  expect(grownBytes).toBeLessThan(100 * mebibyte)
})

test('a spreadsheet that would fill the memory is refused, whatever its directory says', async () => {
  const bomb = xlsxParts({ rows: header + ' '.repeat(110 * mebibyte) })
  const lying = bomb.map(({ name, content }) => ({ name, content, claims: Math.min(content.length, 5000) }))
  const noise = randomBytes(10_000).toString('hex').repeat(1500)
  const rows = Array.from(
    { length: 2000 },
    (_, row) => `<row r="${row + 2}"><c r="A${row + 2}" t="s"><v>0</v></c></row>`,
  )
  const strings = Array.from({ length: 1_000_001 }, (_, number) => `<si><t>${number}</t></si>`).join('')
  const { ends, grownBytes } = await measure([
    file('bomb.xlsx', madeZip(bomb, 1)),
    file('lying-bomb.xlsx', madeZip(lying, 1)),
    file(
      'many-parts.xlsx',
      madeZip(Array.from({ length: 1001 }, (_, number) => ({ name: `${number}`, content: 'x' }))),
    ),
    file('long-text.xlsx', madeXlsx({ rows: `${header}<row><c t="str"><v>${noise}</v></c></row>` }, 1)),
    file(
      'shared-text.xlsx',
      madeXlsx({ rows: header + rows.join(''), strings: `<si><t>${'x'.repeat(30_000)}</t></si>` }),
    ),
    file('strings.xlsx', madeXlsx({ rows: header, strings }, 1)),
  ])
  expect(ends).toMatchObject([
    { type: 'too-large', more: { cause: 'big-spreadsheet' } },
    { type: 'file-unreadable', more: { cause: 'damaged' } },
    { type: 'too-large', more: { cause: 'big-spreadsheet' } },
    { type: 'too-large', more: { cause: 'big-spreadsheet' } },
    { type: 'too-large', more: { cause: 'big-spreadsheet' } },
    { type: 'too-large', more: { cause: 'big-spreadsheet' } },
  ])
  expect(grownBytes).toBeLessThan(250 * mebibyte)
}, 60_000)

test('a Parquet file that would fill the memory is refused, whatever its footer says', async () => {
  const long = 'x'.repeat(900_000)
  const shared = Array.from({ length: 4000 }, (_, row) => madeCells(row, { address: long, hamlet: long }))
  const noise = Array.from({ length: 20 }, () => madeCells(1, { address: randomBytes(450_000).toString('hex') }))
  const { ends, grownBytes } = await measure([
    file('shared.parquet', madeParquet([dc01Keys, ...shared])),
    file('page.parquet', madeParquet([dc01Keys, ...noise], { codec: 'UNCOMPRESSED', pageBytes: 1024 * mebibyte })),
    file('rows.parquet', madeParquet([dc01Keys, madeCells(1)], { lie: lieAboutRows })),
    file('footer.parquet', footerOf(Buffer.alloc(5 * mebibyte))),
    file('nothings.parquet', footerOf(nothings(4 * mebibyte - 100))),
  ])
  expect(ends).toMatchObject([
    { type: 'too-large', more: { cause: 'long-record' } },
    { type: 'too-large', more: { cause: 'big-page' } },
    { type: 'file-unreadable', more: { cause: 'damaged-parquet' } },
    { type: 'too-large', more: { cause: 'big-footer' } },
    { type: 'file-unreadable', more: { cause: 'damaged-parquet' } },
  ])
  expect(grownBytes).toBeLessThan(400 * mebibyte)
}, 60_000)

function lieAboutRows({ row_groups }: Parameters<NonNullable<ParquetWish['lie']>>[0]): void {
  for (const group of row_groups) group.num_rows = 1_000_000_000n
}

function footerOf(footer: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32LE(footer.length)
  return Buffer.concat([Buffer.from('PAR1'), footer, length, Buffer.from('PAR1')])
}

/** A footer whose list of row groups has so many entries, each of one byte: an object in memory that has nothing in it. */
function nothings(count: number): Buffer {
  const varint = [0, 7, 14, 21].map((bit) => ((count >> bit) & 0x7f) | (bit === 21 ? 0 : 0x80))
  return Buffer.concat([Buffer.from([0x49, 0xfc, ...varint]), Buffer.alloc(count)])
}

test('the largest spreadsheet that is read, every cell a text of its own, fits', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => inlineRow(dc01Keys.map((key) => `Nguyễn ${key} ${row}`)))
  const { ends, grownBytes } = await measure([file('large.xlsx', madeXlsx({ rows: header + rows.join('') }, 1))])
  expect(ends).toMatchObject([{ type: 'opened', more: { rowCount: 20_000 } }])
  expect(grownBytes).toBeLessThan(300 * mebibyte)
}, 60_000)
