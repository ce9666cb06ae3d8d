import { expect, test } from 'vitest'
import { lastValidDay } from './certificate.ts'
import { hashFacts, stateOf, type StatedFacts } from './stated-facts.ts'

const facts: StatedFacts = {
  edition: 1,
  kind: 'residence',
  person: { name: 'Nguyễn Thị Bình', birthDate: '1990-02-03', sex: 'female', pin: '001190000001' },
  facts: {},
  residences: [{ kind: 'permanent', place: 'Xóm 3, Xã Hải Bối, Huyện Đông Anh, Thành phố Hà Nội' }],
  household: {
    head: { name: 'Nguyễn Thị Bình', pin: '001190000001' },
    relationship: 'head',
    others: [],
  },
  relations: [],
  flags: [],
}
const salt = Buffer.alloc(16, 7)

test('D1: the hash of what was stated is that of every later version: an issued certificate does not end with ours', () => {
  expect(hashFacts(salt, facts).toString('hex')).toBe(
    '6f0f8afe0d26a64a4f76b170abf44cc7ea6d1403edfcd0d385b06ba2bf8874bb',
  )
})

test('D1: equal facts have different hashes under different salts', () => {
  expect(hashFacts(Buffer.alloc(16, 8), facts)).not.toEqual(hashFacts(salt, facts))
})

test('D3: a year ends on the same day of the next one, and of 29 February on the 28th', () => {
  expect(lastValidDay('2020-05-26')).toBe('2021-05-26')
  expect(lastValidDay('2019-02-28')).toBe('2020-02-28')
  expect(lastValidDay('2020-02-29')).toBe('2021-02-28')
  expect(lastValidDay('2020-12-31')).toBe('2021-12-31')
})

test('D2: where there is nothing to certify any more, a certificate is void', () => {
  const issued = { salt, factsHash: hashFacts(salt, facts), validUntil: '2021-05-26' }
  expect(stateOf(issued, facts, '2021-05-26')).toBe('valid')
  expect(stateOf(issued, undefined, '2021-05-26')).toBe('void')
  expect(stateOf(issued, undefined, '2021-05-27')).toBe('expired')
})
