import { sql } from 'kysely'
import { z } from 'zod'
import { searchKey } from '../../forms/fold.ts'
import { readDate } from '../../forms/partial-date.ts'
import { isPinFormat } from '../../forms/pin.ts'
import { withinCommunes } from '../access/reach.ts'
import { route } from '../access/route.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listBriefs, PersonBrief } from './brief.ts'

const hitsMax = 10

/** Finds people within reach by their number, or by full name and birth date: never by less, and never a long list. */
export const findPerson = route({
  method: 'post',
  path: '/api/register/search',
  summary: 'Find a person by number, or by full name and birth date',
  action: 'register.find-person',
  body: z.union([
    z.object({ pin: z.string().trim().refine(isPinFormat, 'pin-format') }),
    z.object({ fullName: z.string().trim().min(1).max(150), birthDate: z.string().max(10) }),
  ]),
  answer: z.object({ persons: z.array(PersonBrief) }),
  async handle(tx, { body, reach, site, about }) {
    const communes = await reach.listCommunes()
    const personIds = 'pin' in body ? await findByPin(tx, body.pin, communes) : await findByName(tx, body, communes)
    const found = await listBriefs(tx, personIds, { units: await site.units(), on: site.today() })
    for (const personId of found.keys()) about(personId, 'name', 'birth', 'residence', 'number')
    return { persons: [...found.values()] }
  },
})

async function findByPin(tx: Tx<'register'>, pin: string, communes: string[] | undefined): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select identifier.person_id as "personId" from register.identifier
    join lateral (select commune_code from register.residence
      where residence.person_id = identifier.person_id and kind = 'permanent' and superseded_by is null
      order by valid_from desc limit 1) as home on true
    where identifier.value = ${pin} and ${withinCommunes('home.commune_code', communes)}`.execute(tx)
  return rows.map(({ personId }) => personId)
}

async function findByName(
  tx: Tx<'register'>,
  { fullName, birthDate }: { fullName: string; birthDate: string },
  communes: string[] | undefined,
): Promise<string[]> {
  const read = readDate(birthDate)
  if ('problem' in read) throw new Problem('not-valid', { errors: [{ path: ['birthDate'], message: read.problem }] })
  const { rows } = await sql<{ personId: string }>`
    select person_id as "personId" from register.name_search
    where birth_date = ${read.date} and full_key = ${searchKey(fullName)}
      and ${withinCommunes('commune_code', communes)} order by person_id limit ${hitsMax}`.execute(tx)
  return rows.map(({ personId }) => personId)
}
