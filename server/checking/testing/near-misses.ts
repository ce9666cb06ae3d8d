import { addDays } from '../../../forms/partial-date.ts'
import type { Fault } from './faults.ts'
import { act, card, flag, home, lodgers, member, relation, state } from './spoil.ts'

/** What comes close to what a rule finds, and is right. */
export const nearMisses: readonly Omit<Fault, 'who'>[] = [
  { rule: 'name-signs', spoil: ({ family }) => state(family.head, { given_name: 'H’Niê', family_name: 'Êñuôl' }) },
  { rule: 'name-without-capital', spoil: ({ family }) => state(family.head, { given_name: 'Ê-đê' }) },
  { rule: 'age-improbable', spoil: ({ family }) => state(family.head, { birth_date: '1900' }) },
  { rule: 'died-before-born', spoil: ({ family }) => state(family.head, { died_on: '1980' }) },
  { rule: 'missing-three-years', spoil: ({ family }) => state(family.head, { missing_on: '2017-06' }) },
  { rule: 'pin-year-mismatch', spoil: ({ family }) => state(family.head, { birth_date: '' }) },
  { rule: 'cmnd9-child', spoil: ({ family }) => state(family.child, { cmnd9: '099888771', birth_date: '2006-05-26' }) },
  { rule: 'card-expired', spoil: ({ family, day }) => [card(family.head, 'C-9', '2010-05-26', day)] },
  {
    rule: 'card-after-death',
    spoil: ({ family }) => [card(family.head, 'C-10', '2017-03-09'), ...state(family.head, { died_on: '2017-03' })],
  },
  { rule: 'married-under-age', spoil: ({ family }) => state(family.wife, { birth_date: '2002-05' }) },
  {
    rule: 'spouse-dead',
    spoil: ({ family }) => [
      ...state(family.head, { marital_status: 'widowed' }),
      ...state(family.wife, { died_on: '2018' }),
    ],
  },
  { rule: 'child-older-than-mother', spoil: ({ family }) => state(family.wife, { birth_date: '2000' }) },
  { rule: 'mother-dead', spoil: ({ family }) => state(family.wife, { died_on: '2012' }) },
  { rule: 'father-dead', spoil: ({ family }) => state(family.head, { died_on: '2011-12-01' }) },
  { rule: 'mother-old', spoil: ({ family }) => state(family.wife, { birth_date: '1958' }) },
  { rule: 'declared-number-of-another', spoil: ({ family }) => state(family.head, { middle_name: 'VĂN' }) },
  {
    rule: 'minor-without-relatives',
    spoil: ({ family }) => [
      ...state(family.child, { birth_date: '2002-05-26' }),
      ...relation(family.child, 'spouse', {}),
    ],
  },
  {
    rule: 'temporary-too-long',
    spoil: ({ family }) => home(family.head, 'temporary', { commune: '00493', since: '2018-05-26' }),
  },
  {
    rule: 'temporary-at-permanent',
    spoil: ({ family }) => home(family.head, 'temporary', { commune: '00508', address: 'Số 0' }),
  },
  {
    rule: 'lives-outside',
    spoil: ({ family }) => [
      ...home(family.head, 'permanent', { commune: '26734' }),
      ...home(family.head, 'temporary', { commune: '00508' }),
    ],
  },
  { rule: 'not-at-address-open', spoil: ({ family, day }) => [flag(family.head, 'not-at-address', addDays(day, -90))] },
  {
    rule: 'investigation-open',
    spoil: ({ family, day }) => [flag(family.head, 'under-investigation/name', addDays(day, -60))],
  },
  { rule: 'head-minor', spoil: ({ family }) => state(family.head, { birth_date: '2002-05-26' }) },
  { rule: 'child-older-than-parent', spoil: ({ family }) => state(family.child, { birth_date: '1992' }) },
  { rule: 'household-without-adult', spoil: ({ family }) => state(family.head, { birth_date: '' }) },
  { rule: 'household-large', spoil: ({ family }) => [lodgers(family.householdId, 17)] },
  { rule: 'twin-forms', spoil: ({ family }) => state(family.child, { birth_date: '1980-03-04' }) },
  {
    rule: 'grandchild-close',
    spoil: ({ family }) => [member(family.child, 'grandchild'), ...state(family.child, { birth_date: '2006' })],
  },
  {
    rule: 'marriages-overlap',
    spoil: ({ family }) => [
      act(family.head, 'marriage', '2015-01-01'),
      act(family.head, 'divorce', '2016-01-01'),
      act(family.head, 'marriage', '2017-01-01'),
    ],
  },
  {
    rule: 'moves-on-one-day',
    spoil: ({ family }) => [act(family.head, 'moved', '2015-01-01'), act(family.head, 'moved', '2015-01-02')],
  },
  { rule: 'act-before-birth', spoil: ({ family }) => [act(family.head, 'card-recorded', '1980-03-04')] },
]
