import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findCertificate, revokeCertificate } from './certificate.ts'

/** Takes a certificate back, with a reason. It counts no more from the next request. */
export const revokeTrainingCertificate = route({
  method: 'post',
  path: '/api/training/certificates/:certificateId/revocation',
  summary: 'Revoke a certificate of training',
  action: 'training.revoke',
  params: z.object({ certificateId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(10).max(500) }),
  answer: z.object({ revokedAt: z.date() }),
  async handle(tx, { params: { certificateId }, body: { reason }, account, reach, site }) {
    const certificate = await findCertificate(tx, certificateId)
    if (certificate === undefined) throw new Problem('not-found')
    await reach.requireCommune(certificate.unitCode)
    if (certificate.revokedAt !== null) throw new Problem('training-certificate-ended')
    const revokedAt = await findMoment(tx, site.today())
    await revokeCertificate(tx, certificate, { revokedAt, revokedBy: account.accountId, reason })
    return { revokedAt }
  },
})
