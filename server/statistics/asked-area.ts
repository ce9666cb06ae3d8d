import * as z from 'zod'
import type { Reach } from '../access/reach.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { findArea, type Area } from './area.ts'

/** What figures are asked about: a unit, a day that is not in the future, and the day whose map they are told on. */
export const AskedArea = z.strictObject({
  unitCode: UnitCode,
  on: z.iso.date().optional(),
  /** Without it the map of the day itself. */
  map: z.iso.date().optional(),
})
export type AskedArea = z.infer<typeof AskedArea>

/**
 * The area that is asked about, where it lies within reach today. A unit that does not exist any more is within the
 * reach of those who reach its whole province.
 */
export async function getArea(
  tx: Tx<'register'>,
  { unitCode, on, map }: AskedArea,
  { site, reach }: { site: Site; reach: Reach },
): Promise<Area> {
  const [units, today] = [await site.units(), site.today()]
  for (const [name, day] of Object.entries({ on, map }))
    if (day !== undefined && day > today)
      throw new Problem('not-valid', { errors: [{ path: [name], message: 'effective-in-future' }] })
  const area = await findArea(tx, units, { unitCode, on: on ?? today, map })
  const isThere = units.find(unitCode, today) !== undefined
  await reach.requireCommune(isThere || area === undefined ? unitCode : area.unit.provinceCode)
  if (area === undefined) throw new Problem('not-found')
  return area
}
