/** The dot of a PNG, as a camera may send it: with a text that says where it was taken. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const said = Buffer.from('tEXtComment\0Somewhere')
const length = Buffer.alloc(4)
length.writeUInt32BE(said.length - 4)
const afterHeader = 33

/** A picture with the place where it was taken. */
export const photographed: Uint8Array = Buffer.concat([
  dot.subarray(0, afterHeader),
  length,
  said,
  Buffer.alloc(4),
  dot.subarray(afterHeader),
])
