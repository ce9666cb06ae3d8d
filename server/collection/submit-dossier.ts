import { dc01Edition, type Dc01Cells } from '../../forms/dc01.ts'
import { dc02Edition, type Dc02Cells } from '../../forms/dc02.ts'
import { rules } from '../../forms/rules.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import { addWorkingDays } from '../../forms/working-days.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { decisionWorkingDays } from './dossier.ts'
import { appendStep, insertDossier } from './dossier.sql.ts'
import { replaceForms } from './form.sql.ts'
import { readForms } from './read-forms.ts'

/** Forms of one household in a commune, by whom they count as entered. */
export type Submission = { householdNo: string; communeCode: string; enteredBy: string } & (
  | { formCode: 'DC01'; forms: readonly Dc01Cells[] }
  | { formCode: 'DC02'; forms: readonly Dc02Cells[] }
)

/**
 * Submits a dossier that nobody types: one of the practice city. It is read and checked as any other; forms that would be
 * refused are a fault of who made them.
 */
export async function submitDossier(
  tx: AnyTx,
  submission: Submission,
  { today, units, areaCode }: { today: string; units: UnitTable; areaCode: string },
): Promise<void> {
  const { householdNo, communeCode, enteredBy, formCode } = submission
  const dossierId = newId()
  const shared = { dossierId, version: 0, householdNo, submit: true }
  const body =
    submission.formCode === 'DC01'
      ? { ...shared, formCode: submission.formCode, forms: submission.forms.map(withId) }
      : { ...shared, formCode: submission.formCode, forms: submission.forms.map(withId) }
  const forms = await readForms(tx, body, { today, units, communeCode, householdNo, areaCode })
  const refused = forms.flatMap(({ findings }) => findings).filter(({ rule }) => rules[rule].severity === 'refuse')
  if (refused.length > 0) throw new Error(`These cells are no form: ${JSON.stringify(refused)}`)
  await insertDossier(tx, {
    dossierId,
    communeCode,
    householdNo,
    formCode,
    formValidFrom: (formCode === 'DC01' ? dc01Edition : dc02Edition).validFrom,
    state: 'submitted',
    enteredBy,
    version: 1,
    submittedOn: today,
    decideBy: addWorkingDays(today, decisionWorkingDays),
  })
  await replaceForms(tx, { dossierId, communeCode }, forms)
  await appendStep(tx, { dossierId, action: 'submit', toState: 'submitted', accountId: enteredBy, reason: '' })
}

const withId = <Cells>(cells: Cells): { formId: string; cells: Cells } => ({ formId: newId(), cells })
