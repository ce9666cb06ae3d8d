import type { CodeList } from './codes.ts'
import { findCode } from './codes.ts'
import type { Text } from './language.ts'
import { isDay, readDate } from './partial-date.ts'
import { isPinFormat } from './pin.ts'
import type { RuleId } from './rules.ts'
import { cleanText, hasControlCharacters } from './text.ts'

/** What a cell holds, and so how it is read: see `readCell`. */
export type FieldKind =
  | 'text'
  | 'day'
  | 'date'
  | 'code'
  | 'unit'
  | 'place'
  | 'pin'
  | 'cmnd9'
  | 'id'
  | 'person'
  | 'members'

/**
 * One field of a form. The browser's input, the server's check, the column of a file, the template and the help text all
 * come from it.
 */
export type Field<Key extends string = string> = {
  key: Key
  /** The group of the form that it belongs to (for DC01 the 15 groups of the law of 2014); 0 is the header. */
  group: number
  kind: FieldKind
  isRequired?: boolean
  /** The longest text, in characters. */
  lengthMax: number
  codes?: CodeList
  label: Text
  help?: Text
}

/** What a rule found: which rule, in which field, and what it suggests instead where it knows. */
export type Finding = { rule: RuleId; field?: string; suggestion?: string }

/** Kinds that may hold any text. What has a format of its own is told of that: a name in place of a code is not long. */
const freeKinds: ReadonlySet<FieldKind> = new Set(['text', 'id', 'code'])
const unitPattern = /^\d{5}$/
// QCVN 109:2017/BTTTT: a place may stop at the district or the province; abroad it is a country.
const placePattern = /^(\d{2}|\d{3}|\d{5}|[A-Z]{2})$/

const id = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const idPattern = new RegExp(`^${id}$`, 'i')
// Records with the relationship to the head, one space between two: see `readMembers` of `acts/act-forms.ts`.
const membersPattern = new RegExp(`^${id}=[a-z-]+( ${id}=[a-z-]+)*$`)

/** The value of a cell, clean; or what is wrong with it. An empty cell is an empty value, unless the field is required. */
export function readCell(field: Field, raw: string): string | Finding {
  const text = raw === '' ? raw : cleanText(raw)
  if (text === '') return field.isRequired ? { rule: 'required', field: field.key } : ''
  if (text.length > field.lengthMax && freeKinds.has(field.kind)) return { rule: 'too-long', field: field.key }
  if (hasControlCharacters(text)) return { rule: 'control-character', field: field.key }
  return readers[field.kind](field, text)
}

const readers: Record<FieldKind, (field: Field, text: string) => string | Finding> = {
  text: (_field, text) => text,
  id: (_field, text) => text,
  day: (field, text) => readPartialDate(field, text, true),
  date: (field, text) => readPartialDate(field, text, false),
  code: (field, text) => findCode(field.codes ?? [], text) ?? { rule: 'code-unknown', field: field.key },
  unit: (field, text) => (unitPattern.test(text) ? text : { rule: 'unit-format', field: field.key }),
  place: (field, text) => (placePattern.test(text) ? text : { rule: 'place-format', field: field.key }),
  pin: (field, text) => {
    const digits = text.includes(' ') ? text.replaceAll(' ', '') : text
    return isPinFormat(digits) ? digits : { rule: 'pin-format', field: field.key }
  },
  person: (field, text) => (idPattern.test(text) ? text.toLowerCase() : { rule: 'person-format', field: field.key }),
  members: (field, text) => (membersPattern.test(text) ? text : { rule: 'members-format', field: field.key }),
  cmnd9: (field, text) => (/^\d{9}$/.test(text) ? text : { rule: 'cmnd9-format', field: field.key }),
}

function readPartialDate(field: Field, text: string, dayOnly: boolean): string | Finding {
  const read = readDate(text)
  if ('problem' in read) {
    const { problem: rule, suggestion } = read
    return suggestion === undefined ? { rule, field: field.key } : { rule, field: field.key, suggestion }
  }
  return dayOnly && !isDay(read.date) ? { rule: 'date-incomplete', field: field.key } : read.date
}

/** A form as it was read: every field has a value, or a finding says why not. */
export type Read<Key extends string> = { values: Record<Key, string>; findings: Finding[] }

/** Takes the cell of a field, by its key or by its place in the form. */
export type CellOf<Key extends string> = (key: Key, index: number) => string | undefined

/**
 * Makes the reader of a form: it reads the cells, all of them, so that whoever filled them in hears of everything that is
 * wrong at once.
 */
export function formReader<Key extends string>(fields: readonly Field<Key>[]): (cellOf: CellOf<Key>) => Read<Key> {
  const blank = blankForm(fields)
  return (cellOf) => {
    const values = { ...blank }
    const findings: Finding[] = []
    let index = 0
    for (const field of fields) {
      const raw = cellOf(field.key, index) ?? ''
      index += 1
      // Most cells of a form are empty, and most of those may be.
      if (raw === '' && field.isRequired !== true) continue
      const value = readCell(field, raw)
      if (typeof value === 'string') values[field.key] = value
      else findings.push(value)
    }
    return { values, findings }
  }
}

/** The form on which nothing is stated. */
export function blankForm<Key extends string>(fields: readonly Field<Key>[]): Record<Key, string> {
  const blank: Record<string, string> = Object.fromEntries(fields.map(({ key }) => [key, '']))
  if (!isForm(fields, blank)) throw new Error('Two fields of a form have the same key.')
  return blank
}

function isForm<Key extends string>(
  fields: readonly Field<Key>[],
  form: Record<string, string>,
): form is Record<Key, string> {
  return Object.keys(form).length === fields.length
}
