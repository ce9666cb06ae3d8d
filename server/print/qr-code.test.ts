import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { drawQr } from './qr-code.ts'

const address = 'https://dancu.example/vi/verify/KHG6WHM9D7CM1RV362P07CQFQXT5'

test('the QR code as it is drawn on the paper is read as the address, also with a stamp over a part of it', () => {
  expect(read(drawQr(address))).toBe(address)
  expect(read(drawQr(address), { stamp: true })).toBe(address)
})

/** Reads a drawn QR code as a camera does: as a picture, four dots wide for each of its squares, on white paper. */
function read(svg: string, { stamp = false } = {}): string {
  const [scale, margin] = [4, 3]
  const width = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) + 2 * margin
  const size = width * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  const paint = (x: number, y: number): void => {
    for (let row = 0; row < scale; row += 1) {
      const start = (((y + margin) * scale + row) * size + (x + margin) * scale) * 4
      for (let dot = 0; dot < scale; dot += 1) data.fill(0, start + dot * 4, start + dot * 4 + 3)
    }
  }
  for (const [x, y] of squaresOf(svg)) paint(x, y)
  if (stamp) for (let at = 0; at < 36; at += 1) paint(18 + (at % 6), 18 + Math.floor(at / 6))
  return decodeQR({ width: size, height: size, data })
}

/** The places of the dark squares: where each part of the path begins, said from the beginning of the one before it. */
function squaresOf(svg: string): [number, number][] {
  let [x, y] = [0, 0]
  return Array.from(svg.matchAll(/([Mm])(-?\d+)[ ,]?(-?\d+)/g), ([, move, dx, dy]) => {
    ;[x, y] = move === 'M' ? [Number(dx), Number(dy)] : [x + Number(dx), y + Number(dy)]
    return [x, y]
  })
}
