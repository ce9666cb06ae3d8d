import * as z from 'zod'
import { isDay } from '../../forms/partial-date.ts'
import { isPinFormat } from '../../forms/pin.ts'
import { route } from '../access/route.ts'
import type { Tx } from '../db/database.ts'
import { PersonBrief } from './brief.ts'
import { findByNumber } from './search/find-by-number.ts'

/**
 * Finds somebody who comes to live in the officer's commune from elsewhere, so that the move can be recorded where they
 * arrive, as the law has it. Whoever knows the number and the whole birth date has the person, or the paper, in front of
 * them; one of the two wrong is answered like nobody, and no more is shown than tells that it is the right person.
 */
export const findMover = route({
  method: 'post',
  path: '/api/register/movers/search',
  summary: 'Find somebody who moves here from elsewhere, by number and birth date together',
  action: 'register.find-mover',
  body: z.object({
    pin: z.string().trim().refine(isPinFormat, 'pin-format'),
    birthDate: z.string().refine(isDay, 'date-format'),
  }),
  answer: z.object({
    /** `kind`: the act by which the person comes: from within the city, or from outside it. */
    person: PersonBrief.extend({ kind: z.enum(['moved', 'arrived']) }).nullable(),
  }),
  async handle(tx, { body: { pin, birthDate }, site, about }) {
    const [units, on] = [await site.units(), site.today()]
    const found = await findByNumber(tx, pin, { units, on })
    if (found === undefined || found.brief.birthDate !== birthDate) return { person: null }
    const { personId } = found.brief
    if (await isDead(tx, personId)) return { person: null }
    about(personId, 'name', 'birth', 'residence', 'number')
    const isOfCity = !found.isGone && units.isWithin(found.home, site.areaCode, on)
    return { person: { ...found.brief, kind: isOfCity ? ('moved' as const) : ('arrived' as const) } }
  },
})

async function isDead(tx: Tx<'register'>, personId: string): Promise<boolean> {
  const state = await tx
    .selectFrom('register.person_state')
    .select('died_on')
    .where('person_id', '=', personId)
    .where('superseded_by', 'is', null)
    .orderBy('valid_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  return state !== undefined && state.died_on !== ''
}
