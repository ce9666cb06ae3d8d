/** A picture without whatever the camera wrote into the file. */
export type BarePicture = { mediaType: 'image/jpeg' | 'image/png'; bytes: Uint8Array<ArrayBuffer> }

/**
 * Takes everything out of a JPEG or PNG that is not the picture: place, time, camera, thumbnail, comments, and what was
 * put after its end. The picture itself stays as it is, dot by dot. Undefined where it is another kind of file, or broken.
 */
export function bareThePicture(bytes: Uint8Array): BarePicture | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return bareJpeg(bytes)
  if (pngSignature.every((byte, at) => bytes[at] === byte)) return barePng(bytes)
  return undefined
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
/** What draws a PNG (ISO/IEC 15948): size, palette, dots, transparency, end. */
const drawing = new Set(['IHDR', 'PLTE', 'IDAT', 'tRNS', 'IEND'])

function barePng(bytes: Uint8Array): BarePicture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: Uint8Array[] = [bytes.subarray(0, pngSignature.length)]
  let at = pngSignature.length
  while (at + 12 <= bytes.length) {
    const length = view.getUint32(at)
    const end = at + 12 + length
    if (end > bytes.length) return undefined
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (drawing.has(name)) kept.push(bytes.subarray(at, end))
    if (name === 'IEND') return { mediaType: 'image/png', bytes: join(kept) }
    at = end
  }
  return undefined
}

const endOfImage = 0xd9
const startOfScan = 0xda
/** Tables, frames and scans draw a JPEG (ITU-T T.81); of the applications' segments Adobe's says what its colours mean. */
const adobe = 0xee
const isDrawing = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || [0xdb, 0xdd, adobe, startOfScan].includes(marker)

function bareJpeg(bytes: Uint8Array): BarePicture | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  let at = 2
  let hasScan = false
  while (at + 2 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfImage) {
      kept.push(bytes.subarray(at, at + 2))
      return hasScan ? { mediaType: 'image/jpeg', bytes: join(kept) } : undefined
    }
    const end = endOfSegment(bytes, at)
    if (end === undefined) return undefined
    if (isDrawing(marker)) kept.push(adobeOf(marker, bytes.subarray(at, end)))
    hasScan ||= marker === startOfScan
    at = end
  }
  return undefined
}

/** Where a segment ends; a marker may have bytes of 0xff before it, which are passed one by one. */
function endOfSegment(bytes: Uint8Array, at: number): number | undefined {
  const marker = bytes[at + 1]
  if (marker === 0xff) return at + 1
  const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
  const end = at + 2 + length
  if (length < 2 || end > bytes.length) return undefined
  return marker === startOfScan ? endOfScan(bytes, end) : end
}

/** Adobe's segment has twelve bytes; what is longer carries something else. */
function adobeOf(marker: number, segment: Uint8Array): Uint8Array {
  if (marker !== adobe) return segment
  const isAdobe = String.fromCharCode(...segment.subarray(4, 9)) === 'Adobe'
  return isAdobe ? Uint8Array.of(0xff, adobe, 0, 14, ...segment.subarray(4, 16)) : new Uint8Array()
}

/** Where the dots of a scan end: at the next marker that is neither an escaped 0xff nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
