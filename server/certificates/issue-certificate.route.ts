import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import { languages } from '../../forms/language.ts'
import { cleanText, hasControlCharacters } from '../../forms/text.ts'
import { route } from '../access/route.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { CertificateKind, lastValidDay, type Certificate } from './certificate.ts'
import { insertCertificate } from './certificate.sql.ts'
import { codeOf, hashCode } from './code.ts'
import { requireHolder } from './holder.ts'
import { renderCertificate } from './render-certificate.ts'
import { findStatedFacts, hashFacts } from './stated-facts.ts'

const wantedForMax = 200
const saltBytes = 16

/** Issues a confirmation of residence or a notice of the data held. What it states is written down as a hash alone. */
export const issueCertificate = route({
  method: 'post',
  path: '/api/certificates/persons/:personId',
  summary: 'Issue a certificate about a person; the file is fetched by its identifier',
  action: 'certificates.issue',
  params: z.object({ personId: z.uuid() }),
  body: z.object({
    kind: CertificateKind,
    language: z.enum(languages),
    /** What it is wanted for; stands on the paper. */
    wantedFor: z
      .string()
      .transform(cleanText)
      .refine((text) => text.length <= wantedForMax, 'too-long')
      .refine((text) => !hasControlCharacters(text), 'control-character')
      .default(''),
  }),
  answer: z.object({ certificateId: z.uuid(), validUntil: z.iso.date() }),
  async handle(tx, { params: { personId }, body, reach, site, about }) {
    const forSelf = await requireHolder(tx, reach, personId)
    const issuedOn = site.today()
    const asked = { personId, kind: body.kind, forSelf }
    const facts = await findStatedFacts(tx, asked, { on: issuedOn, units: await site.units() })
    if (facts === undefined) throw new Problem('nothing-to-certify')
    about(personId, 'certificate', ...(body.kind === 'notice' ? ['all'] : ['name', 'birth', 'number', 'household']))
    const certificateId = newId()
    const code = await codeOf(certificateId, site.folder)
    const salt = randomBytes(saltBytes)
    const certificate: Certificate = {
      ...body,
      ...asked,
      certificateId,
      issuedAt: new Date(),
      issuedOn,
      validUntil: lastValidDay(issuedOn),
      codeHash: hashCode(code),
      salt,
      factsHash: hashFacts(salt, facts),
    }
    // What cannot be printed is not issued.
    await renderCertificate(tx, site, { certificate, facts, code })
    await insertCertificate(tx, certificate)
    return { certificateId, validUntil: certificate.validUntil }
  },
})
