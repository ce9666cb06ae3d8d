import type { CheckedForm } from '../../forms/dc01-rules.ts'
import type { Dc01 } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import { judge, likelyDuplicate } from './check-against-register.ts'
import { isLikely } from './duplicates/find-likely.ts'
import { comparableOf, comparedUnder, keysOf, mayBeOne, type Width } from './duplicates/person-keys.ts'
import { scoreResidents } from './duplicates/score-residents.ts'

/** People on their way into the register, by the keys under which they will be found there. */
export type Arriving = Map<string, Dc01[]>

/** As in the register: of more people under one key some are not looked at. */
const underKeyMax = 100

/** The people of forms that are on their way, as widely as somebody will ask about them. */
export function arriving(forms: readonly Dc01[], width: Width): Arriving {
  const all: Arriving = new Map()
  for (const form of forms) addUnder(all, comparedUnder(form, width), form)
  return all
}

function addUnder(all: Arriving, keys: readonly string[], form: Dc01): void {
  for (const key of keys) {
    const under = all.get(key)
    if (under === undefined) all.set(key, [form])
    else if (under.length < underKeyMax) under.push(form)
  }
}

function findUnder(all: Arriving, keys: readonly string[]): Set<Dc01> {
  const found = new Set<Dc01>()
  for (const key of keys) for (const form of all.get(key) ?? []) found.add(form)
  return found
}

/**
 * Checks a form against people on their way exactly as `checkAgainstRegister` does against the register: what is found
 * does not depend on whether they have come there yet.
 */
export function checkAgainstArriving(form: Dc01, onTheirWay: readonly Arriving[], width: Width): Finding[] {
  if (onTheirWay.length === 0) return []
  const keys = comparedUnder(form, width)
  return onTheirWay.flatMap((all) => findingsAgainst(form, findUnder(all, keys)))
}

function findingsAgainst(form: Dc01, candidates: ReadonlySet<Dc01>): Finding[] {
  const asked = keysOf(form)
  const findings: Finding[] = []
  for (const other of candidates) {
    const keys = keysOf(other)
    const hasPin = form.pin !== '' && form.pin === other.pin
    // Most of a household is let go here: neither rule would find anything.
    if (!hasPin && !mayBeOne(asked, keys)) continue
    const judged = judge(form, { ...keys, hasPin })
    findings.push(...judged)
    if (judged.length > 0 || !mayBeOne(asked, keys)) continue
    if (isLikely(scoreResidents(comparableOf(form), comparableOf(other)))) findings.push(likelyDuplicate)
  }
  return findings
}

/**
 * Checks forms that arrive together against each other: the second form with a number, or of the same person, is the one
 * that waits.
 */
export function checkBatch(forms: readonly CheckedForm[], width: Width = 'every-key'): void {
  const before: Arriving = new Map()
  for (const { form, findings } of forms) {
    const keys = comparedUnder(form, width)
    const candidates = findUnder(before, keys)
    const found = findingsAgainst(form, candidates).map(({ rule }) => rule)
    const hasPinTwice = found.length > 0 && [...candidates].some(({ pin }) => pin !== '' && pin === form.pin)
    if (hasPinTwice) findings.push({ rule: 'pin-twice', field: 'pin' })
    else if (found.includes('person-already-there'))
      findings.push({ rule: 'person-already-there', field: 'given_name' })
    else if (found.includes('likely-duplicate')) findings.push(likelyDuplicate)
    addUnder(before, keys, form)
  }
}
