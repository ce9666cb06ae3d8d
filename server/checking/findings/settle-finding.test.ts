import { expect, test } from 'vitest'
import { changeFact } from '../../testing/people.ts'
import { freshSite, settle, signedIn } from '../../testing/site.ts'
import { addFoundPerson, checkChanged, findingOf } from '../testing/findings-site.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const rule = 'birth-date-partial'

const answer = async (findingId: string, resolution: string, reason = ''): Promise<number> =>
  (await officer.post(`/api/checking/findings/${findingId}/settlement`, { resolution, reason })).status

test('200: F2: what was confirmed never comes back while its facts are the same, and does when they change', async () => {
  const { personId, findingId } = await addFoundPerson(site)
  expect(await answer(findingId, 'confirmed', 'sổ hộ khẩu cũ chỉ ghi năm')).toBe(200)
  await changeFact(site.db, personId, { field: 'ethnicity', from: '01', to: '02' })
  await checkChanged(site)
  expect(await findingOf(site, personId, rule)).toMatchObject({ state: 'settled', resolution: 'confirmed' })
  await changeFact(site.db, personId, { field: 'birth_date', from: '1985', to: '1986' })
  await checkChanged(site)
  const all = await site.db.selectFrom('checking.finding').selectAll().where('person_id', '=', personId).execute()
  expect(all.filter(({ rule_id }) => rule_id === rule).map(({ evidence, state }) => [evidence, state])).toEqual(
    expect.arrayContaining([
      [{ birthDate: '1985' }, 'settled'],
      [{ birthDate: '1986' }, 'open'],
    ]),
  )
})

test('200: F3: a finding disappears by itself once an act has corrected the facts, and is there again if they come back', async () => {
  const { personId } = await addFoundPerson(site)
  await changeFact(site.db, personId, { field: 'birth_date', from: '1985', to: '1985-04-05' })
  await checkChanged(site)
  expect(await findingOf(site, personId, rule)).toMatchObject({ state: 'settled', resolution: 'corrected' })
  await changeFact(site.db, personId, { field: 'birth_date', from: '1985-04-05', to: '1985' })
  await checkChanged(site)
  expect(await findingOf(site, personId, rule)).toMatchObject({ state: 'open', resolution: null })
})

test('200: F3: that it was corrected is looked up at once; 409: while the rule finds the same it is refused', async () => {
  const { personId, findingId } = await addFoundPerson(site)
  expect(await answer(findingId, 'corrected')).toBe(409)
  await changeFact(site.db, personId, { field: 'birth_date', from: '1985', to: '1985-04-05' })
  await settle(site)
  expect(await answer(findingId, 'corrected')).toBe(200)
  expect(await answer(findingId, 'corrected')).toBe(409)
})

test('422: to confirm it, or to say that it does not apply, takes a reason of ten letters', async () => {
  const { findingId } = await addFoundPerson(site)
  for (const resolution of ['confirmed', 'not-applicable']) {
    expect(await answer(findingId, resolution)).toBe(422)
    expect(await answer(findingId, resolution, '1234567890 ok ....')).toBe(422)
  }
  expect(await answer(findingId, 'not-applicable', 'người già, không còn giấy tờ')).toBe(200)
})
