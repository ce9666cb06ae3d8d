import { addDays } from '../../../../forms/partial-date.ts'
import type { Site } from '../../../http/server.ts'
import { findRecords, type PersonRecord } from '../../record.sql.ts'
import { findAbsorbed } from '../find-absorbed.ts'
import { daysTouched, type Facts, type Model } from './life-model.ts'
import type { World } from './world.ts'

/** A world as the product holds it: the whole records in the order of the model's persons, and names for identifiers. */
export type Held = {
  world: World
  records: PersonRecord[]
  absorbed: PersonRecord[][]
  /** How the model writes households, and persons, by their identifiers. */
  households: Map<string, string>
  persons: Map<string, string>
  /** Moments with the number of events that were known then; the last is now. */
  moments: { at: Date | undefined; eventsKnown: number }[]
  /** The days that are asked about: every day on which something begins or ends, the day before, and the day after. */
  days: string[]
}

/** Reads what the product holds of a world. */
export async function holdWorld({ db }: Site, world: World): Promise<Held> {
  const touched = daysTouched(world.model).flatMap((day) => [addDays(day, -1), day, addDays(day, 1)])
  return db.transaction().execute(async (tx) => {
    const found = await findRecords(tx, world.ids)
    const records = world.ids.flatMap((id) => found.get(id) ?? [])
    if (records.length !== world.ids.length) throw new Error('Somebody has no record.')
    const absorbed: PersonRecord[][] = []
    for (const record of records) absorbed.push(record.absorbed.length === 0 ? [] : await findAbsorbed(tx, record))
    const households = await tx
      .selectFrom('register.household')
      .selectAll()
      .where('household_no', 'like', `W${world.serial}-%`)
      .execute()
    return {
      world,
      records,
      absorbed,
      households: new Map(households.map((one) => [one.household_id, `${one.commune_code}/${one.household_no}`])),
      persons: new Map(world.ids.map((id, person) => [id, String(person)])),
      moments: momentsOf(world.model, records),
      days: [...new Set(touched)].toSorted(),
    }
  })
}

/** When each event had been recorded, and the next one not yet begun; and now. */
function momentsOf({ events }: Model, records: readonly PersonRecord[]): Held['moments'] {
  const seen = records.map(() => 0)
  const times = events.map((event) =>
    event.map(({ person }) => {
      const at = seen[person] ?? 0
      seen[person] = at + 1
      return records[person]?.acts[at]?.recorded_at.getTime() ?? 0
    }),
  )
  const moments: Held['moments'] = times.flatMap((own, event) => {
    const last = Math.max(...own)
    return Math.min(...(times[event + 1] ?? [Infinity])) > last ? [{ at: new Date(last), eventsKnown: event + 1 }] : []
  })
  return [...moments, { at: undefined, eventsKnown: events.length }]
}

/** Throws where the product says something else than the model, with what is different. */
export function requireSame(asked: string, said: Facts, expected: Facts): void {
  const differing: string[] = []
  for (const key in expected) if (said[key] !== expected[key]) differing.push(key)
  for (const key in said) if (expected[key] === undefined) differing.push(key)
  if (differing.length === 0) return
  const answers = differing.map((key) => `${key}: the register says ${said[key]}, the model ${expected[key]}`)
  throw new Error(`${asked}: ${answers.join('; ')}`)
}
