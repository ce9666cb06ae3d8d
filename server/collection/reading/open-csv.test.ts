import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { utimesSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readDc01 } from '../../../forms/dc01.ts'
import { encodeTcvn3, encodeVni } from '../../../forms/legacy-encoding.ts'
import { Problem } from '../../http/problem.ts'
import { csvLine } from './csv-line.ts'
import { openSheet } from './open-sheet.ts'
import { allRows, csvOf, dc01Keys, madeCells, refusalOf, useFiles } from './testing/made-files.ts'

const file = useFiles()
const people = Array.from({ length: 200 }, (_, number) => madeCells(number))
const table = [dc01Keys, ...people]
const text = csvOf(table)

test('the same rows read the same in every way in which spreadsheets write a CSV', async () => {
  const expected = people.map((cells) => readDc01(cells).values)
  const utf16 = Buffer.from(`\ufeff${csvOf(table, { delimiter: '\t', lineEnd: '\r\n' })}`, 'utf16le')
  const ways: [name: string, content: string | Uint8Array, encoding: string, delimiter: string][] = [
    ['comma', text, 'utf-8', ','],
    ['semicolon', csvOf(table, { delimiter: ';' }), 'utf-8', ';'],
    ['tab', csvOf(table, { delimiter: '\t' }), 'utf-8', '\t'],
    ['byte order mark', `\ufeff${text}`, 'utf-8', ','],
    ['CR LF', csvOf(table, { lineEnd: '\r\n' }), 'utf-8', ','],
    ['CR', csvOf(table, { lineEnd: '\r' }), 'utf-8', ','],
    ['no last line end', text.trimEnd(), 'utf-8', ','],
    ['decomposed', text.normalize('NFD'), 'utf-8', ','],
    ['UTF-16', utf16, 'utf-16', '\t'],
    ['UTF-16 big-endian', Buffer.from(utf16).swap16(), 'utf-16', '\t'],
    ['TCVN3 bytes', Buffer.from(encodeTcvn3(text), 'latin1'), 'tcvn3', ','],
    ['TCVN3 in UTF-8', encodeTcvn3(text), 'tcvn3', ','],
    ['VNI bytes', Buffer.from(encodeVni(text), 'latin1'), 'vni', ','],
    ['VNI in UTF-8', encodeVni(text), 'vni', ','],
  ]
  for (const [name, content, encoding, delimiter] of ways) {
    const sheet = await openSheet(file('forms.csv', content), 'forms.csv')
    const rows = await allRows(sheet)
    expect({ name, ...sheet }).toMatchObject({ name, kind: 'csv', encoding, delimiter, rowCount: 200 })
    expect(rows.map(({ cells }) => readDc01(cells).values)).toEqual(expected)
    expect(rows.map(({ rowNo, isShort }) => [rowNo, isShort])).toEqual(
      people.map((_cells, index) => [index + 2, false]),
    )
  }
})

