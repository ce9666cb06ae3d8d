import { randomFillSync } from 'node:crypto'

/** Random bytes for many at once: asking for them each time costs more than the bytes. */
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
  makeSure(8)
  const order = counter.toString(16).padStart(3, '0')
  const variant = hex[(byteAt(0) & 0x3f) | 0x80] ?? ''
  let rest = ''
  for (let at = 2; at < 8; at += 1) rest += hexAt(at)
  const id = `${timeOf(lastMs)}-7${order}-${variant}${hexAt(1)}-${rest}`
  poolAt += 8
  return id
}

let timeMs = -1
let timeText = ''

/** The first twelve digits, with their hyphen. Thousands of identifiers have the same. */
function timeOf(ms: number): string {
  if (ms !== timeMs) {
    const digits = ms.toString(16).padStart(12, '0')
    timeText = `${digits.slice(0, 8)}-${digits.slice(8)}`
    timeMs = ms
  }
  return timeText
}

function hexAt(index: number): string {
  return hex[byteAt(index)] ?? ''
}

function byteAt(index: number): number {
  return pool[poolAt + index] ?? 0
}

const saltBytes = 16

/** Sixteen random bytes. */
export function newSalt(): Buffer {
  makeSure(saltBytes)
  const salt = Buffer.from(pool.subarray(poolAt, poolAt + saltBytes))
  poolAt += saltBytes
  return salt
}

/** Fills the pool where fewer random bytes are left in it. */
function makeSure(bytes: number): void {
  if (poolAt + bytes <= pool.length) return
  randomFillSync(pool)
  poolAt = 0
}
