import * as z from 'zod'
import { searchKey, toneKey } from '../../forms/fold.ts'
import { readDate } from '../../forms/partial-date.ts'
import { isPinFormat } from '../../forms/pin.ts'
import type { Reach } from '../access/reach.ts'
import { route } from '../access/route.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { Problem } from '../http/problem.ts'
import { listBriefs, PersonBrief } from './brief.ts'
import { candidatesMax } from './search/candidates.sql.ts'
import { findByName } from './search/find-by-name.ts'
import { findByNumber } from './search/find-by-number.ts'
import { closest, Difference, type Hit } from './search/hit.ts'
import { wordsOf } from './search/name-keys.ts'

const hitsMax = 10

const ByNumber = z.object({ pin: z.string().trim().refine(isPinFormat, 'pin-format') })
const ByName = z.object({
  fullName: z.string().trim().min(1, 'required').max(150, 'too-long'),
  /** As it is written, partial or empty: without one, only where the account serves a single commune. */
  birthDate: z.string().max(10).default(''),
  /** Also the dead, the emigrated and the deregistered. */
  includeGone: z.boolean().default(false),
})
type ByName = z.infer<typeof ByName>

const Found = PersonBrief.extend({
  isGone: z.boolean(),
  /** In what the person differs from what was asked for; empty where in nothing. */
  differences: z.array(Difference),
})
type Found = z.infer<typeof Found>

/** `areMore`: others are less alike than these, and too many to be shown. */
const Answer = z.object({ persons: z.array(Found), areMore: z.boolean() })
type Answer = z.infer<typeof Answer>

/**
 * Finds people within reach by their number, or by name and as much of the birth date as is known. Ten at most are
 * answered, the most alike; more who are equally alike are a refusal (`too-many-hits`), and so is a question that would
 * list people rather than find one (`search-too-wide`).
 */
export const findPerson = route({
  method: 'post',
  path: '/api/register/search',
  summary: 'Find a person by number, or by name and birth date',
  action: 'register.find-person',
  body: z.union([ByNumber, ByName]),
  answer: Answer,
  async handle(tx, { body, reach, site, about }) {
    const found =
      'pin' in body ? await findOne(tx, body.pin, { reach, site }) : await findAlike(tx, body, { reach, site })
    for (const { personId } of found.persons) about(personId, 'name', 'birth', 'residence', 'number')
    return found
  },
})

type Place = { reach: Reach; site: Site }

async function findOne(tx: AnyTx, pin: string, { reach, site }: Place): Promise<Answer> {
  const found = await findByNumber(tx, pin, { units: await site.units(), on: site.today() })
  const isWithin = await reach.covers(found?.home ?? '')
  if (found === undefined || !isWithin) return { persons: [], areMore: false }
  const { brief, isGone, differences } = found
  return { persons: [{ ...brief, isGone, differences }], areMore: false }
}

async function findAlike(tx: AnyTx, sought: ByName, { reach, site }: Place): Promise<Answer> {
  const communes = await reach.listCommunes()
  const { fullName, includeGone } = sought
  const birthDate = readBirth(sought.birthDate)
  // Units that ended are within an officer's reach beside the own one: nobody is found in them any more.
  refuseTooWide(fullName, birthDate, reach.area === 'own' || communes?.length === 1)
  const hits = await findByName(tx, { fullName, birthDate }, { communes, includeGone })
  const near = closest(hits, candidatesMax)
  // What the marks say is known only of the names as they are written, which the search has not seen.
  const persons = near && closest(compareMarks(fullName, await withBriefs(tx, near, site)), hitsMax)
  if (persons === undefined) throw new Problem('too-many-hits')
  return { persons, areMore: persons.length < hits.length }
}

function readBirth(written: string): string {
  if (written.trim() === '') return ''
  const read = readDate(written)
  if ('problem' in read) throw new Problem('not-valid', { errors: [{ path: ['birthDate'], message: read.problem }] })
  return read.date
}

const nameOnly = /^[\p{L}\p{M}'’ʼ.\- ]+$/u

/** A name is letters; without a birth date it has two words at least, and is looked for in one commune. */
function refuseTooWide(fullName: string, birthDate: string, isOneCommune: boolean): void {
  const words = wordsOf(searchKey(fullName))
  const isName = nameOnly.test(fullName) && words.length > 0
  if (!isName || (birthDate === '' && (words.length < 2 || !isOneCommune))) throw new Problem('search-too-wide')
}

async function withBriefs(tx: AnyTx, hits: readonly Hit[], site: Site): Promise<Found[]> {
  const personIds = hits.map(({ personId }) => personId)
  const briefs = await listBriefs(tx, personIds, { units: await site.units(), on: site.today() })
  return hits.flatMap(({ personId, isGone, differences }) => {
    const brief = briefs.get(personId)
    return brief === undefined ? [] : [{ ...brief, isGone, differences: [...differences] }]
  })
}

/** Where marks were typed, a name with other ones is less alike than one with the same. */
function compareMarks(fullName: string, found: readonly Found[]): Found[] {
  const asked = toneKey(fullName)
  const isMarked = /\P{ASCII}/u.test(fullName)
  const isSameName = ({ differences }: Found): boolean => !nameDifferences.some((one) => differences.includes(one))
  return found.map((person) =>
    isMarked && isSameName(person) && toneKey(person.fullName) !== asked
      ? { ...person, differences: ['marks', ...person.differences] }
      : person,
  )
}

const nameDifferences = ['order', 'letter', 'middle'] as const satisfies Difference[]
