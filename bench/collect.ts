import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { Client } from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { loadUnits } from '../server/areas/load-units.ts'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { keepHeapSmall } from '../server/cli/keep-heap-small.ts'
import { collectionColumns, collectionTables } from '../server/collection/bulk/chunk-rows.ts'
import { collectSheet } from '../server/collection/collect-sheet.ts'
import { openSheet } from '../server/collection/reading/open-sheet.ts'
import { numberChanges } from '../server/register/number-changes.job.ts'
import { saveServiceAccounts } from '../server/collection/service-accounts.ts'
import { connect } from '../server/db/database.ts'
import { type Postgres, startPostgres } from '../server/db/embedded/postgres.ts'
import { migrate } from '../server/db/migrate.ts'
import type { Site } from '../server/http/server.ts'
import { registerColumns, registerTables } from '../server/register/rows.ts'
import { installation } from '../server/settings.ts'
import { serverCpuSeconds } from './server-cpu.ts'

const [cityCode, day, seed] = ['01', '2020-03-13', '7']
const template = 'bench_template'
const noteEndsMs = 500

/** The formats of COPY: text is what everybody uses, binary is what PostgreSQL reads with the least work. */
const everyFormat = ['text', 'binary'] as const
type Format = (typeof everyFormat)[number]

/** What one run took: seconds by the clock, and of CPU, this process and the server's together. */
type Cost = { seconds: number; cpuSeconds: number; nodeSeconds: number }

/**
 * Collects invented people of a whole city into a fresh, durable database, and copies the same final rows into another by
 * one connection, as text and as the binary format in which we write: the same tables, constraints and indexes. In turn, so
 * often; medians are told. `ratio` and `cpuRatio` say how the cost of copying text compares with ours: 1 = as fast as the
 * raw copy; `binaryRatio` and `binaryCpuRatio` the same of copying what is binary already. `peakMb` is the memory of the
 * process that collects, `databaseMb` the room of the database at its end.
 */
export async function bench({
  persons,
  runs,
  people,
  textOnly,
  say,
}: {
  persons: number
  runs: number
  people: string | undefined
  textOnly: boolean
  say: (line: string) => void
}): Promise<object> {
  keepHeapSmall()
  const folder = await mkdtemp(join(tmpdir(), 'dancu-bench-'))
  // PostgreSQL runs as another account where this one is root.
  await chmod(folder, 0o755)
  const file = people ?? join(folder, 'forms.parquet')
  const formats = textOnly ? (['text'] as const) : everyFormat
  const postgres = await startPostgres({ folder: join(folder, 'postgres'), durable: true })
  try {
    if (people === undefined) await writePeople(file, persons)
    await makeTemplate(postgres)
    const ours: Cost[] = []
    const raw: Record<Format, Cost[]> = { text: [], binary: [] }
    let [rows, peakMb, databaseMb] = [0, 0, 0]
    for (let run = 1; run <= runs; run += 1) {
      const own = await inFreshDatabase(postgres, async (url) => {
        const cost = await measure(postgres, async () => (rows = await collect(url, file)))
        // From here on the memory of this process is that of the yardstick too.
        if (run === 1) peakMb = process.resourceUsage().maxRSS / 1024
        if (run === 1) databaseMb = await measureDatabase(url)
        if (run === 1) await copyOut(url, folder, formats)
        return cost
      })
      ours.push(own)
      say(`Run ${run}: collected in ${own.seconds.toFixed(1)} s.`)
      for (const format of formats) {
        const copied = await inFreshDatabase(postgres, async (url) =>
          measure(postgres, async () => copyIn(url, folder, format)),
        )
        raw[format].push(copied)
        say(`Run ${run}: copied as ${format} in ${copied.seconds.toFixed(1)} s.`)
      }
    }
    return { ...summary({ rows, ours, raw }), peakMb: Math.round(peakMb), databaseMb: Math.round(databaseMb) }
  } finally {
    await postgres.stop()
    for (const made of [postgres.folder, folder]) await rm(made, { recursive: true, force: true })
  }
}

function summary({ rows, ours, raw }: { rows: number; ours: Cost[]; raw: Record<Format, Cost[]> }): object {
  const [own, text, binary] = [medians(ours), medians(raw.text), medians(raw.binary)]
  return {
    rows,
    rowsPerSecond: Math.round(rows / own.seconds),
    seconds: rounded(own.seconds),
    rawSeconds: rounded(text.seconds),
    cpuSeconds: rounded(own.cpuSeconds),
    rawCpuSeconds: rounded(text.cpuSeconds),
    nodeMicrosecondsPerRow: rounded((own.nodeSeconds * 1e6) / rows),
    ratio: rounded(text.seconds / own.seconds),
    cpuRatio: rounded(text.cpuSeconds / own.cpuSeconds),
    ...(raw.binary.length > 0 && {
      binaryRatio: rounded(binary.seconds / own.seconds),
      binaryCpuRatio: rounded(binary.cpuSeconds / own.cpuSeconds),
    }),
  }
}

