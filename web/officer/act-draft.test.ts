import { expect, test } from 'vitest'
import { readMembers } from '../../forms/acts/act-forms.ts'
import type { Person } from '../api/register.ts'
import { askedFields, beginAct, fieldFor, findingsOf, writeAct } from './act-draft.ts'

const [headId, wifeId, childId] = [
  '018f0000-0000-7000-8000-000000000001',
  '018f0000-0000-7000-8000-000000000002',
  '018f0000-0000-7000-8000-000000000003',
] as const
const member = { fullName: 'Nguyễn Thử', birthDate: '1961', isSecret: false }
const state = {
  family_name: 'Nguyễn',
  middle_name: '',
  given_name: 'Thử',
  birth_date: '1961',
  sex: 'male',
  birth_registration_place: '',
  origin_place: '01',
  ethnicity: '01',
  religion: '',
  nationality: 'VN',
  marital_status: 'married',
  blood_group: '',
  died_on: '',
  missing_on: '',
  cmnd9: '',
} as const
const act = {
  eventId: null,
  effectiveOn: '2020-01-01',
  recordedAt: '2020-01-01T00:00:00Z',
  evidence: '',
  decidedByName: '',
  tier: '01',
  changed: [],
  flags: [],
  places: [],
  annuls: null,
  isAnnulled: false,
}
const head: Person = {
  personId: headId,
  on: '2020-05-26',
  at: null,
  standing: 'living',
  mergedInto: null,
  absorbed: [],
  flags: [{ kind: 'secrecy', grade: 1, since: '2020-01-01' }],
  isSecret: true,
  withheld: [],
  pin: null,
  earlierPins: [],
  card: null,
  state,
  residences: [],
  household: {
    householdId: '018f0000-0000-7000-8000-0000000000aa',
    householdNo: 'H1',
    communeCode: '00508',
    members: [
      { ...member, personId: headId, relationship: 'head', sex: 'male' },
      { ...member, personId: wifeId, relationship: 'spouse', sex: 'female' },
      { ...member, personId: childId, relationship: 'child', sex: 'male' },
    ],
  },
  relations: [{ kind: 'spouse', name: 'Trần Thị Thử', pin: '', nationality: '', personId: wifeId }],
  children: [],
  history: [
    { ...act, actId: 'a1', kind: 'first-collection' },
    { ...act, actId: 'a2', kind: 'marriage' },
    { ...act, actId: 'a3', kind: 'name-changed', isAnnulled: true },
  ],
}
const wife: Person = { ...head, personId: wifeId, state: { ...state, sex: 'female' } }
const context = { today: '2020-05-26', unitCode: '00508', formId: 'abcdef01-2', annulledAct: '' }

test('a whole household goes along with a move unless somebody is left out', () => {
  const { members = '', person_id } = beginAct('moved', head, context)
  expect(person_id).toBe(headId)
  expect(readMembers(members).map(({ relationship }) => relationship)).toEqual(['head', 'spouse', 'child'])
})

test('when the head dies, the spouse follows; when another dies, nobody is asked who does', () => {
  const begun = beginAct('death', head, context)
  expect(readMembers(begun['members'] ?? '')).toEqual([
    { personId: wifeId, relationship: 'head' },
    { personId: childId, relationship: 'child' },
  ])
  const keys = askedFields('death', begun, begun).map(({ key }) => key)
  expect(keys).toEqual(['effective_on', 'members', 'proof', 'declared_on', 'form_no'])
  const other = beginAct('death', wife, context)
  expect(askedFields('death', other, other).map(({ key }) => key)).not.toContain('members')
})

test('what does not follow for a new head is left to be chosen, and refused until it is', () => {
  const begun = beginAct('new-head', { ...head, personId: childId }, context)
  expect(readMembers(begun['members'] ?? '').map(({ relationship }) => relationship)).toEqual(['parent', '', 'head'])
  const found = findingsOf('new-head', begun, { told: [], sent: {} })
  expect(found).toContainEqual({ rule: 'members-format', field: 'members' })
})

test('a newborn has the person and the spouse as parents, by sex, and joins their household', () => {
  expect(beginAct('birth', wife, context)).toMatchObject({
    mother_id: wifeId,
    household_of: wifeId,
    relationship_to_head: 'child',
    birth_registration_place: '00508',
  })
  expect(beginAct('birth', head, context)).toMatchObject({ father_id: headId, mother_id: wifeId })
  expect(beginAct('birth', head, context)).not.toHaveProperty('person_id')
})

test('who is chosen from the register need not be described, and only secrecy has grades', () => {
  const begun = beginAct('marriage', head, context)
  const written = writeAct({ ...begun, spouse_name: 'Lê Thị Thử' }, { key: 'spouse_id', value: wifeId })
  expect(written).not.toHaveProperty('spouse_name')
  expect(askedFields('marriage', written, begun).map(({ key }) => key)).not.toContain('spouse_name')
  const flag = writeAct({ flag: 'secrecy', grade: '2' }, { key: 'flag', value: 'not-at-address' })
  expect(flag['grade']).toBe('1')
  expect(askedFields('flag-set', flag, flag).map(({ key }) => key)).not.toContain('grade')
})

test('only what stands can be taken back or lifted', () => {
  const annulled = askedFields('annulment', {}, {}).find(({ key }) => key === 'annulled_act')
  const flag = askedFields('flag-lifted', {}, {}).find(({ key }) => key === 'flag')
  expect(annulled && fieldFor('annulment', annulled, head).codes?.map(({ value }) => value)).toEqual(['a2'])
  expect(flag && fieldFor('flag-lifted', flag, head).codes?.map(({ value }) => value)).toEqual(['secrecy'])
})

test('what the server said of a cell is forgotten when the cell is written anew', () => {
  const sent = { ...beginAct('divorce', head, context), effective_on: '2020-05-01', proof: 'x' }
  const told = [{ rule: 'not-married', field: 'effective_on' }] as const
  expect(findingsOf('divorce', sent, { told, sent })).toEqual(told)
  const mended = writeAct(sent, { key: 'effective_on', value: '2020-05-02' })
  expect(findingsOf('divorce', mended, { told, sent })).toEqual([])
})
