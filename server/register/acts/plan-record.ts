import { updatableKeys, type UpdatableKey } from '../../../forms/dc02.ts'
import { cardEffect, flagEffect, mergerEffect, stateEffect } from './effect.ts'
import { singleAct, type Known, type Plan, type Planning } from './planning.ts'
import type { PlannedAct } from './record-event.ts'
import { secrecy } from '../secrecy.ts'
import { findTaken, listEventActs } from './taken.sql.ts'

/** A change of the facts that the form asks: all of those that it names are given anew. */
const factsChanged: Plan = async (planning) => {
  const { values, on, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined) return undefined
  const { state } = person.seen
  const facts: Partial<Record<UpdatableKey, string>> = {}
  for (const key of updatableKeys) {
    const value = values[key]
    if (value !== undefined && value !== (state?.[key] ?? '')) facts[key] = value
  }
  if (Object.keys(facts).length === 0) return find('nothing-changes')
  return singleAct(planning, person, { effects: [stateEffect(on, facts)] })
}

const numberReissued: Plan = async (planning) => {
  const { tx, values, find } = planning
  const person = await planning.person('person_id')
  const { new_pin: number = '' } = values
  if (number !== '' && (await findTaken(tx, [number])).length > 0) return find('number-taken', 'new_pin')
  return person && singleAct(planning, person, { number })
}

const cardRecorded: Plan = async (planning) => {
  const { values, on } = planning
  const person = await planning.person('person_id')
  const { card_no = '', issued_by = '', expires_on = '' } = values
  if (expires_on !== '' && expires_on < on) return planning.find('until-before-from', 'expires_on')
  return person && singleAct(planning, person, { effects: [cardEffect(on, { card_no, issued_by, expires_on })] })
}

const flagSet: Plan = async (planning) => {
  const { values, on, find } = planning
  const person = await planning.person('person_id')
  const { flag = '' } = values
  const grade = Number(values['grade'] ?? '1')
  if (grade > 1 && flag !== secrecy) return find('grade-only-secrecy', 'grade')
  if (person === undefined) return undefined
  if (person.seen.flags.some((one) => one.kind === flag && one.grade === grade)) return find('already-flagged', 'flag')
  return singleAct(planning, person, { effects: [flagEffect(flag, on, grade)] })
}

const flagLifted: Plan = async (planning) => {
  const { values, on, find } = planning
  const person = await planning.person('person_id')
  const { flag = '' } = values
  if (person === undefined) return undefined
  if (!person.seen.flags.some(({ kind }) => kind === flag)) return find('not-flagged', 'flag')
  return singleAct(planning, person, { effects: [flagEffect(flag, on, 0)] })
}

/** The other record ends in this one, which says what both said; each of the two has an act of its own in the feed. */
const recordsMerged: Plan = async (planning) => {
  const { on, kind, find } = planning
  const person = await planning.person('person_id')
  const other = await planning.person('other_id')
  if (person === undefined || other === undefined) return undefined
  if (person.personId === other.personId) return find('same-person', 'other_id')
  const [one, two] = [person.seen.state, other.seen.state]
  if (one?.sex !== two?.sex || one?.birth_date !== two?.birth_date) find('merge-differs', 'other_id')
  if (await isNeededAsHead(planning, other)) find('household-without-head', 'other_id')
  return {
    acts: [
      { personId: other.personId, kind, effectiveOn: on, effects: [mergerEffect(on, person.personId)] },
      { personId: person.personId, kind, effectiveOn: on, effects: [] },
    ],
  }
}

/** Whether a household of others would be without its head if this record ended. */
async function isNeededAsHead(planning: Planning, { personId, seen: { membership } }: Known): Promise<boolean> {
  if (membership?.household_id == null || membership.relationship_to_head !== 'head') return false
  const members = await planning.membersOf(membership.household_id)
  return members.some(({ person_id }) => person_id !== personId && person_id !== planning.values['person_id'])
}

/** The acts that take back every act of an event, about whomever they are. */
async function annulling(
  { tx, kind, on }: Planning,
  target: { personId: string; act_id: string; event_id: string | null },
): Promise<PlannedAct[]> {
  const { personId, act_id, event_id } = target
  const acts = event_id === null ? [{ personId, actId: act_id }] : await listEventActs(tx, event_id)
  return acts.map((act) => ({ personId: act.personId, kind, effectiveOn: on, effects: [], annuls: act.actId }))
}

const recordSplit: Plan = async (planning) => {
  const { values, find } = planning
  const person = await planning.person('person_id')
  const other = person?.absorbed.find(({ personId }) => personId === values['other_id'])
  if (person === undefined) return undefined
  const merger = other?.mergers.find(
    ({ superseded_by, into_person_id }) => superseded_by === null && into_person_id === person.personId,
  )
  if (other === undefined || merger === undefined) return find('not-merged-here', 'other_id')
  if (planning.isDecided) await planning.lock([other.personId])
  const annulled = new Set(other.acts.map(({ annuls }) => annuls))
  const act = other.acts.findLast(
    ({ kind, act_id }) => kind === 'records-merged' && !annulled.has(act_id) && merger.act_id === act_id,
  )
  if (act === undefined) return find('not-merged-here', 'other_id')
  return { acts: await annulling(planning, { ...act, personId: other.personId }) }
}

/** Kinds that are not taken back by an annulment. */
const finalKinds: ReadonlySet<string> = new Set([
  'annulment',
  'record-split',
  'records-merged',
  'number-given',
  'first-collection',
])

const annulment: Plan = async (planning) => {
  const { values, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined) return undefined
  const act = person.record.acts.find(({ act_id }) => act_id === values['annulled_act'])
  if (act === undefined) return find('act-unknown', 'annulled_act')
  if (finalKinds.has(act.kind)) return find('act-final', 'annulled_act')
  const annulled = new Set(person.record.acts.map(({ annuls }) => annuls))
  if (annulled.has(act.act_id)) return find('act-annulled', 'annulled_act')
  const others = person.record.acts.filter(
    ({ act_id, annuls, kind }) =>
      act_id !== act.act_id && annuls === null && !annulled.has(act_id) && kind !== 'number-given',
  )
  if (act.kind === 'birth' && others.length > 0) return find('later-acts', 'annulled_act')
  const acts = await annulling(planning, { ...act, personId: person.personId })
  if (planning.isDecided) await planning.lock(acts.map(({ personId }) => personId))
  return { acts }
}

/** The plans of facts and of the record itself, by the kind of act. */
export const recordPlans = {
  'name-changed': factsChanged,
  'sex-changed': factsChanged,
  'origin-corrected': factsChanged,
  'nationality-changed': factsChanged,
  'number-reissued': numberReissued,
  'card-recorded': cardRecorded,
  'flag-set': flagSet,
  'flag-lifted': flagLifted,
  'records-merged': recordsMerged,
  'record-split': recordSplit,
  annulment,
} as const
