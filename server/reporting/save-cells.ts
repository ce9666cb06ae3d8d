import * as z from 'zod'
import { takeAmount, type AmountProblem } from '../../forms/reporting/amount.ts'
import { cellKey, wholeCategory } from '../../forms/reporting/catalogue.ts'
import { qualifierBits, qualifiers } from '../../forms/reporting/qualifier.ts'
import type { AnyTx } from '../db/database.ts'
import type { ReportingOrigin } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'
import { addComment, keepLoser, listPermits } from './note.sql.ts'
import { isWindowOpen, type Place } from './place.ts'
import { changeReport, lockReport, type Report } from './report.sql.ts'
import { listExpected } from './tree.ts'
import { beginEdit, keyIn, listValues, writeCells, type ValueRow, type WrittenCell } from './value.sql.ts'

/** A cell as it is sent: an amount in a unit of its measure, or null to empty it; and which version was seen. */
export const SentCell = z.object({
  element: z.string().max(60),
  category: z.string().max(60).default(wholeCategory),
  amount: z.string().max(40).nullable().optional(),
  unit: z.string().max(20).default(''),
  qualifier: z.enum(qualifiers).default('equal'),
  /** The version of the cell that the sender had seen; 0 where it was empty. */
  version: z.int().min(0).max(32_000),
  comment: z.string().trim().max(1000).default(''),
})
export type SentCell = z.infer<typeof SentCell>

/** Two figures for one cell: the one that stands, and the one that came too late. Amounts are in the base unit. */
type Rival = { element: string; category: string; version: number; stands: string | null; sent: string | null }

type Writer = { accountId: string; origin: ReportingOrigin }

/**
 * Writes cells of a report, all or none, through the gates in their order (the unit's reach was asked before): the cells
 * belong to the form, the unit reports on it and is alive on the closing day, the window is open or was opened, the
 * report is not sent or approved, the category still exists. A cell that somebody has changed since it was seen is a
 * conflict (`value-changed`): both figures are told, and the one that came too late is kept for somebody to settle.
 */
export async function saveCells(
  tx: AnyTx,
  place: Place,
  { cells, accountId, origin }: { cells: readonly SentCell[] } & Writer,
): Promise<{ element: string; category: string; version: number }[]> {
  requireCellsOfForm(place, cells)
  await requireWritable(tx, place)
  const report = await lockReport(tx, place)
  if (report.state !== 'draft' && report.state !== 'returned')
    throw new Problem('report-locked', { state: report.state, unitCode: place.unit.code })
  requireCategories(place, cells)
  const standing = new Map((await listValues(tx, place)).map((row) => [keyIn(place.book, row), row]))
  const sent = cells.map((cell) => ({ cell, written: toRow(place, cell) }))
  await refuseStale(place, sent, { standing, accountId })
  const changed = sent.flatMap(({ cell, written }) => {
    const before = standing.get(cellKey(cell.element, cell.category))
    if (cell.amount === undefined || isSame(before, written)) return []
    return [{ ...written, version: (before?.version ?? 0) + 1 }]
  })
  await write(tx, place, { changed, report, writer: { accountId, origin }, isFirst: standing.size === 0 })
  for (const { cell, written } of sent)
    if (cell.comment !== '') await addComment(tx, place, { ...written, accountId, text: cell.comment })
  const versions = new Map(changed.map((row) => [keyIn(place.book, row), row.version]))
  return cells.map(({ element, category }) => {
    const key = cellKey(element, category)
    return { element, category, version: versions.get(key) ?? standing.get(key)?.version ?? 0 }
  })
}

async function write(
  tx: AnyTx,
  place: Place,
  {
    changed,
    report,
    writer,
    isFirst,
  }: { changed: readonly WrittenCell[]; report: Report; writer: Writer; isFirst: boolean },
): Promise<void> {
  if (changed.length === 0) return
  const editNo = await beginEdit(tx, writer.accountId, writer.origin)
  await writeCells(tx, place, { cells: changed, editNo, reportVersion: report.version })
  if (!isFirst) return
  // That somebody has begun is a step; what is typed after that is in the history of the cells.
  const step = { action: 'save' as const, toState: report.state, accountId: writer.accountId, remark: '' }
  await changeReport(tx, place, { version: report.version, approvedLevels: 0, step })
}

