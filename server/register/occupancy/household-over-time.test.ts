import { expect, test } from 'vitest'
import { householdOver, type Count } from './household-over-time.ts'
import { livesOf } from './testing/lives.ts'

/** Lives as lines (see `testing/lives.ts`), and what is said of household H1 in 2015. */
type Case = { name: string; lives: string[]; knownTo?: string; says: string[] }

const cases: Case[] = [
  {
    name: 'a couple with a child',
    lives: [
      'A born 1980',
      'A household 2010-01-01 H1 as head',
      'B born 1982',
      'B household 2010-01-01 H1 as spouse',
    ].concat(['C born 2010-05-05', 'C household 2010-05-05 H1 as child']),
    says: ['2015-01-01 A:head B:spouse C:child, 3: 2+1'],
  },
  {
    name: 'a child turns eighteen',
    lives: [
      'A born 1970',
      'A household 2010-01-01 H1 as head',
      'B born 1997-06-15',
      'B household 2010-01-01 H1 as child',
    ],
    says: ['2015-01-01 A:head B:child, 2: 1+1', '2015-06-15 A:head B:child, 2: 2+0'],
  },
  {
    name: 'a child of whom the year of birth is known may be adult for a year',
    lives: ['A born 1970', 'A household 2010-01-01 H1 as head', 'B born 1997', 'B household 2010-01-01 H1 as child'],
    says: ['2015-01-01 A:head B:child, 2: 1-2+0-1', '2015-12-31 A:head B:child, 2: 2+0'],
  },
  {
    name: 'of whom the birth is not known may be either',
    lives: ['A household 2010-01-01 H1 as head'],
    says: ['2015-01-01 A:head, 1: 0-1+0-1'],
  },
  {
    name: 'the head dies on a day that is known, and the household has another',
    lives: [
      'A born 1950',
      'A household 2010-01-01 H1 as head',
      'A died 2015-03-01',
      'A household 2015-03-01 none',
    ].concat(['B born 1975', 'B household 2010-01-01 H1 as child', 'B household 2015-03-01 H1 as head']),
    says: ['2015-01-01 A:head B:child, 2: 2+0', '2015-03-01 B:head, 1: 1+0'],
  },
  {
    name: 'who died in a month is a possible member until it is over',
    lives: [
      'A born 1950',
      'A household 2010-01-01 H1 as head',
      'A died 2015-03',
      'B born 1975',
      'B household 2010-01-01 H1 as child',
    ],
    says: ['2015-01-01 A:head B:child, 2: 2+0', '2015-03-01 A?:head B:child, 1-2: 1-2+0', '2015-03-31 B:child, 1: 1+0'],
  },
  {
    name: 'two households merge',
    lives: [
      'A born 1950',
      'A household 2010-01-01 H1 as head',
      'B born 1960',
      'B household 2010-01-01 H2 as head',
    ].concat(['B household 2015-05-01 H1 as other']),
    says: ['2015-01-01 A:head, 1: 1+0', '2015-05-01 A:head B:other, 2: 2+0'],
  },
  {
    name: 'a household splits',
    lives: [
      'A born 1950',
      'A household 2010-01-01 H1 as head',
      'B born 1960',
      'B household 2010-01-01 H1 as spouse',
    ].concat(['B household 2015-05-01 H2 as head']),
    says: ['2015-01-01 A:head B:spouse, 2: 2+0', '2015-05-01 A:head, 1: 1+0'],
  },
  {
    name: 'somebody leaves and comes back; a birth and a leaving on one day',
    lives: ['A born 1980', 'A household 2010-01-01 H1 as head', 'B born 1982', 'B household 2010-01-01 H1 as spouse']
      .concat(['B household 2015-02-01 none', 'B household 2015-06-01 H1 as spouse'])
      .concat(['C born 2015-02-01', 'C household 2015-02-01 H1 as child']),
    says: [
      '2015-01-01 A:head B:spouse, 2: 2+0',
      '2015-02-01 A:head C:child, 2: 1+1',
      '2015-06-01 A:head B:spouse C:child, 3: 2+1',
    ],
  },
  {
    name: 'before it is founded and after the last one has left, nobody is in it',
    lives: ['A born 1980', 'A household 2015-02-01 H1 as head', 'A household 2015-10-01 H2 as spouse'],
    says: ['2015-01-01 , 0: 0+0', '2015-02-01 A:head, 1: 1+0', '2015-10-01 , 0: 0+0'],
  },
  {
    name: 'before a correction was known',
    lives: ['A born 1980', 'A household 2010-01-01 H1 as head until 2', 'A household 2010-01-01 H2 as head by 2'],
    knownTo: '1',
    says: ['2015-01-01 A:head, 1: 1+0'],
  },
]

const show = ({ min, max }: Count): string => (min === max ? String(min) : `${min}-${max}`)

test.each(cases)('$name', ({ lives, knownTo, says }) => {
  const compositions = householdOver(livesOf(lives, knownTo), 'H1', { from: '2015-01-01', to: '2015-12-31' })
  const lines = compositions.map(({ from, members, size, adults, children }) => {
    const shown = members.map(
      ({ personId, certainty, relationship }) => `${personId}${certainty === 'possible' ? '?' : ''}:${relationship}`,
    )
    return `${from} ${shown.join(' ')}, ${show(size)}: ${show(adults)}+${show(children)}`
  })
  expect(lines).toEqual(says)
})
