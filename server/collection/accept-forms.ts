import { ActCells, isActKind } from '../../forms/acts/act-forms.ts'
import { readDc01, Dc01Cells } from '../../forms/dc01.ts'
import { readDc02, Dc02Cells, type Dc02, updatableKeys, type UpdatableKey } from '../../forms/dc02.ts'
import { checkAgainstRegister } from '../checking/check-against-register.ts'
import { noteDoubles } from '../checking/duplicates/note-doubles.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { recordEvent } from '../register/acts/record-event.ts'
import { addFirstCollection, type Decision } from '../register/first-collection.ts'
import { findHouseholds } from '../register/household.ts'
import { recordUpdate } from '../register/record-update.ts'
import { insertRows, noRows } from '../register/rows.ts'
import { checkActForm, type DossierContext } from './check-forms.ts'
import type { Dossier, StoredForm } from './dossier.sql.ts'
import { setPerson } from './form.sql.ts'

/**
 * Puts the people of an accepted household into the register and returns their identifiers in the order of the forms. A
 * number that belongs to somebody else is left out: nothing is overwritten, and whose it is has to be found out first.
 */
export async function acceptDc01(
  tx: AnyTx,
  { dossier, forms: stored }: { dossier: Dossier; forms: readonly StoredForm[] },
  decision: Decision,
): Promise<string[]> {
  const { communeCode, householdNo, dossierId } = dossier
  const forms = stored.map(({ cells }) => readDc01(Dc01Cells.parse(cells)).values)
  const matches = await checkAgainstRegister(tx, forms)
  const [known] = await findHouseholds(tx, [{ commune: communeCode, householdNo }])
  const householdId = known?.householdId ?? newId()
  const rows = noRows()
  if (known === undefined)
    rows.household.push({ household_id: householdId, commune_code: communeCode, household_no: householdNo })
  const taken = new Set<string>()
  const personIds = forms.map((form, at) => {
    const isTaken = (matches[at] ?? []).some(({ rule }) => rule === 'pin-held-by-another') || taken.has(form.pin)
    if (form.pin !== '') taken.add(form.pin)
    return addFirstCollection(rows, isTaken ? { ...form, pin: '' } : form, { ...decision, householdId })
  })
  await insertRows(tx, rows)
  for (const [at, { formId }] of stored.entries())
    await setPerson(tx, { dossierId, formId, personId: personIds[at] ?? '' })
  await noteDoubles(tx, personIds, matches, dossier.batchId === null ? 'entry' : 'upload')
  return personIds
}

/** Records the event of an accepted act and returns whose records it changed. */
export async function acceptAct(
  tx: AnyTx,
  { dossier, forms, context }: { dossier: Dossier; forms: readonly StoredForm[]; context: DossierContext },
  decision: Decision,
): Promise<string[]> {
  const { formCode: kind, communeCode, dossierId } = dossier
  const personIds: string[] = []
  for (const { formId, cells } of forms) {
    if (!isActKind(kind)) throw new Error(`${kind} is no act.`)
    const planned = await checkActForm(tx, { kind, cells: ActCells.parse(cells) }, { ...context, isDecided: true })
    if (planned.event === undefined) throw new Problem('person-changed')
    const evidence = `${kind} ${communeCode}/${planned.values['form_no'] ?? ''}: ${planned.values['proof'] ?? ''}`
    const recorded = await recordEvent(tx, planned.event, { ...decision, evidence })
    personIds.push(...recorded.personIds)
    const subject = planned.values['person_id'] ?? recorded.personIds[0] ?? ''
    await setPerson(tx, { dossierId, formId, personId: subject === '' ? (recorded.personIds[0] ?? '') : subject })
  }
  return personIds
}

/** Records the changes of accepted update sheets and returns whose they are. Changes of one person and day are one act. */
export async function acceptDc02(tx: AnyTx, stored: readonly StoredForm[], decision: Decision): Promise<string[]> {
  const sheets = stored.map(({ cells }) => readDc02(Dc02Cells.parse(cells)).values)
  const acts = new Map<string, [Dc02, ...Dc02[]]>()
  for (const sheet of sheets) {
    const key = `${sheet.person_id} ${sheet.effective_on}`
    const act = acts.get(key)
    if (act === undefined) acts.set(key, [sheet])
    else act.push(sheet)
  }
  for (const group of acts.values()) {
    const [first] = group
    await recordUpdate(tx, {
      ...decision,
      personId: first.person_id,
      effectiveOn: first.effective_on,
      evidence: `DC02 ${first.commune}/${first.form_no}: ${first.proof}`,
      changes: group.map(({ field, old_value, new_value }) => ({
        field: updatableKeyOf(field),
        oldValue: old_value,
        newValue: new_value,
      })),
    })
  }
  return [...new Set(sheets.map((sheet) => sheet.person_id))]
}

function updatableKeyOf(field: string): UpdatableKey {
  const key = updatableKeys.find((one) => one === field)
  if (key === undefined) throw new Error('An accepted update sheet names what it changes.')
  return key
}
