import { checkDc01, checkHousehold, type CheckedForm } from '../../forms/dc01-rules.ts'
import { readDc01 } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import { cellsOf, headerKeys, type HouseholdDraft } from './household-draft.ts'

/** What the rules found, by form. */
export type FoundByForm = ReadonlyMap<string, readonly Finding[]>

/**
 * Applies the rules of the form to a household while it is entered: those that the server applies too, except that the
 * browser knows only some units, so a rule about a unit that it has not met is left to the server.
 */
export function checkDraft(
  draft: HouseholdDraft,
  context: { today: string; units: UnitTable; unitCode: string },
): FoundByForm {
  const checked = draft.persons.map((person): CheckedForm & { formId: string } => {
    const { values, findings } = readDc01(cellsOf(draft, person))
    const { household_no } = draft.header
    const unread = new Set(findings.map(({ field }) => field))
    // A cell that could not be read is empty to the other rules: what they say about it would only repeat that.
    const more = checkDc01(values, context).filter(
      ({ rule, field }) => !unread.has(field) && (!isAboutUnit(rule) || knows(context.units, values, field)),
    )
    // The number of the form is made of the household's: as long as that is missing, nothing is wrong with this one.
    const own = household_no === '' ? findings.filter(({ field }) => field !== 'form_no') : findings
    return { formId: person.formId, form: values, findings: [...own, ...more] }
  })
  checkHousehold(checked, false)
  return new Map(
    checked.map(({ formId, findings }, place) => [formId, place === 0 ? findings : withoutRepeats(findings)]),
  )
}

function isAboutUnit(rule: Finding['rule']): boolean {
  return rule === 'unit-unknown' || rule === 'unit-outside'
}

function knows(units: UnitTable, values: Partial<Record<string, string>>, field: string | undefined): boolean {
  return units.listVersions(values[field ?? ''] ?? '').length > 0
}

/** What is said of the household as a whole is said once, at its first form. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => rule !== 'head-missing')
}

/** The findings of the server beside those of the browser, each rule once for a field. */
export function joinFindings(own: FoundByForm, told: FoundByForm): FoundByForm {
  const joined = new Map(own)
  for (const [formId, findings] of told) {
    const before = joined.get(formId)
    if (before === undefined) continue
    const known = new Set(before.map(({ rule, field }) => `${rule} ${field}`))
    joined.set(formId, [...before, ...findings.filter(({ rule, field }) => !known.has(`${rule} ${field}`))])
  }
  return joined
}

/** The id of the input of a field. What the household shares has one input for all forms. */
export function inputIdOf(formId: string, field: string | undefined): string {
  return isOfHeader(field) ? `header-${field}` : `${formId}-${field ?? 'given_name'}`
}

/** Whether a field belongs to what the household shares. */
export function isOfHeader(field: string | undefined): boolean {
  return headerKeys.some((key) => key === field)
}

/** What stands in the way of submitting, in the order of the page, each input once. */
export function refusalsIn(found: FoundByForm): { formId: string; finding: Finding }[] {
  const seen = new Set<string>()
  const refusals: { formId: string; finding: Finding }[] = []
  for (const [formId, findings] of found)
    for (const finding of findings) {
      const inputId = inputIdOf(formId, finding.field)
      if (rules[finding.rule].severity !== 'refuse' || seen.has(inputId)) continue
      seen.add(inputId)
      refusals.push({ formId, finding })
    }
  return refusals.toSorted(
    (one, other) => Number(isOfHeader(other.finding.field)) - Number(isOfHeader(one.finding.field)),
  )
}

/** The findings in a refusal of the server: `['forms', i, field]` with the id of a rule. */
export function toldByRefusal(
  errors: readonly { path: readonly (string | number)[]; message: string }[],
  formIds: readonly string[],
): FoundByForm {
  const told = new Map<string, Finding[]>()
  for (const { path, message } of errors) {
    const [root, place, field] = path
    const formId = root === 'forms' && typeof place === 'number' ? formIds[place] : undefined
    if (formId === undefined || !isRule(message)) continue
    const finding = typeof field === 'string' ? { rule: message, field } : { rule: message }
    told.set(formId, [...(told.get(formId) ?? []), finding])
  }
  return told
}

function isRule(text: string): text is Finding['rule'] {
  return text in rules
}
