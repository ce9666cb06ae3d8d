import { dc01Fields, type Dc01 } from '../../forms/dc01.ts'

/** What is kept of a form: the cells that are not empty, as read. */
export function filledCells(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const filled: Record<string, string> = {}
  for (const [key, value] of Object.entries(values)) if (value !== undefined && value !== '') filled[key] = value
  return filled
}

const keys = dc01Fields.map(({ key }) => key)
/** What stands before a value: the end of the value before it too, since each piece of a text takes time and memory. */
const firstPrefixes = keys.map((key) => `{"${key}":"`)
const prefixes = keys.map((key) => `","${key}":"`)
// oxlint-disable-next-line no-control-regex
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/

/** The same of a DC01 as JSON. Written by hand, since it runs for every row of every file. */
export function filledCellsJson(form: Dc01): string {
  let text = ''
  for (let at = 0; at < keys.length; at += 1) {
    const value = form[keys[at] ?? 'form_no']
    if (value === '') continue
    text += (text === '' ? firstPrefixes : prefixes)[at]
    text += needsEscape.test(value) ? keepable(JSON.stringify(value)).slice(1, -1) : value
  }
  return text === '' ? '{}' : `${text}"}`
}

// What JSON has for U+0000, and for half of a surrogate pair; behind an even number of backslashes.
const unkept = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][\da-f]{2})/g

/**
 * JSON with U+FFFD for what PostgreSQL cannot keep in it: U+0000, and half of a surrogate pair. `JSON.stringify` writes
 * both as escapes, so a text without an escape is as it should be.
 */
export function keepable(json: string): string {
  return json.includes('\\u') ? json.replaceAll(unkept, '$1\ufffd') : json
}
