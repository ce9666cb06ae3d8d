import type { UnitTable, UnitVersion } from '../../forms/unit-table.ts'
import type { UnitSuccessor } from '../areas/reference.ts'

/** The day from which the figures count: the units of the reform of 2025. */
const countedOn = '2025-07-01'

/** How many people a unit of a kind has against a xã, where units have to share a figure. An estimate of ours. */
const sizeOfKind: Readonly<Record<string, number>> = { Phường: 2, 'Thị trấn': 1.5, Xã: 1 }

function sizeOf({ kind }: UnitVersion): number {
  return sizeOfKind[kind] ?? 1
}

/**
 * Roughly how many people live in each commune on a day, by its code. The figures known are of 2025
 * (`reference/vn/population-2025.csv`). From the reform on they are taken as they are; before it, a new unit's people
 * are divided among the old ones whose residents went into it, two parts for a phường, one and a half for a thị trấn,
 * one for a xã. A unit without a figure, such as one that ended before 2025, has the mean of its kind.
 */
export function estimatePeople(
  communes: readonly UnitVersion[],
  known: { units: UnitTable; successors: readonly UnitSuccessor[]; people2025: ReadonlyMap<string, number> },
  on: string,
): Map<string, number> {
  const figures = on >= countedOn ? known.people2025 : divideAmongOld(known)
  const means = meanByKind(communes, figures)
  return new Map(communes.map((unit) => [unit.code, figures.get(unit.code) ?? means.get(unit.kind) ?? sizeOf(unit)]))
}

function divideAmongOld({
  units,
  successors,
  people2025,
}: {
  units: UnitTable
  successors: readonly UnitSuccessor[]
  people2025: ReadonlyMap<string, number>
}): Map<string, number> {
  const partsByNew = new Map<string, number>()
  const shares: { oldCode: string; newCode: string; parts: number }[] = []
  for (const { oldCode, newCode, changedOn, whoFollows } of successors) {
    const old = units.listVersions(oldCode).findLast(({ validFrom }) => validFrom < countedOn)
    if (changedOn !== countedOn || whoFollows === 'none' || old === undefined) continue
    // Who goes into several units at once goes into each in part.
    const parts = whoFollows === 'some' ? sizeOf(old) / 2 : sizeOf(old)
    shares.push({ oldCode, newCode, parts })
    partsByNew.set(newCode, (partsByNew.get(newCode) ?? 0) + parts)
  }
  const people = new Map<string, number>()
  for (const { oldCode, newCode, parts } of shares) {
    const share = ((people2025.get(newCode) ?? 0) * parts) / (partsByNew.get(newCode) ?? 1)
    if (share > 0) people.set(oldCode, (people.get(oldCode) ?? 0) + share)
  }
  return people
}

function meanByKind(communes: readonly UnitVersion[], figures: ReadonlyMap<string, number>): Map<string, number> {
  const sums = new Map<string, { people: number; units: number }>()
  for (const { code, kind } of communes) {
    const people = figures.get(code)
    if (people === undefined) continue
    const sum = sums.get(kind) ?? { people: 0, units: 0 }
    sums.set(kind, { people: sum.people + people, units: sum.units + 1 })
  }
  return new Map(Array.from(sums, ([kind, { people, units }]) => [kind, people / units]))
}
