import { encodeQR } from 'qr'

/** Draws the QR code of an address as SVG. A quarter of it may be lost to a fold or a stamp and it can still be read. */
export function drawQr(address: string): string {
  return encodeQR(address, 'svg', { ecc: 'quartile', border: 1 })
}
