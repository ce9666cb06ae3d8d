import { saveAccount } from '../access/account.ts'
import { findMoment } from '../access/qualification.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { issueCertificate } from '../training/certificate.ts'
import { getCourseVersion } from '../training/course.ts'
import { enrol, getSession, recordAttendance, saveSession } from '../training/session.ts'

const trainer = { accountId: '00000000-0000-7000-8000-000000000701', signInName: 'hanoi.trainer' }
const sessionId = '00000000-0000-7000-8000-000000000702'
const learner = 'haiboi.officer'

/** Who is certified already, and how many months ago that was: one of them is about to expire. */
const certified = [
  { name: 'haiboi.head', unitCode: '00508', monthsAgo: 23 },
  { name: 'kimchung.officer', unitCode: '00493', monthsAgo: 2 },
  { name: 'kimchung.head', unitCode: '00493', monthsAgo: 6 },
] as const

/**
 * Training in the demonstration: a trainer; a session of today in which the officer of Hải Bối has a seat and was there,
 * so that the assessment can be taken at once; certificates of three others. Nothing is asked for at use: that is for
 * the administrator to say. Answers the trainer's account. Done once.
 */
export async function prepareTraining(
  site: Site,
  password: string,
): Promise<{ name: string; password: string; what: string }[]> {
  await site.db.transaction().execute(async (tx) => {
    const isThere = await tx
      .selectFrom('training.session')
      .select('session_id')
      .where('session_id', '=', sessionId)
      .executeTakeFirst()
    if (isThere !== undefined) return
    const account = { ...trainer, displayName: 'Giảng viên Công an thành phố', role: 'trainer' as const }
    await saveAccount(tx, { ...account, unitCode: site.areaCode, personId: null, password })
    await holdSession(tx, site)
    await certifyOthers(tx, site)
  })
  return [{ name: trainer.signInName, password, what: 'trainer of the city' }]
}

async function holdSession(tx: AnyTx, site: Site): Promise<void> {
  const today = site.today()
  const now = await findMoment(tx, today)
  await saveSession(tx, {
    sessionId,
    courseCode: 'RESIDENTS',
    courseVersion: 1,
    unitCode: '017',
    place: 'Hội trường Công an huyện Đông Anh',
    trainerId: trainer.accountId,
    startsOn: today,
    endsOn: today,
    parts: 1,
    seats: 40,
  })
  const officer = await findByName(tx, learner)
  if (officer === undefined) return
  const common = { accountIds: [officer.accountId], now, today }
  await enrol(tx, { ...common, sessionId, unitCode: '00508', enrolledBy: trainer.accountId })
  const session = await getSession(tx, sessionId)
  await recordAttendance(tx, { ...common, session, part: 1, method: 'signature', recordedBy: trainer.accountId })
}

async function certifyOthers(tx: AnyTx, site: Site): Promise<void> {
  const now = await findMoment(tx, site.today())
  const course = await getCourseVersion(tx, { courseCode: 'RESIDENTS', version: 1 })
  for (const { name, unitCode, monthsAgo } of certified) {
    const holder = await findByName(tx, name)
    if (holder === undefined) continue
    const issuedAt = new Date(now)
    issuedAt.setUTCMonth(issuedAt.getUTCMonth() - monthsAgo)
    // Ten days more: who was certified 23 months ago is warned.
    issuedAt.setUTCDate(issuedAt.getUTCDate() - 10)
    await issueCertificate(tx, {
      accountId: holder.accountId,
      unitCode,
      holderName: holder.displayName,
      course,
      attemptId: null,
      issuedBy: trainer.accountId,
      issuedAt,
      folder: site.folder,
    })
  }
}

async function findByName(tx: AnyTx, name: string): Promise<{ accountId: string; displayName: string } | undefined> {
  return tx
    .selectFrom('access.account')
    .select(['account_id as accountId', 'display_name as displayName'])
    .where('sign_in_name', '=', name)
    .executeTakeFirst()
}
