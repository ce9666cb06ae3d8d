import type { UnitTable } from '../../forms/unit-table.ts'
import { findOffice } from '../areas/office.ts'
import type { AnyTx } from '../db/database.ts'

/** The office in whose name a certificate is issued, the one above it, and the place, all by name. */
export type IssuingOffice = { above: string | null; own: string; place: string }

/** The office that serves a unit on a day, as the head of a paper names it. */
export async function findIssuingOffice(
  tx: AnyTx,
  unitCode: string,
  { on, units }: { on: string; units: UnitTable },
): Promise<IssuingOffice> {
  const unit = units.find(unitCode, on)
  const own = await findOffice(tx, { unitCode, on })
  const above = unit?.parentCode == null ? undefined : await findOffice(tx, { unitCode: unit.parentCode, on })
  const name = unit?.name ?? unitCode
  return {
    // Where the unit above has no office of its own, the same one serves both.
    above: above === undefined || above.officeId === own?.officeId ? null : above.name,
    own: own?.name ?? name,
    place: unit === undefined ? name : name.slice(unit.kind.length).trim(),
  }
}
