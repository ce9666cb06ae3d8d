import type { Text } from '../../forms/language.ts'
import { rules, type RuleId } from '../../forms/rules.ts'
import type { Decision, DossierForm } from '../api/collection.ts'
import { decision } from '../i18n/decision.ts'
import { nameIn } from './name-in.ts'

/** A decision while it is made. */
export type DecisionDraft = { action: Decision['action'] | ''; reason: string; confirmed: readonly RuleId[] }

/** Each rule that holds a dossier, with the people whose forms it found something in. */
export function holdsOf(
  forms: readonly Pick<DossierForm, 'cells' | 'findings'>[],
): { rule: RuleId; names: string[] }[] {
  const names = new Map<RuleId, Set<string>>()
  for (const { cells, findings } of forms)
    for (const { rule } of findings)
      if (rules[rule].severity === 'hold') names.set(rule, (names.get(rule) ?? new Set()).add(nameIn(cells)))
  return Array.from(names, ([rule, people]) => ({ rule, names: [...people].filter((name) => name !== '') }))
}

/** What a decision still lacks, by the input: nothing may be accepted while something is open, nor ended without a reason. */
export function wrongWith(
  { action, reason, confirmed }: DecisionDraft,
  holds: readonly { rule: RuleId }[],
): Partial<Record<string, Text>> {
  if (action === '') return { action: decision.actionMissing }
  const isOpen = action === 'accept' && holds.some(({ rule }) => !confirmed.includes(rule))
  const needsReason = action !== 'accept' || holds.length > 0
  return {
    ...(isOpen ? { settle: decision.unsettled } : {}),
    ...(needsReason && reason.trim() === '' ? { reason: decision.reasonMissing } : {}),
  }
}
