import { expect, test } from 'vitest'
import { readAct, writeMembers, type ActKind } from '../../../forms/acts/act-forms.ts'
import { actRules } from '../../../forms/acts/act-rules.ts'
import { rules, type RuleId } from '../../../forms/rules.ts'
import { newId } from '../../db/new-id.ts'
import { actCells, recordAct, tryAct } from '../../testing/acts.ts'
import { communes, freshSite, today } from '../../testing/site.ts'
import { planAct } from './plan-act.ts'
import { actsOn, addAlone, addFamily, only, setStage, there } from './testing/acts-stage.ts'

const site = await freshSite()
const { a, b, dead, gone, merged, survivor, grown, late, married, collected, renamed } = await setStage(site)

type BadAct = [RuleId, ActKind, Record<string, string>]

const listed = (...members: [string, string][]): string =>
  writeMembers(members.map(([personId, relationship]) => ({ personId, relationship })))

const couple = listed([a.man, 'head'], [a.woman, 'spouse'])
const wholeFamily = listed([a.man, 'other-relative'], [a.woman, 'other-relative'], [a.child, 'other-relative'])
const newPlace = { ...there, to_household_no: 'NEW' }

const birth = {
  given_name: 'An',
  sex: 'female',
  mother_id: a.woman,
  household_of: a.woman,
  relationship_to_head: 'child',
  birth_registration_place: communes.here,
  nationality: 'VN',
}

