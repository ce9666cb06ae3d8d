import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'

/** The forms with these numbers that were received before, by `commune formNo`: the cells that are not empty. */
export async function findReceived(
  tx: Tx<'collection'>,
  numbers: readonly { commune: string; formNo: string }[],
): Promise<Map<string, Record<string, string>>> {
  const { rows } = await sql<{ commune: string; formNo: string; body: Record<string, string> }>`
    select form.commune_code as commune, form.form_no as "formNo", form.body
    from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb) as asked (commune text, "formNo" text)
    join collection.form on form.commune_code = asked.commune and form.form_no = asked."formNo"`.execute(tx)
  return new Map(rows.map(({ commune, formNo, body }) => [`${commune} ${formNo}`, body]))
}
