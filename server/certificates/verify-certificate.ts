import type { UnitTable } from '../../forms/unit-table.ts'
import type { AnyTx } from '../db/database.ts'
import type { CertificateKind, CertificateState } from './certificate.ts'
import { findByCode } from './certificate.sql.ts'
import { hashCode, readCode } from './code.ts'
import { findStatedFacts, stateOf } from './stated-facts.ts'

/** What whoever holds a paper is told of it: nothing of the person whom it is about. */
export type Verdict = { state: CertificateState; kind: CertificateKind; issuedOn: string; validUntil: string }

/**
 * Checks the code of a paper, as it was scanned or typed. Undefined where no certificate has it, whatever it looks like.
 */
export async function verifyCertificate(
  tx: AnyTx,
  text: string,
  present: { on: string; units: UnitTable },
): Promise<Verdict | undefined> {
  const code = readCode(text)
  const certificate = code === undefined ? undefined : await findByCode(tx, hashCode(code))
  if (certificate === undefined) return undefined
  const { kind, issuedOn, validUntil } = certificate
  const facts = await findStatedFacts(tx, certificate, present)
  return { state: stateOf(certificate, facts, present.on), kind, issuedOn, validUntil }
}