/** In a process of its own, so that its memory is not taken for ours. */
async function writePeople(file: string, persons: number): Promise<void> {
  const wish = ['--persons', String(persons), '--seed', seed, '--date', day, '--unit', cityCode, '--out', file]
  const child = spawn(process.execPath, [join(installation, 'dancu.mjs'), 'synth', ...wish], { stdio: 'ignore' })
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error('No people could be made up.')
}

async function makeTemplate(postgres: Postgres): Promise<void> {
  await command(postgres, `create database ${template}`)
  const owner = connect(postgres.urlOf(template), { asOwner: true, connectionsMax: 1 })
  try {
    await migrate(owner)
    await owner.transaction().execute(async (tx) => {
      await loadUnits(tx)
      await saveServiceAccounts(tx, cityCode)
    })
  } finally {
    await owner.destroy()
  }
}

async function inFreshDatabase<Result>(postgres: Postgres, run: (url: string) => Promise<Result>): Promise<Result> {
  await command(postgres, `create database bench template ${template}`)
  try {
    return await run(postgres.urlOf('bench'))
  } finally {
    await command(postgres, 'drop database bench with (force)')
  }
}

async function command(postgres: Postgres, statement: string): Promise<void> {
  const owner = connect(postgres.urlOf('postgres'), { asOwner: true, connectionsMax: 1 })
  try {
    await sql.raw(statement).execute(owner)
  } finally {
    await owner.destroy()
  }
}

/** Everything from the file to the numbered changes; returns how many rows the file had. */
async function collect(databaseUrl: string, path: string): Promise<number> {
  const db = connect(databaseUrl)
  const units = rememberUnits(db)
  const place = {
    tier: 'city',
    areaCode: cityCode,
    today: () => day,
    origin: '',
    folder: '',
    wake: () => undefined,
  } as const
  const site: Site = { db, databaseUrl, units, ...place }
  try {
    const sheet = await openSheet(path, path, { withParquet: true })
    const offered = { sheet, fileName: 'forms.parquet', unitCode: cityCode, approveClean: true }
    const { rowsTotal } = await collectSheet(site, offered, () => undefined)
    while ((await numberChanges(site.db)) > 0);
    return rowsTotal ?? 0
  } finally {
    await db.destroy()
  }
}

/** How much the tables and indexes take on disk, in megabytes. */
async function measureDatabase(url: string): Promise<number> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ bytes: string }>('select pg_database_size(current_database()) as bytes')
    return Number(rows[0]?.bytes) / 1e6
  })
}

/** The tables that a collect writes, in the order of their foreign keys, with the columns that it gives values for. */
const tables: { table: string; columns: readonly string[] }[] = [
  ...registerTables.map((name) => ({ table: `register.${name}`, columns: registerColumns[name] })),
  { table: 'register.change', columns: ['seq', 'xid', 'act_id', 'person_id'] },
  {
    table: 'collection.batch',
    columns: [
      'batch_id',
      'unit_code',
      'account_id',
      'file_name',
      'file_sha256',
      'approve_clean',
      'state',
      'rows_total',
    ],
  },
  ...collectionTables.map((name) => ({ table: `collection.${name}`, columns: collectionColumns[name] })),
]

async function copyOut(url: string, folder: string, formats: readonly Format[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const { table, columns } of tables)
      for (const format of formats)
        await pipeline(
          client.query(copyTo(`copy ${table} (${columns.join(', ')}) to stdout (format ${format})`)),
          createWriteStream(join(folder, `${table}.${format}`)),
        )
  })
}

/** The yardstick. */
async function copyIn(url: string, folder: string, format: Format): Promise<void> {
  await withClient(url, async (client) => {
    for (const { table, columns } of tables)
      await pipeline(
        createReadStream(join(folder, `${table}.${format}`), { highWaterMark: 1 << 17 }),
        client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format ${format})`)),
      )
  })
}

async function withClient<Result>(url: string, run: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await run(client)
  } finally {
    await client.end()
  }
}

/** What it takes, from a server that has nothing left to write. */
async function measure(postgres: Postgres, run: () => Promise<unknown>): Promise<Cost> {
  return withClient(postgres.urlOf('postgres'), async (client) => {
    await client.query('checkpoint')
    const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
    const pid = rows[0]?.pid ?? 0
    const [serverBefore, nodeBefore, started] = [await serverCpuSeconds(pid), process.cpuUsage(), performance.now()]
    await run()
    const seconds = (performance.now() - started) / 1000
    const { user, system } = process.cpuUsage(nodeBefore)
    const nodeSeconds = (user + system) / 1e6
    // Until the server has taken note of the connections that ended: then their time is its own.
    await setTimeout(noteEndsMs)
    const serverSeconds = ((await serverCpuSeconds(pid)) ?? NaN) - (serverBefore ?? NaN)
    return { seconds, cpuSeconds: nodeSeconds + serverSeconds, nodeSeconds }
  })
}

function medians(costs: readonly Cost[]): Cost {
  const medianOf = (key: keyof Cost): number => {
    const sorted = costs.map((cost) => cost[key]).toSorted((one, other) => one - other)
    return sorted[Math.floor(sorted.length / 2)] ?? NaN
  }
  return { seconds: medianOf('seconds'), cpuSeconds: medianOf('cpuSeconds'), nodeSeconds: medianOf('nodeSeconds') }
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
