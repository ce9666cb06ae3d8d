import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { endOf, isEffective, standingOf } from '../../forms/training/standing.ts'
import { findAccount } from '../access/account.ts'
import { findMoment, requireCompetences } from '../access/qualification.ts'
import type { AnyTx } from '../db/database.ts'
import { communes, today } from '../testing/site.ts'
import { issueCertificate, revokeCertificate, type Certificate } from './certificate.ts'
import { getCourseVersion } from './course.ts'
import { freshClassroom } from './testing/classroom.ts'

const { site, administrator, learner } = await freshClassroom()
const token = learner.cookie.split('=')[1]
const action = 'collection.write-dossier'

type Made = { ends: number; revoked: number | null }

/** A transaction has one time from its beginning to its end, which makes the second exact; it is not kept. */
async function inOneMoment(certificates: readonly Made[]) {
  return site.db.transaction().execute(async (tx) => {
    const now = await findMoment(tx, today)
    const at = (second: number): Date => new Date(now.getTime() + second * 1000)
    await requireCompetences(tx, { action, competences: ['COLLECT'] })
    const held: Certificate[] = []
    for (const made of certificates) held.push(await make(tx, made, at))
    const acting = await findAccount(tx, token, { today, action })
    await sql`delete from access.qualification`.execute(tx)
    return {
      missing: acting?.missing,
      isEffectiveOne: held.some((certificate) => isEffective(standingOf(certificate, now))),
      ends: held.map((certificate) => endOf(certificate)),
      isOpen: certificates.some(({ ends, revoked }) => ends > 0 && (revoked === null || revoked > 0)),
      expected: certificates.map(({ ends }) => at(ends)),
    }
  })
}

/** Issues one that ends at a second, and takes it back at another. */
async function make(tx: AnyTx, { ends, revoked }: Made, at: (second: number) => Date): Promise<Certificate> {
  const issuedAt = at(ends)
  issuedAt.setUTCFullYear(issuedAt.getUTCFullYear() - 2)
  const certificate = await issueCertificate(tx, {
    accountId: learner.account.accountId,
    unitCode: communes.here,
    holderName: 'A test',
    course: await getCourseVersion(tx, { courseCode: 'RESIDENTS', version: 1 }),
    attemptId: null,
    issuedBy: administrator.account.accountId,
    issuedAt,
    folder: site.folder,
  })
  if (revoked === null) return certificate
  const [revokedAt, revokedBy] = [at(revoked), administrator.account.accountId]
  await revokeCertificate(tx, certificate, { revokedAt, revokedBy, reason: 'a test' })
  return { ...certificate, revokedAt }
}

test('T6: whatever is issued and taken back, the guard lets through until the second before the end, and not at it', async () => {
  const seconds = fc.integer({ min: -3, max: 3 })
  const one = fc.record({ ends: seconds, revoked: fc.option(seconds) })
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 3 }), async (certificates) => {
      const { missing, isEffectiveOne, ends, isOpen, expected } = await inOneMoment(certificates)
      expect(missing).toEqual(isOpen ? [] : ['COLLECT'])
      expect(isEffectiveOne).toBe(isOpen)
      expect(ends).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('what was certified can be neither changed nor deleted', async () => {
  for (const table of ['training.certificate', 'training.revocation', 'training.refresh'] as const)
    await expect(site.db.deleteFrom(table).execute()).rejects.toThrow(/permission denied/)
})
