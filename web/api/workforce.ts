import type { Language } from '../../forms/language.ts'
import type { answerRequestRoute } from '../../server/workforce/answer-request.route.ts'
import type { askForEquipment } from '../../server/workforce/ask-for-equipment.route.ts'
import type { confirmPresence } from '../../server/workforce/confirm-presence.route.ts'
import type { countStock } from '../../server/workforce/count-stock.route.ts'
import type { decidePostings } from '../../server/workforce/decide-postings.route.ts'
import type { findOfficersRoute } from '../../server/workforce/find-officers.route.ts'
import type { listRequestsRoute } from '../../server/workforce/list-requests.route.ts'
import type { noteEquipment } from '../../server/workforce/note-equipment.route.ts'
import type { readCoverage } from '../../server/workforce/read-coverage.route.ts'
import type { readEstablishment } from '../../server/workforce/read-establishment.route.ts'
import type { readNorms } from '../../server/workforce/read-norms.route.ts'
import type { readEquipment } from '../../server/workforce/read-equipment.route.ts'
import type { readPosts } from '../../server/workforce/read-posts.route.ts'
import type { recommendEquipment } from '../../server/workforce/recommend-equipment.route.ts'
import type { saveOfficer } from '../../server/workforce/save-officer.route.ts'
import type { setEstablishmentRoute } from '../../server/workforce/set-establishment.route.ts'
import type { setNorms } from '../../server/workforce/set-norms.route.ts'
import type { signHandover } from '../../server/workforce/sign-handover.route.ts'
import type { takeInEquipment } from '../../server/workforce/take-in-equipment.route.ts'
import type { Act } from './act.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** The coverage board of a unit on a day. */
export type Coverage = AnswerOf<typeof readCoverage>
export type CoveredUnit = Coverage['units'][number]

/** The posts of a unit on a day, with their holders. */
export type UnitPosts = AnswerOf<typeof readPosts>
type UnitPost = UnitPosts['posts'][number]
export type PostHolder = UnitPost['holders'][number]

/** Officers that were found. */
export type FoundOfficers = AnswerOf<typeof findOfficersRoute>
export type FoundOfficer = FoundOfficers['officers'][number]

/** The equipment of a unit. */
export type UnitEquipment = AnswerOf<typeof readEquipment>
export type EquipmentItem = UnitEquipment['items'][number]

/** Required strength as it was decided, with its ceilings. */
export type Establishment = AnswerOf<typeof readEstablishment>

/** Norms of equipment as they were decided. */
export type Norms = AnswerOf<typeof readNorms>

/** A request for equipment. */
export type EquipmentRequest = AnswerOf<typeof listRequestsRoute>['requests'][number]

/** Whom to supply with a type of equipment. */
export type Recommendation = AnswerOf<typeof recommendEquipment>

/** What a count of a store says. */
export type StockCount = AnswerOf<typeof countStock>

/** Asks for the board of a unit; `VN` is all that the tier has. */
export const askCoverage = async (
  { unitCode, on, definitionCode }: { unitCode: string; on: string; definitionCode: string },
  signal: AbortSignal,
): Promise<Coverage> =>
  request(`/api/workforce/coverage/${unitCode}?on=${on}&definitionCode=${definitionCode}`, { signal })

/** Asks for the posts of a unit on a day. */
export const askPosts = async (unitCode: string, on: string, signal: AbortSignal): Promise<UnitPosts> =>
  request(`/api/workforce/units/${unitCode}/posts?on=${on}`, { signal })

/** Finds officers by a part of the name or number, or lists those without a post. */
export const findOfficers = async (
  body: BodyOf<typeof findOfficersRoute>,
  signal?: AbortSignal,
): Promise<FoundOfficers> =>
  request('/api/workforce/officers/search', signal === undefined ? { body } : { body, signal })

