import type { RegisterEffectChain, RegisterGone, RegisterRelationKind, RegisterResidenceKind } from '../../db/tables.ts'
import type { UpdatableKey } from '../../../forms/dc02.ts'

/** The facts of a state, by column. */
export type Facts = Readonly<Record<string, string | number | null>>

/** What an act says about a person: that these facts of a chain hold from a day on, until another act says otherwise. */
export type Effect = {
  chain: RegisterEffectChain
  /** Which chain of its table it is, where a person has one for each kind; otherwise empty. */
  kind: string
  valid_from: string
  facts: Facts
}

/** Where somebody lives or is: all empty for nowhere, with why where that is known. */
export type Place = { commune_code: string; hamlet: string; address: string; gone: RegisterGone | null }

/** No residence of the kind: it ended, for this reason where there is one. */
export const nowhere = (gone: RegisterGone | null = null): Place => ({
  commune_code: '',
  hamlet: '',
  address: '',
  gone,
})

/**
 * A residence of a kind from a day on. `since` tells of a day that is not certain; then `from` is the first certain one.
 * With `until` it is for a time: nowhere from the day after, unless another act says before that where the person is.
 */
export function residenceEffect(
  kind: RegisterResidenceKind,
  from: string,
  { since = '', until = '', ...place }: Place & { since?: string; until?: string },
): Effect {
  const { commune_code, hamlet, address, gone } = place
  const facts = { commune_code, hamlet, address, gone, since, ...(until === '' ? {} : { until }) }
  return { chain: 'residence', kind, valid_from: from, facts }
}

/** A place in a household from a day on; a null household is none. */
export function memberEffect(from: string, householdId: string | null, relationship: string): Effect {
  const facts = { household_id: householdId, relationship_to_head: relationship }
  return { chain: 'household_member', kind: '', valid_from: from, facts }
}

/** Facts about the person from a day on: only those that the act tells of, the others stay what they are. */
export function stateEffect(from: string, facts: Partial<Record<UpdatableKey, string>>): Effect {
  return { chain: 'person_state', kind: '', valid_from: from, facts }
}

/** Somebody to whom a person is related: a record, or a name as declared. */
export type Relative = { related_person_id: string | null; name: string; pin: string; nationality: string }

/** Nobody: the relation ended. */
export const nobody: Relative = { related_person_id: null, name: '', pin: '', nationality: '' }

/** A relation of a kind from a day on. */
export function relationEffect(kind: RegisterRelationKind, from: string, relative: Relative): Effect {
  const { related_person_id, name, pin, nationality } = relative
  const facts = { related_person_id, declared_name: name, declared_pin: pin, declared_nationality: nationality }
  return { chain: 'relation', kind, valid_from: from, facts }
}

/** An identity card from its day of issue. */
export function cardEffect(from: string, card: { card_no: string; issued_by: string; expires_on: string }): Effect {
  return { chain: 'card', kind: '', valid_from: from, facts: card }
}

/** A flag of a kind from a day on; grade 0 lifts it. */
export function flagEffect(kind: string, from: string, grade: number): Effect {
  return { chain: 'flag', kind, valid_from: from, facts: { grade } }
}

/** That the record is of the same person as another, which stands for both. */
export function mergerEffect(from: string, intoPersonId: string): Effect {
  return { chain: 'merger', kind: '', valid_from: from, facts: { into_person_id: intoPersonId } }
}
