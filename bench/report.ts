import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { addMonths, monthNumber } from '../forms/reporting/period.ts'
import { makeApp } from '../server/app.ts'
import { openSession, saveAccount } from '../server/access/account.ts'
import { loadUnits } from '../server/areas/load-units.ts'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { migrateAt } from '../server/cli/databases.ts'
import { connect, type Database } from '../server/db/database.ts'
import { startPostgres } from '../server/db/embedded/postgres.ts'
import { cookieName, type Site } from '../server/http/server.ts'
import { saveCatalogue } from '../server/reporting/code-book.ts'
import { compileMonth } from '../server/reporting/compile.ts'
import { getFormMonth, placeIn } from '../server/reporting/place.ts'
import { answerPivot, type Pivot, type PivotCell } from '../server/reporting/pivot.ts'
import { listExpected } from '../server/reporting/tree.ts'
import { accountId, catalogueOf, formCode, load } from './report-country.ts'

const [lastMonth, today] = ['2019-11', '2019-11-10']
const pagesAsked = 200

type Size = { units: number; elements: number; months: number }
type Wish = Size & { runs: number; say: (line: string) => void }

/**
 * Loads a country of reports (so many communes × elements × months) on a server of its own, and asks for entry pages over
 * HTTP, the sums of a month by province, and those of all months. Beside them the same sums as one SQL statement each.
 * `ratio` = the statement's time to ours, the smaller of the two.
 */
export async function bench(wish: Wish): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-bench-'))
  // PostgreSQL runs as another account where this one is root.
  await chmod(folder, 0o755)
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true })
  try {
    const url = postgres.urlOf('postgres')
    await migrateAt(url)
    const db = connect(url, { connectionsMax: 4 })
    try {
      return await measure(siteOf(db, url), wish, async () => analyse(url))
    } finally {
      await db.destroy()
    }
  } finally {
    await postgres.stop()
    for (const made of [postgres.folder, folder]) await rm(made, { recursive: true, force: true })
  }
}

async function measure(site: Site, wish: Wish, settle: () => Promise<void>): Promise<object> {
  const { units, elements, months, runs, say } = wish
  const [{ db }, labels] = [site, Array.from({ length: months }, (_, at) => addMonths(lastMonth, -at)).toReversed()]
  await db.transaction().execute(async (tx) => loadUnits(tx))
  await db.transaction().execute(async (tx) => saveCatalogue(tx, catalogueOf(elements)))
  const loaded = await timed(async () => load(site, labels, { units, elements }))
  await settle()
  const values = units * elements * months
  const diskGb = await sizeOf(db)
  say(`${values} values loaded in ${loaded.ms} ms; ${diskGb} GB.`)
  const straight = await compare(site, { periods: [lastMonth], source: 'accepted', runs })
  say(`Sums of a month by province, of which nothing was compiled: ${straight.ms} ms, plain ${straight.plainMs} ms.`)
  const compiled = await timed(async () => {
    for (const label of labels) await compileLabel(site, label)
  })
  say(`${months} months compiled in ${compiled.ms} ms.`)
  const month = await compare(site, { periods: [lastMonth], source: 'accepted', runs })
  say(`Sums of a month by province, all compiled: ${month.ms} ms, plain ${month.plainMs} ms.`)
  await correctOne(site)
  const corrected = await compare(site, { periods: [lastMonth], source: 'accepted', runs })
  say(`The same after one report was corrected: ${corrected.ms} ms.`)
  const told = await compare(site, { periods: [lastMonth], source: 'compiled', runs })
  say(`The same from what was compiled: ${told.ms} ms.`)
  const all = await compare(site, { periods: labels, source: 'compiled', runs })
  say(`Sums of ${months} months by province: ${all.ms} ms, plain ${all.plainMs} ms.`)
  const pages = await askPages(site, units)
  say(`Entry page: p50 ${pages.p50} ms, p95 ${pages.p95} ms.`)
  return {
    values,
    loadMs: loaded.ms,
    compileMonthMs: Math.round(compiled.ms / months),
    p50_ms: pages.p50,
    p95_ms: pages.p95,
    monthStraightMs: straight.ms,
    monthCorrectedMs: corrected.ms,
    monthMs: month.ms,
    monthPlainMs: month.plainMs,
    monthCompiledMs: told.ms,
    monthsMs: all.ms,
    monthsPlainMs: all.plainMs,
    diskGb,
    ratio: Math.min(straight.plainMs / straight.ms, month.plainMs / month.ms, all.plainMs / all.ms),
  }
}

function siteOf(db: Database, databaseUrl: string): Site {
  return {
    db,
    databaseUrl,
    tier: 'national',
    areaCode: '',
    today: () => today,
    units: rememberUnits(db),
    origin: 'http://localhost',
    folder: '',
    wake: () => undefined,
  }
}

