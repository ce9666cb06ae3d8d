import { addableAs, allowedOf, type Element } from './element.ts'
import { cellKey, findElement, type Catalogue, type ReportForm } from './catalogue.ts'
import { codesIn, findMixture, orderFormulas, parseFormula, type Formula } from './formula.ts'

/** What is wrong with formulas: it is none, means what there is not, goes in a circle, or adds what does not add. */
export type FormulaProblem =
  | { type: 'formula-unreadable'; code: string }
  | { type: 'formula-unknown'; code: string; unknown: string }
  | { type: 'formula-cycle'; cycle: string[] }
  | { type: 'formula-mixture'; code: string; kinds: [string, string] }

/** Looks at indicators: each readable, of known codes, in no circle, adding only what is alike. */
export function checkFormulas(
  catalogue: Catalogue,
  formulas: readonly { code: string; formula: string }[],
): FormulaProblem | { parsed: Map<string, Formula>; order: string[] } {
  const parsed = new Map<string, Formula>()
  for (const { code, formula } of formulas) {
    const read = parseFormula(formula)
    if (read === undefined) return { type: 'formula-unreadable', code }
    parsed.set(code, read)
  }
  for (const [code, formula] of parsed) {
    const unknown = codesIn(formula).find((one) => !parsed.has(one) && findElement(catalogue, one) === undefined)
    if (unknown !== undefined) return { type: 'formula-unknown', code, unknown }
    const kinds = findMixture(formula, (one) => addableOf(catalogue, one))
    if (kinds !== undefined) return { type: 'formula-mixture', code, kinds }
  }
  const ordered = orderFormulas(parsed)
  return 'cycle' in ordered ? { type: 'formula-cycle', cycle: ordered.cycle } : { parsed, order: ordered.order }
}

function addableOf(catalogue: Catalogue, code: string): string {
  const element = findElement(catalogue, code)
  return element === undefined ? `the indicator ${code}` : addableAs(element)
}

/** What contradicts itself in a catalogue, one sentence each; empty where nothing does. */
export function listContradictions(catalogue: Catalogue): string[] {
  return [
    ...twice(catalogue.elements.map(({ code }) => code)).map((code) => `The element ${code} is there twice.`),
    ...catalogue.elements.flatMap(contradictionsOf),
    ...catalogue.forms.flatMap((form) => contradictionsIn(catalogue, form)),
  ]
}

function contradictionsOf({ code, kind, overTime, overUnits, definitions }: Element): string[] {
  const allowed = allowedOf[kind]
  const wrong: string[] = []
  if (!allowed.overTime.includes(overTime))
    wrong.push(`${code}: a ${kind} does not become one by ${overTime} over time.`)
  if (!allowed.overUnits.includes(overUnits))
    wrong.push(`${code}: a ${kind} does not become one by ${overUnits} over units.`)
  if (definitions.length === 0) wrong.push(`${code} has no definition.`)
  return wrong
}

function contradictionsIn(
  catalogue: Catalogue,
  { code, versions, rules, indicators, periodRules }: ReportForm,
): string[] {
  const wrong: string[] = []
  if (periodRules.length === 0) wrong.push(`${code} has no rule for its periods.`)
  for (const { version, items } of versions) {
    for (const key of twice(items.map(({ element, category }) => cellKey(element, category))))
      wrong.push(`${code}, version ${version}: the cell ${key} is there twice.`)
    for (const { element, category } of items) {
      if (findElement(catalogue, element) === undefined) wrong.push(`${code}: there is no element ${element}.`)
      if (!catalogue.categories.some((one) => one.code === category)) wrong.push(`${code}: no category ${category}.`)
    }
  }
  const checked = checkFormulas(catalogue, indicators)
  if ('type' in checked) wrong.push(`${code}, indicators: ${JSON.stringify(checked)}`)
  const sides = rules.flatMap(({ code: rule, left, right, when }) =>
    [left, right, when].filter((side) => side !== '').map((formula) => ({ code: rule, formula })),
  )
  for (const side of sides) {
    const outcome = checkFormulas(catalogue, [side])
    if ('type' in outcome) wrong.push(`${code}, rule ${side.code}: ${JSON.stringify(outcome)}`)
  }
  return wrong
}

function twice(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code, at) => codes.indexOf(code) !== at))]
}
