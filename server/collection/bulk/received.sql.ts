import { sql } from 'kysely'
import type { Dc01Cells } from '../../../forms/dc01.ts'
import type { Tx } from '../../db/database.ts'

/** The forms with these numbers that were received before, by `commune form_no`: the cells that are not empty. */
export async function findReceived(
  tx: Tx<'collection'>,
  numbers: readonly { commune: string; form_no: string }[],
): Promise<Map<string, Dc01Cells>> {
  const communes = numbers.map(({ commune }) => commune)
  const formNos = numbers.map(({ form_no }) => form_no)
  const { rows } = await sql<{ commune: string; formNo: string; body: Dc01Cells }>`
    select form.commune_code as commune, form.form_no as "formNo", form.body
    from unnest(${communes}::text[], ${formNos}::text[]) as asked (commune, form_no)
    join collection.form on form.commune_code = asked.commune and form.form_no = asked.form_no`.execute(tx)
  return new Map(rows.map(({ commune, formNo, body }) => [`${commune} ${formNo}`, body]))
}
