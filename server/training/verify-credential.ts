import type { Competence } from '../../forms/training/competence.ts'
import type { CourseCode } from '../../forms/training/course.ts'
import { endOf, standingOf, type Standing } from '../../forms/training/standing.ts'
import { findMoment } from '../access/qualification.ts'
import type { AnyTx, Database } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { findByNumber } from './certificate.ts'
import { isSigned } from './credential.ts'

/** What whoever holds a certificate is told of it: neither the holder nor the score. */
export type CredentialVerdict = {
  standing: Standing
  courseCode: CourseCode
  competences: Competence[]
  issuedAt: Date
  endsAt: Date
}

/** So many look-ups within so many minutes may fail, whoever asks; then every one that fails answers alike, at once. */
const failuresMax = 30
const failureMs = 15 * 60_000

/** When look-ups failed, by the database that was asked. One process serves a tier, and a new start may forget them. */
const failures = new WeakMap<Database, number[]>()

const numberPattern = /^\d{4}-\w{5}-\w{5}$/

// Signed by nobody: where there is no such number, as much is done as where there is.
const nothing = {
  certificateNo: '',
  courseCode: 'RESIDENTS',
  courseVersion: 0,
  competences: [],
  issuedAt: new Date(0),
  expiresAt: new Date(0),
} as const

/**
 * Checks a certificate by its number and signature. A number that was never given and a signature that does not fit
 * answer alike (undefined), and after thirty failures within a quarter of an hour alike again (`too-many-attempts`). A
 * signature that fits is never kept waiting: nobody can guess one (Ed25519).
 */
export async function verifyCredential(
  tx: AnyTx,
  site: Pick<Site, 'db' | 'folder' | 'today'>,
  { certificateNo, signature }: { certificateNo: string; signature: string },
): Promise<CredentialVerdict | undefined> {
  const number = certificateNo.trim().toUpperCase()
  const found = numberPattern.test(number) ? await findByNumber(tx, number) : undefined
  const fits = await isSigned(found ?? { ...nothing, competences: [] }, signature.trim(), site.folder)
  if (found === undefined || !fits) {
    countFailure(site.db)
    return undefined
  }
  const { courseCode, competences, issuedAt } = found
  const now = await findMoment(tx, site.today())
  return { standing: standingOf(found, now), courseCode, competences, issuedAt, endsAt: endOf(found) }
}

function countFailure(db: Database): void {
  const now = Date.now()
  const recent = (failures.get(db) ?? []).filter((at) => at > now - failureMs)
  if (recent.length >= failuresMax) throw new Problem('too-many-attempts')
  failures.set(db, [...recent, now])
}
