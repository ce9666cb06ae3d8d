import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { reportingSite } from '../testing/reports.ts'
import { compileNation, editorsOf, propose } from './testing/published.ts'

const site = await reportingSite('national')
const { editor, publisher } = await editorsOf(site)
const path = '/api/reporting/publications'

test('200: what was compiled is listed with how far it is, and who proposed it', async () => {
  const vintageId = await compileNation(site, '2020-03')
  expect(await (await editor.get(path)).json()).toMatchObject({
    compiled: [{ vintageId, periodCode: '2020-03', unitName: 'Việt Nam', publicationId: null, publishedAt: null }],
  })
  const publicationId = await propose(editor, vintageId)
  expect(await (await publisher.get(path)).json()).toMatchObject({
    compiled: [{ publicationId, isOwn: false, hidden: 0, proposedByName: editor.account.displayName }],
  })
})

test('404: whoever does not publish has no such list; of another unit it is empty; 401 without a session', async () => {
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  expect(await (await elsewhere.get(path)).json()).toEqual({ compiled: [] })
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
