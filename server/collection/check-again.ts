import { ActCells, isActKind } from '../../forms/acts/act-forms.ts'
import { Dc01Cells } from '../../forms/dc01.ts'
import { Dc02Cells } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import type { AnyTx } from '../db/database.ts'
import { checkActForm, checkDc01Forms, checkDc02Form, type DossierContext } from './check-forms.ts'
import type { StoredForm } from './dossier.sql.ts'

/** What the rules find about stored forms now, a list for each. */
export async function checkAgain(
  tx: AnyTx,
  { formCode, forms }: { formCode: string; forms: readonly StoredForm[] },
  context: DossierContext,
): Promise<Finding[][]> {
  if (formCode === 'DC02') return forms.map(({ cells }) => checkDc02Form(Dc02Cells.parse(cells), context).findings)
  if (isActKind(formCode)) {
    const found = []
    for (const { cells } of forms)
      found.push((await checkActForm(tx, { kind: formCode, cells: ActCells.parse(cells) }, context)).findings)
    return found
  }
  const cells = forms.map((form) => Dc01Cells.parse(form.cells))
  const checked = await checkDc01Forms(tx, cells, context)
  return checked.forms.map(({ findings }) => findings)
}
