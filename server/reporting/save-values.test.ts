import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../testing/site.ts'
import { saveCatalogue } from './code-book.ts'
import { readCatalogueFiles, shippedForms } from './reference.ts'
import { cellsOf, openMonth, refusalOf, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')
const other = await signedIn(site, 'commune-officer')
const path = `${reportPath()}/values`
const Saved = z.object({ cells: z.array(z.object({ element: z.string(), version: z.int() })) })
const Changed = z.object({
  cells: z.array(
    z.object({ element: z.string(), version: z.int(), stands: z.string().nullable(), sent: z.string().nullable() }),
  ),
})
const save = async (cells: object[], by = officer) => by.post(path, { cells })

test('200: F1: a cell is written at its next version, and the same figure again changes nothing', async () => {
  const first = await save([{ element: 'CR.SOC.CASES', amount: '7', version: 0 }])
  expect(Saved.parse(await first.json()).cells).toMatchObject([{ element: 'CR.SOC.CASES', version: 1 }])
  const again = await save([{ element: 'CR.SOC.CASES', amount: '7', version: 0 }])
  expect(Saved.parse(await again.json()).cells).toMatchObject([{ version: 1 }])
  const second = await save([{ element: 'CR.SOC.CASES', amount: null, version: 1 }])
  expect(Saved.parse(await second.json()).cells).toMatchObject([{ version: 2 }])
})

test('409: F2: a figure that was decided on an older one is told beside the one that stands, and kept once', async () => {
  await save([{ element: 'CR.GANG.GROUPS', amount: '3', version: 0 }])
  const late = [
    { element: 'CR.GANG.GROUPS', amount: '5', version: 0 },
    { element: 'CR.ECO.CASES', amount: '1', version: 0 },
  ]
  const answer = await save(late, other)
  expect(answer.status).toBe(409)
  const { cells } = Changed.parse(await answer.json())
  expect(cells).toEqual([{ element: 'CR.GANG.GROUPS', version: 1, stands: '3', sent: '5' }])
  expect(await refusalOf(await save(late, other))).toBe('409 value-changed')
  const kept = await site.db.selectFrom('reporting.conflict').select(['amount', 'account_id']).execute()
  expect(kept).toEqual([{ amount: '5', account_id: other.account.accountId }])
  // All or none: the other cell was not written.
  expect(await site.db.selectFrom('reporting.value').select('amount').where('amount', '=', '1').execute()).toEqual([])
})

test('200: amounts are kept in the base unit, with the unit and the qualifier in which they came', async () => {
  await save([
    { element: 'SZ.HEROIN', amount: '130', unit: 'kg', qualifier: 'at-least', version: 0, comment: 'hai vụ lớn' },
  ])
  const [row] = await site.db.selectFrom('reporting.value').selectAll().where('entered_unit', '=', 'kg').execute()
  expect(row).toMatchObject({ amount: '130000000', qualifier: 1, entered_unit: 'kg' })
  expect(await site.db.selectFrom('reporting.comment').select('text').execute()).toEqual([{ text: 'hai vụ lớn' }])
})

const one = (cell: object): object[] => [{ version: 0, amount: '1', ...cell }]

test('422: a value in the wrong unit, half a pill, a negative one, an element of another form, a cell twice: each is named', async () => {
  const wrong: [object[], string][] = [
    [one({ element: 'SZ.SYNTH.TAB', unit: 'kg' }), '422 value-unit'],
    [one({ element: 'SZ.HEROIN', unit: 'viên' }), '422 value-unit'],
    [one({ element: 'SZ.SYNTH.TAB', amount: '0.5' }), '422 value-refused'],
    [one({ element: 'CR.ECO.CASES', amount: '-3' }), '422 value-refused'],
    [one({ element: 'CR.SOC.SOLVED' }), '422 cell-not-in-form'],
    [[...one({ element: 'CR.ECO.CASES' }), ...one({ element: 'CR.ECO.CASES' })], '422 cell-twice'],
  ]
  for (const [cells, refusal] of wrong) expect([cells, await refusalOf(await save(cells))]).toEqual([cells, refusal])
})

test('409: F3: the gates come in their order: reach, cell, unit, window, approval, category', async () => {
  const body = { cells: cellsOf() }
  const unknown = { cells: [{ element: 'NO', amount: '1', version: 0 }] }
  // A month that has closed, and one that has not begun; what is not of the form is told first.
  expect(await refusalOf(await officer.post(`${reportPath(communes.here, '2020-04')}/values`, unknown))).toBe(
    '422 cell-not-in-form',
  )
  expect(await refusalOf(await officer.post(`${reportPath(communes.here, '2020-04')}/values`, body))).toBe(
    '409 period-closed',
  )
  expect(await refusalOf(await officer.post(`${reportPath(communes.here, '2020-09')}/values`, body))).toBe(
    '409 period-closed',
  )
  const city = await signedIn(site, 'national-operator')
  expect(await refusalOf(await city.post(`${reportPath('01')}/values`, body))).toBe('409 unit-not-assigned')
  expect(await refusalOf(await city.post(`${reportPath('99999')}/values`, body))).toBe('422 unit-not-there')
  await site.db.updateTable('reporting.report').set({ state: 'submitted' }).execute()
  expect(await refusalOf(await save([{ element: 'CR.ECO.CASES', amount: '8', version: 0 }]))).toBe('409 report-locked')
  await site.db.updateTable('reporting.report').set({ state: 'draft' }).execute()
})

test('422: a category that has ended takes no figures any more', async () => {
  const catalogue = await readCatalogueFiles(shippedForms)
  const [form, ...forms] = catalogue.forms
  const [version] = form?.versions ?? []
  if (form === undefined || version === undefined) throw new Error('There is no form.')
  const category = { code: 'HCM', name: { vi: 'cũ', en: 'old' }, dimensions: { group: 'old' }, validTo: '2020-01' }
  const items = version.items.map((item) => (item.element === 'CR.ECO.CASES' ? { ...item, category: 'HCM' } : item))
  await site.db.transaction().execute(async (tx) =>
    saveCatalogue(tx, {
      ...catalogue,
      categories: [...catalogue.categories, category],
      forms: [{ ...form, versions: [{ ...version, items }] }, ...forms],
    }),
  )
  const cells = [{ element: 'CR.ECO.CASES', category: 'HCM', amount: '1', version: 0 }]
  expect(await refusalOf(await save(cells))).toBe('422 category-ended')
})

test('404: another commune, and a month that no form has, are nothing', async () => {
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await far.post(path, { cells: cellsOf() })).status).toBe(404)
  expect((await officer.post(`${reportPath(communes.here, '2001-01')}/values`, { cells: cellsOf() })).status).toBe(404)
  expect(openMonth).toBe('2020-06')
})