/** Gate: every cell is one of the form, once. */
function requireCellsOfForm({ version }: Place, cells: readonly SentCell[]): void {
  const known = new Set(version.items.map(({ element, category }) => cellKey(element, category)))
  const seen = new Set<string>()
  for (const { element, category } of cells) {
    const key = cellKey(element, category)
    if (!known.has(key)) throw new Problem('cell-not-in-form', { element, category })
    if (seen.has(key)) throw new Problem('cell-twice', { element, category })
    seen.add(key)
  }
}

/** Gates: the unit reports on the form, and figures of the month are taken. */
export async function requireWritable(tx: AnyTx, place: Place): Promise<void> {
  const isExpected = listExpected(place, place.unit.code).some(({ code }) => code === place.unit.code)
  if (!isExpected) throw new Problem('unit-not-assigned', { unitCode: place.unit.code, formCode: place.form.code })
  if (isWindowOpen(place) || (await isOpened(tx, place))) return
  throw new Problem('period-closed', {
    periodCode: place.period.code,
    from: place.period.from,
    to: place.due?.closesOn,
  })
}

/** Whether a level above has opened the month for the unit, until today or later. */
export async function isOpened(tx: AnyTx, place: Place): Promise<boolean> {
  const permits = await listPermits(tx, place, [place.unitNo])
  return permits.some(({ kind, expiresOn }) => kind === 'opened' && (expiresOn ?? '') >= place.site.today())
}

/** Gate: the category is still one on the closing day. */
function requireCategories({ book, closingDay }: Place, cells: readonly SentCell[]): void {
  for (const { category } of cells) {
    const ended = book.catalogue.categories.find(({ code }) => code === category)?.validTo ?? ''
    if (ended !== '' && ended <= closingDay.slice(0, 7))
      throw new Problem('category-ended', { category, endedOn: ended })
  }
}

function toRow({ book }: Place, cell: SentCell): WrittenCell {
  const numbers = { elementNo: book.elementNo(cell.element), categoryNo: book.categoryNo(cell.category) }
  const empty = { ...numbers, amount: null, qualifier: 0, enteredUnit: '', version: 0 }
  if (cell.amount === null || cell.amount === undefined) return empty
  const element = book.findElement(cell.element)
  if (element === undefined || element.kind === 'text') return empty
  const { amount, unit, qualifier } = cell
  const taken = takeAmount(element, { amount, unit, qualifier })
  if ('problem' in taken) throw refusedAmount(taken.problem, cell)
  const { figure, unit: enteredUnit } = taken
  return { ...empty, amount: figure.amount.mantissa, qualifier: qualifierBits(figure.qualifier), enteredUnit }
}

function refusedAmount(reason: AmountProblem, { element, category, amount, unit }: SentCell): Problem {
  if (reason === 'value-unit') return new Problem('value-unit', { element, category, unit })
  return new Problem('value-refused', { element, category, amount, reason })
}

/** The same figure is no change, in whatever unit it came. */
const isSame = (before: ValueRow | undefined, { amount, qualifier }: WrittenCell): boolean =>
  (before?.amount ?? null) === (amount?.toString() ?? null) && (before?.qualifier ?? 0) === qualifier

type Rivals = { rival: Rival; loser: WrittenCell & { seenVersion: number } }

/** The two figures of a cell, where somebody has changed it since the sender saw it. */
function rivalsOf(cell: SentCell, written: WrittenCell, standing: ReadonlyMap<string, ValueRow>): Rivals[] {
  const { element, category, version: seenVersion } = cell
  const before = standing.get(cellKey(element, category))
  const { version = 0, amount: stands = null } = before ?? {}
  if (cell.amount === undefined || seenVersion === version || isSame(before, written)) return []
  const sent = written.amount?.toString() ?? null
  return [{ rival: { element, category, version, stands, sent }, loser: { ...written, seenVersion } }]
}

/** A figure that came again is no conflict; one that was decided on an older one is, and is kept. */
async function refuseStale(
  place: Place,
  sent: readonly { cell: SentCell; written: WrittenCell }[],
  { standing, accountId }: { standing: ReadonlyMap<string, ValueRow>; accountId: string },
): Promise<void> {
  const rivals = sent.flatMap(({ cell, written }) => rivalsOf(cell, written, standing))
  if (rivals.length === 0) return
  // In a transaction of its own, as every refusal is written: this one ends here.
  await place.site.db.transaction().execute(async (own) => {
    for (const { loser } of rivals) await keepLoser(own, place, { accountId, cell: loser })
  })
  throw new Problem('value-changed', { cells: rivals.map(({ rival }) => rival) })
}
