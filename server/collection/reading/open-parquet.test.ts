import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeTcvn3 } from '../../../forms/legacy-encoding.ts'
import { readDc01 } from '../../../forms/dc01.ts'
import { Problem } from '../../http/problem.ts'
import { openSheet } from './open-sheet.ts'
import { Runs } from './parquet-runs.ts'
import { allRows, csvOf, dc01Keys, madeCells, refusalOf, useFiles } from './testing/made-files.ts'
import { madeParquet, type ParquetWish } from './testing/made-parquet.ts'

const file = useFiles()
const people = Array.from({ length: 1200 }, (_, number) => madeCells(number))
const table = [dc01Keys, ...people]

const open = async (path: string) => openSheet(path, 'forms.parquet', { withParquet: true })

/** What the file is refused with. */
async function refusal(content: Uint8Array): Promise<object> {
  return refusalOf(file('forms.parquet', content), 'forms.parquet')
}

async function refusalOfLie(lie: ParquetWish['lie']): Promise<object> {
  return refusal(madeParquet(table, { ...(lie && { lie }) }))
}

test('the same rows read the same from Parquet as from a CSV, packed or not, whatever the row groups', async () => {
  const expected = await allRows(await openSheet(file('forms.csv', csvOf(table)), 'forms.csv'))
  for (const wish of [{}, { codec: 'UNCOMPRESSED' }, { groupRows: 150 }, { groupRows: 1200 }] as const) {
    const sheet = await open(file('forms.parquet', madeParquet(table, wish)))
    expect(sheet).toMatchObject({ kind: 'parquet', encoding: 'utf-8', delimiter: null, rowCount: 1200, samples: [] })
    expect(await allRows(sheet)).toEqual(expected)
    expect(await allRows(sheet)).toEqual(expected)
  }
})

test('columns may stand in another order, empty rows count but are none, guards are taken off, TCVN3 is read', async () => {
  const names = dc01Keys.toReversed()
  const cells = madeCells(1, { hamlet: "'-Đông" }).map((cell) => cell.normalize('NFC'))
  const written = encodeTcvn3(cells.toReversed().join('\n')).split('\n')
  const sheet = await open(file('forms.parquet', madeParquet([names, names.map(() => ''), written])))
  const [row] = await allRows(sheet)
  expect([sheet.rowCount, sheet.encoding, row?.rowNo, row?.isShort]).toEqual([1, 'tcvn3', 3, false])
  const { hamlet, father_name } = readDc01(row?.cells ?? []).values
  expect([hamlet, father_name]).toEqual(['-Đông', 'Nguyễn Đức Ấn'])
})

test('columns are judged as in a CSV, and each has to be text', async () => {
  const without = dc01Keys.filter((key) => key !== 'given_name')
  expect(await refusal(madeParquet([[...without, 'nickname'], madeCells(1)]))).toMatchObject({
    type: 'file-columns',
    missing: ['given_name'],
    unknown: ['nickname'],
  })
  expect(await refusal(madeParquet(table, { number: 'pin' }))).toEqual({
    type: 'file-columns',
    cause: 'not-text',
    columns: [{ name: 'pin', found: 'INT32' }],
  })
  expect(await refusal(madeParquet([dc01Keys]))).toMatchObject({ type: 'file-unreadable', cause: 'no-rows' })
})

test('C14: a file that is cut anywhere is refused, and so is one that is no Parquet but for its name', async () => {
  const whole = madeParquet(table)
  for (const share of [0.01, 0.3, 0.7, 0.99, 0.9999])
    expect(await refusal(whole.subarray(0, whole.length * share))).toMatchObject({
      type: 'file-unreadable',
      cause: 'truncated',
    })
  expect(await refusal(Buffer.from('form_no,pin\n'))).toMatchObject({ cause: 'damaged-parquet' })
  expect(await refusalOf(file('forms.csv', whole), 'forms.csv')).toMatchObject({ cause: 'not-its-name' })
})

test('C14: a footer that lies about rows, places, columns or its own length is refused', async () => {
  const damaged = { type: 'file-unreadable', cause: 'damaged-parquet' }
  const group = (lie: (group: { num_rows: bigint; columns: unknown[] }) => void) =>
    refusalOfLie(({ row_groups: [first] }) => first && lie(first))
  for (const rows of [1199n, 1201n, 10n ** 15n, -1n])
    expect(await group((lied) => (lied.num_rows = rows))).toEqual(damaged)
  expect(await group((lied) => lied.columns.pop())).toEqual(damaged)
  const chunk = (lie: object) =>
    refusalOfLie(({ row_groups }) => {
      for (const { meta_data } of row_groups[0]?.columns.slice(0, 1) ?? []) Object.assign(meta_data ?? {}, lie)
    })
  for (const lie of [
    { data_page_offset: 10n ** 12n },
    { total_compressed_size: 10n ** 12n },
    { total_compressed_size: 20n },
    { num_values: 5n },
  ])
    expect(await chunk(lie)).toMatchObject(damaged)
  expect(await chunk({ codec: 'ZSTD' })).toMatchObject({ cause: 'other-parquet', found: 'ZSTD' })
  // Both say so: the footer and the column. The pages do not.
  const both = await refusalOfLie(({ row_groups }) => {
    for (const lied of row_groups) {
      lied.num_rows = 1300n
      for (const { meta_data } of lied.columns) if (meta_data) meta_data.num_values = 1300n
    }
  })
  expect(both).toMatchObject(damaged)
  const whole = Buffer.from(madeParquet(table))
  whole.writeUInt32LE(0xffff_ffff, whole.length - 8)
  expect(await refusal(whole)).toEqual(damaged)
})

test('C14: whichever bytes are damaged, the file is read or refused, and nothing else happens', async () => {
  const whole = madeParquet([dc01Keys, ...people.slice(0, 60)])
  const damage = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(damage, async (places) => {
      const bytes = Buffer.from(whole)
      for (const [at, byte] of places) bytes[at] = byte
      try {
        expect(await allRows(await open(file('forms.parquet', bytes)))).not.toEqual([])
      } catch (error) {
        if (!(error instanceof Problem)) throw error
      }
    }),
    { numRuns: 400 },
  )
}, 60_000)

test('letters that are damaged, and a cell that is too long, are refused with their row', async () => {
  const bytes = Buffer.from(madeParquet(table, { codec: 'UNCOMPRESSED' }))
  bytes[bytes.indexOf('P700') + 1] = 0xff
  expect(await refusal(bytes)).toMatchObject({ cause: 'damaged-text', row: 702, column: 'form_no' })
  const long = madeCells(2, { address: 'x'.repeat(1024 * 1024 + 1) })
  expect(await refusal(madeParquet([dc01Keys, madeCells(1), long]))).toMatchObject({ cause: 'long-record' })
})

test('a run that claims millions takes no memory, and more than there is cannot be read', () => {
  const claims = new Runs(Uint8Array.of(0xfe, 0xff, 0xff, 0xff, 0x0f, 1), 1)
  expect([claims.next(), claims.next()]).toEqual([1, 1])
  const packed = new Runs(Uint8Array.of(0b11, 0b10001000, 0b11000110, 0b11111010), 3)
  expect(Array.from({ length: 8 }, () => packed.next())).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  expect(() => packed.next()).toThrow(Problem)
  expect(() => new Runs(Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff), 1).next()).toThrow(Problem)
})
