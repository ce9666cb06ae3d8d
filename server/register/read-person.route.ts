import * as z from 'zod'
import { updatableKeys } from '../../forms/dc02.ts'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findAbsorbed } from './acts/find-absorbed.ts'
import { findHome } from './home.ts'
import { personView, PersonView } from './person-view.ts'
import { findRecord } from './record.sql.ts'
import { withholdAddress } from './secrecy.ts'

/** The record of a person: the present, or what the register said at a moment about a day, with its whole history. */
export const readPerson = route({
  method: 'get',
  path: '/api/register/persons/:personId',
  summary: 'A person, as of a day and as known at a moment',
  action: 'register.read-person',
  params: z.object({ personId: z.uuid() }),
  query: z.object({ on: z.iso.date().optional(), at: z.iso.datetime({ offset: true }).optional() }),
  answer: PersonView,
  async handle(tx, { params: { personId }, query, purpose, reach, site, about }) {
    const home = await findHome(tx, personId)
    if (home === undefined) throw new Problem('not-found')
    if (reach.area === 'self') reach.requireSelf(personId)
    else await reach.requireCommune(home)
    const record = await findRecord(tx, personId)
    if (record === undefined) throw new Problem('not-found')
    about(personId, ...updatableKeys, 'pin', 'residences', 'household', 'relations', 'history')
    const absorbed = await findAbsorbed(tx, record)
    const names = await namesOf(
      tx,
      [record, ...absorbed].flatMap(({ acts }) => acts.map(({ decided_by }) => decided_by)),
    )
    const view = await personView(tx, record, {
      absorbed,
      on: query.on ?? site.today(),
      today: site.today(),
      at: query.at === undefined ? undefined : new Date(query.at),
      units: await site.units(),
      nameOf: (accountId) => names.get(accountId) ?? '',
    })
    return reach.area === 'self' || purpose === 'checking' ? view : withholdAddress(view)
  },
})
