import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { refusalOf, reportingSite } from '../testing/reports.ts'
import { compileNation, editorsOf, propose } from './testing/published.ts'

const site = await reportingSite('national')
const { editor, publisher } = await editorsOf(site)
const vintageId = await compileNation(site, '2020-03')
const path = `/api/reporting/vintages/${vintageId}/publication`

test('200: V1: of a frozen vintage the figures that are public at their level are kept, and nothing is public yet', async () => {
  const publicationId = await propose(editor, vintageId)
  const cells = await site.db
    .selectFrom('reporting.public_cell')
    .select(['unit_no', 'amount'])
    .where('publication_id', '=', publicationId)
    .execute()
  expect(cells.filter(({ unit_no }) => unit_no === 1).length).toBeGreaterThan(10)
  expect(cells.every(({ amount }) => amount !== null)).toBe(true)
  expect((await stranger(site).get('/open/v1/results/2020-03/VN/1/figures.csv')).status).toBe(404)
})

test('409: a vintage is proposed once; 404 for whoever is no editor, or a vintage that there is not; 401 without a session', async () => {
  expect(await refusalOf(await editor.post(path, {}))).toBe('409 publication-proposed')
  expect((await publisher.post(path, {})).status).toBe(404)
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  expect((await elsewhere.post(path, {})).status).toBe(404)
  expect((await editor.post(`/api/reporting/vintages/${newId()}/publication`, {})).status).toBe(404)
  expect((await stranger(site).post(path, {})).status).toBe(401)
})
