import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dc01Fields, readDc01 } from '../../forms/dc01.ts'
import { filledCells, filledCellsJson, keepable } from './filled-cells.ts'

const text = fc.oneof(
  fc.constant(''),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('"', '\\', '\n', '\u0001', '\ud800'),
)

test('the JSON of a form that is written by hand is the JSON of its filled cells', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: dc01Fields.length }), (cells) => {
      const form = readDc01([]).values
      for (const [at, cell] of cells.entries()) form[dc01Fields[at]?.key ?? 'form_no'] = cell
      expect(filledCellsJson(form)).toBe(keepable(JSON.stringify(filledCells(form))))
    }),
  )
})

const kept = (cell: string): unknown => JSON.parse(keepable(JSON.stringify(cell)))

test('what PostgreSQL cannot keep in JSON becomes a sign that something was there, and nothing else changes', () => {
  expect(kept('a\u0000b\ud83dc\ud83d\ude00')).toBe('a\ufffdb\ufffdc\ud83d\ude00')
  expect(kept(String.raw`\u0000 \\u0000 \ud83d`)).toBe(String.raw`\u0000 \\u0000 \ud83d`)
  fc.assert(
    fc.property(fc.array(text), (cells) => {
      const plain = cells.join('')
      expect(kept(plain)).toBe(plain.replaceAll(/[\0\p{Surrogate}]/gu, '\ufffd'))
    }),
  )
})
