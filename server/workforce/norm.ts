import { sql } from 'kysely'
import type { EquipmentTypeCode } from '../../forms/workforce/equipment-types.ts'
import { postTypeCodes } from '../../forms/workforce/post-types.ts'
import type { UnitVersion } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import { requiredOf, type EstablishmentLine } from './establishment.ts'
import { lineInForce, type Line } from './in-force.ts'

/** How many of a line of the catalogue a unit, each unit of a kind, or each post of a type should have from a day on. */
export type NormLine = Line & { equipmentType: EquipmentTypeCode; quantity: number; source: string }

/** All that was ever decided about norms. */
export async function listNorms(tx: Tx<'workforce'>): Promise<NormLine[]> {
  const { rows } = await sql<NormLine>`
    select area, target, equipment_type as "equipmentType", valid_from as "validFrom", quantity, source,
      decision_id as "decisionId"
    from workforce.norm`.execute(tx)
  return rows
}

/** What a unit should have of a type on a day: as a unit, and for each of its required posts. */
export function normOf(
  norms: readonly NormLine[],
  unit: UnitVersion,
  {
    equipmentType,
    on,
    establishment,
  }: {
    equipmentType: EquipmentTypeCode
    on: string
    establishment: readonly EstablishmentLine[]
  },
): number {
  const lines = norms.filter((line) => line.equipmentType === equipmentType)
  let norm = lineInForce(lines, unit, { targets: [unit.code, unit.kind], on })?.quantity ?? 0
  for (const postType of postTypeCodes) {
    const each = lineInForce(lines, unit, { targets: [postType], on })?.quantity ?? 0
    if (each > 0) norm += each * requiredOf(establishment, unit, { postType, on })
  }
  return norm
}
