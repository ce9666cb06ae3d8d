import { crc32, deflateSync } from 'node:zlib'

const [width, height] = [960, 320]

/** Red, green, blue of the ground, the hills behind, the hills before, and the sun. */
const colours = [
  [0x0f, 0x4a, 0x50],
  [0x14, 0x62, 0x68],
  [0x0b, 0x3b, 0x40],
  [0xf0, 0xb6, 0x52],
] as const

/** A picture of hills in front of the sun, made here: 960 by 320 dots as a PNG with a palette. */
export function drawHills(): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_dot, x) => colourAt(x, y))]),
  )
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits for a dot, by a palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(colours.flat())),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function colourAt(x: number, y: number): number {
  if (y > 235 + 30 * Math.sin(x / 90) + 12 * Math.sin(x / 37)) return 2
  if (y > 190 + 40 * Math.sin(x / 140 + 2)) return 1
  return (x - 700) ** 2 + (y - 110) ** 2 < 52 ** 2 ? 3 : 0
}

/** A chunk of a PNG: its length, its name, what it has, and the sum that proves it whole. */
function chunk(name: string, inside: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), inside])
  const numbers = Buffer.alloc(8)
  numbers.writeUInt32BE(inside.length, 0)
  numbers.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([numbers.subarray(0, 4), named, numbers.subarray(4)])
}
