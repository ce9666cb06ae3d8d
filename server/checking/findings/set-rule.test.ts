import { expect, test } from 'vitest'
import { communes, freshSite, signedIn } from '../../testing/site.ts'
import { addPerson } from '../../testing/people.ts'
import { addFoundPerson, checkChanged, findingOf } from '../testing/findings-site.ts'

const site = await freshSite()
const administrator = await signedIn(site, 'city-administrator')
const officer = await signedIn(site, 'commune-officer')
const path = '/api/checking/rules/birth-date-partial'
const reason = 'as the city has decided'

const isListed = async (findingId: string): Promise<boolean> =>
  (await (await officer.get(`/api/checking/findings?unitCode=${communes.here}`)).text()).includes(findingId)

test('200: F6: a rule that is off finds nothing and shows nothing; its weight gives the deadline', async () => {
  const { findingId } = await addFoundPerson(site)
  expect(await isListed(findingId)).toBe(true)
  expect((await administrator.post(path, { isOn: false, weight: 'notice', reason })).status).toBe(200)
  expect(await isListed(findingId)).toBe(false)
  const personId = await addPerson(site.db, { birth_date: '1971' })
  await checkChanged(site)
  await expect(findingOf(site, personId, 'birth-date-partial')).rejects.toThrow('no result')

  expect((await administrator.post(path, { isOn: true, weight: 'serious', reason })).status).toBe(200)
  expect(await isListed(findingId)).toBe(true)
  const other = await addPerson(site.db, { birth_date: '1972' })
  await checkChanged(site)
  expect(await findingOf(site, other, 'birth-date-partial')).toMatchObject({ weight: 'serious', due_on: '2020-06-02' })
})

test('404: a rule of forms alone, or none; 400: without a reason', async () => {
  const wish = { isOn: false, weight: 'notice', reason }
  expect((await administrator.post('/api/checking/rules/required', wish)).status).toBe(404)
  expect((await administrator.post('/api/checking/rules/nothing', wish)).status).toBe(404)
  expect((await administrator.post(path, { ...wish, reason: '' })).status).toBe(400)
  expect((await officer.post(path, wish)).status).toBe(404)
})
