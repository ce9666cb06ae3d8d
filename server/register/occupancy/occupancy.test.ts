import { expect, test } from 'vitest'
import { addDays } from '../../../forms/partial-date.ts'
import { occupancyOver } from './occupancy.ts'
import { at, livesOf, occupancyLines } from './testing/lives.ts'

/** Lives as lines, and who is at X in 2015: see `testing/lives.ts` for both ways of writing. */
type Case = {
  name: string
  lives: string[]
  place?: string
  from?: string
  to?: string
  knownTo?: string
  says: string[]
}

const whole = '2015-01-01'

const cases: Case[] = [
  // Moves.
  { name: 'somebody lives there all the time', lives: ['A permanent 2010-03-01 X'], says: [`${whole} A`] },
  { name: 'moving in', lives: ['A permanent 2015-06-01 X'], says: [`${whole} –`, '2015-06-01 A'] },
  {
    name: 'moving out: the day of the move belongs to the new place',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-06-01 Y'],
    says: [`${whole} A`, '2015-06-01 –'],
  },
  {
    name: 'moving in: the same day at the new place',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-06-01 Y'],
    place: 'Y',
    says: [`${whole} –`, '2015-06-01 A'],
  },
  {
    name: 'in and out within the period',
    lives: ['A permanent 2015-02-01 X', 'A permanent 2015-06-01 Y'],
    says: [`${whole} –`, '2015-02-01 A', '2015-06-01 –'],
  },
  { name: 'moving in on the first day of the period', lives: ['A permanent 2015-01-01 X'], says: [`${whole} A`] },
  {
    name: 'moving out on the first day of the period',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-01-01 Y'],
    says: [`${whole} –`],
  },
  {
    name: 'moving in on the last day of the period',
    lives: ['A permanent 2015-12-31 X'],
    says: [`${whole} –`, '2015-12-31 A'],
  },
  { name: 'moving in after the period', lives: ['A permanent 2016-01-01 X'], says: [`${whole} –`] },
  {
    name: 'moved out before the period',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2014-12-31 Y'],
    says: [`${whole} –`],
  },
  {
    name: 'a period of one day: that of the move',
    lives: ['A permanent 2015-06-01 X'],
    from: '2015-06-01',
    to: '2015-06-01',
    says: ['2015-06-01 A'],
  },
  {
    name: 'a period of one day: the one before',
    lives: ['A permanent 2015-06-01 X'],
    from: '2015-05-31',
    to: '2015-05-31',
    says: ['2015-05-31 –'],
  },
  { name: 'nobody was ever there', lives: ['A permanent 2010-01-01 Y'], says: [`${whole} –`] },
  {
    name: 'emigration',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-03-01 emigrated'],
    says: [`${whole} A`, '2015-03-01 –'],
  },
  // Several on the same day.
  {
    name: 'two swap their places on the same day',
    lives: [
      'A permanent 2010-01-01 X',
      'B permanent 2010-01-01 Y',
      'A permanent 2015-06-01 Y',
      'B permanent 2015-06-01 X',
    ],
    says: [`${whole} A`, '2015-06-01 B'],
  },
  {
    name: 'a family moves out and another one in on the same day',
    lives: [
      'A permanent 2010-01-01 X',
      'B permanent 2010-01-01 X',
      'A permanent 2015-06-01 Y',
      'B permanent 2015-06-01 Y',
    ].concat(['C permanent 2015-06-01 X', 'D permanent 2015-06-01 X']),
    says: [`${whole} A B`, '2015-06-01 C D'],
  },
  {
    name: 'two who move in on the same day make one composition',
    lives: ['A permanent 2015-06-01 X', 'B permanent 2015-06-01 X'],
    says: [`${whole} –`, '2015-06-01 A B'],
  },
  {
    name: 'who follows the next day overlaps with nobody',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-06-01 Y', 'B permanent 2015-06-02 X'],
    says: [`${whole} A`, '2015-06-01 –', '2015-06-02 B'],
  },
  {
    name: 'in and out again on the same day: the last that was recorded holds',
    lives: ['A permanent 2010-01-01 Y', 'A permanent 2015-06-01 X by 2 until 3', 'A permanent 2015-06-01 Z by 3'],
    says: [`${whole} –`],
  },
  {
    name: 'some move in while others stay',
    lives: ['A permanent 2010-01-01 X', 'B permanent 2015-03-01 X', 'C permanent 2015-09-01 X'],
    says: [`${whole} A`, '2015-03-01 A B', '2015-09-01 A B C'],
  },
  // Gaps.
  {
    name: 'nobody for some months',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-03-01 Y', 'B permanent 2015-09-01 X'],
    says: [`${whole} A`, '2015-03-01 –', '2015-09-01 B'],
  },
  {
    name: 'nobody for one day',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-03-01 Y', 'B permanent 2015-03-02 X'],
    says: [`${whole} A`, '2015-03-01 –', '2015-03-02 B'],
  },
  {
    name: 'one is away for a time while the other stays',
    lives: [
      'A permanent 2010-01-01 X',
      'B permanent 2010-01-01 X',
      'B permanent 2015-04-01 Y',
      'B permanent 2015-08-01 X',
    ],
    says: [`${whole} A B`, '2015-04-01 A', '2015-08-01 A B'],
  },
  {
    name: 'deregistered and registered again',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-04-01 deregistered', 'A permanent 2015-08-01 X'],
    says: [`${whole} A`, '2015-04-01 –', '2015-08-01 A'],
  },
  {
    name: 'two gaps',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-02-01 nowhere', 'A permanent 2015-04-01 X'].concat([
      'A permanent 2015-06-01 nowhere',
      'A permanent 2015-08-01 X',
    ]),
    says: [`${whole} A`, '2015-02-01 –', '2015-04-01 A', '2015-06-01 –', '2015-08-01 A'],
  },
  // Return.
  {
    name: 'back at the same address after years elsewhere',
    lives: ['A permanent 2005-01-01 X', 'A permanent 2010-01-01 Y', 'A permanent 2015-06-01 X'],
    says: [`${whole} –`, '2015-06-01 A'],
  },
  {
    name: 'back the next day',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-06-01 Y', 'A permanent 2015-06-02 X'],
    says: [`${whole} A`, '2015-06-01 –', '2015-06-02 A'],
  },
  {
    name: 'back on the same day: never away',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-06-01 Y by 2 until 3'],
    says: [`${whole} A`],
  },
  {
    name: 'back again and again',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-03-01 Y', 'A permanent 2015-05-01 X'].concat([
      'A permanent 2015-07-01 Z',
      'A permanent 2015-09-01 X',
    ]),
    says: [`${whole} A`, '2015-03-01 –', '2015-05-01 A', '2015-07-01 –', '2015-09-01 A'],
  },
  // Households.
  {
    name: 'two households at one address',
    lives: [
      'A permanent 2010-01-01 X',
      'A household 2010-01-01 H1',
      'B permanent 2010-01-01 X',
      'B household 2010-01-01 H2',
    ],
    says: [`${whole} A@H1 B@H2`],
  },
  {
    name: 'two households at one address merge',
    lives: [
      'A permanent 2010-01-01 X',
      'A household 2010-01-01 H1',
      'B permanent 2010-01-01 X',
      'B household 2010-01-01 H2',
    ].concat(['B household 2015-05-01 H1']),
    says: [`${whole} A@H1 B@H2`, '2015-05-01 A@H1 B@H1'],
  },
  {
    name: 'households merge as one moves in with the other',
    lives: [
      'A permanent 2010-01-01 X',
      'A household 2010-01-01 H1',
      'B permanent 2010-01-01 Y',
      'B household 2010-01-01 H2',
    ].concat(['B permanent 2015-05-01 X', 'B household 2015-05-01 H1']),
    says: [`${whole} A@H1`, '2015-05-01 A@H1 B@H1'],
  },
  {
    name: 'a household splits and both stay',
    lives: [
      'A permanent 2010-01-01 X',
      'A household 2010-01-01 H1',
      'B permanent 2010-01-01 X',
      'B household 2010-01-01 H1',
    ].concat(['B household 2015-05-01 H2']),
    says: [`${whole} A@H1 B@H1`, '2015-05-01 A@H1 B@H2'],
  },
  {
    name: 'leaving the household does not move anybody',
    lives: ['A permanent 2010-01-01 X', 'A household 2010-01-01 H1', 'A household 2015-05-01 none'],
    says: [`${whole} A@H1`, '2015-05-01 A'],
  },
  // Addresses, names, and what the register knew.
  {
    name: 'the same words in another commune, hamlet or spelling are another address',
    lives: ['A permanent 2010-01-01 X-of-another-commune', 'B permanent 2010-01-01 X-of-another-hamlet'].concat([
      'C permanent 2010-01-01 X-in-capitals',
      'D permanent 2010-01-01 X',
    ]),
    says: [`${whole} D`],
  },
  {
    name: 'a hamlet without house numbers is an address too',
    lives: ['A permanent 2010-01-01 no-house-number', 'B permanent 2010-01-01 X'],
    place: 'no-house-number',
    says: [`${whole} A`],
  },
  {
    name: 'a new name from its day on',
    lives: ['A permanent 2010-01-01 X', 'A named 2015-05-01 Mai'],
    says: [`${whole} A`, '2015-05-01 Mai'],
  },
  {
    name: 'before a correction was known',
    lives: ['A permanent 2010-01-01 X until 2', 'A permanent 2010-01-01 Y by 2'],
    knownTo: '1',
    says: [`${whole} A`],
  },
  {
    name: 'once a correction is known',
    lives: ['A permanent 2010-01-01 X until 2', 'A permanent 2010-01-01 Y by 2'],
    says: [`${whole} –`],
  },
  {
    name: 'a move that was told late, before it was',
    lives: ['A permanent 2010-01-01 X', 'A permanent 2015-03-01 Y by 2'],
    knownTo: '1',
    says: [`${whole} A`],
  },
  {
    name: 'of two records of one person the one that stands for both is there, once that is known',
    lives: ['A permanent 2010-01-01 X', 'B permanent 2012-01-01 X until 2', 'A permanent 2012-01-01 X by 2'],
    says: [`${whole} A`],
  },
  {
    name: 'before that is known both are',
    lives: ['A permanent 2010-01-01 X', 'B permanent 2012-01-01 X until 2', 'A permanent 2012-01-01 X by 2'],
    knownTo: '1',
    says: [`${whole} A B`],
  },
  { name: 'who was recorded in error is nowhere', lives: ['A unrecorded'], says: [`${whole} –`] },
]

test.each(cases)('$name', ({ lives, place = 'X', from = whole, to = '2015-12-31', knownTo, says }) => {
  expect(occupancyLines(livesOf(lives, knownTo), { place, from, to })).toEqual(says)
})

test('compositions follow each other without a gap, from the first day of the period to the last', () => {
  for (const { lives, from = whole, to = '2015-12-31' } of cases) {
    const compositions = occupancyOver(livesOf(lives), at('X'), { from, to })
    expect([compositions[0]?.from, compositions.at(-1)?.to]).toEqual([from, to])
    for (const [place, { from: begin }] of compositions.slice(1).entries())
      expect(begin).toBe(addDays(compositions[place]?.to ?? '', 1))
  }
})
