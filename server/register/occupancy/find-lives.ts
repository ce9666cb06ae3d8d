import * as z from 'zod'
import { addYears, findAge, type Age } from '../../../forms/age.ts'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { IsKnown } from '../chain.ts'
import { findRecords, type PersonRecord } from '../record.sql.ts'
import type { Asked } from './candidates.sql.ts'
import { findLife, type Life } from './life.ts'

/** As many people are told of at once; of more, nobody: whoever needs them has a narrower question. */
const personsMax = 100

const yearsMax = 10

/** A day, or a period of at most ten years, and the moment at which the register is asked; without one, now. */
export const When = z
  .union([
    z.object({ on: z.iso.date() }).transform(({ on }) => ({ from: on, to: on })),
    z
      .object({ from: z.iso.date(), to: z.iso.date() })
      .refine(({ from, to }) => from <= to, { path: ['to'], message: 'The period ends before it begins.' })
      .refine(({ from, to }) => to <= addYears(from, yearsMax), { path: ['to'], message: 'Ten years at most.' }),
  ])
  .and(z.object({ at: z.iso.datetime({ offset: true }).optional() }))

/** What is asked; who is under secrecy is told of only where somebody checks the register. */
export function askedOf({ from, to, at }: z.infer<typeof When>, purpose: string): Asked {
  return {
    from,
    to,
    at: at === undefined ? undefined : new Date(at),
    withSecret: purpose === 'checking',
    limit: personsMax + 1,
  }
}

/** The lives of these people as they were known at the moment. Refuses where there are too many. */
export async function getLives(
  tx: Tx<'register'>,
  personIds: readonly string[],
  at: Date | undefined,
): Promise<Life[]> {
  if (personIds.length > personsMax) throw new Problem('too-many-occupants', { max: personsMax })
  if (personIds.length === 0) return []
  const records = await findRecords(tx, personIds)
  return [...records.values()].flatMap((record) => findLife(record, knownAt(record, at)) ?? [])
}

/** Which acts about a person were known at a moment; without one, all. */
export function knownAt({ acts }: PersonRecord, at: Date | undefined): IsKnown {
  const known = new Set(
    acts.filter(({ recorded_at }) => at === undefined || recorded_at <= at).map(({ act_id }) => act_id),
  )
  return (actId) => known.has(actId)
}

/** Somebody with the age on a day; null where nothing is known of the birth. */
export function withAge<Person extends { birthDate: string }>(
  person: Person,
  on: string,
): Person & { age: Age | null } {
  return { ...person, age: findAge(person.birthDate, on) ?? null }
}
