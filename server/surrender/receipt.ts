import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto'
import { secretOf, signedText, type ReceiptFacts } from '../../forms/surrender/receipt.ts'
import { getSecret } from '../certificates/kept-secret.ts'

const secretBytes = 16

/** A new secret of a receipt: 16 signs that nobody can guess. */
export function makeSecret(): string {
  return secretOf(randomBytes(secretBytes))
}

/** What the database has of a receipt's secret. Without a salt, since nobody can go through all secrets. */
export function hashSecret(receiptNo: string, secret: string): Buffer {
  return createHash('sha256').update(`${receiptNo}|${secret}`).digest()
}

/** Signs what a receipt states, with the tier's key (Ed25519), so that it can be checked without asking the server. */
export async function signReceipt(facts: ReceiptFacts, folder: string): Promise<{ text: string; signature: string }> {
  const text = signedText(facts)
  const signature = sign(null, Buffer.from(text), createPrivateKey(await getKey(folder)))
  return { text, signature: signature.toString('base64url') }
}

/** The key by which receipts are checked, as PEM: public, and printed on the page of the receipts. */
export async function publicKeyOf(folder: string): Promise<string> {
  const key = createPublicKey(createPrivateKey(await getKey(folder)))
  return key.export({ type: 'spki', format: 'pem' }).toString()
}

/** Whether this text was signed with the key that belongs to this public one. Needs neither network nor database. */
export function isSigned(text: string, signature: string, publicKey: string): boolean {
  return verify(null, Buffer.from(text), createPublicKey(publicKey), Buffer.from(signature, 'base64url'))
}

async function getKey(folder: string): Promise<string> {
  const made = await getSecret(folder, 'surrender-receipts', () => {
    const { privateKey } = generateKeyPairSync('ed25519')
    return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  })
  return made.toString()
}
