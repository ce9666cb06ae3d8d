import type { RegisterRelationKind, RegisterResidenceKind } from '../db/tables.ts'
import { stateOn, type ChainState } from './chain.ts'
import type { ActRow, PersonRecord } from './record.sql.ts'

/** The kinds of residence, in the order in which they are shown. */
export const residenceKinds = [
  'permanent',
  'temporary',
  'current',
  'declared-absence',
] as const satisfies RegisterResidenceKind[]

/** The kinds of relation, in the order in which they are shown. */
export const relationKinds = [
  'father',
  'mother',
  'adoptive-father',
  'adoptive-mother',
  'spouse',
  'representative',
] as const satisfies RegisterRelationKind[]

/** What the register says of a person: about a day, with the acts that were known at a moment. */
export type RecordAt = {
  acts: ActRow[]
  number: string | null
  /** Numbers that the person had before the present one. */
  earlierNumbers: string[]
  state: PersonRecord['states'][number] | null
  residences: PersonRecord['residences']
  membership: PersonRecord['memberships'][number] | null
  relations: PersonRecord['relations']
  card: PersonRecord['cards'][number] | null
  flags: PersonRecord['flags']
  mergedInto: string | null
}

/** A day, and the moment at which the register is asked; without one, now. */
type When = { on: string; at: Date | undefined }

/**
 * Reads a record as of a day and as known at a moment. A chain that is not there has not begun. `absorbed` are the
 * records that this one stands for: their numbers are the person's too, once it was known that they are.
 */
export function recordAt(record: PersonRecord, absorbed: readonly PersonRecord[], { on, at }: When): RecordAt {
  const acts = at === undefined ? record.acts : record.acts.filter(({ recorded_at }) => recorded_at <= at)
  const known = new Set(acts.map(({ act_id }) => act_id))
  const isKnown = (actId: string): boolean => known.has(actId)
  const held = <State extends ChainState>(chain: readonly State[]): State | undefined => stateOn(chain, on, isKnown)
  const each = <State extends ChainState & { kind: string }>(
    kinds: readonly string[],
    states: readonly State[],
  ): State[] => kinds.flatMap((kind) => held(states.filter((state) => state.kind === kind)) ?? [])
  const flagKinds = [...new Set(record.flags.map(({ kind }) => kind))].toSorted()
  const numbers = [record, ...absorbed.filter((one) => isMergedAt(one, at))].flatMap((one) =>
    numbersOf(one, { on, at }),
  )
  const [number = null, ...earlierNumbers] = numbers
  return {
    acts,
    number,
    earlierNumbers,
    state: held(record.states) ?? null,
    residences: each(residenceKinds, record.residences),
    membership: held(record.memberships) ?? null,
    relations: each(relationKinds, record.relations),
    card: held(record.cards) ?? null,
    flags: each(flagKinds, record.flags).filter(({ grade }) => grade > 0),
    mergedInto: mergedIntoAt(record, isKnown),
  }
}

function mergedIntoAt({ mergers }: PersonRecord, isKnown: (actId: string) => boolean): string | null {
  const merged = mergers.find(
    ({ act_id, superseded_by }) => isKnown(act_id) && (superseded_by === null || !isKnown(superseded_by)),
  )
  return merged?.into_person_id ?? null
}

function isMergedAt(record: PersonRecord, at: Date | undefined): boolean {
  const known = new Set(
    record.acts.filter(({ recorded_at }) => at === undefined || recorded_at <= at).map(({ act_id }) => act_id),
  )
  return mergedIntoAt(record, (actId) => known.has(actId)) !== null
}

/** The numbers that hold on the day and were not annulled, the latest first. */
function numbersOf({ acts, identifiers }: PersonRecord, { on, at }: When): string[] {
  const known = acts.filter(({ recorded_at }) => at === undefined || recorded_at <= at)
  const annulled = new Set(known.map(({ annuls }) => annuls))
  const ids = new Set(known.map(({ act_id }) => act_id))
  return identifiers
    .filter(({ act_id, valid_from }) => valid_from <= on && ids.has(act_id) && !annulled.has(act_id))
    .toSorted(
      (one, other) =>
        Number(one.valid_from < other.valid_from) - Number(one.valid_from > other.valid_from) ||
        (one.act_id < other.act_id ? 1 : -1),
    )
    .map(({ value }) => value)
}
