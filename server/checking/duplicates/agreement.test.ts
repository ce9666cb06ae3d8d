import { expect, test } from 'vitest'
import { measureAgreement } from './agreement.ts'

test("K10: kappa is that of Cohen's formula, and there is none without pairs or with one verdict only", () => {
  // 20 and 15 of 50 agree; by chance a half: (0.7 - 0.5) / 0.5.
  const told = measureAgreement([
    { first: 'same', second: 'same', pairs: 20 },
    { first: 'same', second: 'different', pairs: 5 },
    { first: 'different', second: 'same', pairs: 10 },
    { first: 'different', second: 'different', pairs: 15 },
  ])
  expect(told).toMatchObject({ pairs: 50, agreed: 35 })
  expect(told.kappa).toBeCloseTo(0.4)
  expect(measureAgreement([])).toEqual({ pairs: 0, agreed: 0, kappa: null })
  expect(measureAgreement([{ first: 'same', second: 'same', pairs: 9 }]).kappa).toBeNull()
})
