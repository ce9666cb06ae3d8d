import { expect, test } from 'vitest'
import { actKinds, writeMembers, type ActKind } from '../../../forms/acts/act-forms.ts'
import { recordAct } from '../../testing/acts.ts'
import { communes, freshSite, today } from '../../testing/site.ts'
import { personView } from '../person-view.ts'
import { findRecord } from '../record.sql.ts'
import { findAbsorbed } from './find-absorbed.ts'
import { actsOf, actsOn, addAlone, addFamily, declaredOn, only, there } from './testing/acts-stage.ts'

const site = await freshSite()

/** The record of a person as the person page shows it. */
async function see(personId: string, on = today): Promise<object> {
  return site.db.transaction().execute(async (tx) => {
    const record = await findRecord(tx, personId)
    if (record === undefined) throw new Error('No record.')
    const view = { absorbed: await findAbsorbed(tx, record), on, at: undefined }
    return personView(tx, record, { ...view, units: await site.units(), today: '2020-05-26', nameOf: () => '' })
  })
}

const listed = (...members: [string, string][]): string =>
  writeMembers(members.map(([personId, relationship]) => ({ personId, relationship })))

type Family = Awaited<ReturnType<typeof addFamily>> & { other: string; no2: string }

/** What an act needs before it, what its form says, and whose page then shows what. */
type RightAct = {
  before?: (family: Family) => Promise<unknown>
  facts: (family: Family) => Record<string, string> | Promise<Record<string, string>>
  seen: (family: Family, changed: string[]) => [string, object][]
}

const record = async (kind: ActKind, facts: Record<string, string>): Promise<string[]> =>
  recordAct(site, kind, { effective_on: actsOn, ...facts })

const place = (communeCode: string, address = there.to_address) => ({ communeCode, address })
const births = { given_name: 'An', sex: 'female', birth_registration_place: communes.here, nationality: 'VN' }