async function compileLabel(site: Site, periodCode: string): Promise<void> {
  await site.db.transaction().execute(async (tx) => {
    const place = placeIn(await getFormMonth(tx, { formCode, periodCode }, site), 'VN')
    await compileMonth(tx, place, { accountId, reason: '' })
  })
}

/** One report of the last month is reopened and accepted again, so that its line is no longer what was compiled. */
async function correctOne({ db }: Site): Promise<void> {
  await sql`update reporting.report set version = 2, state = 'accepted'
    where (form_no, period_no, unit_no) = (select form_no, period_no, min(unit_no) from reporting.report
      where period_no = ${monthNumber(lastMonth)} group by form_no, period_no)`.execute(db)
}

/** Gigabytes that the database takes on disk. */
async function sizeOf(db: Database): Promise<number> {
  const { rows } = await sql<{ bytes: string }>`select pg_database_size(current_database())::text as bytes`.execute(db)
  return Math.round(Number(rows[0]?.bytes ?? 0) / 1e7) / 100
}

/** Entry pages of communes all over the country, one after the other, over HTTP. */
async function askPages(site: Site, units: number): Promise<{ p50: number; p95: number }> {
  const place = { formCode, periodCode: lastMonth }
  const month = await site.db.transaction().execute(async (tx) => getFormMonth(tx, place, site))
  const codes = listExpected(month, 'VN').map(({ code }) => code)
  const token = await site.db.transaction().execute(async (tx) => {
    const names = { signInName: 'bench', displayName: 'A benchmark' }
    await saveAccount(tx, { accountId, ...names, role: 'ministry-office', unitCode: 'VN', personId: null })
    return openSession(tx, accountId)
  })
  const headers = { cookie: `${cookieName(site)}=${token}` }
  const app = makeApp(site)
  const took: number[] = []
  for (let asked = -5; asked < pagesAsked; asked += 1) {
    const code = codes[Math.abs(asked * 7919) % Math.min(units, codes.length)] ?? ''
    const { ms } = await timed(async () => {
      const path = `/api/reporting/forms/${formCode}/months/${lastMonth}/units/${code}`
      const answer = await app.request(path, { headers })
      if (!answer.ok) throw new Error(`The entry page answered ${answer.status}.`)
      await answer.text()
    })
    if (asked >= 0) took.push(ms)
  }
  took.sort((one, other) => one - other)
  const at = (part: number): number => took[Math.floor(took.length * part)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

const median = (times: number[]): number =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN

/** Our sums by province and month, and the same as one statement; medians of so many runs each, in turn. */
async function compare(
  site: Site,
  { periods, source, runs }: { periods: readonly string[]; source: Pivot['source']; runs: number },
): Promise<{ ms: number; plainMs: number }> {
  const pivot: Pivot = { formCode, unitCode: 'VN', periods, source, map: 'then', isByUnit: true, formulas: [] }
  const [ours, plain]: [number[], number[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    const one = await timed(async () => site.db.transaction().execute(async (tx) => answerPivot(tx, pivot, site)))
    const other = await timed(async () => sumPlainly(site.db, periods))
    if (sumOf(one.result) !== other.result)
      throw new Error(`${sumOf(one.result)} was summed, and plainly ${other.result}.`)
    ours.push(one.ms)
    plain.push(other.ms)
  }
  return { ms: median(ours), plainMs: median(plain) }
}

const sumOf = (cells: readonly PivotCell[]): bigint =>
  cells
    .filter(({ line }) => line !== 'VN')
    .reduce((sum, { worked }) => sum + worked.value.over / worked.value.under, 0n)

/** The yardstick: everything that was accepted, grouped by province, month and element. */
async function sumPlainly(db: Database, periods: readonly string[]): Promise<bigint> {
  const numbers = periods.map(monthNumber)
  const { rows } = await sql<{ amount: string }>`
    select unit.province_code, value.period_no, value.element_no, sum(value.amount)::text as amount,
      bit_or(value.qualifier) as qualifier
    from reporting.value
    join reporting.report using (form_no, period_no, unit_no)
    join areas.unit on ('1' || unit.code)::int = value.unit_no and unit.level = 'commune'
      and unit.valid_from <= make_date(value.period_no / 12, value.period_no % 12 + 1, 14)
      and (unit.valid_to is null or unit.valid_to > make_date(value.period_no / 12, value.period_no % 12 + 1, 14))
    where value.period_no = any(${numbers}::smallint[]) and report.state in ('accepted', 'compiled')
    group by unit.province_code, value.period_no, value.element_no`.execute(db)
  return rows.reduce((sum, { amount }) => sum + BigInt(amount), 0n)
}

async function timed<Result>(run: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const started = performance.now()
  const result = await run()
  return { ms: Math.round((performance.now() - started) * 100) / 100, result }
}

async function analyse(url: string): Promise<void> {
  const owner = connect(url, { asOwner: true, connectionsMax: 1 })
  await sql`vacuum analyze`.execute(owner)
  await owner.destroy()
}
