import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { routes } from '../app.ts'
import { newId } from '../db/new-id.ts'
import type { Route, Site } from '../http/server.ts'
import { cellsOf, collect, dossierOf } from '../testing/forms.ts'
import { communes, freshSite, settle, signedIn, stranger, today, type Caller } from '../testing/site.ts'
import { authorisation, findGrant, Role, type Action } from './authorisation.ts'
import { Purpose } from './purpose.ts'

/** A paper as small as they come. */
const pdf = '%PDF-1.4'
const anotherCity = '79'

const worklist = `/api/register/reform/worklist/${communes.here}`

/** Things of the commune `here`, and what callers made for themselves. */
type World = {
  personId: string
  householdId: string
  certificateId: string
  dossierId: string
  evidenceId: string
  batchOf: Map<Caller, string>
}

let site: Site
let world: World
let missing: string
/** For each role one caller that the things of the world are within reach of, and one that they are not. */
let callers: Record<Role, { near: Caller; far: Caller }>

type Example = {
  /** Where a thing is in the address, or in the body; lists and queues have none. */
  path: (caller: Caller) => string
  body?: () => unknown
  /** What is not a thing of an area is refused to nobody for being far. */
  isThing: boolean
}

/** A request for each operation, which changes nothing that the next one needs. */
const examples: Record<string, Example> = {
  'get /api/access/account': { path: () => '/api/access/account', isThing: false },
  'get /api/access/ledger': { path: () => '/api/access/ledger', isThing: false },
  'get /api/access/own-ledger': { path: () => '/api/access/own-ledger', isThing: false },
  'post /api/register/search': {
    path: () => '/api/register/search',
    body: () => ({ fullName: 'Nguyễn Thị Bình', birthDate: '1990-02-03' }),
    isThing: false,
  },
  'post /api/register/namesakes': {
    path: () => '/api/register/namesakes',
    body: () => ({ fullName: 'Nguyễn Thị Bình', birthDate: '1990-02-03' }),
    isThing: false,
  },
  'get /api/checking/quality/:unitCode': { path: () => `/api/checking/quality/${communes.here}`, isThing: true },
  'get /api/checking/quality/:unitCode/cases/:measureCode': {
    path: () => `/api/checking/quality/${communes.here}/cases/has-number`,
    isThing: true,
  },
  'get /api/register/persons/:personId': { path: () => `/api/register/persons/${world.personId}`, isThing: true },
  'post /api/register/occupancy': {
    path: () => '/api/register/occupancy',
    body: () => ({ personId: world.personId, kind: 'permanent', validFrom: today, on: today }),
    isThing: true,
  },
  'post /api/register/households/:householdId/compositions': {
    path: () => `/api/register/households/${world.householdId}/compositions`,
    body: () => ({ on: today }),
    isThing: true,
  },
  'post /api/certificates/persons/:personId': {
    path: () => `/api/certificates/persons/${world.personId}`,
    body: () => ({ kind: 'residence', language: 'vi' }),
    isThing: true,
  },
  'get /api/certificates/persons/:personId': {
    path: () => `/api/certificates/persons/${world.personId}`,
    isThing: true,
  },
  'get /api/certificates/persons/:personId/:certificateId': {
    path: () => `/api/certificates/persons/${world.personId}/${world.certificateId}`,
    isThing: true,
  },
  'get /api/register/reform/worklist': { path: () => '/api/register/reform/worklist', isThing: false },
  'get /api/register/reform/worklist/:unitCode': { path: () => worklist, isThing: true },
  // No people of a unit of the tests went to another: a conflict, for who may know that it was divided.
  'post /api/register/reform/worklist/:unitCode/assignments': {
    path: () => `${worklist}/assignments`,
    body: () => ({ hamlet: 'Thôn Cổ Điển', successorCode: communes.there }),
    isThing: true,
  },
  'post /api/register/reform/worklist/:unitCode/persons': {
    path: () => `${worklist}/persons`,
    body: () => ({ personId: world.personId, successorCode: communes.there }),
    isThing: true,
  },
  'get /api/collection/dossiers': { path: () => '/api/collection/dossiers', isThing: false },
  'get /api/collection/dossiers/:dossierId': {
    path: () => `/api/collection/dossiers/${world.dossierId}`,
    isThing: true,
  },
  'post /api/collection/dossiers': {
    path: () => '/api/collection/dossiers',
    // Of a version that nobody has seen: a conflict, for who may know of it.
    body: () => ({ ...dossierOf([cellsOf()]), dossierId: world.dossierId, version: 99 }),
    isThing: true,
  },
  'post /api/collection/dossiers/:dossierId/decision': {
    path: () => `/api/collection/dossiers/${world.dossierId}/decision`,
    body: () => ({ action: 'accept', reason: '', confirmed: [], version: 99 }),
    isThing: true,
  },
  'post /api/collection/dossiers/:dossierId/evidence': {
    path: () => `/api/collection/dossiers/${world.dossierId}/evidence`,
    body: () => pdf,
    isThing: true,
  },
  'get /api/collection/evidence/:evidenceId': {
    path: () => `/api/collection/evidence/${world.evidenceId}`,
    isThing: true,
  },
  'post /api/collection/batches': { path: () => '/api/collection/batches', body: () => 'form_no\n', isThing: false },
  'get /api/collection/batches': { path: () => '/api/collection/batches', isThing: false },
  'get /api/collection/batches/:batchId': {
    path: (caller) => `/api/collection/batches/${batchFor(caller)}`,
    isThing: false,
  },
  'get /api/collection/batches/:batchId/refused': {
    path: (caller) => `/api/collection/batches/${batchFor(caller)}/refused`,
    isThing: false,
  },
  'get /api/exchange/changes': { path: () => '/api/exchange/changes?after=0', isThing: false },
  'get /api/exchange/digests': { path: () => '/api/exchange/digests', isThing: false },
  'post /api/exchange/receipts': {
    path: () => '/api/exchange/receipts',
    body: () => ({ receipts: [] }),
    isThing: false,
  },
  'get /api/exchange/refusals': { path: () => '/api/exchange/refusals', isThing: false },
  'get /api/statistics/population': figuresAt('population'),
  'get /api/statistics/households': figuresAt('households'),
  'get /api/statistics/vital-events': figuresAt('vital-events'),
  'get /api/statistics/tables/:tableCode': figuresAt('tables/population'),
  'get /api/exchange/cities': { path: () => '/api/exchange/cities', isThing: false },
}

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

