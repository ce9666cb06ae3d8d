import { sql } from 'kysely'
import { addDays } from '../../../forms/partial-date.ts'
import {
  act,
  card,
  flag,
  home,
  lodgers,
  member,
  moveTo,
  noRelation,
  number,
  relation,
  sameHome,
  state,
} from './spoil.ts'
import type { Spoiling, Stage } from './spoil.ts'

/** A fault of a family, and the rule that finds it. `who` is of whom the finding is. */
export type Fault = { rule: string; who: 'head' | 'wife' | 'child' | 'household'; spoil: (stage: Stage) => Spoiling }

const fault = (rule: string, who: Fault['who'], spoil: Fault['spoil']): Fault => ({ rule, who, spoil })

/** Another fact about the head. */
const ofHead = (rule: string, facts: Readonly<Record<string, string>>): Fault =>
  fault(rule, 'head', ({ family }) => state(family.head, facts))

const early = '1930-01-01'
const yearsBefore = (day: string, years: number): string => addDays(day, -Math.round(years * 365.25))

const ofPersons: readonly Fault[] = [
  ofHead('name-empty', { given_name: '' }),
  ofHead('name-signs', { given_name: 'B1nh' }),
  ofHead('name-legacy-encoding', { given_name: 'B×nh¸' }),
  ofHead('name-not-normalised', { middle_name: 'Văn  Đức' }),
  ofHead('name-without-capital', { given_name: 'bình' }),
  ofHead('name-against-sex', { middle_name: 'Thị' }),
  ofHead('birth-date-unknown', { birth_date: '' }),
  ofHead('birth-date-partial', { birth_date: '1979' }),
  fault('born-in-future', 'child', ({ family, day }) => state(family.child, { birth_date: addDays(day, 5) })),
  ofHead('age-improbable', { birth_date: '1890-01-02' }),
  ofHead('died-before-born', { died_on: '1900' }),
  fault('died-in-future', 'head', ({ family, day }) => state(family.head, { died_on: addDays(day, 5) })),
  ofHead('dead-still-resident', { died_on: '2019-05-05' }),
  fault('dead-in-household', 'household', ({ family }) => state(family.wife, { died_on: '2019-05-05' })),
  ofHead('missing-before-born', { missing_on: '1900-01-01' }),
  ofHead('missing-after-death', { missing_on: '2019-06-06', died_on: '2019-05-05' }),
  ofHead('missing-three-years', { missing_on: '2012-06-06' }),
  ofHead('missing-sex', { sex: 'unknown' }),
  ofHead('missing-birth-registration-place', { birth_registration_place: '' }),
  ofHead('missing-origin-place', { origin_place: '' }),
  ofHead('missing-ethnicity', { ethnicity: '' }),
  ofHead('missing-nationality', { nationality: '' }),
  ofHead('missing-marital-status', { marital_status: '' }),
  ofHead('ethnicity-unknown', { ethnicity: '77' }),
  ofHead('religion-unknown', { religion: '77' }),
  ofHead('nationality-unknown', { nationality: 'QQ' }),
  ofHead('marital-status-unknown', { marital_status: 'single' }),
  ofHead('blood-group-unknown', { blood_group: 'C' }),
  ofHead('birth-registration-place-unknown', { birth_registration_place: '99999' }),
  ofHead('origin-place-unknown', { origin_place: '99999' }),
  fault('relationship-unknown', 'household', ({ family }) => [member(family.child, 'kid')]),
  ofHead('foreigner-with-citizenship', { ethnicity: '55' }),
]

