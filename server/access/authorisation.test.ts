import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { routes } from '../app.ts'
import { newId } from '../db/new-id.ts'
import type { Route, Site } from '../http/server.ts'
import { cellsOf, collect, dossierOf } from '../testing/forms.ts'
import { communes, freshSite, settle, signedIn, stranger, type Caller } from '../testing/site.ts'
import { authorisation, findGrant, type Action } from './authorisation.ts'
import { Role } from './role.ts'
import { Purpose } from './purpose.ts'
import { batchFor, examplesOf, pdf, type Example, type World } from './testing/examples.ts'

const anotherCity = '79'
const anotherDistrict = '001'

let site: Site
let world: World
let examples: Record<string, Example>
let missing: string
/** For each role one caller that the things of the world are within reach of, and one that they are not. */
let callers: Record<Role, { near: Caller; far: Caller }>

/** A unit of the same code was divided a week before, and nobody lived in it: so nothing here depends on it. */
async function divideUnit(): Promise<void> {
  const [actId, decidedBy] = [newId(), newId()]
  const division = { act_id: actId, unit_code: communes.here, since: '0001-01-01', effective_on: '2020-05-19' }
  const decision = { evidence: 'a test', decided_by: decidedBy, tier: communes.city }
  await site.db
    .insertInto('register.unit_act')
    .values({ ...division, ...decision, hamlet: '' })
    .execute()
}

const Actions = z.custom<Action>((name) => typeof name === 'string' && name in authorisation)

const guarded = routes.flatMap((route: Route) => {
  const { action, method, path } = route
  return action === undefined ? [] : [{ action: Actions.parse(action), key: `${method} ${path}` }]
})

/** Why anybody may do it: for a role that may not, no other purpose opens it either. */
const purposesOf = (action: Action): Purpose[] => [
  ...new Set(Role.options.flatMap((role) => findGrant(action, role)?.purposes ?? [])),
]

async function call(caller: Caller, key: string, purpose: Purpose | undefined): Promise<Response> {
  const example = examples[key]
  if (example === undefined) throw new Error(`${key} needs an example.`)
  const headers: Record<string, string> = purpose === undefined ? {} : { 'dancu-purpose': purpose }
  const path = example.path(caller)
  const body = example.body?.()
  if (key.startsWith('get ')) return caller.get(path, headers)
  const isFile = typeof body === 'string' || body instanceof Uint8Array
  return isFile ? caller.send(path, body, headers) : caller.post(path, body, headers)
}

/** The status and the type of the problem; `missing` where it is, byte for byte, the answer to a wrong address. */
async function outcomeOf(response: Response): Promise<string> {
  const isProblem = response.headers.get('content-type') === 'application/problem+json'
  const text = await response.text()
  if (response.status === 404 && text === missing) return 'missing'
  const { type } = isProblem ? z.object({ type: z.string() }).parse(JSON.parse(text)) : { type: 'done' }
  return `${response.status} ${type.replace('/problems/', '')}`
}

beforeAll(async () => {
  site = await freshSite()
  const [officer, head] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'head-of-commune-police')]
  const [personId = ''] = await collect({ officer, head }, [cellsOf()])
  const dossier = dossierOf([cellsOf()])
  await officer.post('/api/collection/dossiers', dossier)
  const { dossierId } = dossier
  const paper = await officer.send(`/api/collection/dossiers/${dossierId}/evidence`, pdf)
  const { evidenceId } = z.object({ evidenceId: z.string() }).parse(await paper.json())
  const issued = await officer.post(`/api/certificates/persons/${personId}`, { kind: 'residence', language: 'vi' })
  const { certificateId } = z.object({ certificateId: z.string() }).parse(await issued.json())
  const { household_id: householdId } = await site.db
    .selectFrom('register.household_member')
    .select('household_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  world = { site, personId, householdId: householdId ?? '', certificateId, dossierId, evidenceId, batchOf: new Map() }
  examples = await examplesOf(world)
  await divideUnit()
  await settle(site)
  const at = async (role: Role, near: string, far: string): Promise<{ near: Caller; far: Caller }> => ({
    near: await signedIn(site, role, { unitCode: near }),
    far: await signedIn(site, role, { unitCode: far }),
  })
  callers = {
    'commune-officer': await at('commune-officer', communes.here, communes.there),
    'head-of-commune-police': await at('head-of-commune-police', communes.here, communes.there),
    'city-checker': await at('city-checker', communes.city, anotherCity),
    'city-administrator': await at('city-administrator', communes.city, anotherCity),
    'national-operator': await at('national-operator', 'VN', 'VN'),
    'district-officer': await at('district-officer', communes.district, anotherDistrict),
    'ministry-office': await at('ministry-office', 'VN', 'VN'),
    'store-keeper': await at('store-keeper', communes.district, anotherDistrict),
    trainer: await at('trainer', communes.city, anotherCity),
    editor: await at('editor', communes.city, anotherCity),
    publisher: await at('publisher', communes.city, anotherCity),
    resident: {
      near: await signedIn(site, 'resident', { personId }),
      far: await signedIn(site, 'resident', { personId: newId() }),
    },
  }
  for (const { near, far } of Object.values(callers))
    for (const caller of [near, far]) {
      const sent = await caller.send('/api/collection/batches', 'form_no\n')
      if (sent.ok) world.batchOf.set(caller, z.object({ batchId: z.string() }).parse(await sent.json()).batchId)
    }
  missing = await (await stranger(site).get('/api/no/such/thing')).text()
})