function figuresAt(figures: string): Example {
  return { path: () => `/api/statistics/${figures}?unitCode=${communes.here}`, isThing: true }
}

/** An upload belongs to the account that sent it; for who cannot send any, that of somebody else. */
function batchFor(caller: Caller): string {
  return world.batchOf.get(caller) ?? [...world.batchOf.values()][0] ?? newId()
}

const Actions = z.custom<Action>((name) => typeof name === 'string' && name in authorisation)

const guarded = routes.flatMap((route: Route) => {
  const { action, method, path } = route
  return action === undefined ? [] : [{ action: Actions.parse(action), key: `${method} ${path}` }]
})

async function call(caller: Caller, key: string, purpose: Purpose | undefined): Promise<Response> {
  const example = examples[key]
  if (example === undefined) throw new Error(`${key} needs an example.`)
  const headers: Record<string, string> = purpose === undefined ? {} : { 'dancu-purpose': purpose }
  const path = example.path(caller)
  const body = example.body?.()
  if (key.startsWith('get ')) return caller.get(path, headers)
  return typeof body === 'string' ? caller.send(path, body, headers) : caller.post(path, body, headers)
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
  world = { personId, householdId: householdId ?? '', certificateId, dossierId, evidenceId, batchOf: new Map() }
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
      for (const purpose of [undefined, ...Purpose.options])
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
    expect((await other.get(`/api/collection/batches/${batchFor(own)}${path}`)).status).toBe(404)
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
