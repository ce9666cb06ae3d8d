import { groupVersions, isInForce, unitLevels, type UnitVersion } from '../../forms/unit-table.ts'
import type { Reference, UnitSuccessor } from './reference.ts'

const forEver = '9999-12-31'

type VersionsByCode = ReadonlyMap<string, readonly UnitVersion[]>

/**
 * What in the facts contradicts itself, as sentences for whoever maintains the files; empty where nothing does. Days
 * compare as text, so no calendar is needed.
 */
export function listContradictions({ units, successors }: Pick<Reference, 'units' | 'successors'>): string[] {
  const byCode = groupVersions(units)
  const chains = [...byCode.values()].flatMap((versions) => checkChain(versions))
  const parents = units.flatMap((unit) => checkParent(unit, byCode))
  return [...chains, ...parents, ...checkSuccessors(successors, byCode), ...checkCompleteness(units, successors)]
}

function checkChain(versions: readonly UnitVersion[]): string[] {
  const wrong: string[] = []
  for (const [index, { code, level, validFrom, validTo }] of versions.entries()) {
    if (validTo !== null && validTo <= validFrom) wrong.push(`Unit ${code} of ${validFrom} ends before it begins.`)
    const next = versions[index + 1]
    if (next === undefined) continue
    if (validTo === null || validTo > next.validFrom)
      wrong.push(`Unit ${code}: its versions of ${validFrom} and ${next.validFrom} overlap.`)
    if (next.level !== level) wrong.push(`Unit ${code} is a ${level} and, from ${next.validFrom}, a ${next.level}.`)
  }
  return wrong
}

/** A parent exists on every day of its child, stands above it and lies in the same province. */
function checkParent(unit: UnitVersion, byCode: VersionsByCode): string[] {
  const { code, level, validFrom, parentCode, provinceCode } = unit
  const named = `Unit ${code} of ${validFrom}, a ${level} in province ${provinceCode},`
  if (level === 'province')
    return parentCode === null && provinceCode === code ? [] : [`${named} names another unit above itself.`]
  if (parentCode === null) return [`${named} has no parent.`]
  const parents = (byCode.get(parentCode) ?? []).filter((parent) => overlaps(parent, unit))
  const misplaced = parents.find((parent) => !standsAbove(parent, unit) || parent.provinceCode !== provinceCode)
  if (misplaced !== undefined)
    return [`${named} is below ${parentCode}, a ${misplaced.level} in province ${misplaced.provinceCode}.`]
  const missingOn = findGap(parents, unit)
  return missingOn === undefined ? [] : [`${named} has a parent ${parentCode} that does not exist on ${missingOn}.`]
}

/** The first day of a unit that the versions, oldest first, leave out. */
function findGap(versions: readonly UnitVersion[], unit: UnitVersion): string | undefined {
  let coveredTo = unit.validFrom
  for (const version of versions) if (isInForce(version, coveredTo)) coveredTo = version.validTo ?? forEver
  return coveredTo < (unit.validTo ?? forEver) ? coveredTo : undefined
}

function overlaps(one: UnitVersion, other: UnitVersion): boolean {
  return one.validFrom < (other.validTo ?? forEver) && other.validFrom < (one.validTo ?? forEver)
}

function standsAbove(parent: UnitVersion, unit: UnitVersion): boolean {
  return unitLevels.indexOf(parent.level) < unitLevels.indexOf(unit.level)
}

function checkSuccessors(successors: readonly UnitSuccessor[], byCode: VersionsByCode): string[] {
  const byOld = new Map<string, UnitSuccessor[]>()
  for (const row of successors) {
    const key = `${row.oldCode} on ${row.changedOn}`
    byOld.set(key, [...(byOld.get(key) ?? []), row])
  }
  const ends = successors.flatMap((row) => checkEnds(row, byCode))
  return [...ends, ...Array.from(byOld).flatMap(([key, rows]) => checkDivision(key, rows))]
}

/** A row joins a unit that ended on the day and one that began. */
function checkEnds({ oldCode, newCode, changedOn }: UnitSuccessor, byCode: VersionsByCode): string[] {
  const wrong: string[] = []
  if (!(byCode.get(oldCode) ?? []).some(({ validTo }) => validTo === changedOn))
    wrong.push(`Successor ${newCode} of ${oldCode}: no unit ${oldCode} ended on ${changedOn}.`)
  if (!(byCode.get(newCode) ?? []).some(({ validFrom }) => validFrom === changedOn))
    wrong.push(`Successor ${newCode} of ${oldCode}: no unit ${newCode} began on ${changedOn}.`)
  return wrong
}

/** What is whole has one successor, whom all follow; where all follow one, nobody follows another. */
function checkDivision(key: string, rows: readonly UnitSuccessor[]): string[] {
  const wrong: string[] = []
  const whole = rows.filter(({ relation }) => relation !== 'part')
  const followed = rows.filter(({ whoFollows }) => whoFollows !== 'none')
  if (new Set(rows.map(({ newCode }) => newCode)).size < rows.length) wrong.push(`Unit ${key}: a successor twice.`)
  if (whole.length > 0 && rows.length > 1) wrong.push(`Unit ${key} went whole into one unit, and also into another.`)
  if (whole.some(({ whoFollows }) => whoFollows !== 'all')) wrong.push(`Unit ${key} went whole, but not all follow.`)
  if (followed.length === 0) wrong.push(`Unit ${key}: its residents follow nowhere.`)
  if (followed.length > 1 && followed.some(({ whoFollows }) => whoFollows === 'all'))
    wrong.push(`Unit ${key}: all residents follow into one unit, and some into another.`)
  return wrong
}

/**
 * On a day that has successor rows at all, every unit that ended has one. A level that ended altogether is exempt: its
 * units went nowhere, their communes did.
 */
function checkCompleteness(units: readonly UnitVersion[], successors: readonly UnitSuccessor[]): string[] {
  const wrong: string[] = []
  for (const day of new Set(successors.map(({ changedOn }) => changedOn))) {
    const known = new Set(successors.filter(({ changedOn }) => changedOn === day).map(({ oldCode }) => oldCode))
    const levels = new Set(units.filter((unit) => isInForce(unit, day)).map(({ level }) => level))
    for (const { code, level, validTo } of units)
      if (validTo === day && levels.has(level) && !known.has(code))
        wrong.push(`Unit ${code} ended on ${day} and has no successor, though others of that day have.`)
  }
  return wrong
}
