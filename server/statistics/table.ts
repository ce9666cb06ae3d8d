import type { Text } from '../../forms/language.ts'

/** What a table is broken down by. The last dimension of a table is always the time. */
export type Dimension = {
  /** As SDMX calls it: REF_AREA, SEX, AGE, TIME_PERIOD. */
  id: string
  /** The column of a file. */
  column: string
  name: Text
  /** In their order; codes are of Latin letters, digits, `_` and `-`. */
  values: readonly { code: string; name: Text }[]
}

/** Figures that can leave as a file. A cell that is not there is zero. */
export type FigureTable = {
  /** For SDMX and for the name of the file. */
  code: string
  title: Text
  /** What the numbers are; people counted, where it is not said. */
  measure?: Text
  dimensions: readonly Dimension[]
  /** What each number may be marked with, such as that it is a least one. */
  mark?: Omit<Dimension, 'column'>
  /** What is counted, by the places of its values in the dimensions; with the place of its mark. Null is held back. */
  cells: readonly { at: readonly number[]; value: number | null; mark?: number }[]
}

/** A dimension of units of one map. */
export function areaDimension(units: readonly { code: string; name: string }[]): Dimension {
  const values = units.map(({ code, name }) => ({ code, name: { vi: name, en: name } }))
  return { id: 'REF_AREA', column: 'unit', name: { vi: 'Đơn vị hành chính', en: 'Administrative unit' }, values }
}

/** The dimension of time: days, or months. */
export function timeDimension(periods: readonly string[]): Dimension {
  const values = periods.map((code) => ({ code, name: { vi: code, en: code } }))
  return { id: 'TIME_PERIOD', column: 'period', name: { vi: 'Thời điểm, thời kỳ', en: 'Day or period' }, values }
}
