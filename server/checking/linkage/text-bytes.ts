// oxlint-disable complexity -- each read of a typed array counts as a branch here.

/** The value of a date that is written as 1950-03-07, from its ten bytes in three words; 0 for any other text. */
export function dateOfWords(words: Int32Array, at: number): number {
  const years = (words[at] ?? 0) ^ 0x30303030
  const months = (words[at + 1] ?? 0) ^ 0x2d30302d
  const days = ((words[at + 2] ?? 0) & 0xffff) ^ 0x3030
  // Each byte is now a digit, or 0 where a hyphen was, unless one has a bit above the lowest four, or gets one when 6 is
  // added to a digit.
  const isOther =
    ((years | (years + 0x06060606) | days | (days + 0x0606)) & 0xf0f0f0f0) |
    ((months | (months + 0x00060600)) & 0xfff0f0ff)
  if (isOther !== 0) return 0
  const tens = Math.imul(years, 10) + (years >>> 8)
  const year = (tens & 255) * 100 + ((tens >>> 16) & 255)
  const month = ((months >>> 8) & 15) * 10 + (months >>> 16)
  const day = (days & 15) * 10 + (days >>> 8)
  return year < 4096 && month < 16 && day < 32 ? year * 512 + month * 32 + day : 0
}

/** The number that up to twelve bytes make; below 0 if they are not all digits. */
export function numberOfWords(words: Int32Array, at: number, length: number): number {
  let number = 0
  for (let word = 0; word < length >>> 2; word += 1) {
    const digits = (words[at + word] ?? 0) ^ 0x30303030
    // Each byte is now a digit, unless one has a bit above the lowest four, or gets one when 6 is added.
    if (((digits | (digits + 0x06060606)) & 0xf0f0f0f0) !== 0) return -1
    const tens = Math.imul(digits, 10) + (digits >>> 8)
    number = number * 10_000 + (tens & 255) * 100 + ((tens >>> 16) & 255)
  }
  for (let byte = length & ~3; byte < length; byte += 1) {
    const digit = (((words[at + (byte >>> 2)] ?? 0) >>> ((byte & 3) * 8)) & 255) - 48
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}
