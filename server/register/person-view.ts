import { z } from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import { updatableKeys } from '../../forms/dc02.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { inForceAt, stateOn } from './chain.ts'
import { getHousehold, listMembers, type PersonRecord } from './record.sql.ts'

const Sex = z.enum(['unknown', 'male', 'female'])
const facts = Object.fromEntries(updatableKeys.map((key) => [key, z.string()])) as Record<
  (typeof updatableKeys)[number],
  z.ZodString
>

/** A person as the register saw it at a moment, about a day, and how it came to that. */
export const PersonView = z.object({
  personId: z.uuid(),
  on: z.string(),
  at: z.date().nullable(),
  pin: z.string().nullable(),
  state: z.object(facts).nullable(),
  residences: z.array(
    z.object({
      kind: z.enum(['permanent', 'temporary', 'current']),
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
        z.object({ personId: z.uuid(), fullName: z.string(), relationship: z.string(), birthDate: z.string(), sex: Sex }),
      ),
    })
    .nullable(),
  relations: z.array(
    z.object({
      kind: z.enum(['father', 'mother', 'spouse', 'representative']),
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

type View = { on: string; at: Date | undefined; units: UnitTable; nameOf: (accountId: string) => string }

/** Makes the view from the whole record. Units are named as they were called when the residence began. */
export async function personView(
  tx: Tx<'register'>,
  record: PersonRecord,
  { on, at, units, nameOf }: View,
): Promise<z.input<typeof PersonView>> {
  const when = { on, at }
  const kinds = ['permanent', 'temporary', 'current'] as const
  const residences = kinds.flatMap((kind) => {
    const state = stateOn(record.residences.filter((one) => one.kind === kind), when)
    return state && state.commune_code !== '' ? [state] : []
  })
  const relationKinds = ['father', 'mother', 'spouse', 'representative'] as const
  const relations = relationKinds.flatMap((kind) => stateOn(record.relations.filter((one) => one.kind === kind), when) ?? [])
  const isKnown = ({ recorded_at }: { recorded_at: Date }): boolean => at === undefined || recorded_at <= at
  return {
    personId: record.personId,
    on,
    at: at ?? null,
    pin: record.identifiers.find((one) => one.status === 'active' && isKnown(one))?.value ?? null,
    state: stateOn(record.states, when) ?? null,
    residences: residences.map(({ kind, commune_code, hamlet, address, valid_from }) => ({
      kind,
      communeCode: commune_code,
      communeName: units.find(commune_code, valid_from)?.name ?? commune_code,
      hamlet,
      address,
      validFrom: valid_from,
    })),
    household: await householdView(tx, stateOn(record.memberships, when)?.household_id ?? null, on),
    relations: relations.map(({ kind, declared_name, declared_pin, declared_nationality, related_person_id }) => ({
      kind,
      name: declared_name,
      pin: declared_pin,
      nationality: declared_nationality,
      personId: related_person_id,
    })),
    history: record.acts.filter(isKnown).map((act) => ({
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
  householdId: string | null,
  on: string,
): Promise<z.input<typeof PersonView>['household']> {
  if (householdId === null) return null
  const { household_no, commune_code } = await getHousehold(tx, householdId)
  const members = await listMembers(tx, householdId, on)
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

/** Which facts an act changed: its first state against what the chain said just before it. */
function changesOf(
  { states }: PersonRecord,
  act: PersonRecord['acts'][number],
): { field: string; from: string; to: string }[] {
  const after = states.filter(({ act_id }) => act_id === act.act_id).toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : 1))[0]
  if (after === undefined) return []
  const justBefore = new Date(act.recorded_at.getTime() - 1)
  const chain = inForceAt(states, justBefore)
  const before = chain.findLast(({ valid_from }) => valid_from <= after.valid_from) ?? chain[0]
  if (before === undefined) return []
  return updatableKeys.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, from: before[field], to: after[field] }],
  )
}
