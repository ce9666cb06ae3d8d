import * as z from 'zod'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findCertificate } from './certificate.sql.ts'
import type { CertificateKind } from './certificate.ts'
import { codeOf, hashCode } from './code.ts'
import { isShown, requireHolder } from './holder.ts'
import { renderCertificate } from './render-certificate.ts'
import { findStatedFacts, stateOf } from './stated-facts.ts'

/** File names have nobody's name in them. */
const fileNames: Record<CertificateKind, string> = { residence: 'CT07', notice: 'Mau-01' }

/** Gives the file of a certificate, made again as it was. One that is no longer valid has no file any more. */
export const downloadCertificate = route({
  method: 'get',
  path: '/api/certificates/persons/:personId/:certificateId',
  summary: 'A valid certificate as PDF',
  action: 'certificates.read',
  params: z.object({ personId: z.uuid(), certificateId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params, reach, site, about }) {
    const isSelf = await requireHolder(tx, reach, params.personId)
    const certificate = await findCertificate(tx, params)
    if (certificate === undefined || !isShown(certificate, isSelf)) throw new Problem('not-found')
    const { certificateId, personId, kind, issuedOn } = certificate
    about(personId, 'certificate')
    const present = { on: site.today(), units: await site.units() }
    const facts = await findStatedFacts(tx, certificate, present)
    const code = await codeOf(certificateId, site.folder)
    // Where the tier's secret was lost, the code is another one and nobody could check the paper.
    const isSame = hashCode(code).equals(certificate.codeHash)
    if (facts === undefined || stateOf(certificate, facts, present.on) !== 'valid' || !isSame)
      throw new Problem('certificate-ended')
    const content = await renderCertificate(tx, site, { certificate, facts, code })
    return { file: { name: `${fileNames[kind]}-${issuedOn}.pdf`, mediaType: 'application/pdf', content } }
  },
})
