import { sql } from 'kysely'
import { fullNameOf } from '../../../forms/dc01.ts'
import type { Tx } from '../../db/database.ts'
import type { Purpose } from '../../access/purpose.ts'
import { secrecy } from '../secrecy.ts'
import { isHomeOn } from './count-residents.ts'
import { liesAt } from './lies-at.ts'
import type { Division } from './worklist.ts'

/** As much of somebody without a hamlet as an officer needs to tell where the dwelling is. */
export type Single = { personId: string; fullName: string; birthDate: string; address: string }

const listedMax = 50

type Row = Omit<Single, 'fullName'> & { family_name: string; middle_name: string; given_name: string }

/**
 * People of a divided unit who are recorded without a hamlet, and about whom nothing is decided; fifty at most, in the
 * order of their addresses. Whose address is withheld by a grade of secrecy is shown only to who checks for the city.
 */
export async function listSingles(
  tx: Tx<'register'>,
  { division, acts }: Division,
  { on, purpose }: { on: string; purpose: Purpose },
): Promise<Single[]> {
  const isOpen = purpose === 'checking'
  const { rows } = await sql<Row>`
    select home.person_id as "personId", family_name, middle_name, given_name, birth_date as "birthDate", address
    from register.residence as home
    join lateral (select * from register.person_state as state where state.person_id = home.person_id
      and superseded_by is null order by valid_from desc limit 1) as state on true
    left join lateral (select grade from register.flag where flag.person_id = home.person_id and kind = ${secrecy}
      and superseded_by is null order by valid_from desc limit 1) as flag on true
    where ${isHomeOn('home', { on, at: undefined })} and hamlet = ''
      and ${liesAt('home', acts.placesWaiting(division, on))} and (${isOpen} or coalesce(flag.grade, 0) = 0)
    order by address, home.person_id limit ${listedMax}`.execute(tx)
  return rows.map(({ personId, birthDate, address, ...name }) => ({
    personId,
    fullName: fullNameOf(name),
    birthDate,
    address,
  }))
}
