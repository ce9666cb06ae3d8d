import type { AnyTx } from '../db/database.ts'
import { sumFigures, type Figure } from '../../forms/reporting/figure.ts'
import { whole } from '../../forms/reporting/decimal.ts'
import { cellKey, wholeCategory } from '../../forms/reporting/catalogue.ts'
import { addMonths } from '../../forms/reporting/period.ts'
import type { Qualifier } from '../../forms/reporting/qualifier.ts'
import type { Site } from '../http/server.ts'
import { compileMonth } from '../reporting/compile.ts'
import { loadReports, type LoadedReport } from '../reporting/load-reports.ts'
import { getFormMonth, placeIn, type FormMonth } from '../reporting/place.ts'
import { listExpected } from '../reporting/tree.ts'
import { findNewestVintage, figuresOf } from '../reporting/vintage.ts'
import { Random } from '../synth/random.ts'

/** The month of the first report that this product grew from, and the form on which it is told. */
export const november2019 = { formCode: 'REVIEW', periodCode: '2019-11' }

/** Hanoi, whose communes report here. */
const hanoiCode = '01'
/** How many months before, latest last: enough to look a new figure up against, and the same month of last year. */
const monthsBack = [12, 6, 5, 4, 3, 2, 1, 0]

/** An element, the nation's total in its base unit, what it says of the true number, and Hanoi's part of it in per cent. */
type PublishedFigure = { element: string; total: bigint; qualifier: Qualifier; hanoi: number; scale: bigint }

const count = (element: string, total: number, qualifier: Qualifier = 'equal'): PublishedFigure => ({
  element,
  total: BigInt(total),
  qualifier,
  hanoi: 9,
  scale: 1n,
})

/**
 * What the ministry published of November 2019 (mps.gov.vn, 25 November 2019). How honours divide into units and
 * individuals was not published: 1,240 and 10,355 are made up, and only their sum is a fact.
 */
const publishedFigures: readonly PublishedFigure[] = [
  count('CR.SOC.CASES', 3489),
  count('CR.SOC.PERSONS', 5813),
  count('CR.GANG.GROUPS', 193),
  count('CR.WANTED.PERSONS', 597),
  count('CR.ECO.CASES', 586),
  count('CR.COR.CASES', 23),
  count('CR.DRUG.CASES', 1417),
  count('CR.DRUG.PERSONS', 2212),
  // More than 130 kg of heroin, kept in grams to three places.
  { ...count('SZ.HEROIN', 130_000, 'at-least'), scale: 1000n },
  count('SZ.SYNTH.TAB', 87_000, 'at-least'),
  count('HON.UNITS', 1240),
  count('HON.PERSONS', 10_355),
  // Nearly 300.
  count('PR.ARTICLES', 300, 'about'),
]

/** Who entered and accepted what is made up here; no account has these identifiers. */
const [enteredBy, acceptedBy] = ['00000000-0000-7000-8000-000000000201', '00000000-0000-7000-8000-000000000202']

/**
 * Lets every commune of Hanoi and every province report figures that are made up and sum to the published ones, for
 * November 2019 and, smaller and larger by chance, for the twelve months before; and compiles November at both tiers.
 * Hanoi's part at the nation is what the city compiled. Does nothing where it was done before.
 */
export async function reportNovember2019({ city, nation }: { city: Site; nation: Site }): Promise<void> {
  const figures = await city.db.transaction().execute(async (tx) => reportAt(tx, city, undefined))
  await nation.db.transaction().execute(async (tx) => reportAt(tx, nation, figures))
}

/** Figures of Hanoi by month. */
type OfHanoi = Map<string, ReadonlyMap<string, Figure>>

