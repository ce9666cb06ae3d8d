import type { CheckedForm } from '../../forms/dc01-rules.ts'
import type { Dc01 } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import { judge, likelyDuplicate } from './check-against-register.ts'
import { isLikely } from './duplicates/find-likely.ts'
import { comparableOf, keysOf, mayBeOne, type Width } from './duplicates/person-keys.ts'
import { scoreResidents } from './duplicates/score-residents.ts'

/** People on their way into the register, by the keys under which they will be found there. */
export type Arriving = Map<string, Dc01[]>

/** As in the register: of more people under one key some are not looked at. */
const underKeyMax = 100

/** The people of forms that are on their way, as widely as somebody will ask about them. */
export function arriving(forms: readonly Dc01[], width: Width): Arriving {
  const all: Arriving = new Map()
  for (const form of forms) addArriving(all, form, width)
  return all
}

function addArriving(all: Arriving, form: Dc01, width: Width): void {
  for (const key of keysOf(form).keys[width]) {
    const under = all.get(key)
    if (under === undefined) all.set(key, [form])
    else if (under.length < underKeyMax) under.push(form)
  }
}

/**
 * Checks a form against people on their way exactly as `checkAgainstRegister` does against the register: what is found
 * does not depend on whether they have come there yet.
 */
export function checkAgainstArriving(form: Dc01, onTheirWay: readonly Arriving[], width: Width): Finding[] {
  return onTheirWay.flatMap((all) => findingsAgainst(form, candidatesOf(form, all, width)))
}

function candidatesOf(form: Dc01, all: Arriving, width: Width): Set<Dc01> {
  return new Set(keysOf(form).keys[width].flatMap((key) => all.get(key) ?? []))
}

function findingsAgainst(form: Dc01, candidates: ReadonlySet<Dc01>): Finding[] {
  const asked = keysOf(form)
  const findings: Finding[] = []
  for (const other of candidates) {
    const found = { ...keysOf(other), hasPin: form.pin !== '' && form.pin === other.pin }
    const judged = judge(form, found)
    findings.push(...judged)
    if (judged.length > 0 || !mayBeOne(asked, found)) continue
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
    const found = findingsAgainst(form, candidatesOf(form, before, width)).map(({ rule }) => rule)
    const hasPinTwice =
      found.length > 0 && [...candidatesOf(form, before, width)].some(({ pin }) => pin !== '' && pin === form.pin)
    if (hasPinTwice) findings.push({ rule: 'pin-twice', field: 'pin' })
    else if (found.includes('person-already-there'))
      findings.push({ rule: 'person-already-there', field: 'given_name' })
    else if (found.includes('likely-duplicate')) findings.push(likelyDuplicate)
    addArriving(before, form, width)
  }
}
