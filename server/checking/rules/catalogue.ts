import { actRules } from '../../../forms/acts/act-rules.ts'
import type { Text } from '../../../forms/language.ts'
import type { QualityWord } from '../../../forms/quality-measures.ts'
import type { Severity } from '../../../forms/rule.ts'
import { isRuleId, rules as formRules } from '../../../forms/rules.ts'
import { birthRules, deathRules } from './births-and-deaths.ts'
import { deedRules } from './deeds.ts'
import { factRules } from './facts.ts'
import { homeRules } from './homes.ts'
import { householdRules } from './households.ts'
import { marriageRules } from './marriages.ts'
import { nameRules } from './names.ts'
import { numberRules } from './numbers.ts'
import { paperRules } from './papers.ts'
import { parentRules } from './parents.ts'
import { relativeRules } from './relatives.ts'
import { law, type RuleScope, type SweepRule, type Weight } from './rule.ts'
import { unitRules } from './units.ts'

/** Every rule that runs over the register, in the order of the catalogue. */
export const sweepRules: readonly SweepRule[] = [
  ...nameRules,
  ...birthRules,
  ...deathRules,
  ...factRules,
  ...numberRules,
  ...paperRules,
  ...marriageRules,
  ...parentRules,
  ...relativeRules,
  ...homeRules,
  ...householdRules,
  ...deedRules,
  ...unitRules,
]

const byId = new Map(sweepRules.map((rule) => [rule.id, rule]))

/** The rule over the register that has this id. */
export function findSweepRule(id: string): SweepRule | undefined {
  return byId.get(id)
}

/** Where a rule runs: while a form is entered and submitted, while an act is; over the whole register. */
type RunsOn = 'form' | 'act' | 'sweep'

/** A rule as the catalogue shows it. `severity` is what it does to a form or act, `weight` what a finding of it is. */
type CatalogueEntry = {
  id: string
  word: QualityWord
  text: Text
  source: Text
  runsOn: RunsOn[]
  severity: Severity | null
  scope: RuleScope | null
  weight: Weight | null
}

const ofForms: Text = law('Circular 66/2015/TT-BCA art. 18')
const ofActs: Text = law('Law 60/2014/QH13; Law 68/2020/QH14')

/** All rules, each once, wherever it runs: those of forms and acts, which the browser runs too, and those of the sweep. */
export function listCatalogue(): CatalogueEntry[] {
  const entries = Object.entries(formRules).map(([id, { quality: word, text, severity }]): CatalogueEntry => {
    const swept = byId.get(id)
    const isAct = Object.hasOwn(actRules, id)
    const runsOn: RunsOn[] = [isAct ? 'act' : 'form', ...(swept ? (['sweep'] as const) : [])]
    const source = swept?.source ?? (isAct ? ofActs : ofForms)
    return { id, word, text, source, runsOn, severity, scope: swept?.scope ?? null, weight: swept?.weight ?? null }
  })
  const others = sweepRules.filter(({ id }) => !isRuleId(id))
  return [
    ...entries,
    ...others.map(({ id, word, text, source, scope, weight }): CatalogueEntry => {
      return { id, word, text, source, runsOn: ['sweep'], severity: null, scope, weight }
    }),
  ]
}
