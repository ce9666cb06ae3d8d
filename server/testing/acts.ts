import * as z from 'zod'
import type { ActKind } from '../../forms/acts/act-forms.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { planAct } from '../register/acts/plan-act.ts'
import { recordEvent } from '../register/acts/record-event.ts'
import { communes, today, type Caller } from './site.ts'

let actsMade = 0

/** The cells of an act with its head, on a day of which nothing is said. */
export function actCells(facts: Readonly<Record<string, string>>): Record<string, string> {
  actsMade += 1
  return { form_no: `A${actsMade}`, declared_on: today, commune: communes.here, proof: 'a paper of a test', ...facts }
}

/** What came of an act: the rules that it met, and the records that changed; none where a rule refused it. */
export type TriedAct = { rules: string[]; personIds: string[] }

/**
 * Plans an act and records it where nothing refuses it, as a head of commune police would who has looked into whatever
 * holds it; without a dossier. The site gives database and units.
 */
export async function tryAct(
  { db, units }: { db: Database; units: () => Promise<UnitTable> },
  kind: ActKind,
  facts: Readonly<Record<string, string>>,
): Promise<TriedAct> {
  const cells = actCells(facts)
  const asked = { kind, today, units: await units(), areaCode: communes.city, isDecided: true }
  const decision = { decidedBy: '00000000-0000-7000-8000-0000000000aa', tier: communes.city }
  return db.transaction().execute(async (tx) => {
    const { findings, event } = await planAct(tx, cells, asked)
    const recorded = event && (await recordEvent(tx, event, { ...decision, evidence: cells['form_no'] ?? '' }))
    return { rules: findings.map(({ rule }) => rule), personIds: recorded?.personIds ?? [] }
  })
}

/** Records an act that nothing may stand against; returns the records that changed. */
export async function recordAct(
  site: { db: Database; units: () => Promise<UnitTable> },
  kind: ActKind,
  facts: Readonly<Record<string, string>>,
): Promise<string[]> {
  const { rules, personIds } = await tryAct(site, kind, facts)
  if (personIds.length === 0) throw new Error(`${kind} is refused: ${rules.join(', ')}`)
  return personIds
}

/** Submits an act as the officer and accepts it as the head, confirming what holds it; returns the records that changed. */
export async function collectAct(
  { officer, head }: { officer: Caller; head: Caller },
  kind: ActKind,
  { confirmed = [], ...facts }: { confirmed?: readonly string[] } & Record<string, unknown>,
): Promise<string[]> {
  const dossierId = newId()
  const cells = actCells(z.record(z.string(), z.string()).parse(facts))
  const forms = [{ formId: newId(), cells }]
  const dossier = { dossierId, formCode: kind, version: 0, householdNo: '', forms, submit: true }
  const submitted = await officer.post('/api/collection/dossiers', dossier)
  if (submitted.status !== 200) throw new Error(await submitted.text())
  const reason = confirmed.length > 0 ? 'looked into' : ''
  const decision = { action: 'accept', reason, confirmed, version: 1 }
  const decided = await head.post(`/api/collection/dossiers/${dossierId}/decision`, decision)
  if (decided.status !== 200) throw new Error(await decided.text())
  return z.object({ personIds: z.array(z.string()) }).parse(await decided.json()).personIds
}
