import * as z from 'zod'
import { endOf } from '../../forms/training/standing.ts'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findCertificate } from './certificate.ts'
import { credentialOf } from './credential.ts'
import { renderCertificate } from './render-certificate.ts'

/** A certificate as a PDF, or as an Open Badges 3.0 credential, for its holder and the office of the holder. */
export const downloadTrainingCertificate = route({
  method: 'get',
  path: '/api/training/certificates/:certificateId/files/:formatCode',
  summary: 'A certificate of training as PDF or as a credential',
  action: 'training.download-certificate',
  params: z.object({ certificateId: z.uuid(), formatCode: z.enum(['pdf', 'credential']) }),
  answer: FileOutput,
  async handle(tx, { params: { certificateId, formatCode }, reach, language, site }) {
    const certificate = await findCertificate(tx, certificateId)
    if (certificate === undefined) throw new Problem('not-found')
    await reach.requireCommune(certificate.unitCode)
    const name = certificate.certificateNo
    if (formatCode === 'pdf') {
      const content = await renderCertificate(tx, site, { certificate, language })
      return { file: { name: `${name}.pdf`, mediaType: 'application/pdf', content } }
    }
    const content = await credentialOf(certificate, {
      folder: site.folder,
      origin: site.origin,
      endsAt: endOf(certificate),
    })
    return { file: { name: `${name}.jwt`, mediaType: 'application/vc+jwt', content } }
  },
})
