import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CsvFormat, RecordKind } from './csv-records.ts'
import { csvLine, unguardCell } from './csv-line.ts'
import { splitRecords } from './csv-records.ts'
import { csvOf } from './testing/made-files.ts'

const comma: CsvFormat = { delimiter: ',', lineEnd: '\n' }

function split(text: string, format = comma): { records: string[][]; kinds: RecordKind[]; rest: string } {
  const records: string[][] = []
  const kinds: RecordKind[] = []
  const rest = splitRecords(text, format, (cells, kind) => {
    records.push(cells)
    kinds.push(kind)
  })
  return { records, kinds, rest }
}

const signs = fc.constantFrom(
  '"',
  ',',
  ';',
  '\t',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'a',
  'é',
  'ễ',
  'e\u0301',
  '漢',
  '😀',
  "'",
  '=',
)
const cell = fc.oneof(fc.constant(''), fc.string({ unit: signs, maxLength: 12 }), fc.string())
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { maxLength: 12 })

test('any table of cells reads back as it was written, with each delimiter and line end', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n', '\r'),
      (rows, delimiter, lineEnd) => {
        const format: CsvFormat = { delimiter, lineEnd: lineEnd === '\r' ? '\r' : '\n' }
        expect(split(csvOf(rows, { delimiter, lineEnd }), format)).toMatchObject({ records: rows, rest: '' })
      },
    ),
  )
})

test('any table of cells reads back from our own lines, formulas guarded', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const { records } = split(rows.map(csvLine).join(''))
      expect(records.map((cells) => cells.map(unguardCell))).toEqual(rows)
    }),
  )
})

test('cut anywhere, the pieces give the same records', () => {
  fc.assert(
    fc.property(table, fc.nat(), (rows, at) => {
      const text = csvOf(rows)
      const cut = at % (text.length + 1)
      const first = split(text.slice(0, cut))
      // The reader cuts behind line ends only; here a doubled quote may be cut in two, and then nothing may be given.
      const cutInQuotes = text.charAt(cut - 1) === '"' && first.rest === ''
      if (cutInQuotes) return
      const second = split(first.rest + text.slice(cut))
      expect([...first.records, ...second.records]).toEqual(rows)
    }),
  )
})

test('csv-parse reads the same from whatever is written without broken quotes', () => {
  const written = fc.array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'ễ', ' ', ';') }),
      fc.string({ unit: fc.constantFrom('a', '""', ',', '\n', 'ễ') }).map((text) => `"${text}"`),
    ),
    { minLength: 2, maxLength: 6 },
  )
  fc.assert(
    fc.property(fc.array(written, { minLength: 1, maxLength: 8 }), (rows) => {
      const text = rows.map((cells) => `${cells.join(',')}\n`).join('')
      const theirs = parse(text, { relax_column_count: true, skip_empty_lines: false })
      expect(split(text).records).toEqual(theirs)
    }),
  )
})

test('a quote inside a plain cell is a character; text behind a closing quote is kept and tells that the row is broken', () => {
  expect(split('Phố "Hàng",b\n').records).toEqual([['Phố "Hàng"', 'b']])
  expect(split('a,"Tổ 5" Láng,c\n')).toEqual({ records: [['a', 'Tổ 5 Láng', 'c']], kinds: ['broken'], rest: '' })
  expect(split('"a""b"\r\nc\n')).toEqual({ records: [['a"b'], ['c']], kinds: ['quoted', 'plain'], rest: '' })
})

test('what is unfinished is left for the text that follows', () => {
  expect(split('a,b\nc')).toEqual({ records: [['a', 'b']], kinds: ['plain'], rest: 'c' })
  expect(split('a,"b\nc')).toEqual({ records: [], kinds: [], rest: 'a,"b\nc' })
})
