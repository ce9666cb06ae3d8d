import { expect, test } from 'vitest'
import { makeHousehold } from './household.ts'
import type { Kin } from './kin.ts'
import { pyramid2019 } from './pyramid.ts'
import { Random } from './random.ts'

const households = Array.from({ length: 12_000 }, (_none, at) =>
  makeHousehold(new Random(`household ${at}`), { year: 2020, isUrban: at % 2 === 0 }),
)
const members = households.flat()

test('the ages are those of the census of 2019, within one point in a hundred in every group of five years', () => {
  for (const [place, { from, percent }] of pyramid2019.entries()) {
    const to = pyramid2019[place + 1]?.from ?? 200
    const share = (members.filter(({ age }) => age >= from && age < to).length / members.length) * 100
    expect(Math.abs(share - percent)).toBeLessThan(1)
  }
})

test('men and women are as many as in the census, within five in a hundred of each group', () => {
  for (const [place, { from, men }] of pyramid2019.entries()) {
    const group = members.filter(({ age }) => age >= from && age < (pyramid2019[place + 1]?.from ?? 200))
    const share = group.filter(({ sex }) => sex === 'male').length / group.length
    expect(Math.abs(share - men)).toBeLessThan(0.05)
  }
})

test('a household has one head, who comes first and is of age, one spouse at most, and 3.3 to 3.7 people on average', () => {
  const wrong = households.filter((household) => {
    const heads = household.filter(({ role }) => role === 'head')
    const spouses = household.filter(({ role }) => role === 'spouse')
    const [first] = household
    return heads.length !== 1 || heads[0] !== first || (first?.age ?? 0) < 18 || spouses.length > 1
  })
  expect(wrong).toEqual([])
  const mean = members.length / households.length
  expect(mean).toBeGreaterThan(3.3)
  expect(mean).toBeLessThan(3.7)
})

/** Whether somebody is too young to be a parent of this one. */
function isTooYoung(kin: Kin, parent: Kin | undefined): boolean {
  return parent !== undefined && parent.age - kin.age < 15
}

test('children are fifteen years younger than father and mother, everywhere in the family', () => {
  const wrong = members.filter((kin) => isTooYoung(kin, kin.father) || isTooYoung(kin, kin.mother))
  expect(wrong.map(({ role, age }) => ({ role, age }))).toEqual([])
})

test('husband and wife name each other, are of age to marry and of similar ages; nobody else has either', () => {
  const wrong = members.filter((kin) => {
    const { spouse, marital, sex, age } = kin
    if (marital !== 'married' || spouse === undefined) return marital === 'married' || spouse !== undefined
    const isOfAge = age > (sex === 'male' ? 20 : 18)
    return spouse.spouse !== kin || spouse.sex === sex || !isOfAge || Math.abs(spouse.age - age) > 24
  })
  expect(wrong.map(({ role, age, marital }) => ({ role, age, marital }))).toEqual([])
})

test('every relationship occurs that a family knows, and three generations under one roof', () => {
  const roles = new Set<string | undefined>(members.map(({ role }) => role))
  const family = 'head spouse child adopted-child parent parent-in-law sibling child-in-law grandchild lodger'
  for (const role of family.split(' ')) expect(roles).toContain(role)
  const three = households.filter((household) => household.some(({ role }) => role === 'grandchild')).length
  expect(three / households.length).toBeGreaterThan(0.03)
})

test('who adopts is at least 20 years older than the child', () => {
  const adopted = households.flatMap((household) => {
    const couple = household.filter(({ role }) => role === 'head' || role === 'spouse')
    return household.filter(({ role }) => role === 'adopted-child').map((child) => ({ child, couple }))
  })
  expect(adopted.length).toBeGreaterThan(0)
  const gaps = adopted.flatMap(({ child, couple }) => couple.map(({ age }) => age - child.age))
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(20)
})

test('about one birth in a hundred is of twins', () => {
  let [children, twins] = [0, 0]
  for (const household of households) {
    const born = household.filter(({ role }) => role === 'child')
    children += born.length
    twins += born.filter(
      ({ age, mother }) => born.filter((one) => one.age === age && one.mother === mother).length > 1,
    ).length
  }
  expect(twins / children).toBeGreaterThan(0.008)
  expect(twins / children).toBeLessThan(0.035)
})