const ofNumbers: readonly Fault[] = [
  fault('number-missing', 'head', ({ family, day }) => [
    sql`delete from register.identifier where person_id = ${family.head}`,
    sql`update register.act set recorded_at = ${day}::date - 60 where person_id = ${family.head}`,
  ]),
  fault('number-malformed', 'head', ({ family }) => [number(family.head, '12345')]),
  fault('numbers-two', 'head', ({ family }) => [
    sql`insert into register.identifier (value, person_id, act_id, valid_from)
      select left(value, 6) || '999999', person_id, act_id, valid_from + 1
      from register.identifier where person_id = ${family.head}`,
  ]),
  fault('pin-sex-mismatch', 'head', ({ family }) => [number(family.head, '001180999998')]),
  fault('pin-year-mismatch', 'head', ({ family }) => [number(family.head, '001011999998')]),
  fault('pin-place-unknown', 'head', ({ family }) => [
    sql`update register.identifier set value = '003' || right(value, 9) where person_id = ${family.head}`,
  ]),
  fault('number-of-relative', 'head', ({ family }) => [
    number(family.head, '001080999997'),
    ...relation(family.head, 'mother', { pin: '001080999997' }),
  ]),
  fault('number-before-birth', 'head', ({ family }) => [
    sql`update register.identifier set valid_from = ${early} where person_id = ${family.head}`,
  ]),
  ofHead('cmnd9-format', { cmnd9: '12345' }),
  fault('cmnd9-shared', 'head', ({ family, other }) => [
    ...state(family.head, { cmnd9: '999888777' }),
    ...state(other.head, { cmnd9: '999888777' }),
  ]),
  fault('cmnd9-child', 'child', ({ family, day }) =>
    state(family.child, { cmnd9: '999888776', birth_date: yearsBefore(day, 13.9) }),
  ),
  fault('card-shared', 'head', ({ family, other }) => [
    card(family.head, 'C-1', '2018-01-01'),
    card(other.head, 'C-1', '2018-01-01'),
  ]),
  fault('card-ends-before-issue', 'head', ({ family }) => [card(family.head, 'C-2', '2018-01-01', '2017-01-01')]),
  fault('card-before-birth', 'head', ({ family }) => [card(family.head, 'C-3', early)]),
  fault('card-after-death', 'head', ({ family }) => [
    card(family.head, 'C-4', '2018-01-01'),
    ...state(family.head, { died_on: '2017-03' }),
  ]),
  fault('card-expired', 'head', ({ family }) => [card(family.head, 'C-5', '2008-01-01', '2018-01-01')]),
  fault('card-number-differs', 'head', ({ family }) => [card(family.head, '099099099099', '2018-01-01')]),
]

const ofMarriages: readonly Fault[] = [
  fault('married-under-age', 'child', ({ family }) => state(family.child, { marital_status: 'married' })),
  fault('married-without-spouse', 'head', ({ family }) => [noRelation(family.head, 'spouse')]),
  ofHead('spouse-without-marriage', { marital_status: 'divorced' }),
  fault('spouse-dead', 'head', ({ family }) => [
    ...relation(family.head, 'spouse', { to: family.wife }),
    ...state(family.wife, { died_on: '2019-04-04' }),
  ]),
  fault('spouse-not-mutual', 'head', ({ family, other }) => [
    ...relation(family.head, 'spouse', { to: family.wife }),
    ...relation(family.wife, 'spouse', { to: other.head }),
  ]),
  fault('spouse-unmarried', 'head', ({ family }) => [
    ...relation(family.head, 'spouse', { to: family.wife }),
    ...state(family.wife, { marital_status: 'divorced' }),
  ]),
  fault('spouse-of-one-sex', 'head', ({ family }) => [
    ...relation(family.head, 'spouse', { to: family.wife }),
    ...state(family.wife, { sex: 'male' }),
  ]),
  fault('close-kin', 'head', ({ family }) => [
    ...relation(family.head, 'spouse', { to: family.child }),
    ...relation(family.child, 'father', { to: family.head }),
  ]),
  fault('spouse-of-two', 'head', ({ family, other }) => [
    ...relation(family.wife, 'spouse', { to: family.head }),
    ...relation(other.wife, 'spouse', { to: family.head }),
  ]),
  fault('same-person', 'head', ({ family }) => relation(family.head, 'mother', { to: family.head })),
]

const parent = (
  rule: string,
  kind: 'father' | 'mother',
  facts: (stage: Stage) => Readonly<Record<string, string>>,
): Fault =>
  fault(rule, 'child', (stage) => {
    const of = kind === 'father' ? stage.family.head : stage.family.wife
    return [...relation(stage.family.child, kind, { to: of }), ...state(of, facts(stage))]
  })

