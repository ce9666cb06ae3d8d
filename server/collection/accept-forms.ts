import { dc01Fields, type Dc01 } from '../../forms/dc01.ts'
import { dc02Fields, type Dc02, type UpdatableKey } from '../../forms/dc02.ts'
import { checkAgainstRegister } from '../checking/check-against-register.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { addFirstCollection, type Decision } from '../register/first-collection.ts'
import { findHouseholds } from '../register/household.ts'
import { recordUpdate } from '../register/record-update.ts'
import { insertRows, noRows } from '../register/rows.ts'
import type { Dossier } from './dossier.sql.ts'
import { setPerson } from './form.sql.ts'

/**
 * Puts the people of an accepted household into the register and returns their identifiers in the order of the forms. A
 * number that belongs to somebody else is left out: nothing is overwritten, and whose it is has to be found out first.
 */
export async function acceptDc01(
  tx: AnyTx,
  { dossier, forms }: { dossier: Dossier; forms: { formId: string; form: Dc01 }[] },
  decision: Decision,
): Promise<string[]> {
  const { communeCode, householdNo, dossierId } = dossier
  const full = forms.map(({ form }) => complete(dc01Fields, form))
  const matches = await checkAgainstRegister(tx, full)
  const [known] = await findHouseholds(tx, [{ commune: communeCode, householdNo }])
  const householdId = known?.householdId ?? newId()
  const rows = noRows()
  if (known === undefined)
    rows.household.push({ household_id: householdId, commune_code: communeCode, household_no: householdNo })
  const taken = new Set<string>()
  const personIds = full.map((form, at) => {
    const isTaken = (matches[at] ?? []).some(({ rule }) => rule === 'pin-held-by-another') || taken.has(form.pin)
    if (form.pin !== '') taken.add(form.pin)
    return addFirstCollection(rows, isTaken ? { ...form, pin: '' } : form, { ...decision, householdId })
  })
  await insertRows(tx, rows)
  for (const [at, { formId }] of forms.entries())
    await setPerson(tx, { dossierId, formId, personId: personIds[at] ?? '' })
  return personIds
}

/** Records the changes of accepted update sheets and returns whose they are. Changes of one person and day are one act. */
export async function acceptDc02(tx: AnyTx, sheets: readonly Dc02[], decision: Decision): Promise<string[]> {
  const acts = new Map<string, Dc02[]>()
  for (const stored of sheets) {
    const sheet = complete(dc02Fields, stored)
    const key = `${sheet.person_id} ${sheet.effective_on}`
    acts.set(key, [...(acts.get(key) ?? []), sheet])
  }
  for (const group of acts.values()) {
    const [first] = group
    if (first === undefined) continue
    await recordUpdate(tx, {
      ...decision,
      personId: first.person_id,
      effectiveOn: first.effective_on,
      evidence: `DC02 ${first.commune}/${first.form_no}: ${first.proof}`,
      changes: group.map((sheet) => ({
        field: sheet.field as UpdatableKey,
        oldValue: sheet.old_value,
        newValue: sheet.new_value,
      })),
    })
  }
  return [...new Set(sheets.map((sheet) => sheet.person_id))]
}

/** A stored form holds only what is not empty; here every field has a value again. */
function complete<Key extends string>(
  fields: readonly { key: Key }[],
  stored: Partial<Record<Key, string>>,
): Record<Key, string> {
  return Object.fromEntries(fields.map(({ key }) => [key, stored[key] ?? ''])) as Record<Key, string>
}
