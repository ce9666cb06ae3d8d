/**
 * How people live together: estimates of ours, set so that the households made from them come close to the pyramid of
 * 2019, to a mean of about 3.5 people and to families of up to three generations.
 */
import { Weighted, type Random } from './random.ts'

/** Values by age or year: each row holds from its first number until the next row begins. */
export type Steps<Value> = readonly [Step<Value>, ...Step<Value>[]]
type Step<Value> = readonly [from: number, value: Value]
type BySex = Readonly<Record<'male' | 'female', number>>

/** The value of the last row that begins at or before the age or year; that of the first row for anything earlier. */
export function atAge<Value>(steps: Steps<Value>, age: number): Value {
  for (let at = steps.length - 1; at > 0; at -= 1) {
    const step = steps[at]
    if (step !== undefined && age >= step[0]) return step[1]
  }
  return steps[0][1]
}

/** The age of the couple or the single adult that a household is built around, by groups of five years. */
const coreAges = Weighted.of(
  '18 1.2, 20 3.8, 25 11, 30 13.5, 35 14, 40 12.8, 45 11.5, 50 10.6, 55 9.3, 60 7.3, 65 3.9, 70 1.6, 75 1.0, 80 1.2, 85 1.2',
)

/** Draws the age of the core of a household, in years and parts of them: 18.2 to 97. */
export function drawCoreAge(random: Random): number {
  const from = Number(coreAges.draw(random))
  if (from === 85) return 85 + 12 * random.unit() * random.unit()
  return from === 18 ? random.around(18.2, 20) : from + 5 * random.unit()
}

/** The share of cores that are couples, by the husband's age. */
export const coupleShare: Steps<number> = [
  [18, 0],
  [20.5, 0.4],
  [25, 0.78],
  [30, 0.88],
  [35, 0.9],
  [55, 0.86],
  [60, 0.8],
  [65, 0.72],
  [70, 0.6],
  [75, 0.5],
  [80, 0.36],
  [85, 0.2],
]

/** Of the adults who live without a spouse: the share of women, and whether they never married, or are divorced. */
export const alone: Steps<{ women: number; never: number; divorced: number }> = [
  [18, { women: 0.4, never: 1, divorced: 0 }],
  [25, { women: 0.52, never: 0.85, divorced: 0.13 }],
  [35, { women: 0.6, never: 0.35, divorced: 0.4 }],
  [50, { women: 0.85, never: 0.15, divorced: 0.2 }],
  [65, { women: 0.92, never: 0.06, divorced: 0.04 }],
]

/** How many children a mother has in all, by the year of her own birth. */
const children: Steps<Weighted<string>> = [
  [1900, Weighted.of('0 3, 1 5, 2 9, 3 13, 4 18, 5 19, 6 15, 7 11, 8 7')],
  [1946, Weighted.of('0 3, 1 6, 2 13, 3 20, 4 22, 5 17, 6 12, 7 7')],
  [1956, Weighted.of('0 4, 1 9, 2 24, 3 27, 4 20, 5 11, 6 5')],
  [1966, Weighted.of('0 4, 1 12, 2 42, 3 26, 4 11, 5 5')],
  [1976, Weighted.of('0 4, 1 10, 2 54, 3 25, 4 7')],
]

/** Draws the number of children that a mother has in the course of her life. */
export function drawChildren(motherBirthYear: number, random: Random): number {
  return Number(atAge(children, motherBirthYear).draw(random))
}

/** The probability that a son or a daughter of an age lives with the parents. */
export const livesAtHome: Steps<BySex> = [
  [0, { male: 0.97, female: 0.97 }],
  [15, { male: 0.88, female: 0.8 }],
  [18, { male: 0.66, female: 0.5 }],
  [20, { male: 0.56, female: 0.32 }],
  [25, { male: 0.34, female: 0.15 }],
  [30, { male: 0.24, female: 0.08 }],
  [35, { male: 0.22, female: 0.05 }],
  [40, { male: 0.18, female: 0.04 }],
]

/** The share of sons and daughters at home who are married and live there with husband or wife. */
export const marriedAtHome: Steps<BySex> = [
  [0, { male: 0, female: 0 }],
  [18.2, { male: 0, female: 0.05 }],
  [20.5, { male: 0.15, female: 0.15 }],
  [25, { male: 0.5, female: 0.35 }],
  [30, { male: 0.75, female: 0.4 }],
  [40, { male: 0.8, female: 0.3 }],
]

/** The probability that a parent of the core lives with it, as far as alive, by the age of the core. */
export const parentsMovedIn: Steps<number> = [
  [18, 0.12],
  [25, 0.22],
  [35, 0.24],
  [50, 0.19],
  [60, 0.1],
  [70, 0.03],
]

/** The share of fathers and mothers who are still alive at the age that they have or would have. */
export const stillAlive: Steps<BySex> = [
  [0, { male: 0.98, female: 0.99 }],
  [50, { male: 0.86, female: 0.97 }],
  [60, { male: 0.78, female: 0.93 }],
  [70, { male: 0.55, female: 0.82 }],
  [80, { male: 0.35, female: 0.55 }],
  [90, { male: 0.1, female: 0.22 }],
  [100, { male: 0, female: 0.01 }],
  [104, { male: 0, female: 0 }],
]
