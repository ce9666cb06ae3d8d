import { expect, test } from 'vitest'
import { communes, freshSite, signedIn } from '../../testing/site.ts'
import { addFoundPerson, findingOf } from '../testing/findings-site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')

test('200: a finding is given to a colleague of the unit, and taken back; both are kept', async () => {
  const { personId, findingId } = await addFoundPerson(site)
  const path = `/api/checking/findings/${findingId}/assignment`
  const { accountId } = officer.account
  expect((await head.post(path, { accountId })).status).toBe(200)
  expect(await findingOf(site, personId, 'birth-date-partial')).toMatchObject({
    state: 'assigned',
    assigned_to: accountId,
  })
  expect((await head.post(path, { accountId: null })).status).toBe(200)
  expect(await findingOf(site, personId, 'birth-date-partial')).toMatchObject({ state: 'open', assigned_to: null })
  const steps = await site.db
    .selectFrom('checking.finding_step')
    .select(['step_no', 'kind', 'account_id'])
    .where('finding_id', '=', findingId)
    .orderBy('step_no')
    .execute()
  expect(steps).toEqual([
    { step_no: 1, kind: 'assigned', account_id: head.account.accountId },
    { step_no: 2, kind: 'unassigned', account_id: head.account.accountId },
  ])
})

test('409: it is given to nobody of another unit; 404: nor by anybody of another', async () => {
  const { findingId } = await addFoundPerson(site)
  const path = `/api/checking/findings/${findingId}/assignment`
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await head.post(path, { accountId: far.account.accountId })).status).toBe(409)
  expect((await far.post(path, { accountId: far.account.accountId })).status).toBe(404)
})