test('a sheet tells the size and the hash of the file as it came, and gives its rows as often as it is asked', async () => {
  const path = file('forms.csv', `\ufeff${text}`)
  const sheet = await openSheet(path, 'forms.csv')
  const bytes = Buffer.from(`\ufeff${text}`)
  expect(sheet.bytes).toBe(bytes.length)
  expect(sheet.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(await allRows(sheet)).toEqual(await allRows(sheet))
  utimesSync(path, 1, 1)
  await expect(allRows(sheet)).rejects.toThrow('file-unreadable')
})

test('legacy text is shown before and after, and the row keeps what was written', async () => {
  const sheet = await openSheet(file('forms.csv', encodeVni(csvOf([dc01Keys, madeCells(2)]))), 'forms.csv')
  expect(sheet.samples.length).toBe(5)
  expect(sheet.samples).toContainEqual({ before: 'Ñaëng', after: 'Đặng' })
  const [row] = await allRows(sheet)
  expect(row?.written).toEqual(madeCells(2).map(encodeVni))
  const unicode = await openSheet(file('forms.csv', text), 'forms.csv')
  expect(unicode.samples).toEqual([])
  expect((await allRows(unicode)).every(({ written }) => written === null)).toBe(true)
})

test('columns are known by their names: in any order, in either case, the optional ones left out', async () => {
  const keys = [
    'Pin ',
    'RELATIONSHIP_TO_HEAD',
    'nationality',
    'sex',
    'given_name',
    'household_no',
    'commune',
    'declared_on',
    'form_no',
  ]
  const path = file(
    'forms.csv',
    `\ufeff\ufeff${csvOf([keys, ['1', 'head', 'VN', 'male', 'An', 'H1', '00001', '2020-03-13', 'P1']])}`,
  )
  const [row] = await allRows(await openSheet(path, 'FORMS.CSV'))
  const at = (key: (typeof dc01Keys)[number]): string | undefined => row?.cells[dc01Keys.indexOf(key)]
  expect(row?.cells.length).toBe(dc01Keys.length)
  expect([at('form_no'), at('given_name'), at('pin'), at('religion'), row?.isShort]).toEqual([
    'P1',
    'An',
    '1',
    '',
    false,
  ])
})

test('columns that are unknown, named twice or missing are named', async () => {
  const keys = dc01Keys.map((key) => (key === 'sex' ? 'gender' : key === 'hamlet' ? 'pin' : key))
  expect(await refusalOf(file('forms.csv', csvOf([keys, madeCells(1)])), 'forms.csv')).toEqual({
    type: 'file-columns',
    cause: 'columns',
    missing: ['sex'],
    unknown: ['gender'],
    repeated: ['pin'],
  })
})

test('10,001 columns are refused by the header alone', async () => {
  const header = Array.from({ length: 10_001 }, (_, place) => `c${place}`).join(',')
  expect(await refusalOf(file('forms.csv', `${header}\n`), 'forms.csv')).toEqual({
    type: 'file-columns',
    cause: 'many-columns',
    columns: 10_001,
    limit: 500,
  })
})

test('rows with too few or too many cells, or with quotes that do not fit, are marked and lose nothing', async () => {
  const [first = [], second = [], third = [], fourth = []] = people
  const lines = [dc01Keys, first.slice(0, 40), [...second, 'more'], [...third, '', '']].map((cells) => csvOf([cells]))
  const broken = csvOf([fourth]).replace(/"$/m, '"').replace('P3,', '"P3"3,')
  const rows = await allRows(await openSheet(file('forms.csv', [...lines, broken].join('')), 'forms.csv'))
  expect(rows.map(({ isShort }) => isShort)).toEqual([true, true, false, true])
  expect(rows.every(({ cells }) => cells.length === dc01Keys.length)).toBe(true)
  expect(rows[1]?.cells.at(-1)).toBe(',more')
})

test('empty rows are passed over but counted, as a spreadsheet counts them', async () => {
  const empty = `${','.repeat(40)}\r\n`
  const path = file('forms.csv', `\n${csvOf([dc01Keys])}${empty}\n${csvOf([madeCells(1)])}${empty}${empty}`)
  const sheet = await openSheet(path, 'forms.csv')
  expect(sheet.rowCount).toBe(1)
  expect((await allRows(sheet)).map(({ rowNo }) => rowNo)).toEqual([5])
})

test('a file without rows is refused', async () => {
  for (const content of ['', '\ufeff', '\n\n', csvOf([dc01Keys]), `${csvOf([dc01Keys])}\n,,,\n`])
    expect(await refusalOf(file('forms.csv', content), 'forms.csv')).toEqual({
      type: 'file-unreadable',
      cause: 'no-rows',
    })
})

test('a truncated file is refused: in a short last row, between quotes, in a letter of UTF-16', async () => {
  const whole = csvOf([dc01Keys, madeCells(1), madeCells(3)])
  expect(await refusalOf(file('forms.csv', whole.slice(0, -60)), 'forms.csv')).toMatchObject({
    type: 'file-unreadable',
    cause: 'truncated',
    row: 3,
    expected: 41,
  })
  expect(await refusalOf(file('forms.csv', whole.slice(0, whole.indexOf('ngõ 5'))), 'forms.csv')).toEqual({
    type: 'file-unreadable',
    cause: 'quote-open',
    row: 3,
  })
  const utf16 = Buffer.from(`\ufeff${whole}`, 'utf16le').subarray(0, -1)
  expect(await refusalOf(file('forms.csv', utf16), 'forms.csv')).toEqual({
    type: 'file-unreadable',
    cause: 'truncated',
  })
})

test('a file cut at any byte is refused, or gives a beginning of the same rows', async () => {
  const bytes = Buffer.from(csvOf([dc01Keys, ...people.slice(0, 6)], { lineEnd: '\r\n' }))
  const whole = people.slice(0, 6).map((cells) => cells.join('|'))
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 700, max: bytes.length }), async (length) => {
      const path = file('cut.csv', bytes.subarray(0, length))
      const rows = await openSheet(path, 'cut.csv').then(allRows, (error: unknown) => {
        expect(error).toBeInstanceOf(Problem)
        return []
      })
      // The last cell is cmnd9, which is empty here: what is not refused has lost nothing but line ends.
      expect(rows.map(({ cells }) => cells.join('|'))).toEqual(whole.slice(0, rows.length))
    }),
    { numRuns: 150 },
  )
})

