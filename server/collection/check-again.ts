import type { Dc01Cells } from '../../forms/dc01.ts'
import type { Dc02Cells } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import type { AnyTx } from '../db/database.ts'
import { checkDc01Forms, checkDc02Form, type DossierContext } from './check-forms.ts'
import type { StoredForm } from './dossier.sql.ts'

/** What the rules find about stored forms now, a list for each. */
export async function checkAgain(
  tx: AnyTx,
  { formCode, forms }: { formCode: string; forms: readonly StoredForm[] },
  context: DossierContext,
): Promise<Finding[][]> {
  if (formCode === 'DC02') return forms.map(({ cells }) => checkDc02Form(cells as Dc02Cells, context).findings)
  const cells = forms.map((form) => form.cells as Dc01Cells)
  const checked = await checkDc01Forms(tx, cells, context)
  return checked.forms.map(({ findings }) => findings)
}
