import { isFinalAct } from '../../../forms/acts/act-forms.ts'
import { updatableKeys, type UpdatableKey } from '../../../forms/dc02.ts'
import { secrecy } from '../secrecy.ts'
import { findSurvivors } from '../survivor.sql.ts'
import { cardEffect, flagEffect, mergerEffect, stateEffect } from './effect.ts'
import { chainKey, foldChains } from './fold.ts'
import { singleAct, type Known, type Plan, type Planning } from './planning.ts'
import type { PlannedAct } from './record-event.ts'
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
    if (value !== undefined && value !== state[key]) facts[key] = value
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
  if (one.sex !== two.sex || one.birth_date !== two.birth_date) find('merge-differs', 'other_id')
  if (await leavesHeadless(planning, person, other)) find('household-without-head', 'other_id')
  return {
    acts: [
      { personId: other.personId, kind, effectiveOn: on, effects: [mergerEffect(on, person.personId)] },
      { personId: person.personId, kind, effectiveOn: on, effects: [] },
    ],
  }
}

/** Whether a household of the two would not have one head if they were one, who is in it what all their acts say. */
async function leavesHeadless({ membersOf, on }: Planning, person: Known, other: Known): Promise<boolean> {
  const [act] = other.record.acts
  const merger = { valid_from: on, act_id: act?.act_id ?? '', superseded_by: null, into_person_id: person.personId }
  const merged = { ...other.record, mergers: [{ person_id: other.personId, ...merger }] }
  const chains = foldChains(person.record, [...person.absorbed, merged, ...other.absorbed])
  const place = chains.get(chainKey('household_member', ''))?.states.findLast(({ valid_from }) => valid_from <= on)
  for (const { seen } of [person, other]) {
    const householdId = seen.membership?.household_id ?? null
    if (householdId === null) continue
    const isIn = place?.facts['household_id'] === householdId
    const others = (await membersOf(householdId)).filter(
      ({ person_id }) => person_id !== person.personId && person_id !== other.personId,
    )
    const relationships = others.map((one): unknown => one.relationship_to_head)
    if (isIn) relationships.push(place.facts['relationship_to_head'])
    if (relationships.length > 0 && relationships.filter((one) => one === 'head').length !== 1) return true
  }
  return false
}

/**
 * The acts that take back every act of an event, about whomever they are. A record that was merged since says nothing
 * itself: the one that stands for it has an act too, after it, and so comes to say what both now say.
 */
async function annulling(
  planning: Planning,
  { personId, act_id, event_id }: { personId: string; act_id: string; event_id: string | null },
): Promise<PlannedAct[]> {
  const { tx, kind, on, lock } = planning
  const targets = event_id === null ? [{ personId, actId: act_id }] : await listEventActs(tx, event_id)
  const survivors = await findSurvivors(
    tx,
    targets.map((target) => target.personId),
    undefined,
  )
  await lock([...survivors.keys(), ...survivors.values()])
  const isMerged = (target: { personId: string }): boolean => survivors.get(target.personId) !== target.personId
  const annulled = [...targets.filter(isMerged), ...targets.filter((target) => !isMerged(target))]
  const others = [...new Set(survivors.values())].filter((survivor) => !survivors.has(survivor))
  return [
    ...annulled.map((target) => ({ personId: target.personId, annuls: target.actId })),
    ...others.map((survivor) => ({ personId: survivor })),
  ].map((act) => Object.assign(act, { kind, effectiveOn: on, effects: [] }))
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
  const annulled = new Set(other.acts.map(({ annuls }) => annuls))
  const act = other.acts.findLast(
    ({ kind, act_id }) => kind === 'records-merged' && !annulled.has(act_id) && merger.act_id === act_id,
  )
  if (act === undefined) return find('not-merged-here', 'other_id')
  return { acts: await annulling(planning, { ...act, personId: other.personId }) }
}

const annulment: Plan = async (planning) => {
  const { values, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined) return undefined
  // What was recorded about a record before it was merged is taken back by way of the one that stands for it.
  for (const record of [person.record, ...person.absorbed]) {
    const { personId, acts } = record
    const act = acts.find(({ act_id }) => act_id === values['annulled_act'])
    if (act === undefined) continue
    if (isFinalAct(act.kind)) return find('act-final', 'annulled_act')
    const annulled = new Set(acts.map(({ annuls }) => annuls))
    if (annulled.has(act.act_id)) return find('act-annulled', 'annulled_act')
    const others = acts.filter(
      ({ act_id, annuls, kind }) =>
        act_id !== act.act_id && annuls === null && !annulled.has(act_id) && kind !== 'number-given',
    )
    if (act.kind === 'birth' && others.length > 0) return find('later-acts', 'annulled_act')
    return { acts: await annulling(planning, { ...act, personId }) }
  }
  return find('act-unknown', 'annulled_act')
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
