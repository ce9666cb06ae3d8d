import { findCode } from '../codes.ts'
import { dc01Fields, type Dc01Cells, type Dc01Key } from '../dc01.ts'
import type { Field } from '../field.ts'
import type { Text } from '../language.ts'
import { showDate } from '../partial-date.ts'
import { practicePlace } from './practice-place.ts'

/** A line of the paper sheet that a learner enters: what stands before the dots, and what was written there. */
type SheetLine = { label: Text; value: Text }

const fields: readonly Field<Dc01Key>[] = dc01Fields

/** A sheet as it is read on paper, in the order of the form: words instead of codes, and only what was filled in. */
export function linesOf(cells: Dc01Cells): SheetLine[] {
  return fields.flatMap((field) => {
    const cell = cells[field.key] ?? ''
    return cell === '' ? [] : [{ label: field.label, value: writtenIn(field, cell) }]
  })
}

function writtenIn({ kind, codes }: Field<Dc01Key>, cell: string): Text {
  if (kind === 'date' || kind === 'day') return { vi: showDate(cell, 'vi'), en: showDate(cell, 'en') }
  if (cell === practicePlace.commune) return { vi: 'Xã Tập Huấn', en: 'Xã Tập Huấn' }
  const value = codes && findCode(codes, cell)
  const code = codes?.find((one) => one.value === value)
  return code ? { vi: code.vi, en: code.en } : { vi: cell, en: cell }
}
