import { UnitTable, type UnitVersion } from '../../forms/unit-table.ts'
import { request } from './request.ts'

/** The units that this browser has seen, by code and first day. They are public and change a few times a year. */
const seen = new Map<string, UnitVersion>()
let table = new UnitTable([])
const questions = new Map<string, Promise<UnitVersion[]>>()

/** Asks each question once; one that failed is asked again next time. */
async function askOnce(path: string, ask: () => Promise<UnitVersion[]>): Promise<UnitVersion[]> {
  const earlier = questions.get(path)
  if (earlier) return earlier
  const question = ask()
  questions.set(path, question)
  try {
    const units = await question
    for (const unit of units) seen.set(`${unit.code} ${unit.validFrom}`, unit)
    table = new UnitTable([...seen.values()])
    return units
  } catch (error) {
    questions.delete(path)
    throw error
  }
}

/** The units directly below one on a day; of none, the provinces. */
export async function askUnits(on: string, below?: string): Promise<UnitVersion[]> {
  const path = `/api/areas/units?on=${on}${below === undefined ? '' : `&below=${below}`}`
  return askOnce(path, async () => (await request<{ units: UnitVersion[] }>(path)).units)
}

/** The unit that bore a code on a day and the units above it, the province first; empty where none bore it then. */
export async function askUnitPath(code: string, on: string): Promise<UnitVersion[]> {
  const path = `/api/areas/units/${code}/history?on=${on}`
  const units = await askOnce(path, async () => {
    const { versions, ancestors } = await request<{ versions: UnitVersion[]; ancestors: UnitVersion[] }>(path)
    return [...ancestors.toReversed(), ...versions]
  })
  const around = new UnitTable(units)
  const unit = around.find(code, on)
  return unit ? [...around.listAncestors(code, on).toReversed(), unit] : []
}

/** The units that have been seen so far, for the rules of a form. It does not know all: a code without a version here may exist. */
export function seenUnits(): UnitTable {
  return table
}
