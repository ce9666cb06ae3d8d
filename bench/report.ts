import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Catalogue } from '../forms/reporting/catalogue.ts'
import { addMonths, monthNumber } from '../forms/reporting/period.ts'
import { makeApp } from '../server/app.ts'
import { openSession, saveAccount } from '../server/access/account.ts'
import { loadUnits } from '../server/areas/load-units.ts'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { migrateAt } from '../server/cli/databases.ts'
import { connect, type Database } from '../server/db/database.ts'
import { startPostgres } from '../server/db/embedded/postgres.ts'
import { newId } from '../server/db/new-id.ts'
import { cookieName, type Site } from '../server/http/server.ts'
import { saveCatalogue } from '../server/reporting/code-book.ts'
import { compileMonth } from '../server/reporting/compile.ts'
import { getFormMonth, placeIn } from '../server/reporting/place.ts'
import { answerPivot, type Pivot, type PivotCell } from '../server/reporting/pivot.ts'
import { listExpected } from '../server/reporting/tree.ts'
import { unitNumber } from '../server/reporting/unit-number.ts'

const [formCode, lastMonth, today] = ['BENCH', '2019-11', '2019-11-10']
const pagesAsked = 200
const accountId = newId()

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
  say(`${values} values loaded in ${loaded.ms} ms.`)
  const compiled = await timed(async () => {
    for (const label of labels) await compileLabel(site, label)
  })
  say(`${months} months compiled in ${compiled.ms} ms.`)
  const pages = await askPages(site, units)
  say(`Entry page: p50 ${pages.p50} ms, p95 ${pages.p95} ms.`)
  const month = await compare(site, { periods: [lastMonth], source: 'accepted', runs })
  say(`Sums of a month by province: ${month.ms} ms, plain ${month.plainMs} ms.`)
  const told = await compare(site, { periods: [lastMonth], source: 'compiled', runs })
  say(`The same from what was compiled: ${told.ms} ms.`)
  const all = await compare(site, { periods: labels, source: 'compiled', runs })
  say(`Sums of ${months} months by province: ${all.ms} ms, plain ${all.plainMs} ms.`)
  return {
    values,
    loadMs: loaded.ms,
    compileMonthMs: Math.round(compiled.ms / months),
    p50_ms: pages.p50,
    p95_ms: pages.p95,
    monthMs: month.ms,
    monthPlainMs: month.plainMs,
    monthCompiledMs: told.ms,
    monthsMs: all.ms,
    monthsPlainMs: all.plainMs,
    ratio: Math.min(month.plainMs / month.ms, all.plainMs / all.ms),
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

function catalogueOf(count: number): Catalogue {
  const text = { vi: 'x', en: 'x' }
  const codes = Array.from({ length: count }, (_, at) => `E${String(at + 1).padStart(3, '0')}`)
  return {
    elements: codes.map((code) => ({
      code,
      name: text,
      kind: 'flow',
      measure: 'count',
      scale: 0,
      countingUnit: text,
      overTime: 'sum',
      overUnits: 'sum',
      nationalCode: '',
      iccsCode: '',
      publicLevel: 'province',
      definitions: [{ effective: '2010-01', text, includes: '', excludes: '' }],
    })),
    categories: [{ code: 'all', name: text, dimensions: {}, validTo: '' }],
    forms: [
      {
        code: formCode,
        name: text,
        periodRules: [{ validFrom: '2010-01', cutOffDay: 14 }],
        versions: [
          {
            version: 1,
            validFrom: '2010-01',
            items: codes.map((element) => ({
              section: text,
              number: '1',
              element,
              category: 'all',
              isCompulsory: true,
            })),
          },
        ],
        assignments: [{ tier: 'national', level: 'commune', below: '', validFrom: '2010-01', validTo: '' }],
        deadlines: [],
        rules: [],
        indicators: [],
      },
    ],
  }
}

/** Reports of the first communes of each month, accepted by all levels; the rest is excused. */
async function load(site: Site, labels: readonly string[], { units, elements }: Omit<Size, 'months'>): Promise<void> {
  const { db } = site
  for (const periodCode of labels)
    await db.transaction().execute(async (tx) => {
      const month = await getFormMonth(tx, { formCode, periodCode }, site)
      const numbers = listExpected(month, 'VN').map(({ code }) => unitNumber(code))
      const [reporting, excused] = [numbers.slice(0, units), numbers.slice(units)]
      const keys = sql`${month.formNo}::smallint, ${month.periodNo}::smallint`
      await sql`insert into reporting.report (form_no, period_no, unit_no, state, approved_levels)
        select ${keys}, unit_no, 'accepted', 3 from unnest(${reporting}::int[]) as unit_no`.execute(tx)
      await sql`insert into reporting.value select ${keys}, unit_no, element_no, 1, 1,
          (unit_no * 31 + element_no * 17 + ${month.periodNo}) % 50, 1, 1, 0, ''
        from unnest(${reporting}::int[]) as unit_no, generate_series(1, ${elements}::int) as element_no`.execute(tx)
      await sql`insert into reporting.permit (permit_id, kind, form_no, period_no, unit_no, reason, granted_by)
        select gen_random_uuid(), 'excused', ${keys}, unit_no, 'not measured', ${accountId}::uuid
        from unnest(${excused}::int[]) as unit_no`.execute(tx)
    })
}

async function compileLabel(site: Site, periodCode: string): Promise<void> {
  await site.db.transaction().execute(async (tx) => {
    const place = placeIn(await getFormMonth(tx, { formCode, periodCode }, site), 'VN')
    await compileMonth(tx, place, { accountId, reason: '' })
  })
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
  const headers = { cookie: `${cookieName(site.tier)}=${token}` }
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
