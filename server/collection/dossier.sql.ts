import { sql } from 'kysely'
import type { Finding } from '../../forms/field.ts'
import type { Tx } from '../db/database.ts'
import type { DossierAction, DossierState } from './dossier.ts'

/** A dossier without its forms. */
export type Dossier = {
  dossierId: string
  communeCode: string
  householdNo: string
  formCode: string
  formValidFrom: string
  state: DossierState
  enteredBy: string
  /** The upload that it came with; null where somebody typed it. */
  batchId: string | null
  submittedOn: string | null
  decideBy: string | null
  version: number
}

/** A form as a dossier keeps it: the cells that are not empty, and what the rules found. */
export type StoredForm = {
  formId: string
  formNo: string
  cells: Record<string, string>
  findings: Finding[]
  personId: string | null
}

const columns = [
  'dossier_id as dossierId',
  'commune_code as communeCode',
  'household_no as householdNo',
  'form_code as formCode',
  'form_valid_from as formValidFrom',
  'state',
  'entered_by as enteredBy',
  'batch_id as batchId',
  'submitted_on as submittedOn',
  'decide_by as decideBy',
  'version',
] as const

/** Whether the account saved or submitted the dossier, whoever began it. */
export async function hasEntered(tx: Tx<'collection'>, dossierId: string, accountId: string): Promise<boolean> {
  const step = await tx
    .selectFrom('collection.step')
    .select('step_no')
    .where('dossier_id', '=', dossierId)
    .where('account_id', '=', accountId)
    .where('action', 'in', ['save', 'submit'])
    .limit(1)
    .executeTakeFirst()
  return step !== undefined
}

/** The dossier, or undefined. With `lock` others wait with what they would change until the transaction ends. */
export async function findDossier(
  tx: Tx<'collection'>,
  dossierId: string,
  lock: 'lock' | 'read',
): Promise<Dossier | undefined> {
  const found = tx.selectFrom('collection.dossier').select(columns).where('dossier_id', '=', dossierId)
  return (lock === 'lock' ? found.forUpdate() : found).executeTakeFirst()
}

/** Lets nobody else decide about the same household until the transaction ends: it takes one head. */
export async function lockHousehold(tx: Tx<'collection'>, communeCode: string, householdNo: string): Promise<void> {
  const name = `household ${communeCode} ${householdNo}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

/** Keeps a new dossier. */
export async function insertDossier(tx: Tx<'collection'>, dossier: Omit<Dossier, 'batchId'>): Promise<void> {
  await tx
    .insertInto('collection.dossier')
    .values({
      dossier_id: dossier.dossierId,
      commune_code: dossier.communeCode,
      household_no: dossier.householdNo,
      form_code: dossier.formCode,
      form_valid_from: dossier.formValidFrom,
      state: dossier.state,
      entered_by: dossier.enteredBy,
      submitted_on: dossier.submittedOn,
      decide_by: dossier.decideBy,
    })
    .execute()
}

/** Changes a dossier; its version grows, so that whoever had seen the older one is told. */
export async function updateDossier(
  tx: Tx<'collection'>,
  dossierId: string,
  change: { state: DossierState; householdNo?: string; submittedOn?: string; decideBy?: string; decidedBy?: string },
): Promise<void> {
  const { state, householdNo, submittedOn, decideBy, decidedBy } = change
  await tx
    .updateTable('collection.dossier')
    .set({
      state,
      version: sql`version + 1`,
      ...(householdNo === undefined ? {} : { household_no: householdNo }),
      ...(submittedOn === undefined ? {} : { submitted_on: submittedOn }),
      ...(decideBy === undefined ? {} : { decide_by: decideBy }),
      ...(decidedBy === undefined ? {} : { decided_by: decidedBy }),
    })
    .where('dossier_id', '=', dossierId)
    .execute()
}

/** Adds a step to the history of a dossier. */
export async function appendStep(
  tx: Tx<'collection'>,
  step: { dossierId: string; action: DossierAction; toState: DossierState; accountId: string; reason: string },
): Promise<void> {
  await sql`insert into collection.step (dossier_id, step_no, action, to_state, account_id, reason)
    select ${step.dossierId}, coalesce(max(step_no), 0) + 1, ${step.action}, ${step.toState}, ${step.accountId},
      ${step.reason} from collection.step where dossier_id = ${step.dossierId}`.execute(tx)
}

/** The steps of a dossier, oldest first. */
export async function listSteps(tx: Tx<'collection'>, dossierId: string) {
  return tx
    .selectFrom('collection.step')
    .select(['action', 'to_state as toState', 'account_id as accountId', 'reason', 'taken_at as takenAt'])
    .where('dossier_id', '=', dossierId)
    .orderBy('step_no')
    .execute()
}
