import { randomFillSync } from 'node:crypto'

const pool = new Uint8Array(4096)
let poolAt = pool.length
let lastMs = 0
let counter = 0
const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/**
 * A new identifier: a UUID of version 7 (RFC 9562), ordered by time, and strictly increasing within a process. The
 * application makes all identifiers, so that a tier's rows can be distributed and a device can name what it sends.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastMs) {
    lastMs = now
    counter = 0
  } else if (++counter > 0xfff) {
    lastMs += 1
    counter = 0
  }
  if (poolAt + 8 > pool.length) {
    randomFillSync(pool)
    poolAt = 0
  }
  const time = lastMs.toString(16).padStart(12, '0')
  const order = counter.toString(16).padStart(3, '0')
  const variant = hex[(byteAt(0) & 0x3f) | 0x80]
  const rest = [1, 2, 3, 4, 5, 6, 7].map((index) => hex[byteAt(index)])
  poolAt += 8
  return `${time.slice(0, 8)}-${time.slice(8)}-7${order}-${variant}${rest[0]}-${rest.slice(1).join('')}`
}

function byteAt(index: number): number {
  return pool[poolAt + index] ?? 0
}
