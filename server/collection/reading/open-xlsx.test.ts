import { expect, test } from 'vitest'
import writeExcelFile, { type CellObject } from 'write-excel-file/node'
import { readDc01 } from '../../../forms/dc01.ts'
import { encodeTcvn3 } from '../../../forms/legacy-encoding.ts'
import { openSheet } from './open-sheet.ts'
import { allRows, csvOf, dc01Keys, madeCells, refusalOf, useFiles } from './testing/made-files.ts'
import { inlineCell, inlineRow, madeXlsx, madeZip, xlsxParts } from './testing/made-xlsx.ts'

const file = useFiles()
const people = Array.from({ length: 200 }, (_, number) => madeCells(number))
const header = inlineRow(dc01Keys)

async function cellsOf(content: Buffer): Promise<string[][]> {
  return (await allRows(await openSheet(file('forms.xlsx', content), 'forms.xlsx'))).map(({ cells }) => cells)
}

/** What the sheet is refused with, if these rows stand below the header. */
async function refusalOfRows(rows: string): Promise<object> {
  return refusalOf(file('forms.xlsx', madeXlsx({ rows: header + rows })), 'forms.xlsx')
}

test('the same rows read the same from a spreadsheet as from a CSV, also decomposed and in TCVN3', async () => {
  const expected = people.map((cells) => readDc01(cells).values)
  for (const write of [String, (cell: string) => cell.normalize('NFD'), encodeTcvn3]) {
    const data = [dc01Keys, ...people.map((cells) => cells.map(write))].map((cells) =>
      cells.map((value): CellObject => ({ value, type: String })),
    )
    const path = file('forms.xlsx', await writeExcelFile([{ data }]).toBuffer())
    const sheet = await openSheet(path, 'forms.xlsx')
    const encoding = write === encodeTcvn3 ? 'tcvn3' : 'utf-8'
    expect(sheet).toMatchObject({ kind: 'xlsx', encoding, delimiter: null, rowCount: 200 })
    const rows = await allRows(sheet)
    expect(rows.map(({ cells }) => readDc01(cells).values)).toEqual(expected)
    expect(rows.every(({ isShort }) => !isShort)).toBe(true)
    expect(await allRows(sheet)).toEqual(rows)
  }
})

test('days, numbers and truths that a spreadsheet wrote as such are text again', async () => {
  const cells = madeCells(1).map((value): CellObject => ({ value, type: String }))
  const set = (key: (typeof dc01Keys)[number], cell: CellObject): CellObject => (cells[dc01Keys.indexOf(key)] = cell)
  set('declared_on', { value: new Date(Date.UTC(2020, 2, 13)), type: Date, format: 'dd/mm/yyyy' })
  set('birth_date', { value: new Date(Date.UTC(1950, 2, 1)), type: Date, format: 'mm/yyyy' })
  set('commune', { value: 1, type: Number, format: '00000' })
  set('pin', { value: 79_150_000_001, type: Number })
  set('hamlet', { value: true, type: Boolean })
  const data = [dc01Keys, cells]
  const [row = []] = await cellsOf(await writeExcelFile([{ data }]).toBuffer())
  const at = (key: (typeof dc01Keys)[number]): string | undefined => row[dc01Keys.indexOf(key)]
  expect([at('declared_on'), at('birth_date'), at('commune'), at('pin'), at('hamlet')]).toEqual([
    '2020-03-13',
    '1950-03',
    '00001',
    '79150000001',
    'TRUE',
  ])
})

test('rich, shared, inline and escaped text, prefixed names, gaps between cells and rows are all read', async () => {
  const strings =
    '<si><t>Nguyễn</t></si><si><r><t>Đứ</t></r><r><t xml:space="preserve">c &amp;&#x41;</t></r><rPh><t>x</t></rPh></si>'
  const rows = `<row r="2">${dc01Keys.map(inlineCell).join('')}</row><row r="4" ht="15"/>
    <row r="7"><x:c r="A7" t='s'><x:v>0</x:v></x:c><c r="C7" t="s"><v>1</v></c><!-- a > b --><c r="D7" t="str"><v><![CDATA[<b>]]></v></c>
    <c r="F7" t="inlineStr"><is><t>a_x000D_b</t></is></c><c r="G7" t="d"><v>1950-03-07T00:00:00</v></c></row>`
  const path = file('forms.xlsx', madeXlsx({ rows, strings }))
  const [row] = await allRows(await openSheet(path, 'forms.xlsx'))
  expect(row?.rowNo).toBe(7)
  expect(row?.cells.slice(0, 8)).toEqual(['Nguyễn', '', 'Đức &A', '<b>', '', 'a\rb', '1950-03-07', ''])
  expect([row?.cells.length, row?.isShort]).toEqual([41, false])
})

test('only the first sheet that is not hidden is read', async () => {
  const sheets = [
    ['rId2', 'veryHidden'],
    ['rId1', 'visible'],
    ['rId3', 'visible'],
  ].map(([id, state]) => `<sheet name="${id}" state="${state}" r:id="${id}"/>`)
  const workbook = `<sheets>${sheets.join('')}</sheets>`
  expect(await cellsOf(madeXlsx({ rows: header + inlineRow(madeCells(1)), workbook }))).toEqual([madeCells(1)])
})

test('a cell beyond the columns marks its row, a guard against formulas is taken off', async () => {
  const rows = inlineRow([...madeCells(1), 'more']) + inlineRow(madeCells(2, { hamlet: "'-Đông" }))
  const read = await allRows(await openSheet(file('forms.xlsx', madeXlsx({ rows: header + rows })), 'forms.xlsx'))
  expect(read.map(({ isShort }) => isShort)).toEqual([true, false])
  expect(read[0]?.cells.at(-1)).toBe(',more')
  expect(read[1]?.cells[dc01Keys.indexOf('hamlet')]).toBe('-Đông')
})

