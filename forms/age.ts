import { ageOn, earliestDay, isDay, latestDay } from './partial-date.ts'

/** The age from which a person is adult in Vietnam: Civil Code 91/2015/QH13 art. 20. */
const adultAge = 18

/** Full years: the least and the greatest that a birth date allows. The two are equal where the age is certain. */
export type Age = { min: number; max: number }

/** Whether somebody is adult on a day; undetermined where the birth date may mean either. */
export type Adulthood = 'yes' | 'no' | 'undetermined'

/**
 * The age on a day of somebody with this birth date (EDTF level 0); undefined where nothing is known of the birth. Nobody
 * is less than 0 years old: who may not have been born yet is given from 0 on.
 */
export function findAge(birthDate: string, on: string): Age | undefined {
  if (birthDate === '') return undefined
  const { min, max } = ageOn(birthDate, on)
  return { min: Math.max(min, 0), max: Math.max(max, 0) }
}

/** Whether somebody with this birth date is adult on a day. */
export function adulthoodOn(birthDate: string, on: string): Adulthood {
  const age = findAge(birthDate, on)
  if (age === undefined) return 'undetermined'
  if (age.min >= adultAge) return 'yes'
  return age.max < adultAge ? 'no' : 'undetermined'
}

/** The days on which `adulthoodOn` changes: from no to undetermined and to yes, at once where the birth is certain. */
export function adulthoodDays(birthDate: string): string[] {
  if (birthDate === '') return []
  return [...new Set([earliestDay(birthDate), latestDay(birthDate)].map((day) => addYears(day, adultAge)))]
}

/** The same day some years later; what would be 29 February in a common year is 1 March, as for ages. */
export function addYears(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const same = `${year}${day.slice(4)}`
  return isDay(same) ? same : `${year}-03-01`
}
