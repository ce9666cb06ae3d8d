// oxlint-disable complexity -- each read of a typed array counts as a branch here.

/** The value of a date that is written as 1950-03-07, from its ten bytes in three words; 0 for any other text. */
export function dateOfWords(words: Int32Array, at: number): number {
  const years = words[at] ?? 0
  const months = words[at + 1] ?? 0
  const days = words[at + 2] ?? 0
  if ((months & 0xff0000ff) >>> 0 !== 0x2d00002d) return 0
  const year = twoDigits(years) * 100 + twoDigits(years >>> 16)
  const month = twoDigits(months >>> 8)
  const day = twoDigits(days)
  return year >= 0 && year < 4096 && month >= 0 && month < 16 && day >= 0 && day < 32
    ? year * 512 + month * 32 + day
    : 0
}

/** The number that two digits make, the first in the lowest byte; far below 0 for anything else. */
function twoDigits(bytes: number): number {
  const ten = (bytes & 255) - 48
  const one = ((bytes >>> 8) & 255) - 48
  return ten < 0 || ten > 9 || one < 0 || one > 9 ? -100_000 : ten * 10 + one
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
