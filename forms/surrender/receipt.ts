// Crockford's letters and digits: none that is taken for another, whether printed or read out.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const secretLength = 16

/** The secret of a receipt, 80 bits, of as many random bytes as it has signs. */
export function secretOf(random: Uint8Array): string {
  if (random.length !== secretLength) throw new RangeError('A secret takes sixteen random bytes.')
  return Array.from(random, (byte) => signs[byte % signs.length]).join('')
}

/** A secret as it is printed: in groups of four. */
export function showSecret(secret: string): string {
  return secret.replaceAll(/.{4}(?=.)/g, '$&-')
}

/** A secret as somebody typed it: in any case, with spaces and hyphens, O for 0, I and L for 1. */
export function readSecret(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

/** A receipt's number as somebody typed it. */
export function readReceiptNo(text: string): string {
  return text.replaceAll(/[\s\p{Dash}]/gu, '-').replaceAll(/-+/g, '-')
}

/** What a receipt states of a hand-in: number, day, and how much of each class. */
export type ReceiptFacts = { receiptNo: string; on: string; counts: readonly { itemClass: string; quantity: number }[] }

/** The text that is signed: the classes in the order of the alphabet, so that the same facts are always the same text. */
export function signedText({ receiptNo, on, counts }: ReceiptFacts): string {
  const listed = counts.toSorted((one, other) => (one.itemClass < other.itemClass ? -1 : 1))
  const told = listed.map(({ itemClass, quantity }) => `${itemClass}=${String(quantity)}`).join(',')
  return `dancu-receipt-1|${receiptNo}|${on}|${told}`
}

/**
 * What the QR code of a receipt has behind the address of the page: no server is sent what stands after a `#`. The parts
 * are the signed text, its signature (Ed25519, base64url) and the secret.
 */
export function receiptFragment(text: string, signature: string, secret: string): string {
  return `#${encodeURIComponent(text)}.${signature}.${secret}`
}

/** What the QR code of a receipt says, without the secret; undefined where it is no receipt's. */
export function readReceiptCode(code: string): { text: string; signature: string; facts: ReceiptFacts } | undefined {
  const [, written = '', signature = ''] = /#(.+)\.([\w-]+)\.\w+$/.exec(code.trim()) ?? []
  const text = decoded(written)
  const [, receiptNo, on, told] = /^dancu-receipt-1\|([^|]+)\|(\d{4}-\d{2}-\d{2})\|([^|]*)$/.exec(text) ?? []
  if (receiptNo === undefined || on === undefined || told === undefined) return undefined
  const counts = told.split(',').flatMap((part) => {
    const [itemClass = '', quantity = ''] = part.split('=')
    return itemClass === '' ? [] : [{ itemClass, quantity: Number(quantity) }]
  })
  return { text, signature, facts: { receiptNo, on, counts } }
}

function decoded(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return ''
  }
}
