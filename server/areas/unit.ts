import { type ExpressionBuilder, sql } from 'kysely'
import { type UnitLevel, UnitTable, type UnitVersion } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import type { DB } from '../db/tables.ts'

const columns = [
  'code',
  'valid_from as validFrom',
  'valid_to as validTo',
  'level',
  'kind',
  'name',
  'parent_code as parentCode',
  'province_code as provinceCode',
] as const

/** The unit that bears this code on this day (`YYYY-MM-DD`); undefined where none does. */
export async function findUnit(tx: Tx<'areas'>, code: string, on: string): Promise<UnitVersion | undefined> {
  return unitsOn(tx, on).where('code', '=', code).executeTakeFirst()
}

/** The units directly below one on a day, in the order of a Vietnamese index; without a parent, the provinces. */
export async function listChildren(
  tx: Tx<'areas'>,
  parentCode: string | undefined,
  on: string,
): Promise<UnitVersion[]> {
  return unitsOn(tx, on)
    .where((unit) =>
      parentCode === undefined ? unit('parent_code', 'is', null) : unit('parent_code', '=', parentCode),
    )
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy('code')
    .execute()
}

/** All units below one on a day, without itself, by code; of one level where it is named. */
export async function listUnitsBelow(
  tx: Tx<'areas'>,
  code: string,
  on: string,
  level?: UnitLevel,
): Promise<UnitVersion[]> {
  let units = unitsOn(tx, on)
    .where((unit) => withinUnit(unit, code))
    .where('code', '<>', code)
  if (level !== undefined) units = units.where('level', '=', level)
  return units.orderBy('code').execute()
}

/** The communes below a unit on a day, by code. A commune's own list is itself; that of an unknown unit is empty. */
export async function listCommunesBelow(tx: Tx<'areas'>, code: string, on: string): Promise<UnitVersion[]> {
  return unitsOn(tx, on)
    .where('level', '=', 'commune')
    .where((unit) => withinUnit(unit, code))
    .orderBy('code')
    .execute()
}

/** The units above one on a day, the nearest first; empty for a province and for an unknown unit. */
export async function listAncestors(tx: Tx<'areas'>, code: string, on: string): Promise<UnitVersion[]> {
  const unit = await findUnit(tx, code, on)
  if (unit === undefined || unit.parentCode === null) return []
  return unitsOn(tx, on).where('code', 'in', [unit.parentCode, unit.provinceCode]).orderBy('level', 'desc').execute()
}

/** Whether a unit is another one, or lies below it, on a day. False where it does not exist then. */
export async function isWithin(
  tx: Tx<'areas'>,
  { code, ancestorCode, on }: { code: string; ancestorCode: string; on: string },
): Promise<boolean> {
  const found = unitsOn(tx, on)
    .where('code', '=', code)
    .where((unit) => withinUnit(unit, ancestorCode))
  return (await found.executeTakeFirst()) !== undefined
}

/**
 * How many units of each level there are on a day: in the country, or below a unit (which is not counted itself), or of
 * one kind only. A coverage figure takes its denominator from here, by kind and day; it is never a constant.
 */
export async function countUnits(
  tx: Tx<'areas'>,
  { on, below, kind }: { on: string; below?: string | undefined; kind?: string | undefined },
): Promise<Record<UnitLevel, number>> {
  let counted = tx
    .selectFrom('areas.unit')
    .select((unit) => ['level', unit.fn.countAll<string>().as('count')])
    .where((unit) => inForce(unit, on))
  if (below !== undefined) counted = counted.where((unit) => withinUnit(unit, below)).where('code', '<>', below)
  if (kind !== undefined) counted = counted.where('kind', '=', kind)
  const counts: Record<UnitLevel, number> = { province: 0, district: 0, commune: 0 }
  for (const { level, count } of await counted.groupBy('level').execute()) counts[level] = Number(count)
  return counts
}

/** Every version that ever bore this code, oldest first. They need not be one unit: codes are used again. */
export async function listVersions(tx: Tx<'areas'>, code: string): Promise<UnitVersion[]> {
  return tx.selectFrom('areas.unit').select(columns).where('code', '=', code).orderBy('valid_from').execute()
}

/** All versions of all units in memory, for bulk work: some 18,000. See `UnitTable` for how to give it to a worker. */
export async function loadUnitTable(tx: Tx<'areas'>): Promise<UnitTable> {
  return new UnitTable(
    await tx.selectFrom('areas.unit').select(columns).orderBy('code').orderBy('valid_from').execute(),
  )
}

type UnitColumns = ExpressionBuilder<Pick<DB, 'areas.unit'>, 'areas.unit'>

function unitsOn(tx: Tx<'areas'>, on: string) {
  return tx
    .selectFrom('areas.unit')
    .select(columns)
    .where((unit) => inForce(unit, on))
}

function inForce(unit: UnitColumns, on: string) {
  return unit.and([unit('valid_from', '<=', on), unit.or([unit('valid_to', 'is', null), unit('valid_to', '>', on)])])
}

/** There are three levels, so that the two codes which a version carries say all that it lies within. */
function withinUnit(unit: UnitColumns, code: string) {
  return unit.or([unit('code', '=', code), unit('parent_code', '=', code), unit('province_code', '=', code)])
}
