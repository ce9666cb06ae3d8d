import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { isInForce } from './record.sql.ts'

/**
 * The records that stand for these at a moment: of a record that was merged into another that one, which may have been
 * merged into a third; otherwise the record itself. By the identifiers asked for.
 */
export async function findSurvivors(
  tx: Tx<'register'>,
  personIds: readonly string[],
  at: Date | undefined,
): Promise<Map<string, string>> {
  const survivors = new Map(personIds.map((personId) => [personId, personId]))
  for (let asked = [...survivors.keys()]; asked.length > 0;) {
    const { rows } = await sql<{ personId: string; intoPersonId: string }>`
      select merger.person_id as "personId", merger.into_person_id as "intoPersonId"
      from jsonb_array_elements_text(${JSON.stringify(asked)}::jsonb) as asked (person_id)
      join register.merger on merger.person_id = asked.person_id::uuid and ${isInForce('merger', at)}`.execute(tx)
    const into = new Map(rows.map((row) => [row.personId, row.intoPersonId]))
    for (const [personId, survivor] of survivors) survivors.set(personId, into.get(survivor) ?? survivor)
    asked = [...new Set(into.values())]
  }
  return survivors
}