const rightActs: Record<ActKind, RightAct> = {
  birth: {
    facts: ({ man, woman }) => ({
      ...births,
      mother_id: woman,
      father_id: man,
      household_of: woman,
      relationship_to_head: 'child',
      pin: '001320000001',
    }),
    seen: ({ man, woman }, [child = '']) => [
      [child, { standing: 'living', pin: '001320000001', state: { birth_date: actsOn }, residences: [{ since: '' }] }],
      [child, { relations: [{ personId: man }, { personId: woman }], household: { members: { length: 4 } } }],
      [woman, { children: [{ personId: child }] }],
    ],
  },
  death: {
    before: async ({ man, woman }) =>
      record('marriage', { person_id: man, spouse_id: woman, effective_on: '2020-02-01' }),
    facts: ({ man, woman, child }) => ({ person_id: man, members: listed([woman, 'head'], [child, 'child']) }),
    seen: ({ man, woman }) => [
      [man, { standing: 'dead', residences: [], household: null, state: { died_on: actsOn } }],
      [woman, { state: { marital_status: 'widowed' }, relations: [] }],
      [woman, { household: { members: [{ personId: woman, relationship: 'head' }, { relationship: 'child' }] } }],
    ],
  },
  'declared-missing': {
    facts: ({ man }) => ({ person_id: man }),
    seen: ({ man }) => [[man, { standing: 'missing', state: { missing_on: actsOn } }]],
  },
  returned: {
    before: async ({ man }) => record('declared-missing', { person_id: man, effective_on: '2020-02-01' }),
    facts: ({ man }) => ({ person_id: man }),
    seen: ({ man }) => [[man, { standing: 'living', state: { missing_on: '' } }]],
  },
  marriage: {
    facts: ({ man, woman }) => ({ person_id: man, spouse_id: woman }),
    seen: ({ man, woman }) => [
      [man, { state: { marital_status: 'married' }, relations: [{ kind: 'spouse', personId: woman }] }],
      [woman, { state: { marital_status: 'married' }, relations: [{ kind: 'spouse', personId: man }] }],
    ],
  },
  divorce: {
    before: async ({ man, woman }) =>
      record('marriage', { person_id: man, spouse_id: woman, effective_on: '2020-02-01' }),
    facts: ({ woman }) => ({ person_id: woman }),
    seen: ({ man, woman }) => [
      [man, { state: { marital_status: 'divorced' }, relations: [] }],
      [woman, { state: { marital_status: 'divorced' }, relations: [] }],
    ],
  },
  recognition: {
    facts: ({ man, child }) => ({ person_id: child, parent_kind: 'father', parent_id: man }),
    seen: ({ man, child }) => [
      [child, { relations: [{ kind: 'father', personId: man }] }],
      [man, { children: [{ personId: child }] }],
    ],
  },
  adoption: {
    facts: ({ other, child }) => ({ person_id: child, mother_id: other, father_name: 'Lê Văn Tám' }),
    seen: ({ other, child }) => [
      [
        child,
        {
          relations: [
            { kind: 'adoptive-father', personId: null },
            { kind: 'adoptive-mother', personId: other },
          ],
        },
      ],
      [other, { children: [{ personId: child }] }],
    ],
  },
  guardianship: {
    facts: ({ woman, child }) => ({ person_id: child, representative_id: woman }),
    seen: ({ woman, child }) => [[child, { relations: [{ kind: 'representative', personId: woman }] }]],
  },
  'guardianship-ended': {
    before: async ({ child }) =>
      record('guardianship', { person_id: child, representative_name: 'Lê Thị Sáu', effective_on: '2020-02-01' }),
    facts: ({ child }) => ({ person_id: child }),
    seen: ({ child }) => [[child, { relations: [] }]],
  },
  'name-changed': {
    facts: ({ man }) => ({ person_id: man, family_name: 'Lê', middle_name: '', given_name: 'Mới' }),
    seen: ({ man }) => [[man, { state: { family_name: 'Lê', middle_name: '', given_name: 'Mới' } }]],
  },
  'sex-changed': {
    facts: ({ man }) => ({ person_id: man, sex: 'female' }),
    seen: ({ man }) => [[man, { state: { sex: 'female' } }]],
  },
  'birth-date-corrected': {
    facts: ({ man }) => ({ person_id: man, birth_date: '06/1984' }),
    seen: ({ man }) => [[man, { state: { birth_date: '1984-06' } }]],
  },
  'origin-corrected': {
    facts: ({ man }) => ({ person_id: man, origin_place: communes.there, ethnicity: '02' }),
    seen: ({ man }) => [[man, { state: { origin_place: communes.there, ethnicity: '02' } }]],
  },
  'nationality-changed': {
    facts: ({ man }) => ({ person_id: man, nationality: 'US' }),
    seen: ({ man }) => [[man, { state: { nationality: 'US' } }]],
  },
  'number-reissued': {
    before: async ({ man }) =>
      record('number-reissued', { person_id: man, new_pin: '001085000001', effective_on: '2020-02-01' }),
    facts: ({ man }) => ({ person_id: man, new_pin: '001085000002' }),
    seen: ({ man }) => [[man, { pin: '001085000002', earlierPins: ['001085000001'] }]],
  },
  'card-recorded': {
    facts: ({ man }) => ({ person_id: man, card_no: '001085000001', issued_by: 'Hà Nội', expires_on: '2045-06-01' }),
    seen: ({ man }) => [[man, { card: { cardNo: '001085000001', issuedOn: actsOn, expiresOn: '2045-06-01' } }]],
  },
  moved: {
    facts: ({ man, woman, child, no2 }) => ({
      person_id: man,
      members: listed([man, 'head'], [woman, 'other-relative'], [child, 'child']),
      ...there,
      to_household_no: no2,
    }),
    seen: ({ child, no2 }) => [
      [child, { residences: [place(communes.there)], household: { householdNo: no2, members: { length: 3 } } }],
    ],
  },
  departed: {
    facts: ({ other }) => ({ person_id: other, members: only(other), to_country: 'US' }),
    seen: ({ other }) => [[other, { standing: 'emigrated', household: null, residences: [{ address: 'US' }] }]],
  },
  arrived: {
    before: async ({ other }) =>
      record('departed', { person_id: other, members: only(other), to_country: 'US', effective_on: '2020-02-01' }),
    facts: ({ other, no2 }) => ({ person_id: other, members: only(other), ...there, to_household_no: no2 }),
    seen: ({ other, no2 }) => [
      [other, { standing: 'living', residences: [place(communes.there)], household: { householdNo: no2 } }],
    ],
  },
  'temporary-residence': {
    facts: ({ man }) => ({ person_id: man, ...there, until: '2020-12-31' }),
    seen: ({ man }) => [
      [man, { residences: [{ kind: 'permanent' }, { kind: 'temporary', ...place(communes.there) }] }],
    ],
  },
  'absence-declared': {
    facts: ({ man }) => ({ person_id: man, until: '2020-12-31' }),
    seen: ({ man }) => [[man, { residences: [{ kind: 'permanent' }, { kind: 'declared-absence', address: '?' }] }]],
  },
  'current-dwelling': {
    facts: ({ man }) => ({ person_id: man, ...there, effective_on: '03/2020' }),
    seen: ({ man }) => [[man, { residences: [{}, { kind: 'current', validFrom: '2020-03-31', since: '2020-03' }] }]],
  },
  'household-founded': {
    before: async ({ woman }) => record('household-left', { person_id: woman, effective_on: '2020-02-01' }),
    facts: ({ woman, no2 }) => ({ person_id: woman, members: only(woman), to_household_no: no2 }),
    seen: ({ woman, no2 }) => [[woman, { household: { householdNo: no2, members: [{ relationship: 'head' }] } }]],
  },
  'household-joined': {
    facts: ({ man, other }) => ({ person_id: other, household_of: man, relationship_to_head: 'lodger' }),
    seen: ({ man }) => [[man, { household: { members: { length: 4 } } }]],
  },
  'household-left': {
    facts: ({ man, woman, child }) => ({ person_id: man, members: listed([woman, 'head'], [child, 'child']) }),
    seen: ({ man, woman }) => [
      [man, { household: null, residences: [{ kind: 'permanent' }] }],
      [woman, { household: { members: [{ personId: woman, relationship: 'head' }, {}] } }],
    ],
  },
  'household-split': {
    facts: ({ woman, child, no2 }) => ({
      person_id: woman,
      members: listed([woman, 'head'], [child, 'child']),
      to_household_no: no2,
    }),
    seen: ({ man, child, no2 }) => [
      [man, { household: { members: { length: 1 } } }],
      [child, { household: { householdNo: no2, members: { length: 2 } } }],
    ],
  },
  'households-merged': {
    facts: ({ man, other }) => ({ person_id: other, household_of: man, members: listed([other, 'parent']) }),
    seen: ({ man, other, no }) => [
      [other, { household: { householdNo: no, members: { length: 4 } } }],
      [man, { household: { members: { length: 4 } } }],
    ],
  },
  'new-head': {
    facts: ({ man, woman, child }) => ({
      person_id: woman,
      members: listed([woman, 'head'], [man, 'spouse'], [child, 'child']),
    }),
    seen: ({ man, woman }) => [
      [man, { household: { members: [{ personId: woman, relationship: 'head' }, { relationship: 'spouse' }, {}] } }],
    ],
  },
  'flag-set': {
    facts: ({ man }) => ({ person_id: man, flag: 'secrecy', grade: '2' }),
    seen: ({ man }) => [[man, { flags: [{ kind: 'secrecy', grade: 2, since: actsOn }] }]],
  },
  'flag-lifted': {
    before: async ({ man }) =>
      record('flag-set', { person_id: man, flag: 'not-at-address', grade: '1', effective_on: '2020-02-01' }),
    facts: ({ man }) => ({ person_id: man, flag: 'not-at-address' }),
    seen: ({ man }) => [[man, { flags: [] }]],
  },
  'records-merged': {
    facts: ({ woman, other }) => ({ person_id: woman, other_id: other }),
    seen: ({ woman, other }) => [
      [woman, { standing: 'living', absorbed: [{ personId: other }], history: { length: 4 } }],
      [other, { standing: 'merged', mergedInto: woman, state: null, residences: [], pin: null }],
    ],
  },
  'record-split': {
    before: async ({ woman, other }) =>
      record('records-merged', { person_id: woman, other_id: other, effective_on: '2020-02-01' }),
    facts: ({ woman, other }) => ({ person_id: woman, other_id: other }),
    seen: ({ woman, other }) => [
      [woman, { absorbed: [], household: { members: { length: 3 } } }],
      [other, { standing: 'living', mergedInto: null, household: { members: { length: 1 } } }],
    ],
  },
  annulment: {
    before: async ({ man, woman }) =>
      record('marriage', { person_id: man, spouse_id: woman, effective_on: '2020-02-01' }),
    facts: async ({ man }) => ({ person_id: man, annulled_act: (await actsOf(site.db, man))[1] ?? '' }),
    seen: ({ man, woman }) => [
      [man, { state: { marital_status: 'never-married' }, relations: [] }],
      [woman, { state: { marital_status: 'never-married' }, relations: [], history: [{}, { isAnnulled: true }, {}] }],
    ],
  },
}

test.each(actKinds)('%s: a right act is what the pages of those whom it concerns then show', async (kind) => {
  const { before, facts, seen } = rightActs[kind]
  const made = await addFamily(site.db)
  const family = { ...made, other: await addAlone(site.db), no2: `${made.no}-2` }
  await before?.(family)
  const changed = await record(kind, await facts(family))
  for (const [personId, expected] of seen(family, changed)) expect(await see(personId)).toMatchObject(expected)
  // The day before the act is as it was. A merger tells of every day, and of one day what was recorded last counts.
  const isNew = kind === 'annulment' || kind === 'birth' || kind === 'records-merged'
  const earlier = isNew ? { household: { members: { length: 3 } } } : await see(family.man, declaredOn)
  expect(earlier).toMatchObject({ household: { members: { length: 3 } } })
})
