import { expect, test } from 'vitest'
import { barsByPerson, countPeople, joinCounts } from './bars-by-person.ts'

const person = (personId: string, certainty = 'certain') => ({ personId, certainty })
const lookOf = ({ certainty }: { certainty: string }) => (certainty === 'certain' ? 'solid' : 'hatched')

test('each person gets bars: one for what follows without a gap and looks the same', () => {
  const compositions = [
    { from: '2015-01-01', to: '2015-02-28', people: [person('A'), person('B', 'possible')] },
    { from: '2015-03-01', to: '2015-05-31', people: [person('A'), person('B')] },
    { from: '2015-06-01', to: '2015-06-30', people: [] },
    { from: '2015-07-01', to: '2015-12-31', people: [person('A')] },
  ]
  expect(barsByPerson(compositions, lookOf)).toEqual([
    {
      person: person('A'),
      bars: [
        { from: '2015-01-01', to: '2015-05-31', look: 'solid' },
        { from: '2015-07-01', to: '2015-12-31', look: 'solid' },
      ],
    },
    {
      person: person('B'),
      bars: [
        { from: '2015-01-01', to: '2015-02-28', look: 'hatched' },
        { from: '2015-03-01', to: '2015-05-31', look: 'solid' },
      ],
    },
  ])
})

test('parts with the same number of people are one', () => {
  const parts = [
    { from: '2015-01-01', to: '2015-02-28', count: '2' },
    { from: '2015-03-01', to: '2015-05-31', count: '2' },
    { from: '2015-06-01', to: '2015-12-31', count: '2–3' },
  ]
  expect(joinCounts(parts)).toEqual([
    { from: '2015-01-01', to: '2015-05-31', count: '2' },
    { from: '2015-06-01', to: '2015-12-31', count: '2–3' },
  ])
})

test('who is possibly there counts at most', () => {
  expect(countPeople([person('A'), person('B', 'possible')])).toEqual({ min: 1, max: 2 })
})
