import * as z from 'zod'
import type { UpdatableKey } from '../../forms/dc02.ts'

const text = z.string()

/** The facts of a person's state, named as in DC01: those that an update sheet can change. */
export const StateFacts = z.object({
  family_name: text,
  middle_name: text,
  given_name: text,
  birth_date: text,
  sex: z.enum(['unknown', 'male', 'female']),
  birth_registration_place: text,
  origin_place: text,
  ethnicity: text,
  religion: text,
  nationality: text,
  marital_status: text,
  blood_group: text,
  died_on: text,
  missing_on: text,
  cmnd9: text,
} satisfies Record<UpdatableKey, z.ZodType>)
export type StateFacts = z.infer<typeof StateFacts>
