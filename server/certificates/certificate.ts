import * as z from 'zod'
import type { Language } from '../../forms/language.ts'

/**
 * What is issued: `residence` is the confirmation of residence (CT07, Xác nhận thông tin về cư trú, Circular
 * 66/2023/TT-BCA), `notice` the notice of the personal number and the data held (Form 01, Circular 59/2021/TT-BCA).
 */
export const CertificateKind = z.enum(['residence', 'notice'])
export type CertificateKind = z.infer<typeof CertificateKind>

/** How it stands with a certificate: `void` = the facts that it states are no longer those of the register. */
export const CertificateState = z.enum(['valid', 'expired', 'void'])
export type CertificateState = z.infer<typeof CertificateState>

/** A certificate as it was issued. Neither its code nor what it states is kept, only a hash of each. */
export type Certificate = {
  certificateId: string
  personId: string
  kind: CertificateKind
  language: Language
  /** The resident asked for it, not an office. */
  forSelf: boolean
  /** What the requester said it is wanted for; empty where that was not said. */
  wantedFor: string
  issuedAt: Date
  issuedOn: string
  validUntil: string
  codeHash: Buffer
  salt: Buffer
  factsHash: Buffer
}

/**
 * The last day of a year that begins on this day: the same day of the next year, or the last of its month where that
 * year has no such day (Civil Code 91/2015/QH13 art. 148).
 */
export function lastValidDay(issuedOn: string): string {
  const year = String(Number(issuedOn.slice(0, 4)) + 1)
  return issuedOn.endsWith('-02-29') ? `${year}-02-28` : `${year}${issuedOn.slice(4)}`
}
