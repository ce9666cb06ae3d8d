import { sql } from 'kysely'
import type { Finding } from '../../forms/field.ts'
import type { Tx } from '../db/database.ts'
import type { StoredForm } from './dossier.sql.ts'

/** The forms of a dossier, in the order in which they were entered. */
export async function listForms(tx: Tx<'collection'>, dossierId: string): Promise<StoredForm[]> {
  const { rows } = await sql<StoredForm>`
    select form_id as "formId", form_no as "formNo", body as cells, findings, person_id as "personId"
    from collection.form where dossier_id = ${dossierId} order by form_no, form_id`.execute(tx)
  return rows
}

/** Replaces the forms of a dossier that is still being entered. */
export async function replaceForms(
  tx: Tx<'collection'>,
  dossier: { dossierId: string; communeCode: string },
  forms: readonly Omit<StoredForm, 'personId'>[],
): Promise<void> {
  await tx.deleteFrom('collection.form').where('dossier_id', '=', dossier.dossierId).execute()
  for (const { formId, formNo, cells, findings } of forms)
    await tx
      .insertInto('collection.form')
      .values({
        form_id: formId,
        dossier_id: dossier.dossierId,
        commune_code: dossier.communeCode,
        form_no: formNo,
        body: JSON.stringify(cells),
        findings: JSON.stringify(findings),
      })
      .execute()
}

/** Notes the record that came of a form. */
export async function setPerson(
  tx: Tx<'collection'>,
  { dossierId, formId, personId }: { dossierId: string; formId: string; personId: string },
): Promise<void> {
  await tx
    .updateTable('collection.form')
    .set({ person_id: personId })
    .where('dossier_id', '=', dossierId)
    .where('form_id', '=', formId)
    .execute()
}

/** Writes what the rules find now: the register may have changed since the dossier was submitted. */
export async function setFindings(
  tx: Tx<'collection'>,
  { dossierId, formId, findings }: { dossierId: string; formId: string; findings: Finding[] },
): Promise<void> {
  await tx
    .updateTable('collection.form')
    .set({ findings: JSON.stringify(findings) })
    .where('dossier_id', '=', dossierId)
    .where('form_id', '=', formId)
    .execute()
}

/** Which of these form numbers the commune has used already, in other dossiers. */
export async function findUsedNumbers(
  tx: Tx<'collection'>,
  { communeCode, formNos, dossierId }: { communeCode: string; formNos: readonly string[]; dossierId: string },
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('collection.form')
    .select('form_no')
    .where('commune_code', '=', communeCode)
    .where('form_no', 'in', formNos.length === 0 ? [''] : [...formNos])
    .where('dossier_id', '<>', dossierId)
    .execute()
  return new Set(rows.map(({ form_no }) => form_no))
}