async function reportAt(tx: AnyTx, site: Site, ofHanoi: OfHanoi | undefined): Promise<OfHanoi> {
  const told: OfHanoi = new Map()
  const unitCode = site.tier === 'city' ? hanoiCode : 'VN'
  const done = await findCompiled(tx, site, unitCode)
  if (done !== undefined) return new Map([[november2019.periodCode, done]])
  for (const back of monthsBack) {
    const periodCode = addMonths(november2019.periodCode, -back)
    const month = await getFormMonth(tx, { ...november2019, periodCode }, site)
    const place = placeIn(month, unitCode)
    const reports = divide(month, { unitCode, back, ofHanoi: ofHanoi?.get(periodCode) })
    const levels = site.tier === 'city' ? 2 : 1
    await loadReports(tx, month, { reports, enteredBy, acceptedBy, levels })
    // The months that November is compared with are compiled, too; those between are there to be looked at.
    if (back > 1 && back < 12) told.set(periodCode, sumOf(reports))
    else {
      await compileMonth(tx, place, { accountId: acceptedBy, reason: '' })
      const vintage = await findNewestVintage(tx, place)
      if (vintage !== undefined) told.set(periodCode, figuresOf(vintage, unitCode))
    }
  }
  return told
}

async function findCompiled(tx: AnyTx, site: Site, unitCode: string): Promise<ReadonlyMap<string, Figure> | undefined> {
  const vintage = await findNewestVintage(tx, placeIn(await getFormMonth(tx, november2019, site), unitCode))
  return vintage && figuresOf(vintage, unitCode)
}

/** The total of a month in a place: the published one in November 2019, and up to a tenth less or more before. */
function totalOf(
  { element, total, hanoi, scale }: PublishedFigure,
  { isCity, back }: { isCity: boolean; back: number },
): bigint {
  const perCent = back === 0 ? 100 : 90 + Math.floor(new Random(`${element} ${back}`).unit() * 21)
  const varied = (total * scale * BigInt(perCent)) / 100n
  return isCity ? (varied * BigInt(hanoi)) / 100n : varied
}

/** Divides the totals among the units that report: large ones get more, by chance that is the same every time. */
function divide(
  month: FormMonth,
  { unitCode, back, ofHanoi }: { unitCode: string; back: number; ofHanoi: ReadonlyMap<string, Figure> | undefined },
): LoadedReport[] {
  const units = listExpected(month, unitCode).map(({ code }) => code)
  const others = ofHanoi === undefined ? units : units.filter((code) => code !== hanoiCode)
  const reports = new Map(units.map((code) => [code, new Map(code === hanoiCode ? ofHanoi : undefined)]))
  for (const published of publishedFigures) {
    const key = cellKey(published.element, wholeCategory)
    const given = ofHanoi?.get(key)?.amount.mantissa ?? 0n
    const rest = totalOf(published, { isCity: unitCode === hanoiCode, back }) - given
    const parts = share(rest, others.length, `${published.element} ${back} ${unitCode}`)
    const scale = published.scale === 1000n ? 3 : 0
    for (const [at, mantissa] of parts.entries())
      reports.get(others[at] ?? '')?.set(key, { amount: { mantissa, scale }, qualifier: partQualifier(published, at) })
  }
  for (const figures of reports.values()) addHonours(figures)
  return [...reports].map(([code, figures]) => ({ unitCode: code, figures }))
}

/** A few reports are not exact, so that the sum is not: most units count what they have. */
function partQualifier({ qualifier }: PublishedFigure, at: number): Qualifier {
  return at % 20 === 0 ? qualifier : 'equal'
}

/** The total of honours is the sum of its two parts, in every report. */
function addHonours(figures: Map<string, Figure>): void {
  const part = (element: string): bigint => figures.get(cellKey(element, wholeCategory))?.amount.mantissa ?? 0n
  const amount = whole(part('HON.UNITS') + part('HON.PERSONS'))
  figures.set(cellKey('HON.TOTAL', wholeCategory), { amount, qualifier: 'equal' })
}

/** Cuts a whole number into so many parts that sum to it. */
function share(total: bigint, parts: number, seed: string): bigint[] {
  const random = new Random(seed)
  const weights = Array.from({ length: parts }, () => BigInt(1 + Math.floor(random.unit() ** 3 * 1000)))
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const cut = weights.map((weight) => (total * weight) / all)
  const left = total - cut.reduce((sum, part) => sum + part, 0n)
  return cut.map((part, at) => (BigInt(at) < left ? part + 1n : part))
}

function sumOf(reports: readonly LoadedReport[]): Map<string, Figure> {
  const sums = new Map<string, Figure>()
  for (const { figures } of reports)
    for (const [key, figure] of figures)
      sums.set(key, sumFigures([sums.get(key) ?? figure, ...(sums.has(key) ? [figure] : [])]))
  return sums
}
