import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Competence } from '../../forms/training/competence.ts'
import type { CourseCode } from '../../forms/training/course.ts'
import { addMonths, endOf, type CertificateTimes } from '../../forms/training/standing.ts'
import { saveQualification } from '../access/qualification.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { CourseVersion } from './course.ts'
import { signCertificate } from './credential.ts'
import { lettering } from './lettering.ts'

/** What an officer is certified for, from when until when; `revokedAt` and `lapsesAt` can end it earlier. */
export type Certificate = CertificateTimes & {
  certificateId: string
  certificateNo: string
  accountId: string
  /** The unit that the holder served when it was issued. */
  unitCode: string
  holderName: string
  courseCode: CourseCode
  courseVersion: number
  competences: Competence[]
  attemptId: string | null
  issuedAt: Date
  signature: string
}

const numberSigns = 10

const certificates = sql`
  select certificate_id as "certificateId", certificate_no as "certificateNo", account_id as "accountId",
    unit_code as "unitCode", holder_name as "holderName", course_code as "courseCode",
    course_version as "courseVersion", competences, attempt_id as "attemptId", issued_at as "issuedAt",
    expires_at as "expiresAt", signature, revoked_at as "revokedAt",
    (select min(lapses_at) from training.refresh where refresh.certificate_id = certificate.certificate_id) as "lapsesAt"
  from training.certificate left join training.revocation using (certificate_id)`

