import { z } from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import { updatableKeys } from '../../forms/dc02.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { inForce, stateOn } from './chain.ts'
import { getHousehold, listMembers, type ActRow, type PersonRecord, type When } from './record.sql.ts'
import { StateFacts } from './state-facts.ts'

const residenceKinds = ['permanent', 'temporary', 'current'] as const
const relationKinds = ['father', 'mother', 'spouse', 'representative'] as const
/** A person as the register saw it at a moment, about a day, and how it came to that. */
export const PersonView = z.object({
  personId: z.uuid(),
  on: z.string(),
  at: z.date().nullable(),
  pin: z.string().nullable(),
  state: StateFacts.nullable(),
  residences: z.array(
    z.object({
      kind: z.enum(residenceKinds),
      communeCode: z.string(),
      communeName: z.string(),
      hamlet: z.string(),
      address: z.string(),
      validFrom: z.string(),
    }),
  ),
  household: z
    .object({
      householdId: z.uuid(),
      householdNo: z.string(),
      communeCode: z.string(),
      members: z.array(
        z.object({
          personId: z.uuid(),
          fullName: z.string(),
          relationship: z.string(),
          birthDate: z.string(),
          sex: StateFacts.shape.sex,
        }),
      ),
    })
    .nullable(),
  relations: z.array(
    z.object({
      kind: z.enum(relationKinds),
      name: z.string(),
      pin: z.string(),
      nationality: z.string(),
      personId: z.uuid().nullable(),
    }),
  ),
  history: z.array(
    z.object({
      actId: z.uuid(),
      kind: z.string(),
      effectiveOn: z.string(),
      recordedAt: z.date(),
      evidence: z.string(),
      decidedByName: z.string(),
      tier: z.string(),
      changed: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
})

type View = When & { units: UnitTable; nameOf: (accountId: string) => string }

/** Makes the view from the whole record. Units are named as they were called when the residence began. */
export async function personView(
  tx: Tx<'register'>,
  record: PersonRecord,
  { on, at, units, nameOf }: View,
): Promise<z.input<typeof PersonView>> {
  const acts = at === undefined ? record.acts : record.acts.filter(({ recorded_at }) => recorded_at <= at)
  const known = new Set(acts.map(({ act_id }) => act_id))
  const isKnown = (actId: string): boolean => known.has(actId)
  const residences = residenceKinds.flatMap((kind) => {
    const chain = record.residences.filter((one) => one.kind === kind)
    return stateOn(chain, on, isKnown) ?? []
  })
  const relations = relationKinds.flatMap((kind) => {
    const chain = record.relations.filter((one) => one.kind === kind)
    return stateOn(chain, on, isKnown) ?? []
  })
  const household = stateOn(record.memberships, on, isKnown)?.household_id ?? null
  return {
    personId: record.personId,
    on,
    at: at ?? null,
    pin: record.identifiers.find(({ status, act_id }) => status === 'active' && isKnown(act_id))?.value ?? null,
    state: stateOn(record.states, on, isKnown) ?? null,
    residences: residences
      .filter(({ commune_code }) => commune_code !== '')
      .map(({ kind, commune_code, hamlet, address, valid_from }) => ({
        kind,
        communeCode: commune_code,
        communeName: units.find(commune_code, valid_from)?.name ?? commune_code,
        hamlet,
        address,
        validFrom: valid_from,
      })),
    household: household === null ? null : await householdView(tx, household, { on, at }),
    relations: relations.map(({ kind, declared_name, declared_pin, declared_nationality, related_person_id }) => ({
      kind,
      name: declared_name,
      pin: declared_pin,
      nationality: declared_nationality,
      personId: related_person_id,
    })),
    history: acts.map((act) => ({
      actId: act.act_id,
      kind: act.kind,
      effectiveOn: act.effective_on,
      recordedAt: act.recorded_at,
      evidence: act.evidence,
      decidedByName: nameOf(act.decided_by),
      tier: act.tier,
      changed: changesOf(record, act),
    })),
  }
}

async function householdView(
  tx: Tx<'register'>,
  householdId: string,
  when: When,
): Promise<z.input<typeof PersonView>['household']> {
  const { household_no, commune_code } = await getHousehold(tx, householdId)
  const members = await listMembers(tx, householdId, when)
  return {
    householdId,
    householdNo: household_no,
    communeCode: commune_code,
    members: members.map((member) => ({
      personId: member.person_id,
      fullName: fullNameOf(member),
      relationship: member.relationship_to_head,
      birthDate: member.birth_date,
      sex: member.sex,
    })),
  }
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
