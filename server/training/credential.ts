import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { competenceFacts } from '../../forms/training/competence.ts'
import { courses } from '../../forms/training/course.ts'
import { getSecret } from '../certificates/kept-secret.ts'
import type { Certificate } from './certificate.ts'

/** What a certificate is signed for: its number and the facts that the number stands for. The score is not among them. */
type SignedFacts = Pick<
  Certificate,
  'certificateNo' | 'courseCode' | 'courseVersion' | 'competences' | 'issuedAt' | 'expiresAt'
>

/** Signs a certificate with the tier's key (Ed25519); 86 signs of base64url. */
export async function signCertificate(facts: SignedFacts, folder: string): Promise<string> {
  return sign(null, Buffer.from(textOf(facts)), await getKey(folder)).toString('base64url')
}

/** Whether this tier signed these facts so. */
export async function isSigned(facts: SignedFacts, signature: string, folder: string): Promise<boolean> {
  const key = createPublicKey(await getKey(folder))
  return verify(null, Buffer.from(textOf(facts)), key, Buffer.from(signature, 'base64url'))
}

/** The key by which certificates are checked, as PEM: public, and printed on the page of the certificates. */
export async function publicKeyOf(folder: string): Promise<string> {
  return createPublicKey(await getKey(folder))
    .export({ type: 'spki', format: 'pem' })
    .toString()
}

/**
 * The certificate as an Open Badges 3.0 credential (1EdTech), as a compact JWS with EdDSA (RFC 8037): whoever has the
 * tier's public key can check it without asking. It tells what was achieved, and no score.
 */
export async function credentialOf(
  certificate: Certificate,
  { folder, origin, endsAt }: { folder: string; origin: string; endsAt: Date },
): Promise<string> {
  const key = await getKey(folder)
  const { kty, crv, x } = createPublicKey(key).export({ format: 'jwk' })
  const header = { alg: 'EdDSA', typ: 'JWT', jwk: { kty, crv, x } }
  const id = `${origin}/en/credentials/${certificate.certificateNo}`
  const subject = `urn:uuid:${certificate.accountId}`
  const credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
    id,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: `${origin}/en/credentials`, type: ['Profile'], name: 'Dancu' },
    validFrom: isoOf(certificate.issuedAt),
    validUntil: isoOf(endsAt),
    name: courses[certificate.courseCode].title.en,
    credentialSubject: {
      id: subject,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', identityHash: certificate.holderName, identityType: 'name', hashed: false },
      ],
      achievement: {
        id: `${origin}/en/credentials#${certificate.courseCode}-${certificate.courseVersion}`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: courses[certificate.courseCode].title.en,
        description: certificate.competences.map((one) => competenceFacts[one].means.en).join('; '),
        criteria: { narrative: 'Attendance, an assessment marked by the server, and tasks in the practice city.' },
      },
    },
  }
  const times = { iss: credential.issuer.id, sub: subject, jti: id, nbf: secondsOf(certificate.issuedAt) }
  const payload = { ...credential, ...times, exp: secondsOf(endsAt) }
  const text = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return `${text}.${sign(null, Buffer.from(text), key).toString('base64url')}`
}

const secondsOf = (moment: Date): number => Math.floor(moment.getTime() / 1000)
const isoOf = (moment: Date): string => new Date(secondsOf(moment) * 1000).toISOString().replace('.000', '')

function textOf(facts: SignedFacts): string {
  const { certificateNo, courseCode, courseVersion, competences, issuedAt, expiresAt } = facts
  return [
    certificateNo,
    courseCode,
    courseVersion,
    competences.toSorted().join(','),
    isoOf(issuedAt),
    isoOf(expiresAt),
  ].join('|')
}

async function getKey(folder: string): Promise<KeyObject> {
  const made = await getSecret(folder, 'training-credentials', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  })
  return createPrivateKey(made)
}
