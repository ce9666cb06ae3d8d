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
 * records that this one ever stood for: while it does, their numbers are the person's too. A record that was merged into
 * another says nothing but that.
 */
export function recordAt(record: PersonRecord, absorbed: readonly PersonRecord[], { on, at }: When): RecordAt {
  const acts = knownActs(record, at)
  const isKnown = isAmong(acts)
  const held = <State extends ChainState>(chain: readonly State[]): State | undefined => stateOn(chain, on, isKnown)
  const each = <State extends ChainState & { kind: string }>(
    kinds: readonly string[],
    states: readonly State[],
  ): State[] => kinds.flatMap((kind) => held(states.filter((state) => state.kind === kind)) ?? [])
  const flagKinds = [...new Set(record.flags.map(({ kind }) => kind))].toSorted()
  const mergedInto = mergedIntoAt(record, isKnown)
  const speaking = mergedInto === null ? [record, ...absorbedAt(record, absorbed, at)] : []
  const [number = null, ...earlierNumbers] = speaking.flatMap((one) => numbersOf(one, { on, at }))
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
    mergedInto,
  }
}

/**
 * Of the records that this one ever stood for, those for which it stood at the moment. While it is merged itself, they
 * are those for which it will stand again when it is split off.
 */
export function absorbedAt(
  record: PersonRecord,
  absorbed: readonly PersonRecord[],
  at: Date | undefined,
): PersonRecord[] {
  const into = new Map(absorbed.map((one) => [one.personId, mergedIntoAt(one, isAmong(knownActs(one, at)))]))
  return absorbed.filter(({ personId }) => {
    let survivor = into.get(personId)
    // One may have been merged into another that was merged into this one.
    while (survivor != null && survivor !== record.personId) survivor = into.get(survivor)
    return survivor === record.personId
  })
}

/** The acts that were known at a moment; without one, all. */
function knownActs({ acts }: PersonRecord, at: Date | undefined): ActRow[] {
  return at === undefined ? acts : acts.filter(({ recorded_at }) => recorded_at <= at)
}

function isAmong(acts: readonly ActRow[]): (actId: string) => boolean {
  const known = new Set(acts.map(({ act_id }) => act_id))
  return (actId) => known.has(actId)
}

function mergedIntoAt({ mergers }: PersonRecord, isKnown: (actId: string) => boolean): string | null {
  const merged = mergers.find(
    ({ act_id, superseded_by }) => isKnown(act_id) && (superseded_by === null || !isKnown(superseded_by)),
  )
  return merged?.into_person_id ?? null
}

/** The numbers that hold on the day and were not annulled, the latest first. */
function numbersOf(record: PersonRecord, { on, at }: When): string[] {
  const known = knownActs(record, at)
  const isKnown = isAmong(known)
  const annulled = new Set(known.map(({ annuls }) => annuls))
  return record.identifiers
    .filter(({ act_id, valid_from }) => valid_from <= on && isKnown(act_id) && !annulled.has(act_id))
    .toSorted(
      (one, other) =>
        Number(one.valid_from < other.valid_from) - Number(one.valid_from > other.valid_from) ||
        (one.act_id < other.act_id ? 1 : -1),
    )
    .map(({ value }) => value)
}
