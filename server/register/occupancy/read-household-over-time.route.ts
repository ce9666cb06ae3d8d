import * as z from 'zod'
import type { Reach } from '../../access/reach.ts'
import { route } from '../../access/route.ts'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { findHome } from '../home.ts'
import { presentCommunes } from '../reform/load-unit-acts.ts'
import { findHousehold, findInHousehold } from './candidates.sql.ts'
import { askedOf, getLives, When, withAge } from './find-lives.ts'
import { householdOver, type HouseholdComposition } from './household-over-time.ts'

/** A number of people: the least and the greatest that it may be. */
const Count = z.object({ min: z.int(), max: z.int() })

const Member = z.object({
  personId: z.uuid(),
  fullName: z.string(),
  birthDate: z.string(),
  /** Full years on the first day of the composition; null where nothing is known of the birth. */
  age: Count.nullable(),
  relationship: z.string(),
  certainty: z.enum(['certain', 'possible']),
  adult: z.enum(['yes', 'no', 'undetermined']),
  flags: z.array(z.object({ kind: z.string(), grade: z.int() })),
})

const Household = z.object({
  householdId: z.uuid(),
  householdNo: z.string(),
  communeCode: z.string(),
  communeName: z.string(),
  from: z.string(),
  to: z.string(),
  at: z.date().nullable(),
  compositions: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      members: z.array(Member),
      size: Count,
      adults: Count,
      children: Count,
    }),
  ),
})

/** Who was in a household on a day or over a period, in which relationship to the head, and how many they were. */
export const readHouseholdOverTime = route({
  method: 'post',
  path: '/api/register/households/:householdId/compositions',
  summary: 'Who was in a household, on a day or over a period',
  action: 'register.read-occupancy',
  params: z.object({ householdId: z.uuid() }),
  body: When,
  answer: Household,
  async handle(tx, { params: { householdId }, body, purpose, reach, site, about }) {
    const household = await findHousehold(tx, householdId)
    if (household === undefined) throw new Problem('not-found')
    const { householdNo } = household
    const communeCode = await requireHousehold(tx, reach, household)
    const asked = askedOf(body, purpose)
    const lives = await getLives(tx, await findInHousehold(tx, householdId, asked), asked.at)
    const compositions = householdOver(lives, householdId, asked)
    for (const { personId } of compositions.flatMap(({ members }) => members))
      about(personId, 'name', 'birth', 'household')
    return {
      householdId,
      householdNo,
      communeCode,
      communeName: (await site.units()).find(communeCode, site.today())?.name ?? communeCode,
      from: asked.from,
      to: asked.to,
      at: asked.at ?? null,
      compositions: compositions.map(withAges),
    }
  },
})

function withAges({
  members,
  ...composition
}: HouseholdComposition): z.input<typeof Household>['compositions'][number] {
  return { ...composition, members: members.map((member) => withAge(member, composition.from)) }
}

/**
 * Lets the request go on where the household is within reach: by its commune, or by the home of its head, which tells
 * where it lies after a reform that divided the commune. Returns the code of the commune that it is in now.
 */
async function requireHousehold(
  tx: Tx<'register'>,
  reach: Reach,
  { communeCode, since, headId }: { communeCode: string; since: string | null; headId: string | null },
): Promise<string> {
  const places = since === null ? [] : [{ communeCode, hamlet: '', validFrom: since }]
  const [present = communeCode] = await presentCommunes(tx, places)
  if (await reach.covers(present)) return present
  const home = headId === null ? undefined : await findHome(tx, headId)
  if (home === undefined) throw new Problem('not-found')
  await reach.requireCommune(home)
  return home
}
