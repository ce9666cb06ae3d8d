/** What Windows-1252 has at 80 to 9F, where Latin-1 has control characters; five places are not used. */
const signs = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const controls = /[\u0080-\u009f]/g

/**
 * Reads bytes as Windows-1252: so programs of the time showed TCVN3 and VNI text without its font. Not by
 * `TextDecoder`, which in some versions of Node reads Latin-1 under this name.
 */
export function readCp1252(bytes: Buffer): string {
  return bytes.toString('latin1').replace(controls, (control) => signs.charAt(control.charCodeAt(0) - 0x80))
}