const ofParents: readonly Fault[] = [
  parent('child-older-than-mother', 'mother', ({ day }) => ({ birth_date: yearsBefore(day, 19) })),
  parent('child-older-than-father', 'father', ({ day }) => ({ birth_date: yearsBefore(day, 19) })),
  parent('mother-old', 'mother', () => ({ birth_date: '1935' })),
  parent('father-old', 'father', () => ({ birth_date: '1910' })),
  parent('mother-dead', 'mother', () => ({ died_on: '1990-01' })),
  parent('father-dead', 'father', () => ({ died_on: '1990-01' })),
  parent('mother-male', 'mother', () => ({ sex: 'male' })),
  parent('father-female', 'father', () => ({ sex: 'female' })),
  fault('parent-loop', 'child', ({ family }) => [
    ...relation(family.child, 'father', { to: family.head }),
    ...relation(family.head, 'father', { to: family.child }),
  ]),
  fault('parents-one-person', 'child', ({ family }) => [
    ...relation(family.child, 'father', { to: family.head }),
    ...relation(family.child, 'mother', { to: family.head }),
  ]),
  fault('declared-number-of-another', 'child', ({ family, other }) => [
    ...relation(family.child, 'father', { name: 'Hoàng Văn Khác' }),
    sql`update register.relation set declared_pin = (select value from register.identifier
        where person_id = ${other.head} limit 1) where person_id = ${family.child} and kind = 'father'`,
  ]),
  fault('declared-number-twice', 'child', ({ family }) => [
    ...relation(family.child, 'father', { pin: '001080555555' }),
    ...relation(family.child, 'mother', { pin: '001080555555' }),
  ]),
  fault('declared-number-malformed', 'child', ({ family }) => relation(family.child, 'father', { pin: '123' })),
  fault('minor-without-relatives', 'child', ({ family }) =>
    ['father', 'mother', 'representative'].map((kind) => noRelation(family.child, kind)),
  ),
  fault('representative-minor', 'wife', ({ family }) => relation(family.wife, 'representative', { to: family.child })),
  fault('representative-dead', 'child', ({ family }) => [
    ...relation(family.child, 'representative', { to: family.wife }),
    ...state(family.wife, { died_on: '2019-04-04' }),
  ]),
  fault('relative-nameless', 'child', ({ family }) =>
    relation(family.child, 'representative', { name: '', pin: '001080444444' }),
  ),
]

const ofHomes: readonly Fault[] = [
  fault('permanent-residence-missing', 'head', ({ family }) => home(family.head, 'permanent', {})),
  fault('residence-unit-unknown', 'head', ({ family }) => home(family.head, 'temporary', { commune: '99998' })),
  fault('lives-outside', 'head', ({ family }) => home(family.head, 'permanent', { commune: '26734', address: 'Số 9' })),
  fault('temporary-at-permanent', 'head', ({ family }) => [sameHome(family.head, 'temporary')]),
  fault('temporary-too-long', 'head', ({ family, day }) =>
    home(family.head, 'temporary', { commune: '00508', since: yearsBefore(day, 2.1), address: 'Số 99' }),
  ),
  fault('absence-too-long', 'head', ({ family, day }) =>
    home(family.head, 'declared-absence', { commune: '00508', since: yearsBefore(day, 1.1) }),
  ),
  fault('address-missing', 'head', ({ family }) => [
    sql`update register.residence set hamlet = '', address = '' where person_id = ${family.head}`,
  ]),
  fault('residence-before-birth', 'child', ({ family }) => [
    sql`update register.residence set valid_from = ${early} where person_id = ${family.child} and kind = 'permanent'`,
  ]),
  fault('gone-in-household', 'head', ({ family }) => home(family.head, 'permanent', { gone: 'emigrated' })),
  fault('dwelling-at-permanent', 'head', ({ family }) => [
    sql`delete from register.residence where person_id = ${family.head} and kind = 'current'`,
    sameHome(family.head, 'current'),
  ]),
  fault('not-at-address-open', 'head', ({ family, day }) => [flag(family.head, 'not-at-address', addDays(day, -91))]),
  fault('investigation-open', 'head', ({ family, day }) => [
    flag(family.head, 'under-investigation/name', addDays(day, -61)),
  ]),
]

