import type { Tx } from '../db/database.ts'
import type { Certificate } from './certificate.ts'

/** More of a person's certificates than these, the newest, are not listed. */
const listedMax = 100

const columns = [
  'certificate_id as certificateId',
  'person_id as personId',
  'kind',
  'language',
  'for_self as forSelf',
  'wanted_for as wantedFor',
  'issued_at as issuedAt',
  'issued_on as issuedOn',
  'valid_until as validUntil',
  'code_hash as codeHash',
  'salt',
  'facts_hash as factsHash',
] as const

/** Writes down that a certificate was issued. */
export async function insertCertificate(tx: Tx<'certificates'>, one: Certificate): Promise<void> {
  await tx
    .insertInto('certificates.certificate')
    .values({
      person_id: one.personId,
      certificate_id: one.certificateId,
      kind: one.kind,
      language: one.language,
      for_self: one.forSelf,
      wanted_for: one.wantedFor,
      issued_at: one.issuedAt,
      issued_on: one.issuedOn,
      valid_until: one.validUntil,
      code_hash: one.codeHash,
      salt: one.salt,
      facts_hash: one.factsHash,
    })
    .execute()
}

/** A certificate of a person. */
export async function findCertificate(
  tx: Tx<'certificates'>,
  { personId, certificateId }: { personId: string; certificateId: string },
): Promise<Certificate | undefined> {
  return tx
    .selectFrom('certificates.certificate')
    .select(columns)
    .where('person_id', '=', personId)
    .where('certificate_id', '=', certificateId)
    .executeTakeFirst()
}

/** The certificate that bears the code of this hash. */
export async function findByCode(tx: Tx<'certificates'>, codeHash: Buffer): Promise<Certificate | undefined> {
  return tx.selectFrom('certificates.certificate').select(columns).where('code_hash', '=', codeHash).executeTakeFirst()
}

/** The certificates about a person, the newest first. */
export async function listCertificates(tx: Tx<'certificates'>, personId: string): Promise<Certificate[]> {
  return tx
    .selectFrom('certificates.certificate')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('certificate_id', 'desc')
    .limit(listedMax)
    .execute()
}
