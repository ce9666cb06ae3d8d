import type { Text } from '../language.ts'
import { multiplyDecimals, parseDecimal, type Decimal } from './decimal.ts'

/** What is measured, physically. Figures add only within one of them, and counts only of the same counting unit. */
export const measures = [
  'count',
  'mass',
  'volume',
  'tablets',
  'plants',
  'area',
  'money',
  'length',
  'percentage',
  'text',
] as const
export type Measure = (typeof measures)[number]

/** A unit in which an amount can be entered: how many of the base unit it is, and how it is written. */
type Unit = { code: string; factor: string; name: Text }

const same = (name: string): Text => ({ vi: name, en: name })

/** The units of each measure. The first is the base unit, in which amounts are kept. */
export const unitsOfMeasure: Record<Measure, readonly [Unit, ...Unit[]]> = {
  count: [{ code: '', factor: '1', name: same('') }],
  mass: [
    { code: 'g', factor: '1', name: same('g') },
    { code: 'kg', factor: '1000', name: same('kg') },
    { code: 't', factor: '1000000', name: { vi: 'tấn', en: 't' } },
    { code: 'mg', factor: '0.001', name: same('mg') },
  ],
  volume: [
    { code: 'ml', factor: '1', name: same('ml') },
    { code: 'l', factor: '1000', name: { vi: 'lít', en: 'l' } },
  ],
  tablets: [{ code: 'tab', factor: '1', name: { vi: 'viên', en: 'pills' } }],
  plants: [{ code: 'plant', factor: '1', name: { vi: 'cây', en: 'plants' } }],
  area: [
    { code: 'm2', factor: '1', name: same('m²') },
    { code: 'ha', factor: '10000', name: same('ha') },
  ],
  money: [
    { code: 'vnd', factor: '1', name: { vi: 'đồng', en: 'VND' } },
    { code: 'mvnd', factor: '1000000', name: { vi: 'triệu đồng', en: 'million VND' } },
  ],
  length: [
    { code: 'm', factor: '1', name: same('m') },
    { code: 'km', factor: '1000', name: same('km') },
  ],
  percentage: [{ code: '%', factor: '1', name: same('%') }],
  text: [{ code: '', factor: '1', name: same('') }],
}

/** The unit of a measure by its code or its name in any language; undefined where it is none of that measure. */
export function findUnitOfMeasure(measure: Measure, written: string): Unit | undefined {
  const wanted = written.trim().toLowerCase()
  return unitsOfMeasure[measure].find(({ code, name }) =>
    [code, name.vi, name.en, ...(more[code] ?? [])].some((one) => one.toLowerCase() === wanted),
  )
}

/** Other ways to write a unit. */
const more: Record<string, readonly string[]> = { tab: ['tablets', 'tablet', 'pill'], plant: ['plant'], ml: ['cc'] }

/** An amount in the base unit of its measure, exactly. */
export function toBaseUnit(amount: Decimal, unit: Unit): Decimal {
  const factor = parseDecimal(unit.factor)
  if (factor === undefined) throw new Error(`The unit ${unit.code} has no factor.`)
  return multiplyDecimals(amount, factor)
}
