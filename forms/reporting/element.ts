import type { Text } from '../language.ts'
import type { Measure } from './measure.ts'

/** How figures of several periods, or of several units, become one. `none`: they do not. */
export const overTimes = ['sum', 'last', 'first', 'avg', 'min', 'max', 'none'] as const
export type OverTime = (typeof overTimes)[number]
export const overUnitsKinds = ['sum', 'none'] as const
export type OverUnits = (typeof overUnitsKinds)[number]

/**
 * What kind of figure it is: what happened in a period (flow), what there is at its end (stock), a quotient that is
 * worked out anew and never added (ratio), different people, who cannot be added (distinct), or words (text).
 */
export const elementKinds = ['flow', 'stock', 'ratio', 'distinct', 'text'] as const
export type ElementKind = (typeof elementKinds)[number]

/** From which period on an element means this. A second definition is a break of the series. */
export type Definition = { effective: string; text: Text; includes: string; excludes: string }

/** A figure that units report. Codes are ours; the national and the ICCS code stand beside them. */
export type Element = {
  code: string
  name: Text
  kind: ElementKind
  measure: Measure
  /** Digits behind the point in the base unit that are kept: 0 for counts and tablets. */
  scale: number
  /** What is counted: case, person-event, group … Empty where it is measured. */
  countingUnit: Text
  overTime: OverTime
  overUnits: OverUnits
  nationalCode: string
  /** Of the International Classification of Crime for Statistical Purposes 1.0; a `?` marks what is unconfirmed. */
  iccsCode: string
  /** The lowest level of units whose figures may become public. */
  publicLevel: 'nation' | 'province' | 'none'
  definitions: readonly Definition[]
}

/** What the kinds allow: flows add in both ways, stocks over units only, everything else in neither. */
export const allowedOf: Record<ElementKind, { overTime: readonly OverTime[]; overUnits: readonly OverUnits[] }> = {
  flow: { overTime: ['sum', 'avg', 'min', 'max'], overUnits: ['sum'] },
  stock: { overTime: ['last', 'first', 'avg', 'min', 'max'], overUnits: ['sum'] },
  ratio: { overTime: ['none'], overUnits: ['none'] },
  distinct: { overTime: ['none'], overUnits: ['none'] },
  text: { overTime: ['none'], overUnits: ['none'] },
}

/** What may stand in one sum: figures of one measure, and counts of one counting unit. */
export function addableAs({ measure, countingUnit }: Pick<Element, 'measure' | 'countingUnit'>): string {
  return measure === 'count' ? `count of ${countingUnit.en}` : measure
}

/** The periods from which an element means something else than before, within a span of labels (first excluded). */
export function seriesBreaks({ definitions }: Pick<Element, 'definitions'>, first: string, last: string): string[] {
  return definitions.map(({ effective }) => effective).filter((effective) => effective > first && effective <= last)
}
