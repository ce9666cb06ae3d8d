import * as z from 'zod'
import { bank } from '../../../forms/training/bank.ts'
import { practicePlace } from '../../../forms/training/practice-place.ts'
import { rememberUnits } from '../../areas/remember-units.ts'
import { newId } from '../../db/new-id.ts'
import type { Site } from '../../http/server.ts'
import { communes, freshSite, signedIn, today, type Caller } from '../../testing/site.ts'
import { preparePracticeCity, savePracticeCity } from '../practice-city.ts'

/** A city with somebody who teaches, somebody who runs it, and an officer who learns. */
type Classroom = { site: Site; trainer: Caller; administrator: Caller; learner: Caller }

/** A city of its own for a test file. */
export async function freshClassroom(): Promise<Classroom> {
  const site = await freshSite()
  return {
    site,
    trainer: await signedIn(site, 'trainer'),
    administrator: await signedIn(site, 'city-administrator'),
    learner: await signedIn(site, 'commune-officer'),
  }
}

/** A session as the browser sends it: one part, today, two seats. */
export const sessionOf = (more: object = {}) => ({
  sessionId: newId(),
  courseCode: 'RESIDENTS',
  unitCode: communes.city,
  place: 'Hội trường',
  startsOn: today,
  endsOn: today,
  parts: 1,
  seats: 2,
  ...more,
})

/** Opens a session; answers its identifier. */
export async function openSession(trainer: Caller, more: object = {}): Promise<string> {
  const session = sessionOf(more)
  await expectDone(trainer.post('/api/training/sessions', session))
  return session.sessionId
}

/** Gives officers of the commune `here` seats. */
export async function enrol(who: Caller, sessionId: string, learners: readonly Caller[]): Promise<Response> {
  const accountIds = learners.map(({ account }) => account.accountId)
  return who.post(`/api/training/sessions/${sessionId}/enrolments`, { unitCode: communes.here, accountIds })
}

/** Notes that officers were there in a part. */
export async function attend(who: Caller, sessionId: string, learners: readonly Caller[], part = 1): Promise<Response> {
  const accountIds = learners.map(({ account }) => account.accountId)
  return who.post(`/api/training/sessions/${sessionId}/attendance`, { part, accountIds, method: 'signature' })
}

const Begun = z.object({
  attemptId: z.string(),
  attemptNo: z.number(),
  questions: z.array(
    z.object({
      questionId: z.string(),
      text: z.object({ en: z.string() }),
      options: z.array(z.object({ en: z.string() })),
    }),
  ),
})

/** Begins an assessment. */
export async function begin(learner: Caller, sessionId: string): Promise<z.infer<typeof Begun>> {
  const answer = await expectDone(learner.post('/api/training/attempts', { sessionId }))
  return Begun.parse(await answer.json())
}

/** The places of the right options, as whoever knows everything would find them by their words. */
export function rightAnswers({ questions }: z.infer<typeof Begun>): number[] {
  return questions.map(({ questionId, options }) => {
    const known = bank.find((one) => one.questionId === questionId)
    return options.findIndex(({ en }) => en === known?.options[0].en)
  })
}

/** Takes a whole assessment, right but for so many answers; answers the mark. */
export async function take(learner: Caller, sessionId: string, wrong = 0) {
  const begun = await begin(learner, sessionId)
  const answers = rightAnswers(begun).map((right, at) => (at < wrong ? (right === 0 ? 1 : 0) : right))
  const path = `/api/training/attempts/${begun.attemptId}/answers`
  const answer = await expectDone(learner.post(path, { answers }))
  return { ...begun, ...z.object({ score: z.number(), hasPassed: z.boolean() }).parse(await answer.json()) }
}

/** Attends, passes and is certified; answers the certificate. */
export async function certify({ trainer, administrator }: Classroom, learner: Caller) {
  const sessionId = await openSession(trainer)
  await expectDone(enrol(trainer, sessionId, [learner]))
  await expectDone(attend(trainer, sessionId, [learner]))
  await take(learner, sessionId)
  return issued(await expectDone(issue(administrator, learner)))
}

/** Asks for a certificate for an officer of the commune `here`. */
export async function issue(who: Caller, { account: { accountId } }: Caller): Promise<Response> {
  const body = { unitCode: communes.here, accountId, courseCode: 'RESIDENTS' }
  return who.post('/api/training/certificates', body)
}

/** What the answer to an issue says. */
async function issued(answer: Response) {
  const Issued = z.object({ certificateId: z.string(), certificateNo: z.string(), expiresAt: z.string() })
  return Issued.parse(await answer.json())
}

const Things = z.array(z.record(z.string(), z.unknown())).default([])
const Told = z.looseObject({
  sessions: Things,
  needs: Things,
  courses: Things,
  gate: Things,
  certificates: Things,
  learners: Things,
  tasks: Things,
  questions: Things,
  work: z.unknown().optional(),
  signInName: z.string().default(''),
  password: z.string().default(''),
})

/** What an answer says, as far as tests look into it. */
export async function toldBy(answer: Response): Promise<z.infer<typeof Told>> {
  return Told.parse(await answer.json())
}

/** The status of an answer, with the type of the problem where it is one. */
export async function outcomeOf(answer: Response): Promise<string> {
  const { type = 'done' } = z.object({ type: z.string().optional() }).parse(await answer.clone().json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}

/** Opens a practice city for a live one: a site on a database of its own, whose commune exists nowhere else. */
export async function openPractice(live: Site, address = 'http://localhost:9'): Promise<Site> {
  const fresh = await freshSite()
  await preparePracticeCity(fresh.db)
  const practice = { ...fresh, areaCode: practicePlace.city, units: rememberUnits(fresh.db) }
  const databaseName = new URL(practice.databaseUrl).pathname.slice(1)
  const city = { areaCode: practicePlace.city, databaseName, address }
  await live.db.transaction().execute(async (tx) => savePracticeCity(tx, city))
  return practice
}

async function expectDone(sent: Promise<Response>): Promise<Response> {
  const answer = await sent
  if (answer.status !== 200) throw new Error(await answer.text())
  return answer
}