/** Keeps the record of an officer. */
export const keepOfficer = async (
  act: Act,
  officer: BodyOf<typeof saveOfficer>,
): Promise<AnswerOf<typeof saveOfficer>> => act('/api/workforce/officers', officer)

/** Posts officers, or ends postings, by a decision. */
export const decideOnPostings = async (
  act: Act,
  decision: BodyOf<typeof decidePostings>,
): Promise<AnswerOf<typeof decidePostings>> => act('/api/workforce/postings', decision)

/** Confirms who was there in a month. */
export const confirmMonth = async (
  act: Act,
  unitCode: string,
  body: BodyOf<typeof confirmPresence>,
): Promise<AnswerOf<typeof confirmPresence>> => act(`/api/workforce/units/${unitCode}/presence`, body)

/** Asks for the equipment of a unit. */
export const askEquipment = async (unitCode: string, signal?: AbortSignal): Promise<UnitEquipment> =>
  request(`/api/workforce/units/${unitCode}/equipment`, signal === undefined ? {} : { signal })

/** Asks for required strength as it was decided. */
export const askEstablishment = async (signal: AbortSignal): Promise<Establishment> =>
  request('/api/workforce/establishments', { signal })

/** Decides required strength, or a ceiling, from a day on. */
export const decideEstablishment = async (
  act: Act,
  body: BodyOf<typeof setEstablishmentRoute>,
): Promise<AnswerOf<typeof setEstablishmentRoute>> => act('/api/workforce/establishments', body)

/** Asks for the norms as they were decided. */
export const askNorms = async (signal: AbortSignal): Promise<Norms> => request('/api/workforce/norms', { signal })

/** Decides norms of equipment from a day on. */
export const decideNorms = async (act: Act, body: BodyOf<typeof setNorms>): Promise<AnswerOf<typeof setNorms>> =>
  act('/api/workforce/norms', body)

/** Where the QR labels of what a unit holds are, as PDF. */
export const labelsPath = (unitCode: string, language: Language): string =>
  `/api/workforce/units/${unitCode}/labels?language=${language}`

/** Takes new equipment in at a store. */
export const takeInAt = async (
  act: Act,
  body: BodyOf<typeof takeInEquipment>,
): Promise<AnswerOf<typeof takeInEquipment>> => act('/api/workforce/equipment', body)

/** Signs for equipment that changes hands. */
export const signFor = async (act: Act, body: BodyOf<typeof signHandover>): Promise<AnswerOf<typeof signHandover>> =>
  act('/api/workforce/handovers', body)

/** Notes what was done with equipment. */
export const noteOn = async (act: Act, body: BodyOf<typeof noteEquipment>): Promise<AnswerOf<typeof noteEquipment>> =>
  act('/api/workforce/equipment/notes', body)

/** Counts a store by its labels. */
export const countStore = async (act: Act, unitCode: string, body: BodyOf<typeof countStock>): Promise<StockCount> =>
  act(`/api/workforce/units/${unitCode}/stock-takings`, body)

/** Asks for equipment. */
export const submitRequest = async (
  act: Act,
  body: BodyOf<typeof askForEquipment>,
): Promise<AnswerOf<typeof askForEquipment>> => act('/api/workforce/requests', body)

/** Asks for the requests within reach. */
export const askRequests = async (signal: AbortSignal): Promise<AnswerOf<typeof listRequestsRoute>> =>
  request('/api/workforce/requests', { signal })

/** Recommends or decides a request. */
export const answerTo = async (
  act: Act,
  requestId: string,
  body: BodyOf<typeof answerRequestRoute>,
): Promise<AnswerOf<typeof answerRequestRoute>> => act(`/api/workforce/requests/${requestId}/answers`, body)

/** Asks whom to supply with a type of equipment. */
export const askRecommendation = async (
  { type, rule }: { type: string; rule: string },
  signal: AbortSignal,
): Promise<Recommendation> => request(`/api/workforce/recommendations/${type}?rule=${rule}`, { signal })