test('what is not text is refused', async () => {
  const png = Buffer.from('89504e470d0a1a0a0000000d', 'hex')
  expect(await refusalOf(file('forms.csv', png), 'forms.csv')).toEqual({
    type: 'file-type',
    cause: 'other-kind',
    found: 'png',
  })
  const nul = `${text}a\0b`
  expect(await refusalOf(file('forms.csv', nul), 'forms.csv')).toEqual({ type: 'file-unreadable', cause: 'binary' })
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) % 256)
  expect(await refusalOf(file('forms.csv', noise), 'forms.csv')).toMatchObject({ type: 'file-unreadable' })
  expect(await refusalOf(file('forms.csv', Buffer.from(text, 'utf16le')), 'forms.csv')).toMatchObject({
    cause: 'binary',
  })
  const folder = fileURLToPath(new URL('.', import.meta.url))
  expect(await refusalOf(folder, 'forms.csv')).toEqual({ type: 'file-unreadable', cause: 'not-a-file' })
  expect(await refusalOf(file('forms.odt', text), 'forms.odt')).toMatchObject({ type: 'file-type', found: '.odt' })
  expect(await refusalOf(file('forms.xlsx', text), 'forms.xlsx')).toMatchObject({ type: 'file-unreadable' })
})

test('bytes that are neither UTF-8 nor legacy Vietnamese are refused, with the row', async () => {
  const western = csvOf([dc01Keys, madeCells(1, { address: 'x' })]).replaceAll(/[^\0-\u007f]+/g, 'ÿþ')
  expect(await refusalOf(file('forms.csv', Buffer.from(western, 'latin1')), 'forms.csv')).toEqual({
    type: 'file-unreadable',
    cause: 'encoding',
    row: 2,
  })
  const damaged = Buffer.from(text)
  const at = damaged.indexOf('P152,')
  damaged[damaged.indexOf('ờ', at) + 1] = 0x20
  expect(await refusalOf(file('forms.csv', damaged), 'forms.csv')).toEqual({
    type: 'file-unreadable',
    cause: 'damaged-text',
    row: 154,
  })
})

const signs = fc.constantFrom(
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  ' ',
  'a',
  '7',
  'ễ',
  'Đ',
  'e\u0323',
  '漢',
  '😀',
  "'",
  '=',
  '-',
  '@',
)
const rowOfCells = fc.array(fc.oneof(fc.constant(''), fc.string({ unit: signs, maxLength: 20 })), {
  minLength: 40,
  maxLength: 40,
})

test('any cells, in any order of columns, come back as they were written', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(rowOfCells, { minLength: 1, maxLength: 20 }),
      fc.shuffledSubarray(dc01Keys, { minLength: dc01Keys.length }),
      async (cells, order) => {
        const rows = cells.map((row) => ['P', ...row])
        const inOrder = (row: string[]): string[] => order.map((key) => row[dc01Keys.indexOf(key)] ?? '')
        const path = file('any.csv', [dc01Keys, ...rows].map((row) => csvLine(inOrder(row))).join(''))
        expect((await allRows(await openSheet(path, 'any.csv'))).map((row) => row.cells)).toEqual(rows)
      },
    ),
    { numRuns: 60 },
  )
})
