import * as z from 'zod'
import { languages } from '../../forms/language.ts'
import { route } from '../access/route.ts'
import { CertificateKind, CertificateState } from './certificate.ts'
import { listCertificates } from './certificate.sql.ts'
import { isShown, requireHolder } from './holder.ts'
import { findStatedFacts, stateOf, type StatedFacts } from './stated-facts.ts'

/** The certificates that were issued about a person, and how it stands with each. */
export const listIssued = route({
  method: 'get',
  path: '/api/certificates/persons/:personId',
  summary: 'The certificates about a person, the newest first, with their states',
  action: 'certificates.read',
  params: z.object({ personId: z.uuid() }),
  answer: z.object({
    certificates: z.array(
      z.object({
        certificateId: z.uuid(),
        kind: CertificateKind,
        language: z.enum(languages),
        issuedOn: z.string(),
        validUntil: z.string(),
        state: CertificateState,
      }),
    ),
  }),
  async handle(tx, { params: { personId }, reach, site, about }) {
    const isSelf = await requireHolder(tx, reach, personId)
    about(personId, 'certificate')
    const present = { on: site.today(), units: await site.units() }
    const stated = new Map<string, StatedFacts | undefined>()
    const certificates = []
    for (const one of await listCertificates(tx, personId)) {
      if (!isShown(one, isSelf)) continue
      // Those of one kind state the same facts.
      const key = `${one.kind} ${one.forSelf}`
      if (!stated.has(key)) stated.set(key, await findStatedFacts(tx, one, present))
      certificates.push({ ...one, state: stateOf(one, stated.get(key), present.on) })
    }
    return { certificates }
  },
})
