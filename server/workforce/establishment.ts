import { sql } from 'kysely'
import { postTypeCodes, type PostTypeCode } from '../../forms/workforce/post-types.ts'
import { isInForce, liesWithin, type UnitTable, type UnitVersion } from '../../forms/unit-table.ts'
import { listOffices } from '../areas/office.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { lineInForce, type Line } from './in-force.ts'

/** How many posts of a type a unit, or each unit of a kind, is required to have from a day on. */
export type EstablishmentLine = Line & { postType: PostTypeCode; required: number }

/** All that was ever decided about required strength: some dozens of lines. */
export async function listEstablishment(tx: Tx<'workforce'>): Promise<EstablishmentLine[]> {
  const { rows } = await sql<EstablishmentLine>`
    select area, target, post_type as "postType", valid_from as "validFrom", required, decision_id as "decisionId"
    from workforce.establishment`.execute(tx)
  return rows
}

/** How many posts of a type a unit is required to have on a day: as decided for it, else for its kind, else none. */
export function requiredOf(
  lines: readonly EstablishmentLine[],
  unit: UnitVersion,
  { postType, on }: { postType: PostTypeCode; on: string },
): number {
  const own = lines.filter((line) => line.postType === postType)
  return lineInForce(own, unit, { targets: [unit.code, unit.kind], on })?.required ?? 0
}

/** The units of an area on a day, the area itself among them. */
function listUnitsWithin(units: UnitTable, area: string, on: string): UnitVersion[] {
  return units.versions.filter((unit) => isInForce(unit, on) && (area === 'VN' || liesWithin(unit, area)))
}

/** What a decision about establishment says. */
type Establishing = {
  area: string
  validFrom: string
  decisionId: string
  ceiling?: number | undefined
  lines: readonly { target: string; postType: PostTypeCode; required: number }[]
}

/**
 * Sets the required strength from a day on, and opens the seats that it needs in the offices of that day. Where the
 * total of the area comes to more than its ceiling, on that day or later, nothing is set (`over-ceiling`).
 */
export async function setEstablishment(tx: AnyTx, wish: Establishing, units: UnitTable): Promise<{ opened: number }> {
  const { area, validFrom, decisionId, lines } = wish
  // Two decisions about one area wait for each other: each of them might fit below the ceiling, and both together not.
  await sql`select pg_advisory_xact_lock(hashtext('workforce.establishment'), hashtext(${area}))`.execute(tx)
  if (wish.ceiling !== undefined)
    await tx
      .insertInto('workforce.ceiling')
      .values({ area, valid_from: validFrom, total: wish.ceiling, decision_id: decisionId })
      .execute()
  if (lines.length > 0)
    await tx
      .insertInto('workforce.establishment')
      .values(
        lines.map(({ target, postType, required }) => ({
          area,
          target,
          post_type: postType,
          valid_from: validFrom,
          required,
          decision_id: decisionId,
        })),
      )
      .execute()
  const all = await listEstablishment(tx)
  await refuseAboveCeiling(tx, { area, from: validFrom, lines: all, units })
  return { opened: await openSeats(tx, wish, { lines: all, units }) }
}

async function refuseAboveCeiling(
  tx: Tx<'workforce'>,
  { area, from, lines, units }: { area: string; from: string; lines: readonly EstablishmentLine[]; units: UnitTable },
): Promise<void> {
  const { rows: ceilings } = await sql<{ validFrom: string; total: number }>`
    select distinct on (valid_from) valid_from as "validFrom", total from workforce.ceiling
    where area = ${area} order by valid_from, decision_id desc`.execute(tx)
  // The total can only grow on a day on which a line or a ceiling begins.
  const turns = new Set([from, ...[...lines, ...ceilings].map(({ validFrom }) => validFrom)])
  for (const on of [...turns].filter((day) => day >= from).toSorted()) {
    const ceiling = ceilings.findLast(({ validFrom }) => validFrom <= on)
    if (ceiling === undefined) continue
    const total = totalRequired(lines, { units, area, on })
    if (total > ceiling.total) throw new Problem('over-ceiling', { on, total, ceiling: ceiling.total })
  }
}

/** How many posts all units of an area are required to have together on a day. */
export function totalRequired(
  lines: readonly EstablishmentLine[],
  { units, area, on }: { units: UnitTable; area: string; on: string },
): number {
  let total = 0
  for (const unit of listUnitsWithin(units, area, on))
    for (const postType of postTypeCodes) total += requiredOf(lines, unit, { postType, on })
  return total
}

/** Opens the seats that are missing, each for as long as its office is there; answers how many. None is ever closed. */
async function openSeats(
  tx: AnyTx,
  { area, validFrom, decisionId, lines: decided }: Establishing,
  { lines, units }: { lines: readonly EstablishmentLine[]; units: UnitTable },
): Promise<number> {
  const offices = await listOffices(tx, { on: validFrom, below: area === 'VN' ? undefined : area })
  const officeOf = new Map(offices.map((office) => [office.unitCode, office]))
  const touched = new Set(decided.map(({ postType }) => postType))
  const seats = []
  for (const unit of listUnitsWithin(units, area, validFrom)) {
    const office = officeOf.get(unit.code)
    if (office === undefined) continue
    for (const postType of touched)
      for (let seat = 1; seat <= requiredOf(lines, unit, { postType, on: validFrom }); seat += 1)
        seats.push({
          postId: newId(),
          officeId: office.officeId,
          unitCode: unit.code,
          postType,
          seat,
          validTo: office.validTo,
        })
  }
  const { numAffectedRows } = await sql`
    insert into workforce.post (post_id, office_id, unit_code, post_type, seat, valid_from, valid_to, decision_id)
    select seat."postId", seat."officeId", seat."unitCode", seat."postType", seat.seat, ${validFrom}, seat."validTo",
      ${decisionId}
    from jsonb_to_recordset(${JSON.stringify(seats)}::jsonb) as seat (
      "postId" uuid, "officeId" text, "unitCode" text, "postType" text, seat integer, "validTo" date)
    on conflict on constraint post_seat_once do nothing`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
