import { isInForce, liesWithin, type UnitTable } from '../../forms/unit-table.ts'
import type { EquipmentTypeCode } from '../../forms/workforce/equipment-types.ts'
import type { AnyTx } from '../db/database.ts'
import { listEstablishment } from './establishment.ts'
import { listHolders } from './holder.ts'
import { listNorms, normOf } from './norm.ts'
import { recommend, type Recommended, type ShareRule } from './recommendation.ts'
import { heldBy, listStock } from './stock.ts'

/** Whom to supply with a type of equipment, in which order, and what there is for it in the stores above communes. */
export type Recommendation = {
  equipmentType: EquipmentTypeCode
  on: string
  rule: ShareRule
  stock: number
  need: number
  lines: (Recommended & { unitName: string; parentName: string })[]
}

/** Computes the recommendation for the communes of an area on a day, with its inputs. */
export async function findRecommendation(
  tx: AnyTx,
  asked: {
    area: string
    equipmentType: EquipmentTypeCode
    on: string
    today: string
    rule: ShareRule
    units: UnitTable
  },
): Promise<Recommendation> {
  const { area, equipmentType, on, rule, units: table } = asked
  const [norms, establishment, stock] = [await listNorms(tx), await listEstablishment(tx), await listStock(tx, on)]
  const officers = new Map<string, Set<string>>()
  for (const { unitCode, officerId } of await listHolders(tx, asked))
    officers.set(unitCode, (officers.get(unitCode) ?? new Set()).add(officerId))
  const units = table.versions.filter((unit) => isInForce(unit, on) && liesWithin(unit, area))
  const communes = units.filter(({ level }) => level === 'commune')
  const inputs = Array.from(communes, (unit) => ({
    unitCode: unit.code,
    norm: normOf(norms, unit, { equipmentType, on, establishment }),
    ...heldBy(stock, { unitCode: unit.code, type: equipmentType }),
    officers: officers.get(unit.code)?.size ?? 0,
  }))
  const available = units
    .filter(({ level }) => level !== 'commune')
    .reduce((total, { code }) => total + heldBy(stock, { unitCode: code, type: equipmentType }).held, 0)
  const lines = recommend(inputs, { stock: available, rule })
  const nameOf = (code: string | null | undefined): string => table.find(code ?? '', on)?.name ?? ''
  return {
    equipmentType,
    on,
    rule,
    stock: available,
    need: lines.reduce((total, { need }) => total + need, 0),
    lines: Array.from(lines, (line) => ({
      ...line,
      unitName: nameOf(line.unitCode),
      parentName: nameOf(table.find(line.unitCode, on)?.parentCode),
    })),
  }
}
