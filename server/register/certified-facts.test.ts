import { expect, test } from 'vitest'
import { recordAct } from '../testing/acts.ts'
import { familyOf } from '../testing/forms.ts'
import { addHousehold, addPerson } from '../testing/people.ts'
import { communes, freshSite, today } from '../testing/site.ts'
import { findCertifiedFacts } from './certified-facts.ts'

const site = await freshSite()

async function certified(personId: string, { forSelf = false, on = today } = {}) {
  const units = await site.units()
  return site.db.transaction().execute(async (tx) => findCertifiedFacts(tx, personId, { on, units, forSelf }))
}

test('a paper may state the present facts, and of the household the members with their numbers, the head first', async () => {
  const [head = '', spouse = ''] = await addHousehold(site.db, familyOf('F-1', { pin: '' }))
  await recordAct(site, 'number-reissued', { person_id: head, effective_on: today, new_pin: '001085000009' })
  const facts = await certified(spouse)
  expect(facts).toMatchObject({
    personId: spouse,
    pin: null,
    state: { family_name: 'Trần', birth_date: '1988' },
    residences: [{ kind: 'permanent', communeCode: communes.here }],
  })
  expect(facts?.household?.members.map(({ relationship, pin }) => [relationship, pin])).toEqual([
    ['head', '001085000009'],
    ['spouse', null],
    ['child', null],
    ['child', null],
  ])
})

test('nothing is certified of a record that was merged into another one, nor of nobody', async () => {
  const [one, two] = [
    await addPerson(site.db, { given_name: 'Hai' }),
    await addPerson(site.db, { given_name: 'Hai', pin: '001190000077' }),
  ]
  await recordAct(site, 'records-merged', { person_id: one, other_id: two, effective_on: today })
  expect(await certified(two)).toBeUndefined()
  // The record that stands for both has the number of the other.
  expect(await certified(one)).toMatchObject({ pin: '001190000077' })
  expect(await certified('01a00000-0000-7000-8000-000000000000')).toBeUndefined()
})

test('nothing is certified of the dead, from the day of the death on', async () => {
  const personId = await addPerson(site.db)
  await recordAct(site, 'death', { person_id: personId, effective_on: today })
  expect(await certified(personId)).toBeUndefined()
})

test('where the address is withheld, the persons alone may have it certified', async () => {
  const personId = await addPerson(site.db)
  await recordAct(site, 'flag-set', { person_id: personId, effective_on: today, flag: 'secrecy', grade: '1' })
  expect(await certified(personId)).toBeUndefined()
  expect(await certified(personId, { forSelf: true })).toMatchObject({ residences: [{ kind: 'permanent' }] })
})
