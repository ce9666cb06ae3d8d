import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { findHome } from '../register/home.ts'
import type { Certificate } from './certificate.ts'
import { documentContent } from './document-content.ts'
import { findIssuingOffice } from './issuing-office.ts'
import { drawQr } from '../print/qr-code.ts'
import type { StatedFacts } from './stated-facts.ts'
import { writePdf } from './write-pdf.ts'

/** Makes the file of a certificate. It needs the facts as they were at the issue, so only a valid one can be made again. */
export async function renderCertificate(
  tx: AnyTx,
  site: Pick<Site, 'areaCode' | 'origin' | 'units'>,
  { certificate, facts, code }: { certificate: Certificate; facts: StatedFacts; code: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const { personId, language, issuedOn, issuedAt } = certificate
  const units = await site.units()
  const home = (await findHome(tx, personId)) ?? ''
  const office = await findIssuingOffice(tx, home === '' ? site.areaCode : home, { on: issuedOn, units })
  const page = `${site.origin}/${language}/verify`
  const address = `${page}/${code}`
  const verification = {
    address,
    shownAddress: page.replace(/^https?:\/\//, ''),
    code,
    qr: drawQr(address),
  }
  return writePdf(documentContent(facts, { certificate, office, units, verification }), issuedAt)
}
