const segment = (marker: number, body: Uint8Array) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 0xff]), body])

/** A JPEG of one dot, as far as a reader of segments can tell, with this text where cameras write: EXIF, comment, end. */
export function jpegWith(text: string): Uint8Array<ArrayBuffer> {
  const words = Buffer.from(text)
  const exif = segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), words]))
  const jfif = segment(0xe0, Buffer.concat([Buffer.from('JFIF\0'), words]))
  const table = segment(0xdb, Buffer.alloc(65))
  const scan = Buffer.concat([segment(0xda, Buffer.alloc(6)), Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56])])
  const end = Buffer.from([0xff, 0xd9])
  const start = Buffer.from([0xff, 0xd8])
  const whole = [start, jfif, exif, segment(0xfe, words), table, segment(0xc0, Buffer.alloc(11)), scan, end, words]
  return new Uint8Array(Buffer.concat(whole))
}
