import * as z from 'zod'
import { unitLevels } from '../../forms/unit-table.ts'

/**
 * The code of a unit: two digits for a province, three for a district, five for a commune. Codes are used again, so that
 * one names a unit only together with a day.
 */
export const UnitCode = z.string().regex(/^(\d\d|\d{3}|\d{5})$/)

/** A version of a unit as the interface tells it. */
export const UnitFacts = z.object({
  code: UnitCode,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  level: z.enum(unitLevels),
  kind: z.string(),
  name: z.string(),
  parentCode: UnitCode.nullable(),
  provinceCode: UnitCode,
})
