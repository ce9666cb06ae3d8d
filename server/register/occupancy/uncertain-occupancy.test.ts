import { expect, test } from 'vitest'
import { livesOf, occupancyLines } from './testing/lives.ts'

/** Lives as lines, and who is at X in 2015: see `testing/lives.ts` for both ways of writing. */
type Case = { name: string; lives: string[]; place?: string; from?: string; says: string[] }

const whole = '2015-01-01'

const cases: Case[] = [
  // A beginning of which the month or the year is known.
  {
    name: 'began in a year: possible from its first day, certain from the day that is certain',
    lives: ['A permanent 2015-12-31 X since 2015'],
    says: ['2014-01-01 –', '2015-01-01 A?', '2015-12-31 A'],
    from: '2014-01-01',
  },
  {
    name: 'began in a month',
    lives: ['A permanent 2015-06-30 X since 2015-06'],
    says: [`${whole} –`, '2015-06-01 A?', '2015-06-30 A'],
  },
  {
    name: 'began in the year before: certain all the time',
    lives: ['A permanent 2014-12-31 X since 2014'],
    says: [`${whole} A`],
  },
  {
    name: 'left in a year: from its first day only a possible occupant of the previous place',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-12-31 Y since 2015'],
    from: '2014-01-01',
    says: ['2014-01-01 A', '2015-01-01 A?', '2015-12-31 –'],
  },
  {
    name: 'left in a month',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-06-30 Y since 2015-06'],
    says: [`${whole} A`, '2015-06-01 A?', '2015-06-30 –'],
  },
  {
    name: 'moved in the year in which the previous residence began: not before the day after that',
    lives: ['A permanent 2015-05-10 Y', 'A permanent 2015-12-31 X since 2015'],
    says: [`${whole} –`, '2015-05-11 A?', '2015-12-31 A'],
  },
  {
    name: 'the previous place then: certain on its first day, possible after',
    lives: ['A permanent 2015-05-10 X', 'A permanent 2015-12-31 Y since 2015'],
    says: [`${whole} –`, '2015-05-10 A', '2015-05-11 A?', '2015-12-31 –'],
  },
  {
    name: 'two moves of which only the year is known, in years that follow',
    lives: ['A permanent 2014-12-31 X since 2014', 'A permanent 2015-12-31 Y since 2015'],
    from: '2013-01-01',
    says: ['2013-01-01 –', '2014-01-01 A?', '2014-12-31 A', '2015-01-01 A?', '2015-12-31 –'],
  },
  {
    name: 'two moves in months of one year',
    lives: ['A permanent 2015-03-31 X since 2015-03', 'A permanent 2015-08-31 Y since 2015-08'],
    says: [`${whole} –`, '2015-03-01 A?', '2015-03-31 A', '2015-08-01 A?', '2015-08-31 –'],
  },
  {
    name: 'a beginning in a year, and a certain end in the next',
    lives: ['A permanent 2014-12-31 X since 2014', 'A permanent 2015-04-01 Y'],
    from: '2013-12-31',
    says: ['2013-12-31 –', '2014-01-01 A?', '2014-12-31 A', '2015-04-01 –'],
  },
  {
    name: 'a beginning that is the day itself is certain',
    lives: ['A permanent 2015-06-01 X since 2015-06-01'],
    says: [`${whole} –`, '2015-06-01 A'],
  },
  {
    name: 'a beginning that is said to be later than the day on which it certainly held changes nothing',
    lives: ['A permanent 2015-06-01 X since 2015-09'],
    says: [`${whole} –`, '2015-06-01 A'],
  },
  {
    name: 'back at the same address in a month that is known',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-02-01 Y', 'A permanent 2015-09-30 X since 2015-09'],
    says: [`${whole} A`, '2015-02-01 –', '2015-09-01 A?', '2015-09-30 A'],
  },
  {
    name: 'from one residence at the address to another at the same: certain all the time',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-12-31 X since 2015'],
    says: [`${whole} A`],
  },
  {
    name: 'several with uncertain beginnings',
    lives: [
      'A permanent 2015-12-31 X since 2015',
      'B permanent 2015-06-30 X since 2015-06',
      'C permanent 2015-06-15 X',
    ],
    says: [`${whole} A?`, '2015-06-01 A? B?', '2015-06-15 A? B? C', '2015-06-30 A? B C', '2015-12-31 A B C'],
  },
  // A beginning of which nothing is known.
  {
    name: 'unknown beginning, no previous place: possible since the birth',
    lives: ['A born 2015-03-05', 'A permanent 2015-10-01 X since unknown'],
    says: [`${whole} –`, '2015-03-05 A?', '2015-10-01 A'],
  },
  {
    name: 'unknown beginning, born in a year: possible from the first day of it',
    lives: ['A born 2014', 'A permanent 2015-10-01 X since unknown'],
    from: '2013-07-01',
    says: ['2013-07-01 –', '2014-01-01 A?', '2015-10-01 A'],
  },
  {
    name: 'unknown beginning, unknown birth: possible without a limit',
    lives: ['A permanent 2015-10-01 X since unknown'],
    from: '1900-01-01',
    says: ['1900-01-01 A?', '2015-10-01 A'],
  },
  {
    name: 'unknown beginning after another place: possible from the day after that began',
    lives: ['A permanent 2015-02-01 Y', 'A permanent 2015-10-01 X since unknown'],
    says: [`${whole} –`, '2015-02-02 A?', '2015-10-01 A'],
  },
  {
    name: 'the place before an unknown beginning: certain on its first day only',
    lives: ['A permanent 2015-02-01 X', 'A permanent 2015-10-01 Y since unknown'],
    says: [`${whole} –`, '2015-02-01 A', '2015-02-02 A?', '2015-10-01 –'],
  },
  {
    name: 'unknown beginning after no residence at all',
    lives: [
      'A permanent 2010-01-01 Y',
      'A permanent 2015-02-01 deregistered',
      'A permanent 2015-10-01 X since unknown',
    ],
    says: [`${whole} –`, '2015-02-02 A?', '2015-10-01 A'],
  },
  {
    name: 'gone on an unknown day',
    lives: ['A permanent 2015-02-01 X', 'A permanent 2015-10-01 emigrated since unknown'],
    says: [`${whole} –`, '2015-02-01 A', '2015-02-02 A?', '2015-10-01 –'],
  },
  {
    name: 'gone in a year',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-12-31 emigrated since 2015'],
    says: [`${whole} A?`, '2015-12-31 –'],
  },
  // Birth and death.
  {
    name: 'a death: the day of it is the first without the person',
    lives: ['A permanent 2010-01-01 X', 'A died 2015-06-01', 'A permanent 2015-06-01 dead'],
    says: [`${whole} A`, '2015-06-01 –'],
  },
  {
    name: 'a death in a year',
    lives: ['A permanent 2010-01-01 X', 'A died 2015', 'A permanent 2015-12-31 dead since 2015'],
    from: '2014-12-31',
    says: ['2014-12-31 A', '2015-01-01 A?', '2015-12-31 –'],
  },
  {
    name: 'a death in a month',
    lives: ['A permanent 2010-01-01 X', 'A died 2015-06', 'A permanent 2015-06-30 dead since 2015-06'],
    says: [`${whole} A`, '2015-06-01 A?', '2015-06-30 –'],
  },
  {
    name: 'a death that is known while the residence was never ended',
    lives: ['A permanent 2010-01-01 X', 'A died 2015-06-01'],
    says: [`${whole} A`, '2015-06-01 –'],
  },
  {
    name: 'a death in a month while the residence was never ended',
    lives: ['A permanent 2010-01-01 X', 'A died 2015-06'],
    says: [`${whole} A`, '2015-06-01 A?', '2015-06-30 –'],
  },
  {
    name: 'dead before the period',
    lives: ['A permanent 2010-01-01 X', 'A died 2014-12-31'],
    says: [`${whole} –`],
  },
  {
    name: 'moved and died in the same year, on days that are not known',
    lives: ['A permanent 2010-01-01 Y', 'A permanent 2015-06-30 X since 2015-06', 'A died 2015-12'],
    says: [`${whole} –`, '2015-06-01 A?', '2015-06-30 A', '2015-12-01 A?', '2015-12-31 –'],
  },
  {
    name: 'a child is born there',
    lives: ['A permanent 2010-01-01 X', 'B born 2015-04-04', 'B permanent 2015-04-04 X'],
    says: [`${whole} A`, '2015-04-04 A B'],
  },
  {
    name: 'born and died within the period',
    lives: ['B born 2015-04-04', 'B permanent 2015-04-04 X', 'B died 2015-04-06'],
    says: [`${whole} –`, '2015-04-04 B', '2015-04-06 –'],
  },
  {
    name: 'a residence cannot begin before the birth',
    lives: ['B born 2015-04-04', 'B permanent 2015-01-01 X'],
    says: [`${whole} –`, '2015-04-04 B'],
  },
  {
    name: 'one after the other dies, and the house is empty',
    lives: ['A permanent 2010-01-01 X', 'A died 2015-03-01', 'B permanent 2010-01-01 X', 'B died 2015-08-01'],
    says: [`${whole} A B`, '2015-03-01 B', '2015-08-01 –'],
  },
  // Registered, and living.
  {
    name: 'a temporary residence: lives there',
    lives: ['A permanent 2010-01-01 Y', 'A temporary 2015-03-01 X', 'A temporary 2015-09-01 nowhere'],
    says: [`${whole} –`, '2015-03-01 A:temporary', '2015-09-01 –'],
  },
  {
    name: 'registered there, and living at a temporary residence for a time',
    lives: ['A permanent 2010-01-01 X', 'A temporary 2015-03-01 Y', 'A temporary 2015-09-01 nowhere'],
    says: [`${whole} A`, '2015-03-01 A/no', '2015-09-01 A'],
  },
  {
    name: 'registered there, and really living elsewhere',
    lives: ['A permanent 2010-01-01 X', 'A current 2015-03-01 Z'],
    says: [`${whole} A`, '2015-03-01 A/no'],
  },
  {
    name: 'the current dwelling counts before the temporary residence',
    lives: [
      'A permanent 2010-01-01 Y',
      'A temporary 2010-01-01 X',
      'A current 2015-03-01 Z',
      'A current 2015-09-01 nowhere',
    ],
    says: [`${whole} A:temporary`, '2015-03-01 A:temporary/no', '2015-09-01 A:temporary'],
  },
  {
    name: 'several residences at one address',
    lives: ['A permanent 2010-01-01 X', 'A temporary 2015-02-01 X', 'A current 2015-03-01 X'],
    says: [`${whole} A`, '2015-02-01 A:permanent+temporary', '2015-03-01 A:permanent+temporary+current'],
  },
  {
    name: 'from temporary to permanent at one address: another composition, without a gap',
    lives: [
      'A permanent 2010-01-01 Y',
      'A temporary 2014-01-01 X',
      'A permanent 2015-05-01 X',
      'A temporary 2015-05-01 nowhere',
    ],
    says: [`${whole} A:temporary`, '2015-05-01 A'],
  },
  {
    name: 'whether one lives there is not certain while a temporary residence may have begun',
    lives: ['A permanent 2010-01-01 X', 'A temporary 2015-06-30 Y since 2015-06'],
    says: [`${whole} A`, '2015-06-01 A/possible', '2015-06-30 A/no'],
  },
  {
    name: 'the same seen from the temporary residence',
    lives: ['A permanent 2010-01-01 Y', 'A temporary 2015-06-30 X since 2015-06'],
    says: [`${whole} –`, '2015-06-01 A?:temporary', '2015-06-30 A:temporary'],
  },
  {
    name: 'an uncertain current dwelling at the permanent address: lives there either way',
    lives: ['A permanent 2010-01-01 X', 'A current 2015-06-30 X since 2015-06'],
    says: [`${whole} A`, '2015-06-01 A:permanent+current?', '2015-06-30 A:permanent+current'],
  },
  {
    name: 'a declared absence leaves the residence as it is',
    lives: ['A permanent 2010-01-01 X', 'A declared-absence 2015-03-01 Y'],
    says: [`${whole} A`],
  },
  // Flags.
  {
    name: 'found not to live there, and found again',
    lives: ['A permanent 2010-01-01 X', 'A flag 2015-03-01 not-at-address 1', 'A flag 2015-09-01 not-at-address 0'],
    says: [`${whole} A`, '2015-03-01 A!not-at-address', '2015-09-01 A'],
  },
  {
    name: 'the residence is under investigation',
    lives: ['A permanent 2015-02-01 X', 'A flag 2010-01-01 under-investigation/residence 1'],
    says: [`${whole} –`, '2015-02-01 A!under-investigation/residence'],
  },
  {
    name: 'a possible occupant keeps the flags too',
    lives: ['A permanent 2015-12-31 X since 2015', 'A flag 2015-03-01 not-at-address 1'],
    says: [`${whole} A?`, '2015-03-01 A?!not-at-address', '2015-12-31 A!not-at-address'],
  },
  {
    name: 'two flags, each on its days; one of facts that are not told here',
    lives: [
      'A permanent 2010-01-01 X',
      'A flag 2015-03-01 not-at-address 1',
      'A flag 2015-05-01 under-investigation/name 1',
    ].concat(['A flag 2015-06-01 not-at-address 0', 'A flag 2010-01-01 under-investigation/number 1']),
    says: [
      `${whole} A`,
      '2015-03-01 A!not-at-address',
      '2015-05-01 A!not-at-address!under-investigation/name',
      '2015-06-01 A!under-investigation/name',
    ],
  },
]

test.each(cases)('$name', ({ lives, place = 'X', from = whole, says }) => {
  expect(occupancyLines(livesOf(lives), { place, from, to: '2015-12-31' })).toEqual(says)
})
