import type { Tx } from '../db/database.ts'
import type { CustodyStockOutcome } from '../db/tables.ts'
import { labelOf, readLabel } from './label.ts'
import { listThings, listThingsAt, type Use } from './thing.ts'

/** What a count says of a label. */
type StockOutcome = CustodyStockOutcome

/** A line of a count: `thingId` is null where no thing bears the label; `lastTakenBy` signed for it last. */
export type StockLine = { label: string; outcome: StockOutcome; thingId: string | null; lastTakenBy: string | null }

/** A count of a place. With `isSample` only what was scanned is looked at, and nothing is missing. */
export type StockTake = {
  stockTakeId: string
  placeId: string
  use: Use
  isSample: boolean
  on: string
  countedBy: string
}

/**
 * Compares what was scanned in a place with what it answers for: found, missing, unexpected. Nothing is corrected by it:
 * what is missing stays missing until it is found, or until a decision ends it. The same count again changes nothing.
 */
export async function takeStock(tx: Tx<'custody'>, stock: StockTake, labels: readonly string[]): Promise<StockLine[]> {
  const made = await tx
    .insertInto('custody.stock_take')
    .values({
      stock_take_id: stock.stockTakeId,
      place_id: stock.placeId,
      use: stock.use,
      is_sample: stock.isSample,
      on_day: stock.on,
      counted_by: stock.countedBy,
    })
    .onConflict((conflict) => conflict.column('stock_take_id').doNothing())
    .returning('stock_take_id')
    .executeTakeFirst()
  if (made === undefined) return listStockLines(tx, stock.stockTakeId)
  const lines = await compare(tx, stock, labels)
  if (lines.length > 0)
    await tx
      .insertInto('custody.stock_line')
      .values(
        lines.map(({ label, outcome, thingId, lastTakenBy }) => ({
          stock_take_id: stock.stockTakeId,
          label,
          outcome,
          thing_id: thingId,
          last_taken_by: lastTakenBy,
        })),
      )
      .execute()
  return lines
}

async function compare(tx: Tx<'custody'>, stock: StockTake, labels: readonly string[]): Promise<StockLine[]> {
  // What is on its way, from here or to here, is not in the room.
  const here = (await listThingsAt(tx, stock.placeId, stock.use)).filter(({ state }) => state !== 'in-transit')
  const expected = new Set(here.map(({ thingId }) => thingId))
  const scanned = new Map(
    labels
      .map((text) => text.trim())
      .flatMap((text) => (text === '' ? [] : [[readLabel(text) ?? text, text] as const])),
  )
  const known = new Set((await listThings(tx, [...scanned.keys()].filter(isId))).map(({ thingId }) => thingId))
  const signers = await listLastTakers(tx, [...expected])
  const lines: StockLine[] = []
  for (const [named, text] of scanned) {
    const thingId = known.has(named) ? named : null
    const label = thingId === null ? text.slice(0, 100) : labelOf(thingId)
    const outcome = expected.has(named) ? 'found' : 'unexpected'
    lines.push({ label, outcome, thingId, lastTakenBy: null })
  }
  if (!stock.isSample)
    for (const thingId of expected)
      if (!scanned.has(thingId)) {
        const lastTakenBy = signers.get(thingId) ?? null
        lines.push({ label: labelOf(thingId), outcome: 'missing', thingId, lastTakenBy })
      }
  return lines
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)

/** Who signed for each thing last when it changed hands or came in. */
async function listLastTakers(tx: Tx<'custody'>, thingIds: string[]): Promise<Map<string, string | null>> {
  if (thingIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('custody.event')
    .select(['thing_id', 'taken_by'])
    .distinctOn('thing_id')
    .where('thing_id', 'in', thingIds)
    .where('move', 'in', ['entered', 'taken', 'split-off'])
    .orderBy('thing_id')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(rows.map(({ thing_id, taken_by }) => [thing_id, taken_by]))
}

/** The lines of a count, by label. */
async function listStockLines(tx: Tx<'custody'>, stockTakeId: string): Promise<StockLine[]> {
  return tx
    .selectFrom('custody.stock_line')
    .select(['label', 'outcome', 'thing_id as thingId', 'last_taken_by as lastTakenBy'])
    .where('stock_take_id', '=', stockTakeId)
    .orderBy('label')
    .execute()
}

/** What the last full count of a place did not find, and is still not ended or moved away by both sides. */
export async function listMissing(tx: Tx<'custody'>, placeId: string, use: Use): Promise<StockLine[]> {
  const last = await tx
    .selectFrom('custody.stock_take')
    .select('stock_take_id')
    .where('place_id', '=', placeId)
    .where('use', '=', use)
    .where('is_sample', '=', false)
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last === undefined) return []
  const here = new Set((await listThingsAt(tx, placeId, use)).map(({ thingId }) => thingId))
  const lines = await listStockLines(tx, last.stock_take_id)
  return lines.filter(({ outcome, thingId }) => outcome === 'missing' && thingId !== null && here.has(thingId))
}
