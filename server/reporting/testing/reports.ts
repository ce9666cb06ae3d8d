import * as z from 'zod'
import { parseDecimal, whole } from '../../../forms/reporting/decimal.ts'
import type { Figure } from '../../../forms/reporting/figure.ts'
import type { Qualifier } from '../../../forms/reporting/qualifier.ts'
import { newId } from '../../db/new-id.ts'
import type { Site } from '../../http/server.ts'
import { communes, freshSite, type Caller } from '../../testing/site.ts'
import { loadCatalogue } from '../code-book.ts'
import { loadReports } from '../load-reports.ts'
import { getFormMonth, placeIn, type Place } from '../place.ts'
import { listExpected } from '../tree.ts'

/** The month of the tests, which is open on their day (2020-05-26): it runs from 15 May to 14 June 2020. */
export const openMonth = '2020-06'

/** The review form. */
const review = 'REVIEW'

/** A tier with the shipped forms. */
export async function reportingSite(tier: Site['tier'] = 'city', today?: string): Promise<Site> {
  const site = await freshSite(tier)
  await site.db.transaction().execute(async (tx) => loadCatalogue(tx))
  return today === undefined ? site : { ...site, today: () => today }
}

/** The address of a report. */
export const reportPath = (unitCode: string = communes.here, month = openMonth): string =>
  `/api/reporting/forms/${review}/months/${month}/units/${unitCode}`

/** A figure. */
export const figure = (amount: string | number, qualifier: Qualifier = 'equal'): Figure => ({
  amount: parseDecimal(String(amount)) ?? whole(0),
  qualifier,
})

/** Amounts that contradict no rule, for every cell of the form. */
export const amounts: Record<string, string> = {
  'CR.SOC.CASES': '7',
  'CR.SOC.PERSONS': '9',
  'CR.GANG.GROUPS': '1',
  'CR.WANTED.PERSONS': '2',
  'CR.ECO.CASES': '3',
  'CR.COR.CASES': '0',
  'CR.DRUG.CASES': '4',
  'CR.DRUG.PERSONS': '6',
  'SZ.HEROIN': '12.5',
  'SZ.SYNTH.TAB': '150',
  'HON.UNITS': '2',
  'HON.PERSONS': '20',
  'HON.TOTAL': '22',
  'PR.ARTICLES': '3',
}

/** Cells as they are sent, nothing having been seen; with other amounts, or left out (undefined). */
export function cellsOf(other: Record<string, string | undefined> = {}): object[] {
  return Object.entries({ ...amounts, ...other }).flatMap(([element, amount]) =>
    amount === undefined ? [] : [{ element, amount, version: 0 }],
  )
}

/** What the tests made, as `loadReports` takes it. */
export const figuresOf = (other: Record<string, Figure> = {}): Map<string, Figure> =>
  new Map(
    Object.entries({
      ...Object.fromEntries(Object.entries(amounts).map(([code, amount]) => [code, figure(amount)])),
      ...other,
    }).map(([code, one]) => [`${code}/all`, one]),
  )

/** The place of a unit's report. */
export async function placeOf(site: Site, unitCode: string, month = openMonth): Promise<Place> {
  const params = { formCode: review, periodCode: month }
  return placeIn(await site.db.transaction().execute(async (tx) => getFormMonth(tx, params, site)), unitCode)
}

/** Lets all units of a month but these report the same, accepted. */
export async function loadOthers(site: Site, month: string, butThese: readonly string[] = []): Promise<string[]> {
  const place = await placeOf(site, site.tier === 'city' ? site.areaCode : 'VN', month)
  const units = listExpected(place, place.unit.code).filter(({ code }) => !butThese.includes(code))
  const reports = units.map(({ code }) => ({ unitCode: code, figures: figuresOf() }))
  const levels = site.tier === 'city' ? 2 : 1
  await site.db
    .transaction()
    .execute(async (tx) => loadReports(tx, place, { reports, enteredBy: newId(), acceptedBy: newId(), levels }))
  return units.map(({ code }) => code)
}

/** Lets an officer enter and the head send a report. */
export async function sendReport(
  { officer, head }: { officer: Caller; head: Caller },
  { path = reportPath(), cells = cellsOf() }: { path?: string; cells?: object[] } = {},
): Promise<void> {
  for (const answer of [await officer.post(`${path}/values`, { cells }), await head.post(`${path}/submission`, {})])
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}

/** The status and the type of the problem. */
export async function refusalOf(answer: Response): Promise<string> {
  const { type } = z.object({ type: z.string().default('') }).parse(await answer.json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}
