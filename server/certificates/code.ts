import { createHash, createHmac, randomBytes } from 'node:crypto'
import { getSecret } from './kept-secret.ts'

// Crockford's letters and digits: none that is taken for another, whether printed or read out.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 28
const codePattern = new RegExp(`^[${signs}]{${codeLength}}$`)
const keyBytes = 32

/**
 * The code of a certificate, which is in its QR code: 28 signs, 140 bits that nobody can guess. It is made of the
 * certificate's identifier with the tier's secret key, so that it is kept nowhere and yet the file can be made again.
 */
export async function codeOf(certificateId: string, folder: string): Promise<string> {
  const mac = createHmac('sha256', await getSecret(folder, 'certificate-codes', () => randomBytes(keyBytes)))
    .update(certificateId)
    .digest()
  return Array.from(mac.subarray(0, codeLength), (byte) => signs[byte % signs.length]).join('')
}

/** A code as somebody typed it: in any case, with spaces and dashes, O for 0. Undefined where it cannot be one. */
export function readCode(text: string): string | undefined {
  const code = text
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return codePattern.test(code) ? code : undefined
}

/** A code as it is printed, in groups of four. */
export function showCode(code: string): string {
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}

/** What the database has of a code. Without a salt, since nobody can go through all codes. */
export function hashCode(code: string): Buffer {
  return createHash('sha256').update(code).digest()
}
