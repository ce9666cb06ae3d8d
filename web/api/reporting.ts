import type { compileMonthRoute } from '../../server/reporting/compile-month.route.ts'
import type { decideReport } from '../../server/reporting/decide-report.route.ts'
import type { grantPermit } from '../../server/reporting/grant-permit.route.ts'
import type { importValues } from '../../server/reporting/import-values.route.ts'
import type { listRemindersRoute } from '../../server/reporting/list-reminders.route.ts'
import type { listReportsRoute } from '../../server/reporting/list-reports.route.ts'
import type { pivotRoute } from '../../server/reporting/pivot.route.ts'
import type { readCell } from '../../server/reporting/read-cell.route.ts'
import type { readReport } from '../../server/reporting/read-report.route.ts'
import type { readVintageRoute } from '../../server/reporting/read-vintage.route.ts'
import type { saveValues } from '../../server/reporting/save-values.route.ts'
import type { submitReport } from '../../server/reporting/submit-report.route.ts'
import type { takeProposals } from '../../server/reporting/take-proposals.route.ts'
import type { Act } from './act.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** The reports of a month below a unit, with the reporting rates. */
export type Reports = AnswerOf<typeof listReportsRoute>

/** A report as it is entered and reviewed. */
export type Report = AnswerOf<typeof readReport>
export type ReportElement = Report['form']['elements'][number]
export type ReportItem = Report['form']['items'][number]

/** A compiled report with its vintages. */
export type Compiled = AnswerOf<typeof readVintageRoute>

/** What the own unit is reminded of. */
export type Reminders = AnswerOf<typeof listRemindersRoute>

/** Figures over periods and units. */
export type Pivot = AnswerOf<typeof pivotRoute>

/** A figure as the server tells it: a decimal in the base unit. */
export type FigureText = Report['earlier'][number]['figures'][string]

/** A cell as it is sent. */
export type SentCell = BodyOf<typeof saveValues>['cells'][number]

/** Which report. */
export type ReportPlace = { formCode: string; periodCode: string; unitCode: string }

const pathOf = ({ formCode, periodCode, unitCode }: ReportPlace): string =>
  `/api/reporting/forms/${formCode}/months/${periodCode}/units/${unitCode}`

/** Asks for the reports of a month; without anything named, those of today below the own unit. */
export const askReports = async (asked: Partial<ReportPlace>, signal: AbortSignal): Promise<Reports> =>
  request(`/api/reporting/reports?${new URLSearchParams(asked).toString()}`, { signal })

/** Asks for a report. */
export const askReport = async (place: ReportPlace, signal: AbortSignal): Promise<Report> =>
  request(pathOf(place), { signal })

/** Asks for a compiled report; the newest vintage. */
export const askCompiled = async (place: ReportPlace, signal: AbortSignal): Promise<Compiled> =>
  request(`${pathOf(place)}/vintages`, { signal })

/** Saves cells, each only if nobody changed it since it was seen. */
export const saveCells = async (place: ReportPlace, cells: SentCell[]): Promise<AnswerOf<typeof saveValues>> =>
  request(`${pathOf(place)}/values`, { body: { cells } })

/** Sends a report to the level above. */
export const sendReport = async (act: Act, place: ReportPlace): Promise<AnswerOf<typeof submitReport>> =>
  act(`${pathOf(place)}/submission`, {})

/** Returns or approves reports, or takes an approval back. */
export const decide = async (
  act: Act,
  place: ReportPlace,
  decision: BodyOf<typeof decideReport>,
): Promise<AnswerOf<typeof decideReport>> => act(`${pathOf(place)}/decision`, decision)

/** Compiles a month. */
export const compile = async (
  act: Act,
  place: ReportPlace,
  reason: string,
): Promise<AnswerOf<typeof compileMonthRoute>> => act(`${pathOf(place)}/vintages`, { reason })

/** Chooses between two figures for a cell. */
export const settle = async (act: Act, place: ReportPlace, conflictId: string, isTaken: boolean): Promise<object> =>
  act(`${pathOf(place)}/conflicts/${conflictId}`, { isTaken })

/** Asks what the own unit is reminded of. */
export const askReminders = async (signal: AbortSignal): Promise<Reminders> =>
  request('/api/reporting/reminders', { signal })

/** Asks for the history of a cell. */
export const askCell = async (
  place: ReportPlace,
  { element, category }: { element: string; category: string },
  signal: AbortSignal,
): Promise<AnswerOf<typeof readCell>> =>
  request(`${pathOf(place)}/cells/${element}?${new URLSearchParams({ category }).toString()}`, { signal })

/** Takes what the registers offer into cells. */
export const takeOffered = async (
  act: Act,
  place: ReportPlace,
  cells: BodyOf<typeof takeProposals>['cells'],
): Promise<AnswerOf<typeof takeProposals>> => act(`${pathOf(place)}/proposals`, { cells })

/** Excuses a unit, opens the month for it, or reopens its report. */
export const grant = async (act: Act, place: ReportPlace, permit: BodyOf<typeof grantPermit>): Promise<object> =>
  act(`${pathOf(place)}/permits`, permit)

/** A file of figures: CSV, or a DHIS2 message, of which the server says whether it is one. */
export type FiguresFile = { csv: string } | { dataValueSet: unknown }

/** Takes figures in from a file. */
export const takeIn = async (
  act: Act,
  { formCode, periodCode }: Omit<ReportPlace, 'unitCode'>,
  file: FiguresFile,
): Promise<AnswerOf<typeof importValues>> => act(`/api/reporting/forms/${formCode}/months/${periodCode}/import`, file)

/** Where the figures of a month are as a file: of all reports below a unit, or what was compiled of them. */
export const filePath = (place: ReportPlace, file: { of: 'reports' | 'compiled'; format: 'csv' | 'dhis2' }): string =>
  `${pathOf(place)}/export?${new URLSearchParams(file).toString()}`

/** Asks for figures over periods and units. */
export const askPivot = async (asked: Partial<BodyOf<typeof pivotRoute>>, signal: AbortSignal): Promise<Pivot> =>
  request('/api/reporting/pivot', { body: asked, signal })