/** The certificates of these accounts, the newest first. */
export async function listCertificates(tx: Tx<'training'>, accountIds: readonly string[]): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    ${certificates} where account_id = any(${accountIds}::uuid[])
    order by issued_at desc, certificate_id desc`.execute(tx)
  return rows
}

/** Certificates of holders of these units (`undefined` = all), by a part of a name or number; the newest first. */
export async function findCertificates(
  tx: Tx<'training'>,
  { text, units, limit }: { text: string; units: readonly string[] | undefined; limit: number },
): Promise<Certificate[]> {
  const { rows } = await sql<Certificate>`
    ${certificates} where (${units ?? null}::text[] is null or unit_code = any(${units ?? null}::text[]))
      and (strpos(lower(holder_name), lower(${text})) > 0 or strpos(certificate_no, upper(${text})) > 0)
    order by issued_at desc, certificate_id desc limit ${limit}`.execute(tx)
  return rows
}

/** Accounts of these units (`undefined` = all) of whose certificates one may end by itself between two moments. */
export async function listEndingHolders(
  tx: Tx<'training'>,
  { units, from, until }: { units: readonly string[] | undefined; from: Date; until: Date },
): Promise<string[]> {
  const { rows } = await sql<{ accountId: string }>`
    select distinct account_id as "accountId" from training.certificate
    where (${units ?? null}::text[] is null or unit_code = any(${units ?? null}::text[])) and expires_at > ${from}
      and (expires_at <= ${until} or exists (select from training.refresh
        where refresh.certificate_id = certificate.certificate_id))`.execute(tx)
  return rows.map(({ accountId }) => accountId)
}

/** A certificate by its identifier. */
export async function findCertificate(tx: Tx<'training'>, certificateId: string): Promise<Certificate | undefined> {
  const { rows } = await sql<Certificate>`${certificates} where certificate_id = ${certificateId}`.execute(tx)
  return rows[0]
}

/** A certificate by its number. */
export async function findByNumber(tx: Tx<'training'>, certificateNo: string): Promise<Certificate | undefined> {
  const { rows } = await sql<Certificate>`${certificates} where certificate_no = ${certificateNo}`.execute(tx)
  return rows[0]
}

/** Issues a certificate by a version of a course, and tells the guard: it works from the next request. */
export async function issueCertificate(
  tx: AnyTx,
  issue: {
    accountId: string
    unitCode: string
    holderName: string
    course: CourseVersion
    attemptId: string | null
    issuedBy: string
    issuedAt: Date
    folder: string
  },
): Promise<Certificate> {
  const { course, issuedAt, issuedBy, folder, ...holder } = issue
  const expiresAt = addMonths(issuedAt, course.validityMonths)
  const facts = {
    certificateNo: numberOf(issuedAt),
    courseCode: course.courseCode,
    courseVersion: course.version,
    competences: course.competences,
    issuedAt,
    expiresAt,
  }
  const signature = await signCertificate(facts, folder)
  const certificate = { ...holder, ...facts, certificateId: newId(), signature, revokedAt: null, lapsesAt: null }
  await tx
    .insertInto('training.certificate')
    .values({
      certificate_id: certificate.certificateId,
      certificate_no: facts.certificateNo,
      account_id: holder.accountId,
      unit_code: holder.unitCode,
      holder_name: holder.holderName,
      course_code: facts.courseCode,
      course_version: facts.courseVersion,
      competences: facts.competences,
      attempt_id: holder.attemptId,
      issued_at: issuedAt,
      expires_at: expiresAt,
      issued_by: issuedBy,
      signature,
    })
    .execute()
  await tellAccess(tx, certificate)
  return certificate
}

/** Takes a certificate back from a moment on. It counts no more from the next request. */
export async function revokeCertificate(
  tx: AnyTx,
  certificate: Certificate,
  { revokedAt, revokedBy, reason }: { revokedAt: Date; revokedBy: string; reason: string },
): Promise<void> {
  const { certificateId } = certificate
  await tx
    .insertInto('training.revocation')
    .values({ certificate_id: certificateId, revoked_at: revokedAt, revoked_by: revokedBy, reason })
    .execute()
  await tellAccess(tx, { ...certificate, revokedAt })
}

/**
 * The procedure has changed: certificates of older editions of the course that still count lapse at a moment, unless
 * their holders earn a new one before. Answers how many.
 */
export async function askForRefresh(
  tx: AnyTx,
  asked: { courseCode: string; procedureVersion: string; now: Date; lapsesAt: Date },
): Promise<number> {
  const { courseCode, procedureVersion, now, lapsesAt } = asked
  const { rows } = await sql<{ certificateId: string }>`
    insert into training.refresh (certificate_id, procedure_version, asked_at, lapses_at)
    select certificate_id, ${procedureVersion}, ${now}::timestamptz, ${lapsesAt}::timestamptz
    from training.certificate
    join training.course_version as taught using (course_code)
    where course_code = ${courseCode} and taught.version = certificate.course_version
      and taught.procedure_version <> ${procedureVersion} and expires_at > ${now}
      and not exists (select from training.revocation
        where revocation.certificate_id = certificate.certificate_id)
    on conflict do nothing returning certificate_id as "certificateId"`.execute(tx)
  for (const { certificateId } of rows) {
    const certificate = await findCertificate(tx, certificateId)
    if (certificate !== undefined) await tellAccess(tx, certificate)
  }
  return rows.length
}

async function tellAccess(tx: AnyTx, certificate: Certificate): Promise<void> {
  const { certificateId, accountId, competences, issuedAt, revokedAt } = certificate
  for (const competence of competences)
    await saveQualification(tx, {
      qualificationId: qualificationOf(certificateId, competence),
      accountId,
      competence,
      validFrom: issuedAt.toISOString(),
      expiresAt: endOf(certificate).toISOString(),
      revokedAt: revokedAt?.toISOString(),
    })
}

/** The guard keeps one row for each competence of a certificate; its identifier follows from both (UUID version 8). */
function qualificationOf(certificateId: string, competence: string): string {
  const hash = createHash('sha256').update(`${certificateId}|${competence}`).digest('hex')
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}

/** A number that tells nothing but the year: 50 bits by chance, so that it cannot be counted up. */
function numberOf(issuedAt: Date): string {
  const letters = Array.from(randomBytes(numberSigns), (byte) => lettering[byte % lettering.length]).join('')
  return `${issuedAt.getUTCFullYear()}-${letters.slice(0, 5)}-${letters.slice(5)}`
}
