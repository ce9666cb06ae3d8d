import { expect, test } from 'vitest'
import { languages } from '../../../forms/language.ts'
import { openSheet } from './open-sheet.ts'
import { templateCsv, templateXlsx } from './template.ts'
import { allRows, csvOf, dc01Keys, madeCells, refusalOf, useFiles } from './testing/made-files.ts'
import { openZip } from './zip-archive.ts'

const file = useFiles()
const noRows = { type: 'file-unreadable', cause: 'no-rows' }

test('both templates are read, and miss nothing but forms', async () => {
  expect(await refusalOf(file('dc01.csv', templateCsv()), 'dc01.csv')).toEqual(noRows)
  for (const language of languages)
    expect(await refusalOf(file('dc01.xlsx', await templateXlsx(language)), 'dc01.xlsx')).toEqual(noRows)
})

test('a template that was filled in is read', async () => {
  const path = file('dc01.csv', templateCsv() + csvOf([madeCells(1)]))
  expect((await allRows(await openSheet(path, 'dc01.csv'))).map(({ cells }) => cells)).toEqual([madeCells(1)])
})

test("the spreadsheet explains every column and every code in the reader's language", async () => {
  for (const [language, label] of [
    ['vi', 'Ngày, tháng, năm sinh'],
    ['en', 'Date of birth'],
  ] as const) {
    const archive = await openZip(file('dc01.xlsx', await templateXlsx(language)))
    let texts = ''
    for await (const chunk of archive.read('xl/sharedStrings.xml')) texts += chunk.toString()
    for (const expected of [...dc01Keys, label, 'never-married = ']) expect(texts).toContain(expected)
  }
})
