import * as z from 'zod'
import { route } from '../../access/route.ts'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { inForce } from '../chain.ts'
import { findRecord } from '../record.sql.ts'
import { secrecy } from '../secrecy.ts'
import { findAtAddress, listHouseholds, type Asked } from './candidates.sql.ts'
import { askedOf, getLives, knownAt, When, withAge } from './find-lives.ts'
import { dwellingKinds } from './life.ts'
import { locateAddress, type RecordedAddress } from './locate-address.ts'
import { occupancyOver, type Composition } from './occupancy.ts'

const text = z.string().max(200).normalize()
/** An address as it is kept, or whatever is the address of somebody's residence. */
const Place = z.union([
  z.object({ communeCode: z.string().regex(/^\d{5}$/), hamlet: text, address: text }),
  z.object({ personId: z.uuid(), kind: z.enum(dwellingKinds), validFrom: z.iso.date() }),
])

const certainty = z.enum(['certain', 'possible'])

const Occupant = z.object({
  personId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  /** Full years on the first day of the composition; null where nothing is known of the birth. */
  age: z.object({ min: z.int(), max: z.int() }).nullable(),
  certainty,
  kinds: z.array(z.object({ kind: z.enum(dwellingKinds), certainty })),
  living: z.enum(['certain', 'possible', 'no']),
  flags: z.array(z.object({ kind: z.string(), grade: z.int() })),
  householdId: z.uuid().nullable(),
})

const Occupancy = z.object({
  place: z.object({ communeCode: z.string(), communeName: z.string(), hamlet: z.string(), address: z.string() }),
  from: z.string(),
  to: z.string(),
  at: z.date().nullable(),
  households: z.array(z.object({ householdId: z.uuid(), communeCode: z.string(), householdNo: z.string() })),
  compositions: z.array(z.object({ from: z.string(), to: z.string(), occupants: z.array(Occupant) })),
})

/** Everybody who was registered or lived at an address, on a day or over a period: for certain, or possibly. */
export const readOccupancy = route({
  method: 'post',
  path: '/api/register/occupancy',
  summary: 'Who was registered or lived at an address, on a day or over a period',
  action: 'register.read-occupancy',
  body: z.intersection(Place, When),
  answer: Occupancy,
  async handle(tx, { body, purpose, reach, site, about }) {
    const asked = askedOf(body, purpose)
    // A code means the commune that bore it on the last day asked about.
    const recorded = 'personId' in body ? await findResidence(tx, body, asked) : { ...body, validFrom: asked.to }
    if (recorded === undefined) throw new Problem('not-found')
    const place = await locateAddress(tx, recorded)
    const { communeCode, hamlet, address } = place
    await reach.requireCommune(communeCode)
    const lives = await getLives(tx, await findAtAddress(tx, place, asked), asked.at)
    const compositions = occupancyOver(lives, place.isHere, asked)
    const occupants = compositions.flatMap((composition) => composition.occupants)
    for (const { personId } of occupants) about(personId, 'name', 'birth', 'residences', 'household')
    const communeName = (await site.units()).find(communeCode, site.today())?.name ?? communeCode
    return {
      place: { communeCode, communeName, hamlet, address },
      from: asked.from,
      to: asked.to,
      at: asked.at ?? null,
      households: await listHouseholds(tx, [...new Set(occupants.flatMap(({ householdId }) => householdId ?? []))]),
      compositions: compositions.map(withAges),
    }
  },
})

function withAges({ from, to, occupants }: Composition): z.input<typeof Occupancy>['compositions'][number] {
  return { from, to, occupants: occupants.map((occupant) => withAge(occupant, from)) }
}

/**
 * Where a residence of a person is: one that is in force now, or was at the moment. It only names the address, which may
 * be asked about for any moment. Undefined where there is none that may be told of.
 */
async function findResidence(
  tx: Tx<'register'>,
  { personId, kind, validFrom }: { personId: string; kind: string; validFrom: string },
  { at, withSecret }: Asked,
): Promise<RecordedAddress | undefined> {
  const record = await findRecord(tx, personId)
  if (record === undefined) return undefined
  const secret = inForce(record.flags.filter((flag) => flag.kind === secrecy)).at(-1)
  if (!withSecret && secret !== undefined && secret.grade > 0) return undefined
  const ofKind = record.residences.filter((residence) => residence.kind === kind)
  const residence = [...inForce(ofKind), ...inForce(ofKind, knownAt(record, at))].find(
    ({ valid_from }) => valid_from === validFrom,
  )
  if (residence === undefined || residence.commune_code === '') return undefined
  return { communeCode: residence.commune_code, hamlet: residence.hamlet, address: residence.address, validFrom }
}
