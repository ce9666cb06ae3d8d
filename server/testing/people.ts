import { readDc01, type Dc01Cells } from '../../forms/dc01.ts'
import type { UpdatableKey } from '../../forms/dc02.ts'
import { gravest } from '../../forms/rules.ts'
import type { Database } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { addFirstCollection } from '../register/first-collection.ts'
import { recordUpdate } from '../register/record-update.ts'
import { insertRows, noRows } from '../register/rows.ts'
import { cellsOf } from './forms.ts'
import { communes, today } from './site.ts'

/** Who decides in tests of the register alone; no account has this identifier. */
const decidedBy = '00000000-0000-7000-8000-0000000000aa'

/** Puts a household of these people straight into the register, without a dossier; returns their identifiers in order. */
export async function addHousehold(db: Database, people: readonly Dc01Cells[]): Promise<string[]> {
  const rows = noRows()
  const householdId = newId()
  const forms = people.map((facts) => {
    const { values, findings } = readDc01(cellsOf(facts))
    if (gravest(findings) === 'refuse') throw new Error(`These cells are no form: ${JSON.stringify(findings)}`)
    return values
  })
  const { commune = communes.here, household_no = householdId } = forms[0] ?? {}
  rows.household.push({ household_id: householdId, commune_code: commune, household_no })
  const personIds = forms.map((form) => addFirstCollection(rows, form, { decidedBy, tier: communes.city, householdId }))
  await db.transaction().execute(async (tx) => insertRows(tx, rows))
  return personIds
}

/** Puts one person straight into the register, as the head of a household; returns the identifier. */
export async function addPerson(db: Database, facts: Dc01Cells = {}): Promise<string> {
  const [personId = ''] = await addHousehold(db, [facts])
  return personId
}

/** Changes one fact about a person, from a day on; the old value as the caller believes it to be. */
export async function changeFact(
  db: Database,
  personId: string,
  change: { field: UpdatableKey; from: string; to: string; on?: string },
): Promise<void> {
  const { field, from: oldValue, to: newValue, on: effectiveOn = today } = change
  const changes = [{ field, oldValue, newValue }]
  const update = { personId, effectiveOn, evidence: 'a paper of a test', decidedBy, tier: communes.city, changes }
  await db.transaction().execute(async (tx) => recordUpdate(tx, update))
}
