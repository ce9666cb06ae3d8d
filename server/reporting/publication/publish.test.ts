import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { refusalOf, reportingSite, reportPath } from '../testing/reports.ts'
import { compileNation, editorsOf, propose } from './testing/published.ts'

const site = await reportingSite('national')
const { editor, publisher } = await editorsOf(site)
const month = '2020-03'
const firstId = await propose(editor, await compileNation(site, month))
const publishPath = (publicationId: string): string => `/api/reporting/publications/${publicationId}/publish`
const file = async (vintageNo: number) => stranger(site).get(`/open/v1/results/${month}/VN/${vintageNo}/figures.csv`)

test('409: V2: who proposed it does not publish it, even as a publisher', async () => {
  await site.db
    .updateTable('access.account')
    .set({ role: 'publisher' })
    .where('account_id', '=', editor.account.accountId)
    .execute()
  expect(await refusalOf(await editor.post(publishPath(firstId), {}))).toBe('409 own-publication')
  await site.db
    .updateTable('access.account')
    .set({ role: 'editor' })
    .where('account_id', '=', editor.account.accountId)
    .execute()
})

test('200: V3: another person publishes it, once; from then on anybody can read it', async () => {
  expect((await publisher.post(publishPath(firstId), {})).status).toBe(200)
  const text = await (await file(1)).text()
  expect(text).toContain('2020-03,2020-02-15,2020-03-14,VN,2020-03-14,CR.SOC.CASES,all,441,equal,case')
  expect(await refusalOf(await publisher.post(publishPath(firstId), {}))).toBe('409 publication-proposed')
})

test('200: V4: a revision is another vintage, and the file of the first keeps its bytes', async () => {
  const before = await (await file(1)).text()
  const ministry = await signedIn(site, 'ministry-office')
  const [clerk, there] = [await signedIn(site, 'national-operator'), reportPath('79', month)]
  await ministry.post(`${there}/permits`, { kind: 'reopen', reason: 'nhập nhầm', until: '2020-06-30' })
  await clerk.post(`${there}/values`, { cells: [{ element: 'CR.SOC.CASES', amount: '8', version: 1 }] })
  await clerk.post(`${there}/submission`, {})
  await ministry.post(`${there}/decision`, { action: 'approve' })
  const revised = await ministry.post(`${reportPath('VN', month)}/vintages`, { reason: 'One case was added.' })
  expect(await revised.clone().text()).toContain('"vintageNo":2')
  const { vintageId } = z.object({ vintageId: z.uuid() }).parse(await revised.json())
  expect((await publisher.post(publishPath(await propose(editor, vintageId)), {})).status).toBe(200)
  expect(await (await file(2)).text()).toContain('CR.SOC.CASES,all,442,equal')
  expect(await (await file(1)).text()).toBe(before)
  const page = await (await stranger(site).get('/en/results')).text()
  expect(page).toContain('442')
  expect(page).toContain(`month=${month}&amp;unit=VN&amp;vintage=1`)
})

test('404: whoever is no publisher, or elsewhere, and a publication that there is not; 401 without a session', async () => {
  expect((await editor.post(publishPath(firstId), {})).status).toBe(404)
  const elsewhere = await signedIn(site, 'publisher', { unitCode: '79' })
  expect((await elsewhere.post(publishPath(firstId), {})).status).toBe(404)
  expect((await publisher.post(publishPath(newId()), {})).status).toBe(404)
  expect((await stranger(site).post(publishPath(firstId), {})).status).toBe(401)
})
