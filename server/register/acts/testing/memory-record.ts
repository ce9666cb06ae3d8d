import type { RegisterActKind } from '../../../db/tables.ts'
import type { PersonRecord } from '../../record.sql.ts'
import { chainChanges, type ChainChange } from '../chain-changes.ts'
import type { Effect, Facts } from '../effect.ts'

/** An act as it is recorded, by the name of its identifier. */
export type Told = { actId: string; kind?: RegisterActKind; effects: readonly Effect[]; annuls?: string }

const personId = 'the person'

/** A record of which nothing was told yet. */
export const emptyRecord: PersonRecord = {
  personId,
  acts: [],
  effects: [],
  states: [],
  residences: [],
  memberships: [],
  relations: [],
  cards: [],
  flags: [],
  mergers: [],
  identifiers: [],
  absorbed: [],
}

/** The record with one act more, as `recordEvent` writes it to the database; of the chains only states and flags. */
export function withAct(record: PersonRecord, { actId, kind = 'name-changed', effects, annuls }: Told): PersonRecord {
  const act = {
    person_id: personId,
    act_id: actId,
    kind,
    effective_on: '2020-01-01',
    recorded_at: new Date(record.acts.length),
    evidence: '',
    decided_by: '',
    tier: '01',
    event_id: null,
    annuls: annuls ?? null,
  }
  const told: PersonRecord = {
    ...record,
    acts: [...record.acts, act],
    effects: [...record.effects, ...effects.map((effect) => ({ person_id: personId, act_id: actId, ...effect }))],
  }
  return chainChanges(told, []).reduce((changed, change) => apply(changed, change, actId), told)
}

function apply(record: PersonRecord, { chain, superseded, added }: ChainChange, actId: string): PersonRecord {
  const isOld = (row: { superseded_by: string | null; valid_from: string; kind?: string }): boolean =>
    row.superseded_by === null &&
    superseded.some(({ valid_from, kind }) => valid_from === row.valid_from && kind === row.kind)
  const kept = <Row extends { superseded_by: string | null; valid_from: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => (isOld(row) ? { ...row, superseded_by: actId } : row))
  const key = { person_id: personId, act_id: actId, superseded_by: null }
  if (chain === 'flag') {
    const rows = added.map(({ kind, valid_from, facts }) => ({
      ...key,
      kind,
      valid_from,
      grade: Number(facts['grade']),
    }))
    return { ...record, flags: [...kept(record.flags), ...rows] }
  }
  if (chain !== 'person_state') throw new Error(`No place for ${chain} here.`)
  const rows = added.map(({ valid_from, facts }) => ({ ...key, valid_from, ...stateOf(facts) }))
  return { ...record, states: [...kept(record.states), ...rows] }
}

function stateOf(
  facts: Facts,
): Omit<PersonRecord['states'][number], 'person_id' | 'act_id' | 'superseded_by' | 'valid_from'> {
  const text = (key: string): string => String(facts[key] ?? '')
  return {
    family_name: text('family_name'),
    middle_name: text('middle_name'),
    given_name: text('given_name'),
    birth_date: text('birth_date'),
    sex: 'female',
    birth_registration_place: text('birth_registration_place'),
    origin_place: text('origin_place'),
    ethnicity: text('ethnicity'),
    religion: text('religion'),
    nationality: text('nationality'),
    marital_status: text('marital_status'),
    blood_group: text('blood_group'),
    died_on: text('died_on'),
    missing_on: text('missing_on'),
    cmnd9: text('cmnd9'),
  }
}
