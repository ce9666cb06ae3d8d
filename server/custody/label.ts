const prefix = 'DANCU-'
const pattern = /^DANCU-([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/

/** What the QR label of a thing says: capitals and digits alone, which a QR code holds in the fewest dots. */
export function labelOf(thingId: string): string {
  return prefix + thingId.replaceAll('-', '').toUpperCase()
}

/** The thing that a scanned or typed label names, with spaces or without; undefined where it is not a label of ours. */
export function readLabel(text: string): string | undefined {
  const parts = pattern.exec(text.replaceAll(/\s/g, '').toUpperCase())
  return parts === null ? undefined : parts.slice(1).join('-').toLowerCase()
}