test('404: G2: what the table does not allow answers, for every role and purpose, as what does not exist', async () => {
  for (const { action, key } of guarded)
    for (const role of Role.options) {
      if (findGrant(action, role) !== undefined) continue
      for (const purpose of [undefined, ...purposesOf(action), 'sign-in' as const])
        expect([key, role, await outcomeOf(await call(callers[role].near, key, purpose))]).toEqual([
          key,
          role,
          'missing',
        ])
    }
})

test('400: G5: a purpose that a role may not have there is refused in every operation', async () => {
  for (const { action, key } of guarded)
    for (const role of Role.options)
      for (const purpose of Purpose.options) {
        const grant = findGrant(action, role)
        if (grant === undefined || grant.purposes.includes(purpose)) continue
        const outcome = await outcomeOf(await call(callers[role].near, key, purpose))
        expect([key, role, purpose, outcome]).toEqual([key, role, purpose, '400 purpose-needed'])
      }
})

test('200: G5: what the table allows is done for each of its purposes, within the reach that it gives', async () => {
  for (const { action, key } of guarded)
    for (const role of Role.options)
      for (const purpose of findGrant(action, role)?.purposes ?? []) {
        const outcome = await outcomeOf(await call(callers[role].near, key, purpose))
        expect([key, role, purpose, outcome]).toEqual([
          key,
          role,
          purpose,
          expect.stringMatching(/^(200 done|409 .+)$/),
        ])
      }
})

test('404: G2: what lies outside the reach answers as what does not exist, whatever is asked of it', async () => {
  for (const { action, key } of guarded)
    for (const role of Role.options) {
      const grant = findGrant(action, role)
      if (grant === undefined || grant.area === 'any' || !examples[key]?.isThing) continue
      for (const purpose of grant.purposes) {
        const outcome = await outcomeOf(await call(callers[role].far, key, purpose))
        expect([key, role, purpose, outcome]).toEqual([key, role, purpose, 'missing'])
      }
    }
})

test('200: G2: the lists of who is far have nothing in them that is near', async () => {
  const { dossierId, personId } = world
  for (const { action, key } of guarded)
    for (const role of Role.options) {
      const grant = findGrant(action, role)
      if (grant === undefined || grant.area === 'any' || examples[key]?.isThing) continue
      const answer = await call(callers[role].far, key, grant.purposes[0])
      const told = await answer.clone().text()
      const tells = [dossierId, personId].some((id) => told.includes(id))
      // Who serves a place that this tier knows nothing of has not even a list.
      const isFar = ['200 done', 'missing'].includes(await outcomeOf(answer))
      expect({ key, role, tells, isFar }).toEqual({ key, role, tells: false, isFar: true })
    }
})

test('404: an upload is for the account that sent it, whoever else is of the same office', async () => {
  const [own, other] = [callers['commune-officer'].near, await signedIn(site, 'commune-officer')]
  for (const path of ['', '/refused'])
    expect((await other.get(`/api/collection/batches/${batchFor(world, own)}${path}`)).status).toBe(404)
})

test('401: without a session nothing that the table guards is told, whatever the purpose', async () => {
  const nobody = { ...stranger(site), account: callers.resident.far.account }
  for (const { key } of guarded)
    expect([key, await outcomeOf(await call(nobody, key, 'collection'))]).toEqual([key, '401 not-signed-in'])
})

test('every operation is tried here, and every line of the table is one of them', () => {
  expect(Object.keys(examples).toSorted()).toEqual(guarded.map(({ key }) => key).toSorted())
  expect(new Set(guarded.map(({ action }) => action))).toEqual(new Set(Object.keys(authorisation)))
})