const badActs: BadAct[] = [
  ['person-format', 'returned', { person_id: 'Nguyễn Văn A' }],
  ['members-format', 'new-head', { person_id: a.man, members: 'A B' }],
  ['effective-in-future', 'returned', { person_id: grown, effective_on: '2020-05-27' }],
  ['effective-in-future', 'birth-date-corrected', { person_id: a.man, birth_date: '2021' }],
  ['before-birth', 'declared-missing', { person_id: a.child, effective_on: '2012-09-09' }],
  ['before-birth', 'marriage', { person_id: a.man, spouse_id: a.woman, effective_on: '1985-05-31' }],
  ['person-not-here', 'returned', { person_id: newId() }],
  ['person-not-here', 'marriage', { person_id: a.man, spouse_id: newId() }],
  ['record-merged', 'returned', { person_id: merged }],
  [
    'record-merged',
    'moved',
    { ...newPlace, person_id: survivor, members: listed([survivor, 'head'], [merged, 'other-relative']) },
  ],
  ['person-dead', 'marriage', { person_id: dead, spouse_id: a.woman }],
  ['person-dead', 'marriage', { person_id: a.man, spouse_id: dead }],
  ['person-dead', 'death', { person_id: dead }],
  ['person-dead', 'moved', { ...newPlace, person_id: dead, members: only(dead) }],
  ['person-dead', 'temporary-residence', { ...there, person_id: dead }],
  ['person-dead', 'guardianship', { person_id: a.child, representative_id: dead }],
  ['later-acts', 'moved', { ...newPlace, person_id: late, members: only(late) }],
  ['later-acts', 'death', { person_id: late }],
  ['same-person', 'marriage', { person_id: a.man, spouse_id: a.man }],
  ['same-person', 'recognition', { person_id: a.man, parent_kind: 'father', parent_id: a.man }],
  ['same-person', 'guardianship', { person_id: a.man, representative_id: a.man }],
  ['same-person', 'records-merged', { person_id: a.man, other_id: a.man }],
  ['relative-missing', 'marriage', { person_id: a.man }],
  ['relative-missing', 'adoption', { person_id: a.child }],
  ['already-married', 'marriage', { person_id: married, spouse_id: a.man }],
  ['spouse-married', 'marriage', { person_id: a.man, spouse_id: married }],
  ['not-married', 'divorce', { person_id: a.man }],
  ['under-marriage-age', 'marriage', { person_id: a.man, spouse_id: a.child }],
  ['close-kin', 'marriage', { person_id: b.man, spouse_id: grown }],
  ['child-older-than-mother', 'recognition', { person_id: grown, parent_kind: 'mother', parent_id: a.woman }],
  ['child-older-than-mother', 'birth', { ...birth, mother_id: a.child }],
  ['child-older-than-mother', 'birth-date-corrected', { person_id: grown, birth_date: '1980' }],
  ['child-older-than-father', 'adoption', { person_id: a.woman, father_id: a.man }],
  ['mother-dead', 'birth', { ...birth, mother_id: dead }],
  ['parent-loop', 'recognition', { person_id: grown, parent_kind: 'father', parent_id: b.man }],
  ['parent-changes', 'recognition', { person_id: b.man, parent_kind: 'mother', parent_name: 'Lê Thị Sáu' }],
  ['not-missing', 'returned', { person_id: a.man }],
  ['already-missing', 'declared-missing', { person_id: grown }],
  ['number-taken', 'number-reissued', { person_id: a.man, new_pin: '001190000777' }],
  ['number-taken', 'birth', { ...birth, pin: '001190000777' }],
  ['no-permanent-residence', 'moved', { ...newPlace, person_id: gone, members: only(gone) }],
  ['no-permanent-residence', 'birth', { ...birth, household_of: gone }],
  ['second-permanent-residence', 'arrived', { ...newPlace, person_id: a.man, members: only(a.man) }],
  [
    'temporary-at-permanent',
    'temporary-residence',
    { person_id: a.man, to_commune: communes.here, to_hamlet: 'Thôn Cổ Điển', to_address: 'Xóm 3' },
  ],
  ['place-or-country', 'departed', { person_id: a.man, members: only(a.man) }],
  ['unit-unknown', 'moved', { ...newPlace, person_id: a.man, members: only(a.man), to_commune: '99999' }],
  ['unit-outside', 'moved', { ...newPlace, person_id: a.man, members: only(a.man), to_commune: '00790' }],
  ['until-before-from', 'absence-declared', { person_id: a.man, until: '2020-02-28' }],
  ['mover-missing', 'moved', { ...newPlace, person_id: a.man, members: only(a.woman) }],
  ['member-twice', 'moved', { ...newPlace, person_id: a.man, members: listed([a.man, 'head'], [a.man, 'child']) }],
  ['members-one-head', 'moved', { ...newPlace, person_id: a.man, members: listed([a.man, 'head'], [a.woman, 'head']) }],
  ['members-one-head', 'household-joined', { person_id: late, household_of: a.man, relationship_to_head: 'head' }],
  ['members-not-household', 'new-head', { person_id: a.man, members: couple }],
  [
    'members-not-household',
    'households-merged',
    { person_id: a.man, household_of: b.man, members: listed([a.man, 'child']) },
  ],
  ['household-without-head', 'moved', { ...newPlace, person_id: a.man, members: only(a.man) }],
  ['household-without-head', 'death', { person_id: a.man }],
  ['no-household', 'household-left', { person_id: gone }],
  ['no-household', 'household-joined', { person_id: a.man, household_of: gone, relationship_to_head: 'child' }],
  ['in-household', 'household-founded', { person_id: a.man, members: only(a.man), to_household_no: 'NEW' }],
  ['same-household', 'household-joined', { person_id: a.man, household_of: a.woman, relationship_to_head: 'child' }],
  ['same-household', 'households-merged', { person_id: a.man, household_of: a.woman, members: wholeFamily }],
  ['household-no-taken', 'household-split', { person_id: a.woman, members: only(a.woman), to_household_no: b.no }],
  ['not-flagged', 'flag-lifted', { person_id: a.man, flag: 'secrecy' }],
  ['already-flagged', 'flag-set', { person_id: late, flag: 'not-at-address', grade: '1' }],
  ['grade-only-secrecy', 'flag-set', { person_id: a.man, flag: 'not-at-address', grade: '2' }],
  ['merge-differs', 'records-merged', { person_id: a.man, other_id: b.woman }],
  ['not-merged-here', 'record-split', { person_id: survivor, other_id: gone }],
  ['act-unknown', 'annulment', { person_id: a.man, annulled_act: newId() }],
  ['act-annulled', 'annulment', { person_id: late, annulled_act: renamed }],
  ['act-final', 'annulment', { person_id: late, annulled_act: collected }],
  ['nothing-changes', 'sex-changed', { person_id: a.man, sex: 'male' }],
  [
    'nothing-changes',
    'new-head',
    { person_id: a.man, members: listed([a.man, 'head'], [a.woman, 'other-relative'], [a.child, 'child']) },
  ],
]

const countActs = async (): Promise<number> =>
  (await site.db.selectFrom('register.act').select('act_id').execute()).length

