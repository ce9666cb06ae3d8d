import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { DossierState } from './dossier.ts'

/** A dossier with what became of it, who entered it, and who took the last step. */
type DossierOfWork = {
  householdNo: string
  formCode: string
  state: DossierState
  enteredBy: string
  lastBy: string
  reason: string
  forms: Record<string, string>[]
}

/** The dossiers of households whose numbers begin with a text, with the last step of each. At most 50. */
export async function listDossiersOf(
  tx: Tx<'collection'>,
  { communeCode, householdPrefix }: { communeCode: string; householdPrefix: string },
): Promise<DossierOfWork[]> {
  const { rows } = await sql<DossierOfWork>`
    select household_no as "householdNo", form_code as "formCode", state, entered_by as "enteredBy",
      last.account_id as "lastBy", last.reason,
      array(select body from collection.form where form.dossier_id = dossier.dossier_id order by form_no) as forms
    from collection.dossier
    join lateral (
      select account_id, reason from collection.step where step.dossier_id = dossier.dossier_id
      order by step_no desc limit 1) as last on true
    where commune_code = ${communeCode} and starts_with(household_no, ${householdPrefix})
    order by household_no limit 50`.execute(tx)
  return rows
}

/** How many dossiers of an officer were decided since a day, and how many of them were returned or refused at least once. */
type SentBack = { accountId: string; decided: number; sentBack: number }

/**
 * What became of what officers typed in these communes (`undefined` = all) since a day. It is about the officers' forms,
 * for their training, and says nothing of residents. Files are left out: they are not typed.
 */
export async function countSentBack(
  tx: Tx<'collection'>,
  { communes, since, accountId }: { communes: string[] | undefined; since: string; accountId?: string },
): Promise<SentBack[]> {
  const { rows } = await sql<SentBack>`
    select entered_by as "accountId", count(distinct dossier_id)::int as decided,
      (count(distinct dossier_id) filter (where action in ('return', 'refuse')))::int as "sentBack"
    from collection.dossier join collection.step using (dossier_id)
    where batch_id is null and action in ('accept', 'return', 'refuse')
      and taken_at >= (${since}::date at time zone 'Asia/Ho_Chi_Minh')
      and (${communes ?? null}::text[] is null or commune_code = any(${communes ?? null}::text[]))
      and (${accountId ?? null}::uuid is null or entered_by = ${accountId ?? null}::uuid)
    group by entered_by`.execute(tx)
  return rows
}
