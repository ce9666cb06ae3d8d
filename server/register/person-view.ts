import * as z from 'zod'
import { fullNameOf } from '../../forms/dc01.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { inForce } from './chain.ts'
import { listChildren } from './children.sql.ts'
import { listNames, NamedPerson } from './list-names.ts'
import { absorbedAt, recordAt, relationKinds, residenceKinds, type RecordAt } from './record-at.ts'
import { HistoryAct, historyOf } from './person-history.ts'
import { findRecord, getHousehold, listMembers, type PersonRecord, type When } from './record.sql.ts'
import { findUnitActs } from './reform/load-unit-acts.ts'
import { todayName } from './reform/today-name.ts'
import { secrecy } from './secrecy.ts'
import { StateFacts } from './state-facts.ts'
import { findSurvivors } from './survivor.sql.ts'

/** How it stands with a person, in one word; of several the first in this order. */
export const Standing = z.enum([
  'merged',
  'recorded-in-error',
  'dead',
  'missing',
  'emigrated',
  'deregistered',
  'living',
])
export type Standing = z.infer<typeof Standing>

/** A person as the register saw it at a moment, about a day, and how it came to that. */
export const PersonView = z.object({
  personId: z.uuid(),
  on: z.string(),
  at: z.date().nullable(),
  standing: Standing.nullable(),
  /** The record that stands for this one, which was found to be of the same person. */
  mergedInto: z.uuid().nullable(),
  /** The records that were merged into this one, by the names that they had: each can be split off again. */
  absorbed: z.array(NamedPerson),
  /** What is said with the facts that it touches: `under-investigation/<group>`, `not-at-address`, `secrecy`. */
  flags: z.array(z.object({ kind: z.string(), grade: z.int(), since: z.string() })),
  /** Whether the address is under secrecy now, whatever day and moment are asked about. */
  isSecret: z.boolean(),
  /** The groups of facts that the reader is not shown, because of a grade of secrecy. */
  withheld: z.array(z.string()),
  pin: z.string().nullable(),
  earlierPins: z.array(z.string()),
  card: z.object({ cardNo: z.string(), issuedOn: z.string(), issuedBy: z.string(), expiresOn: z.string() }).nullable(),
  state: StateFacts.nullable(),
  residences: z.array(
    z.object({
      kind: z.enum(residenceKinds),
      communeCode: z.string(),
      communeName: z.string(),
      /** What reforms made of the commune since, where it is another one today; it waits where nobody decided yet. */
      today: z.object({ code: z.string(), name: z.string(), waits: z.boolean() }).nullable(),
      hamlet: z.string(),
      address: z.string(),
      validFrom: z.string(),
      /** What is known of an uncertain beginning; empty where it is certain. */
      since: z.string(),
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
          isSecret: z.boolean(),
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
  children: z.array(NamedPerson),
  history: z.array(HistoryAct),
})

/** What a view is made of besides the record: the day and the moment, the names of units and of who decided. */
type Made = { absorbed: readonly PersonRecord[]; units: UnitTable; nameOf: (accountId: string) => string }
export type View = When & Made & { today: string }

/** Makes the view from the whole record. Units are named as they were called when the residence began. */
export async function personView(
  tx: Tx<'register'>,
  record: PersonRecord,
  { on, at, today, absorbed, units, nameOf }: View,
): Promise<z.input<typeof PersonView>> {
  const seen = recordAt(record, absorbed, { on, at })
  const { card } = seen
  const household = seen.membership?.household_id ?? null
  // A record that was merged says nothing: who stands for it says it all.
  const others = seen.mergedInto === null ? absorbedAt(record, absorbed, at) : []
  return {
    personId: record.personId,
    on,
    at: at ?? null,
    standing: standingOf(seen, on),
    mergedInto: seen.mergedInto,
    absorbed: await listNames(
      tx,
      others
        .filter((one) => recordAt(one, [], { on, at }).mergedInto === record.personId)
        .map(({ personId }) => personId),
    ),
    flags: seen.flags.map(({ kind, grade, valid_from }) => ({ kind, grade, since: valid_from })),
    isSecret: await isSecretNow(tx, record),
    withheld: [],
    pin: seen.number,
    earlierPins: seen.earlierNumbers,
    card: card && {
      cardNo: card.card_no,
      issuedOn: card.valid_from,
      issuedBy: card.issued_by,
      expiresOn: card.expires_on,
    },
    state: seen.state,
    residences: await residencesOf(tx, seen, { units, today }),
    household: household === null ? null : await householdView(tx, household, { on, at }),
    relations: await relationsOf(tx, seen, at),
    children:
      seen.mergedInto === null
        ? await listChildren(tx, [record.personId, ...others.map(({ personId }) => personId)], { on, at })
        : [],
    history: historyOf([record, ...others], at, nameOf),
  }
}

async function relationsOf(
  tx: Tx<'register'>,
  { relations }: RecordAt,
  at: Date | undefined,
): Promise<z.input<typeof PersonView>['relations']> {
  const named = relations.flatMap(({ related_person_id }) => related_person_id ?? [])
  const survivors = await findSurvivors(tx, named, at)
  return relations
    .filter(({ declared_name, related_person_id }) => declared_name !== '' || related_person_id !== null)
    .map(({ kind, declared_name, declared_pin, declared_nationality, related_person_id }) => ({
      kind,
      name: declared_name,
      pin: declared_pin,
      nationality: declared_nationality,
      personId: related_person_id === null ? null : (survivors.get(related_person_id) ?? related_person_id),
    }))
}

/** Whether the address is under secrecy now; of a record that was merged, that of the one that stands for it. */
async function isSecretNow(tx: Tx<'register'>, record: PersonRecord): Promise<boolean> {
  const isMerged = record.mergers.some(({ superseded_by }) => superseded_by === null)
  const survivors = isMerged ? await findSurvivors(tx, [record.personId], undefined) : new Map<string, string>()
  const survivor = isMerged ? await findRecord(tx, survivors.get(record.personId) ?? '') : record
  const last = inForce((survivor ?? record).flags.filter(({ kind }) => kind === secrecy)).at(-1)
  return last !== undefined && last.grade > 0
}

/** How it stood with the person on the day; null before the record begins. */
export function standingOf({ state, residences, mergedInto, acts }: RecordAt, on: string): Standing | null {
  if (mergedInto !== null) return 'merged'
  if (state === null) {
    const annulled = new Set(acts.map(({ annuls }) => annuls))
    return acts.some(({ kind, act_id }) => kind === 'birth' && annulled.has(act_id)) ? 'recorded-in-error' : null
  }
  if (state.died_on !== '' && state.died_on <= on) return 'dead'
  if (state.missing_on !== '' && state.missing_on <= on) return 'missing'
  const gone = residences.find(({ kind }) => kind === 'permanent')?.gone
  return gone === 'emigrated' || gone === 'deregistered' ? gone : 'living'
}

async function residencesOf(
  tx: Tx<'register'>,
  { residences }: RecordAt,
  { units, today }: { units: UnitTable; today: string },
): Promise<z.input<typeof PersonView>['residences']> {
  const acts = await findUnitActs(
    tx,
    residences.map(({ commune_code }) => commune_code),
  )
  return residences
    .filter(({ commune_code, address }) => commune_code !== '' || address !== '')
    .map(({ kind, commune_code, hamlet, address, valid_from, since }) => ({
      kind,
      communeCode: commune_code,
      communeName: units.find(commune_code, valid_from)?.name ?? commune_code,
      hamlet,
      address,
      today:
        commune_code === ''
          ? null
          : todayName({ communeCode: commune_code, hamlet, validFrom: valid_from }, { acts, units, on: today }),
      validFrom: valid_from,
      since,
    }))
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
      isSecret: member.is_secret,
    })),
  }
}