test.each(badActs)(
  'R14: %s: an act of kind %s that breaks this rule is told so, and nothing is written',
  async (rule, kind, facts) => {
    const before = await countActs()
    const cells = actCells({ effective_on: actsOn, ...facts })
    const asked = { kind, today, units: await site.units(), areaCode: communes.city, isDecided: true }
    const { findings, event } = await site.db.transaction().execute(async (tx) => planAct(tx, cells, asked))
    expect(findings.map((finding) => finding.rule)).toContain(rule)
    // What is held can be recorded by somebody who has looked into it; what is refused cannot.
    expect(event === undefined).toBe(rules[rule].severity === 'refuse')
    expect(await countActs()).toBe(before)
  },
)

test('R14: every rule of acts is met by one of these', () => {
  expect(Object.keys(actRules).filter((rule) => badActs.every(([met]) => met !== rule))).toEqual([])
})

const read = (effective_on: string) => readAct('death', actCells({ person_id: newId(), effective_on })).findings

test("a day that no calendar has is refused with the day that the Justice Ministry's rule puts in its place", () => {
  const field = 'effective_on'
  expect(read('31/04/2020')).toEqual([{ rule: 'date-impossible', field, suggestion: '2020-05-01' }])
  expect(read('29/02/2019')).toEqual([{ rule: 'date-impossible', field, suggestion: '2019-03-01' }])
  expect(read('32/01/2020')).toEqual([{ rule: 'date-impossible', field }])
  expect(read('04/2020')).toEqual([])
})

test('an event that is handed in twice is recorded once, or held for somebody to look into', async () => {
  const { man, woman, child, no } = await addFamily(site.db)
  const told = async (kind: ActKind, facts: Record<string, string>): Promise<string[]> => {
    await recordAct(site, kind, { effective_on: actsOn, ...facts })
    return (await tryAct(site, kind, { effective_on: actsOn, ...facts })).rules
  }
  const move = { ...there, to_household_no: `${no}-2`, members: listed([child, 'head']) }
  expect(await told('moved', { person_id: child, ...move })).toEqual(['nothing-changes'])
  expect(await told('marriage', { person_id: man, spouse_id: woman })).toEqual(['already-married', 'spouse-married'])
  expect(await told('birth', { ...birth, mother_id: woman, household_of: woman })).toEqual(['person-already-there'])
  expect(await told('death', { person_id: woman })).toEqual(['person-dead'])
})

test('acts that come out of order are taken in as if they had come in order, or refused until the later ones are taken back', async () => {
  const { man, woman } = await addFamily(site.db)
  const [first, second] = ['2020-02-01', '2020-04-01']
  await recordAct(site, 'marriage', { person_id: man, spouse_id: woman, effective_on: second })
  const other = await addAlone(site.db)
  const bigamy = await tryAct(site, 'marriage', { person_id: man, spouse_id: other, effective_on: first })
  expect(bigamy).toEqual({ rules: ['later-acts'], personIds: [] })
  // A stay of which somebody hears after the death ends with it all the same.
  await recordAct(site, 'death', { person_id: other, effective_on: second })
  await recordAct(site, 'temporary-residence', { person_id: other, effective_on: first, ...there })
  expect(await staysOf(other)).toEqual([`${first} ${there.to_address}`, `${second} nowhere`])
})

/** The temporary residences of somebody, each from its day. */
async function staysOf(personId: string): Promise<string[]> {
  const stays = await site.db
    .selectFrom('register.residence')
    .select(['valid_from', 'address'])
    .where('person_id', '=', personId)
    .where('kind', '=', 'temporary')
    .where('superseded_by', 'is', null)
    .orderBy('valid_from')
    .execute()
  return stays.map(({ valid_from, address }) => `${valid_from} ${address === '' ? 'nowhere' : address}`)
}

test('a new temporary residence is not ended by the last day of the one before, whichever is recorded first', async () => {
  for (const order of [0, 1]) {
    const person = await addAlone(site.db)
    const stays = [
      { effective_on: '2020-02-01', until: '2020-03-31', to_address: 'Xóm 1' },
      { effective_on: '2020-03-15', until: '', to_address: 'Xóm 2' },
    ]
    for (const stay of order === 0 ? stays : stays.toReversed())
      await recordAct(site, 'temporary-residence', { person_id: person, to_commune: communes.there, ...stay })
    expect(await staysOf(person)).toEqual(['2020-02-01 Xóm 1', '2020-03-15 Xóm 2'])
  }
})
