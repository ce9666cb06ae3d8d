import { addDays } from '../../forms/partial-date.ts'
import { atAge, type Steps } from './life-tables.ts'
import type { Random } from './random.ts'

const daysInYear = 365.2425

type Papers = { yearOnly: number; newYear: number; numbered: number; oldCard: number }

/**
 * How well a birth is known, by age: the share of which only the year is known, the share that older papers put on 1
 * January, and how many have a personal number and an old card. Estimates of ours; that such births and the peak on 1
 * January exist, mostly among the old, is known.
 */
const papers: Steps<Papers> = [
  [0, { yearOnly: 0, newYear: 0, numbered: 0.97, oldCard: 0 }],
  [5, { yearOnly: 0, newYear: 0, numbered: 0.92, oldCard: 0 }],
  [15, { yearOnly: 0.0005, newYear: 0, numbered: 0.88, oldCard: 0 }],
  [19, { yearOnly: 0.0005, newYear: 0.003, numbered: 0.86, oldCard: 0.7 }],
  [30, { yearOnly: 0.002, newYear: 0.01, numbered: 0.82, oldCard: 0.88 }],
  [45, { yearOnly: 0.008, newYear: 0.025, numbered: 0.78, oldCard: 0.9 }],
  [60, { yearOnly: 0.05, newYear: 0.07, numbered: 0.7, oldCard: 0.88 }],
  [70, { yearOnly: 0.12, newYear: 0.11, numbered: 0.62, oldCard: 0.84 }],
  [80, { yearOnly: 0.25, newYear: 0.15, numbered: 0.52, oldCard: 0.75 }],
]

const monthOnly = 0.001
const notKnown = 0.0013

/** The day on which somebody of this age was born, counted back from the day of the forms. */
export function birthDayOf(age: number, on: string): string {
  return addDays(on, -Math.floor(age * daysInYear))
}

/**
 * The date of birth as the papers of somebody have it, in EDTF: the day, rarely the month or the year alone, nearly
 * never nothing.
 */
export function drawBirthDate(birthDay: string, age: number, random: Random): string {
  const { yearOnly, newYear } = atAge(papers, age)
  const chance = random.unit()
  if (chance < yearOnly) return birthDay.slice(0, 4)
  if (chance < yearOnly + newYear) return `${birthDay.slice(0, 4)}-01-01`
  if (age > 40 && random.chance(monthOnly)) return birthDay.slice(0, 7)
  return age > 16 && random.chance(notKnown) ? '' : birthDay
}

/** Whether somebody of this age has a personal number by now: the younger, the likelier. */
export function hasNumber(age: number, random: Random): boolean {
  return random.chance(atAge(papers, age).numbered)
}

/** Whether somebody of this age has had a card of nine digits. */
export function hasOldCard(age: number, random: Random): boolean {
  return random.chance(atAge(papers, age).oldCard)
}