const ofHouseholds: readonly Fault[] = [
  fault('head-missing', 'household', ({ family }) => [member(family.head, 'other-relative')]),
  fault('head-twice', 'household', ({ family }) => [member(family.wife, 'head')]),
  fault('head-dead', 'household', ({ family }) => state(family.head, { died_on: '2019-05-05' })),
  fault('head-minor', 'household', ({ family, day }) => state(family.head, { birth_date: yearsBefore(day, 17.5) })),
  fault('spouse-twice', 'household', ({ family }) => [member(family.child, 'spouse')]),
  fault('child-older-than-parent', 'household', ({ family }) => state(family.child, { birth_date: '1970-01-01' })),
  fault('twin-forms', 'household', ({ family, other }) => [
    sql`update register.person_state set (family_name, middle_name, given_name, birth_date, sex) =
        (select family_name, middle_name, given_name, birth_date, sex from register.person_state
          where person_id = ${family.wife} limit 1) where person_id = ${other.wife}`,
    sql`update register.name_search set birth_year = (select left(birth_date, 4)::smallint
        from register.person_state where person_id = ${family.wife} limit 1) where person_id = ${other.wife}`,
    moveTo(other.wife, family.householdId, 'other-relative'),
  ]),
  fault('household-without-adult', 'household', ({ family, day }) =>
    [family.head, family.wife].flatMap((person) => state(person, { birth_date: yearsBefore(day, 14) })),
  ),
  fault('grandchild-close', 'household', ({ family, day }) => [
    member(family.child, 'grandchild'),
    ...state(family.child, { birth_date: yearsBefore(day, 5) }),
    ...state(family.head, { birth_date: yearsBefore(day, 28) }),
  ]),
  fault('adopted-close', 'household', ({ family, day }) => [
    member(family.child, 'adopted-child'),
    ...state(family.child, { birth_date: yearsBefore(day, 8) }),
    ...state(family.head, { birth_date: yearsBefore(day, 26) }),
  ]),
  fault('member-spouse-unmarried', 'household', ({ family }) =>
    state(family.wife, { marital_status: 'never-married' }),
  ),
  fault('child-in-law-unmarried', 'household', ({ family }) => [
    member(family.child, 'child-in-law'),
    ...state(family.child, { birth_date: '1999-01-01' }),
  ]),
  fault('household-large', 'household', ({ family }) => [lodgers(family.householdId, 20)]),
  fault('household-elsewhere', 'head', ({ family }) => home(family.head, 'permanent', { commune: '00004' })),
]

const ofActs: readonly Fault[] = [
  fault('act-in-future', 'head', ({ family, day }) => [act(family.head, 'card-recorded', addDays(day, 9))]),
  fault('act-before-birth', 'head', ({ family }) => [act(family.head, 'card-recorded', early)]),
  fault('act-after-death', 'head', ({ family }) => [
    act(family.head, 'moved', '2018-01-01'),
    ...state(family.head, { died_on: '2017' }),
  ]),
  fault('names-changed-often', 'head', ({ family }) =>
    ['2015-01-01', '2016-01-01', '2017-01-01'].map((on) => act(family.head, 'name-changed', on)),
  ),
  fault('marriages-overlap', 'head', ({ family }) =>
    ['2015-01-01', '2016-01-01'].map((on) => act(family.head, 'marriage', on)),
  ),
  fault('moves-on-one-day', 'head', ({ family }) =>
    ['2015-01-01', '2015-01-01'].map((on) => act(family.head, 'moved', on)),
  ),
]

/** A fault of each kind that a rule about persons and households finds. */
export const faults: readonly Fault[] = [
  ...ofPersons,
  ...ofNumbers,
  ...ofMarriages,
  ...ofParents,
  ...ofHomes,
  ...ofHouseholds,
  ...ofActs,
]
