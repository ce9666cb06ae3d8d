import { expect, test } from 'vitest'
import { isPinFormat, pinWarnings } from '../../forms/pin.ts'
import { drawOldCardNumber, PersonalNumbers } from './numbers.ts'
import { Random } from './random.ts'

const somebody = { provinceCode: '01', sex: 'male', birthYear: 1999 } as const

test('a prefix gives each of its million numbers once, then none', () => {
  const numbers = new PersonalNumbers('all')
  const random = new Random('all')
  const given = new Set<string>()
  let wasFull = false
  for (let count = 0; count < 1_010_000; count += 1) {
    const pin = numbers.give(somebody, random)
    if (pin === '') wasFull = true
    else if (given.has(pin)) throw new Error(`${pin} was given twice`)
    else given.add(pin)
  }
  expect(wasFull).toBe(true)
  expect(Array.from(given).filter((pin) => pin.startsWith('001099'))).toHaveLength(1_000_000)
})

test('numbers have the structure of the law; about three in a thousand do not fit their bearer', () => {
  const numbers = new PersonalNumbers('fit')
  const random = new Random('fit')
  let misfits = 0
  for (let count = 0; count < 10_000; count += 1) {
    const birthYear = 1920 + (count % 100)
    const sex = count % 2 === 0 ? 'male' : 'female'
    const pin = numbers.give({ provinceCode: '79', sex, birthYear }, random)
    expect(isPinFormat(pin)).toBe(true)
    if (pinWarnings({ pin, sex, birthDate: String(birthYear) }).length > 0) misfits += 1
  }
  expect(misfits).toBeGreaterThan(10)
  expect(misfits).toBeLessThan(60)
})

/** The first fifty numbers of a seed, all of one prefix. */
function firstOf(seed: string): string[] {
  const numbers = new PersonalNumbers(seed)
  return Array.from({ length: 50 }, (_none, at) => numbers.give(somebody, new Random(`${at}`)))
}

test('numbers given one after the other do not look it, and another seed gives others', () => {
  const ends = firstOf('one').map((pin) => Number(pin.slice(6)))
  const steps = ends.slice(1).map((end, at) => Math.abs(end - (ends[at] ?? 0)))
  expect(Math.min(...steps)).toBeGreaterThan(10)
  expect(firstOf('one')).toEqual(firstOf('one'))
  expect(firstOf('one')).not.toEqual(firstOf('other'))
})

test('nobody born before 1900 has a number', () => {
  expect(new PersonalNumbers('old').give({ ...somebody, birthYear: 1890 }, new Random('old'))).toBe('')
})

test('an old card has nine digits and begins with the province', () => {
  expect(drawOldCardNumber('01', new Random('card'))).toMatch(/^01\d{7}$/)
})
