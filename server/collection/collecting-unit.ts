import type { UnitTable } from '../../forms/unit-table.ts'
import { liesWithin } from '../../forms/unit-table.ts'

/**
 * Whether forms can be collected for a unit here: some unit ever had this code, and lay within the area that this tier
 * keeps the register of. The day does not matter: forms of a district can arrive when there are no districts any more.
 */
export function canCollectFor(unitCode: string, { units, areaCode }: { units: UnitTable; areaCode: string }): boolean {
  return units.listVersions(unitCode).some((version) => liesWithin(version, areaCode))
}
