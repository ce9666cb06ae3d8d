import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Tx } from '../../db/database.ts'
import { seeHolder, seePersons, type SeenPerson } from '../brief.ts'
import { findSurvivors } from '../survivor.sql.ts'
import type { Difference } from './hit.ts'

/** Whom a number names, and in what it is not that person's own of today. */
type Named = SeenPerson & { differences: Difference[] }

/**
 * Finds the person whose number this is, or was before a new one was given; of a record that was merged into another, the
 * one that stands for it. Who is gone is found as well: a number names one person, and whoever has it must learn of it.
 */
export async function findByNumber(
  tx: Tx<'register'>,
  pin: string,
  today: { units: UnitTable; on: string },
): Promise<Named | undefined> {
  const holder = await seeHolder(tx, pin, today)
  if (holder !== undefined) return { ...holder, differences: holder.brief.pin === pin ? [] : ['old-number'] }
  const [survivor] = await seeSurvivor(tx, pin, today)
  return survivor && { ...survivor, differences: ['merged'] }
}

/** Of a number whose holder has nothing to be seen: the person whom that record was merged into. */
async function seeSurvivor(
  tx: Tx<'register'>,
  pin: string,
  today: { units: UnitTable; on: string },
): Promise<SeenPerson[]> {
  const identifier = await tx
    .selectFrom('register.identifier')
    .select('person_id')
    .where('value', '=', pin)
    .executeTakeFirst()
  if (identifier === undefined) return []
  const { person_id: holderId } = identifier
  const personId = (await findSurvivors(tx, [holderId], undefined)).get(holderId) ?? holderId
  return personId === holderId ? [] : seePersons(tx, [personId], today)
}
