import type { UpdatableKey } from '../../forms/dc02.ts'
import type { Person } from '../api/register.ts'

/** As much as is known here of somebody who comes from elsewhere. */
type Coming = { personId: string; fullName: string; birthDate: string; sex?: 'unknown' | 'male' | 'female' }

/** Facts of which nothing is known. */
const nothing: Record<UpdatableKey, string> = {
  family_name: '',
  middle_name: '',
  given_name: '',
  birth_date: '',
  sex: 'unknown',
  birth_registration_place: '',
  origin_place: '',
  ethnicity: '',
  religion: '',
  nationality: '',
  marital_status: '',
  blood_group: '',
  died_on: '',
  missing_on: '',
  cmnd9: '',
}

/**
 * The record of who comes from elsewhere as the form of a move needs it: nothing but the name and the birth, and those
 * who come along as the household.
 */
export function recordOfMovers([first, ...others]: readonly Coming[], today: string): Person | undefined {
  if (first === undefined) return undefined
  const { personId, fullName, birthDate } = first
  return {
    personId,
    on: today,
    at: null,
    standing: null,
    mergedInto: null,
    absorbed: [],
    flags: [],
    isSecret: false,
    withheld: [],
    pin: null,
    earlierPins: [],
    card: null,
    // The whole name in one: nobody here may know more of its parts.
    state: { ...nothing, given_name: fullName, birth_date: birthDate, sex: first.sex ?? 'unknown' },
    residences: [],
    household: {
      householdId: '',
      householdNo: '',
      communeCode: '',
      members: [first, ...others].map((one, at) => ({
        personId: one.personId,
        fullName: one.fullName,
        birthDate: one.birthDate,
        sex: one.sex ?? 'unknown',
        relationship: at === 0 ? 'head' : '',
        isSecret: false,
      })),
    },
    relations: [],
    children: [],
    history: [],
  }
}
