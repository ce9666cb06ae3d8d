import * as z from 'zod'
import { updatableKeys } from '../../forms/dc02.ts'
import { inForce, stateOn } from './chain.ts'
import type { ActRow, PersonRecord } from './record.sql.ts'

/** An act as the history of a person shows it. */
export const HistoryAct = z.object({
  actId: z.uuid(),
  /** The acts of one event bear the same, such as the two of a marriage. */
  eventId: z.uuid().nullable(),
  kind: z.string(),
  effectiveOn: z.string(),
  recordedAt: z.date(),
  evidence: z.string(),
  decidedByName: z.string(),
  tier: z.string(),
  changed: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  /** The flags that it set (a grade) or lifted (0). */
  flags: z.array(z.object({ kind: z.string(), grade: z.int() })),
  /** Where it says the person lives from its day on; without a place and an address, that a residence ended. */
  places: z.array(z.object({ kind: z.string(), communeCode: z.string(), hamlet: z.string(), address: z.string() })),
  /** The act that it takes back. */
  annuls: z.uuid().nullable(),
  /** It was taken back: what it said was recorded in error. */
  isAnnulled: z.boolean(),
})

/** The acts about the person that were known at the moment, of every record that is the person's, in their order. */
export function historyOf(
  records: readonly PersonRecord[],
  at: Date | undefined,
  nameOf: (accountId: string) => string,
): z.input<typeof HistoryAct>[] {
  const known = records.flatMap((record) =>
    record.acts
      .filter(({ recorded_at }) => at === undefined || recorded_at <= at)
      .map((act) => ({ act, changed: changesOf(record, act), said: saidBy(record, act) })),
  )
  const annulled = new Set(known.map(({ act }) => act.annuls))
  return known
    .toSorted(
      ({ act: one }, { act: other }) =>
        one.recorded_at.getTime() - other.recorded_at.getTime() || (one.act_id < other.act_id ? -1 : 1),
    )
    .map(({ act, changed, said: { flags, places } }) => ({
      actId: act.act_id,
      eventId: act.event_id,
      kind: act.kind,
      effectiveOn: act.effective_on,
      recordedAt: act.recorded_at,
      evidence: act.evidence,
      decidedByName: nameOf(act.decided_by),
      tier: act.tier,
      changed,
      flags,
      places,
      annuls: act.annuls,
      isAnnulled: annulled.has(act.act_id),
    }))
}

/**
 * Which facts an act changed: the first state that it wrote, against what the chain said of that day just before. What
 * was before is known by the order of the acts, since two may have been recorded in one millisecond.
 */
function changesOf({ acts, states }: PersonRecord, { act_id }: ActRow): { field: string; from: string; to: string }[] {
  const [after] = inForce(states, (actId) => actId === act_id)
  if (after === undefined) return []
  const earlier = new Set(
    acts
      .slice(
        0,
        acts.findIndex((act) => act.act_id === act_id),
      )
      .map((act) => act.act_id),
  )
  const isEarlier = (actId: string): boolean => earlier.has(actId)
  const before = stateOn(states, after.valid_from, isEarlier) ?? inForce(states, isEarlier)[0]
  if (before === undefined) return []
  return updatableKeys.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
  )
}

const textOf = (value: string | number | null | undefined): string => String(value ?? '')

/** Which flags and places an act is about, by what it says itself: also where later acts say otherwise. */
function saidBy({ effects }: PersonRecord, { act_id }: ActRow): Pick<z.input<typeof HistoryAct>, 'flags' | 'places'> {
  const said = effects.filter((effect) => effect.act_id === act_id)
  return {
    flags: said
      .filter(({ chain }) => chain === 'flag')
      .map(({ kind, facts }) => ({ kind, grade: Number(facts['grade'] ?? 0) })),
    places: said
      .filter(({ chain }) => chain === 'residence')
      .map(({ kind, facts }) => ({
        kind,
        communeCode: textOf(facts['commune_code']),
        hamlet: textOf(facts['hamlet']),
        address: textOf(facts['address']),
      })),
  }
}
