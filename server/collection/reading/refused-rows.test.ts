import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { rules } from '../../../forms/rules.ts'
import { openSheet } from './open-sheet.ts'
import { refusedCsv, type RefusedSheetRow } from './refused-rows.ts'
import { allRows, madeCells, useFiles } from './testing/made-files.ts'

const file = useFiles()

async function textOf(rows: RefusedSheetRow[]): Promise<string> {
  let text = ''
  for await (const line of refusedCsv(rows)) text += line
  return text
}

test('each refused row has its reasons in both languages, with the field and what is suggested', async () => {
  const findings = [
    { rule: 'date-impossible', field: 'birth_date', suggestion: '1950-03-01' },
    { rule: 'cells-missing' },
  ] as const
  const text = await textOf([{ rowNo: 7, cells: madeCells(1), findings }])
  expect(text).toMatch(/^\ufeffform_no,.*,reasons_vi,reasons_en\r\n/)
  for (const language of ['vi', 'en'] as const) {
    expect(text).toContain(`birth_date: ${rules['date-impossible'].text[language]}`)
    expect(text).toContain(rules['cells-missing'].text[language])
  }
  expect(text).toContain('(suggested: 1950-03-01)')
})

test('no cell of the file can run as a formula; a number stays a number', async () => {
  const cells = madeCells(1, { hamlet: '=1+1', address: '@SUM(A1)', head_name: '-5', father_name: '-x', pin: '+84' })
  const text = await textOf([{ rowNo: 2, cells, findings: [] }])
  expect(text).toContain(`,'=1+1,'@SUM(A1),`)
  expect(text).toContain(`,'-x,`)
  expect(text).toContain(',-5,')
  expect(text).toContain(',+84,')
})

const signs = fc.constantFrom('=', '+', '-', '@', "'", '\t', '\n', '"', ',', '1', 'a', 'ễ', '＝')
const cell = fc.string({ unit: signs, maxLength: 8 })

test('the file can be sent again as it is, any number of times: the cells stay and the reasons are ignored', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 40, maxLength: 40 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const sent = rows.map((cells) => ['P', ...cells])
        let read = sent
        for (let time = 0; time < 3; time += 1) {
          const text = await textOf(
            read.map((cells) => ({ rowNo: 2, cells, findings: [{ rule: 'required', field: 'sex' }] })),
          )
          const again = await allRows(await openSheet(file('again.csv', text), 'again.csv'))
          expect(again.every(({ isShort, written }) => !isShort && written === null)).toBe(true)
          read = again.map(({ cells }) => cells)
        }
        expect(read).toEqual(sent)
      },
    ),
    { numRuns: 40 },
  )
})
