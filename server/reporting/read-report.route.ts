import * as z from 'zod'
import { monthsBefore } from '../../forms/reporting/check-report.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import type { AnyTx } from '../db/database.ts'
import { listConflicts, listPermits } from './note.sql.ts'
import { getPlace, isWindowOpen, PlaceParams, type Place } from './place.ts'
import {
  CellName,
  DueOutput,
  FigureOutput,
  FindingOutput,
  FormOutput,
  MonthOutput,
  StateOutput,
  StepOutput,
  TextOutput,
  UnitOutput,
} from './report-output.ts'
import { findReport, freshReport, listRemarks, listSteps } from './report.sql.ts'
import { readFacts } from './report-view.ts'
import { isOpened } from './save-cells.ts'
import { listApprovers, nameOf } from './tree.ts'
import { figureIn, keyIn } from './value.sql.ts'

const Cell = CellName.extend({
  figure: FigureOutput.nullable(),
  /** The unit in which it was entered; empty for the base unit. */
  unit: z.string(),
  version: z.int(),
})
const Said = CellName.extend({ text: z.string(), by: z.string(), at: z.date() })

/** A report as it is entered and reviewed: the form, its figures, those of the twelve months before, and what was said. */
export const readReport = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode',
  summary: 'A report with its form, its figures, the twelve months before and what the rules say',
  action: 'reporting.read',
  params: PlaceParams,
  answer: z.object({
    form: FormOutput,
    month: MonthOutput,
    unit: UnitOutput,
    state: StateOutput,
    version: z.int(),
    due: DueOutput,
    /** Whether figures are taken today, by the window or by a grant. */
    isOpen: z.boolean(),
    approvedLevels: z.int(),
    /** Who approves it, the nearest first. */
    approvers: z.array(z.object({ code: z.string(), name: z.string() })),
    cells: z.array(Cell),
    /** The latest month first; the figures by cell (`element/category`). */
    earlier: z.array(z.object({ month: z.string(), figures: z.record(z.string(), FigureOutput) })),
    comments: z.array(Said),
    /** The remarks with which it was last returned. */
    remarks: z.array(CellName.extend({ text: z.string() })),
    conflicts: z.array(
      Said.omit({ text: true }).extend({ conflictId: z.uuid(), figure: FigureOutput.nullable(), unit: z.string() }),
    ),
    findings: z.array(FindingOutput),
    /** What the registers know, each with its source. */
    proposals: z.array(CellName.extend({ figure: FigureOutput, source: TextOutput })),
    /** Why the unit need not report, or may until a day. */
    permits: z.array(
      z.object({
        kind: z.enum(['excused', 'opened']),
        reason: z.string(),
        expiresOn: z.iso.date().nullable(),
        by: z.string(),
      }),
    ),
    steps: z.array(StepOutput),
  }),
  async handle(tx, { params, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { form, version, period, unit, due, book } = place
    const report = (await findReport(tx, place)) ?? freshReport(place.unitNo)
    const elements = new Set(version.items.map(({ element }) => element))
    const facts = await readFacts(tx, place)
    return {
      form: {
        ...form,
        ...version,
        elements: book.catalogue.elements.filter(({ code }) => elements.has(code)),
        categories: book.catalogue.categories.map(({ code, name }) => ({ code, name })),
      },
      month: { code: period.code, from: period.from, last: place.closingDay },
      unit,
      state: report.state,
      version: report.version,
      due: due === undefined ? null : { day: due.due.day, hour: due.due.minute / 60, closesOn: due.closesOn },
      isOpen: isWindowOpen(place) || (await isOpened(tx, place)),
      approvedLevels: report.approvedLevels,
      approvers: listApprovers(place, unit.code).map((code) => ({ code, name: nameOf(place, code) })),
      cells: facts.rows.map((row) => ({
        ...named(place, row),
        figure: shown(place, row),
        unit: row.enteredUnit,
        version: row.version,
      })),
      earlier: monthsBefore(period.code).map((month) => ({
        month,
        figures: Object.fromEntries(
          [...(facts.earlier.get(month) ?? [])].map(([key, { amount, qualifier }]) => [
            key,
            { amount: decimalText(amount), qualifier },
          ]),
        ),
      })),
      findings: facts.findings,
      proposals: facts.proposals.map(({ element, category, figure, source }) => ({
        element,
        category,
        figure: { amount: decimalText(figure.amount), qualifier: figure.qualifier },
        source,
      })),
      ...(await whatWasSaid(tx, place, facts.comments)),
    }
  },
})

function named({ book }: Place, row: { elementNo: number; categoryNo: number }) {
  const [element = '', category = ''] = keyIn(book, row).split('/')
  return { element, category }
}

function shown({ book }: Place, row: { elementNo: number; amount: string | null; qualifier: number }) {
  const figure = figureIn(book, row)
  return figure === undefined ? null : { amount: decimalText(figure.amount), qualifier: figure.qualifier }
}

/** The comments, remarks, conflicts and steps, with the names of who made them. */
async function whatWasSaid(tx: AnyTx, place: Place, comments: Awaited<ReturnType<typeof readFacts>>['comments']) {
  const [conflicts, steps] = [await listConflicts(tx, place), await listSteps(tx, place)]
  const permits = await listPermits(tx, place, [place.unitNo])
  const returned = steps.findLast(({ action }) => action === 'return')
  const remarks = returned === undefined ? [] : await listRemarks(tx, returned.eventId)
  const names = await namesOf(
    tx,
    [...comments, ...conflicts, ...steps].map(({ accountId }) => accountId).concat(permits.map((one) => one.grantedBy)),
  )
  const by = ({ accountId }: { accountId: string }): string => names.get(accountId) ?? ''
  return {
    comments: comments.map((one) => Object.assign(named(place, one), { text: one.text, by: by(one), at: one.madeAt })),
    remarks: remarks.map((one) => Object.assign(named(place, one), { text: one.remark })),
    conflicts: conflicts.map((one) =>
      Object.assign(named(place, one), {
        conflictId: one.conflictId,
        figure: shown(place, one),
        unit: one.enteredUnit,
        by: by(one),
        at: one.madeAt,
      }),
    ),
    permits: permits.map((one) => Object.assign(one, { by: names.get(one.grantedBy) ?? '' })),
    steps: steps.map((one) => Object.assign(one, { by: by(one), at: one.takenAt })),
  }
}
