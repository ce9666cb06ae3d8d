import type { issueCertificate } from '../../server/certificates/issue-certificate.route.ts'
import type { listIssued } from '../../server/certificates/list-certificates.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** A certificate that was issued, and how it stands with it now. */
export type Certificate = AnswerOf<typeof listIssued>['certificates'][number]

/** What is asked for: which paper, in which language, and what it is wanted for. */
export type CertificateToIssue = BodyOf<typeof issueCertificate>

/** What came of it. */
export type IssuedCertificate = AnswerOf<typeof issueCertificate>

/** Where a person's certificates are listed and issued, and where the file of one is. */
export const certificatePaths = {
  of: (personId: string): string => `/api/certificates/persons/${personId}`,
  file: (personId: string, certificateId: string): string => `/api/certificates/persons/${personId}/${certificateId}`,
}

/** The certificates about a person, the newest first. */
export const askCertificates = async (
  personId: string,
  signal: AbortSignal,
): Promise<{ certificates: Certificate[] }> => request(certificatePaths.of(personId), { signal })
