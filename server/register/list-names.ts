import { sql } from 'kysely'
import * as z from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import type { Tx } from '../db/database.ts'

/** Somebody by name and date of birth: enough for a reader who knows the person already. */
export const NamedPerson = z.object({ personId: z.uuid(), fullName: z.string(), birthDate: z.string() })
export type NamedPerson = z.infer<typeof NamedPerson>

type Row = { personId: string; family_name: string; middle_name: string; given_name: string; birthDate: string }

/**
 * The present name and birth of these persons, in no order. A record that was merged, or taken back, has no present: it
 * goes by the last that it said. What names no record is left out.
 */
export async function listNames(tx: Tx<'register'>, personIds: readonly string[]): Promise<NamedPerson[]> {
  if (personIds.length === 0) return []
  const { rows } = await sql<Row>`
    select asked::uuid as "personId", family_name, middle_name, given_name, birth_date as "birthDate"
    from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb) as asked
    join lateral (select * from register.person_state where person_id = asked::uuid
      order by superseded_by is null desc, valid_from desc, act_id desc limit 1) as state on true`.execute(tx)
  return rows.map(({ family_name, middle_name, given_name, ...row }) =>
    Object.assign(row, { fullName: fullNameOf({ family_name, middle_name, given_name }) }),
  )
}
