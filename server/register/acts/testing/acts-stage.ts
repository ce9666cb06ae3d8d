import { writeMembers } from '../../../../forms/acts/act-forms.ts'
import type { Database } from '../../../db/database.ts'
import type { Site } from '../../../http/server.ts'
import { recordAct } from '../../../testing/acts.ts'
import { addHousehold, addPerson } from '../../../testing/people.ts'
import { communes } from '../../../testing/site.ts'

/** The day on which all of the stage were collected, and a day of acts after it. */
export const declaredOn = '2020-01-10'
export const actsOn = '2020-03-01'

/** Another place in the city. */
export const there = { to_commune: communes.there, to_address: 'Xóm 9' }

/** A list of one, who is the head. */
export const only = (personId: string): string => writeMembers([{ personId, relationship: 'head' }])

let householdsMade = 0

/** A household of a man, who is its head, a woman and a child, none of them married or linked to another. */
export async function addFamily(db: Database): Promise<{ man: string; woman: string; child: string; no: string }> {
  householdsMade += 1
  const no = `R${householdsMade}`
  const shared = { household_no: no, declared_on: declaredOn }
  const [man = '', woman = '', child = ''] = await addHousehold(db, [
    { ...shared, sex: 'male', birth_date: '1985-06-01' },
    { ...shared, birth_date: '1988', relationship_to_head: 'other-relative' },
    { ...shared, birth_date: '2012-09-10', relationship_to_head: 'child' },
  ])
  return { man, woman, child, no }
}

/** Somebody who heads a household of one. */
export async function addAlone(db: Database, facts: Parameters<typeof addPerson>[1] = {}): Promise<string> {
  return addPerson(db, { declared_on: declaredOn, ...facts })
}

/** The acts of a person, in the order in which they were recorded. */
export async function actsOf(db: Database, personId: string): Promise<string[]> {
  const acts = db.selectFrom('register.act').select('act_id').where('person_id', '=', personId)
  return (await acts.orderBy('recorded_at').orderBy('act_id').execute()).map(({ act_id }) => act_id)
}

/** People of every condition that an act may be wrong for: two families, and some who are dead, gone, merged … */
export async function setStage(site: Site) {
  const { db } = site
  const [a, b] = [await addFamily(db), await addFamily(db)]
  const holder = await addAlone(db, { pin: '001190000777' })
  const [dead, gone, merged, survivor, grown, late] = [
    await addAlone(db, { birth_date: '1950' }),
    await addAlone(db),
    await addAlone(db),
    await addAlone(db),
    await addAlone(db, { birth_date: '1960' }),
    await addAlone(db),
  ]
  const married = await addAlone(db, { marital_status: 'married', spouse_name: 'Lê Văn Tám' })
  const before = { effective_on: '2020-02-01' }
  await recordAct(site, 'death', { ...before, person_id: dead })
  await recordAct(site, 'departed', { ...before, person_id: gone, to_country: 'US', members: only(gone) })
  await recordAct(site, 'records-merged', { ...before, person_id: survivor, other_id: merged })
  await recordAct(site, 'recognition', { ...before, person_id: b.man, parent_kind: 'mother', parent_id: grown })
  await recordAct(site, 'declared-missing', { ...before, person_id: grown })
  await recordAct(site, 'flag-set', { ...before, person_id: late, flag: 'not-at-address', grade: '1' })
  await recordAct(site, 'name-changed', { ...before, person_id: late, given_name: 'Mới' })
  const [collected = '', , renamed = ''] = await actsOf(db, late)
  await recordAct(site, 'annulment', { ...before, person_id: late, annulled_act: renamed })
  const move = { person_id: late, effective_on: '2020-05-01', members: only(late), to_household_no: 'LATE' }
  await recordAct(site, 'moved', { ...move, ...there })
  return { a, b, holder, dead, gone, merged, survivor, grown, late, married, collected, renamed }
}
