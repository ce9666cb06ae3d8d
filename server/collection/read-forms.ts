import type { Finding } from '../../forms/field.ts'
import type { AnyTx } from '../db/database.ts'
import { checkActForm, checkDc01Forms, checkDc02Form, type DossierContext } from './check-forms.ts'
import type { DossierBody } from './dossier-body.ts'
import type { StoredForm } from './dossier.sql.ts'
import { filledCells } from './filled-cells.ts'
import { findUsedNumbers } from './form.sql.ts'

type ReadForm = { formId: string; values: Record<string, string>; findings: readonly Finding[] }

/**
 * Reads and checks the forms that were entered, as they will be kept: values as read, and where a cell could not be read,
 * as it was written, so that a draft loses nothing.
 */
export async function readForms(
  tx: AnyTx,
  body: DossierBody,
  context: DossierContext,
): Promise<Omit<StoredForm, 'personId'>[]> {
  const read = await readBody(tx, body, context)
  const formNos = read.map(({ values }) => values['form_no'] ?? '')
  const used = await findUsedNumbers(tx, { communeCode: context.communeCode, formNos, dossierId: body.dossierId })
  return read.map(({ formId, values, findings }, at) => {
    const formNo = formNos[at] ?? ''
    const isUsed = formNo !== '' && (used.has(formNo) || formNos.indexOf(formNo) !== at)
    const all: Finding[] = isUsed ? [...findings, { rule: 'form-differs', field: 'form_no' }] : [...findings]
    // A number that cannot be the form's is kept among its cells; until it has its own, its identifier stands for it.
    return { formId, formNo: isUsed || formNo === '' ? formId : formNo, cells: filledCells(values), findings: all }
  })
}

async function readBody(tx: AnyTx, body: DossierBody, context: DossierContext): Promise<ReadForm[]> {
  if (body.formCode === 'DC01') return readHousehold(tx, body, context)
  if (body.formCode === 'DC02') return readSheets(body.forms, context)
  const read: ReadForm[] = []
  for (const { formId, cells } of body.forms) {
    const { values, findings } = await checkActForm(tx, { kind: body.formCode, cells }, context)
    read.push({ formId, values: withUnread(values, cells), findings })
  }
  return read
}

function readSheets(forms: (DossierBody & { formCode: 'DC02' })['forms'], context: DossierContext): ReadForm[] {
  return forms.map(({ formId, cells }) => {
    const { form, findings } = checkDc02Form(cells, context)
    return { formId, values: withUnread(form, cells), findings }
  })
}

async function readHousehold(
  tx: AnyTx,
  { forms, householdNo }: DossierBody & { formCode: 'DC01' },
  context: DossierContext,
): Promise<ReadForm[]> {
  // The household is named once, for all its forms.
  const written = forms.map(({ cells }) => ({ ...cells, household_no: householdNo }))
  const checked = await checkDc01Forms(tx, written, context)
  return forms.flatMap(({ formId }, at) => {
    const { form, findings } = checked.forms[at] ?? {}
    return form && findings ? [{ formId, values: withUnread(form, written[at] ?? {}), findings }] : []
  })
}

/** The values of a form; where there is none, the cell as it was written. */
function withUnread(
  values: Readonly<Record<string, string>>,
  written: Readonly<Partial<Record<string, string>>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, value === '' ? (written[key] ?? '') : value]),
  )
}