test('a formula is refused with the address of its cell, written or counted', async () => {
  const refusal = { type: 'formula-cell', cause: 'formula', row: 3 }
  expect(await refusalOfRows('<row r="3"><c r="AB3"><f>1+1</f><v>2</v></c></row>')).toEqual({ ...refusal, cell: 'AB3' })
  expect(await refusalOfRows('<row/><row><c/><c t="str"><f t="shared" si="0"/><v>x</v></c></row>')).toEqual({
    ...refusal,
    cell: 'B3',
  })
})

test('formulas and rows of what is not data are no concern of ours', async () => {
  const behind = '<extLst><x14:cfRule><xm:f>A1=1</xm:f></x14:cfRule></extLst><controls><xdr:row>5</xdr:row></controls>'
  const rows = `${header}${inlineRow(madeCells(1))}</sheetData>${behind}<sheetData>`
  expect(await cellsOf(madeXlsx({ rows }))).toEqual([madeCells(1)])
})

test('20,000 rows are read, 20,001 are too many', async () => {
  const row = inlineRow(['P1', '2020-03-13'])
  expect((await cellsOf(madeXlsx({ rows: header + row.repeat(20_000) }))).length).toBe(20_000)
  expect(await refusalOfRows(row.repeat(20_001))).toEqual({
    type: 'too-many-rows',
    cause: 'rows',
    row: 20_002,
    limit: 20_000,
  })
})

test('10,001 columns are refused at the first one too many', async () => {
  const rows = inlineRow(Array.from({ length: 10_001 }, (_, place) => `c${place}`))
  expect(await refusalOf(file('forms.xlsx', madeXlsx({ rows })), 'forms.xlsx')).toMatchObject({
    type: 'file-columns',
    cause: 'many-columns',
    limit: 500,
  })
})

test('columns are judged as in a CSV, and a sheet without rows is refused', async () => {
  const rows = inlineRow(['form_no', 'nickname'])
  expect(await refusalOf(file('forms.xlsx', madeXlsx({ rows })), 'forms.xlsx')).toMatchObject({
    type: 'file-columns',
    unknown: ['nickname'],
  })
  expect(await refusalOfRows('<row r="9"/>')).toEqual({ type: 'file-unreadable', cause: 'no-rows' })
})

test('old, locked and other files are told apart from a spreadsheet', async () => {
  const compound = Buffer.alloc(4096)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(compound)
  compound.writeUInt16LE(9, 30)
  compound.writeUInt32LE(1, 48)
  expect(await refusalOf(file('forms.xls', compound), 'forms.xls')).toEqual({
    type: 'file-type',
    cause: 'old-spreadsheet',
  })
  compound.write('EncryptedPackage', 1200, 'utf16le')
  expect(await refusalOf(file('forms.xlsx', compound), 'forms.xlsx')).toEqual({ type: 'file-type', cause: 'encrypted' })
  const other = madeZip([{ name: 'word/document.xml', content: '<w/>' }])
  expect(await refusalOf(file('forms.xlsx', other), 'forms.xlsx')).toEqual({
    type: 'file-type',
    cause: 'not-a-spreadsheet',
  })
  const renamed = file('forms.csv', madeXlsx({ rows: header }))
  expect(await refusalOf(renamed, 'forms.csv')).toMatchObject({ type: 'file-unreadable', cause: 'not-its-name' })
  const text = file('forms.xlsx', csvOf([dc01Keys]))
  expect(await refusalOf(text, 'forms.xlsx')).toMatchObject({ type: 'file-unreadable', cause: 'damaged' })
})

test('a truncated or damaged spreadsheet is refused as such, wherever the damage is', async () => {
  const whole = madeXlsx({ rows: header + people.map(inlineRow).join('') })
  for (let length = 4; length < whole.length; length += Math.ceil(whole.length / 25))
    expect(await refusalOf(file('forms.xlsx', whole.subarray(0, length)), 'forms.xlsx')).toEqual({
      type: 'file-unreadable',
      cause: 'damaged',
    })
  const sheetAt = whole.indexOf('xl/worksheets/sheet1.xml')
  const damaged = Buffer.from(whole)
  damaged.fill(0x55, sheetAt + 2000, sheetAt + 2010)
  expect(await refusalOf(file('forms.xlsx', damaged), 'forms.xlsx')).toMatchObject({ type: 'file-unreadable' })
})

test('what unpacks to hundreds of times its size is refused by the directory alone', async () => {
  const rows = header + ' '.repeat(2 * 1024 * 1024)
  expect(await refusalOf(file('forms.xlsx', madeXlsx({ rows })), 'forms.xlsx')).toMatchObject({
    type: 'too-large',
    cause: 'big-spreadsheet',
  })
})

test('XML with entities of its own, a string that is not there, rows out of order are refused', async () => {
  const refusal = { type: 'file-unreadable', cause: 'damaged' }
  const hostile = { name: 'xl/workbook.xml', content: '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>' }
  const parts = [hostile, ...xlsxParts({ rows: header }).filter(({ name }) => name !== hostile.name)]
  expect(await refusalOf(file('forms.xlsx', madeZip(parts)), 'forms.xlsx')).toEqual(refusal)
  expect(await refusalOfRows('<row><c r="A2" t="s"><v>5</v></c></row>')).toEqual({ ...refusal, cell: 'A2' })
  expect(await refusalOfRows('<row r="5"/><row r="4"/>')).toEqual(refusal)
  expect(await refusalOfRows('<row r="1048577"/>')).toEqual(refusal)
})
