import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod'
import { quoteText, withWorkbench } from '../server/checking/linkage/duckdb.ts'
import { residentsModel } from '../server/checking/linkage/model.ts'
import { installation } from '../server/settings.ts'

/**
 * CPU seconds of Splink 5 for a million records of such people, in the fastest tuning that we found, on the same build of
 * DuckDB and this kind of machine. It is Python, so it does not run here: the figure was measured once.
 */
const splinkCpuSecondsPerMillion = 25

/** So low that the best threshold is above it. */
const lowThreshold = 0.02

const Linked = z.object({
  rows: z.number(),
  pairs: z.number(),
  links: z.number(),
  clusters: z.number(),
  seconds: z.number(),
  cpuSeconds: z.number(),
  peakMb: z.number(),
})

/**
 * Links made-up residents of whom 15 rows in 100 have a fault or are second forms, with the model that is shipped, in a
 * process of its own whose CPU seconds and memory are told whole. Precision, recall and F1 are those of pairs at the
 * shipped threshold; the best F1 is that of any threshold. `secondsOfTwo`: the time of the same run in two threads.
 * `ratio`: Splink's CPU seconds, recorded, to ours.
 */
export async function bench({ persons, say }: { persons: number; say: (line: string) => void }): Promise<object> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-bench-link-'))
  try {
    const [forms, truth] = [join(folder, 'forms.parquet'), join(folder, 'truth.csv')]
    const wish = `--persons ${persons} --seed 7 --date 2020-03-13 --unit 01 --errors 0.15 --out ${forms} --truth ${truth}`
    await dancu(['synth', ...wish.split(' ')])
    say('The people are made.')
    const links = join(folder, 'links.csv')
    const linked = Linked.parse(await dancu(['link', forms, '--out', links]))
    const found = await judge(links, truth)
    const { seconds: secondsOfTwo } = Linked.parse(await dancu(['link', forms, '--out', links, '--threads', '2']))
    const low = join(folder, 'low.json')
    const model: unknown = JSON.parse(await readFile(residentsModel, 'utf8'))
    await writeFile(low, JSON.stringify(Object.assign({}, model, { threshold: lowThreshold })))
    await dancu(['link', forms, '--out', links, '--model', low])
    const { bestF1 } = await judge(links, truth)
    return {
      ...linked,
      secondsOfTwo,
      precision: found.right / Math.max(1, found.links),
      recall: found.right / Math.max(1, found.truePairs),
      f1: (2 * found.right) / Math.max(1, found.links + found.truePairs),
      bestF1,
      ratio: (splinkCpuSecondsPerMillion * linked.rows) / 1_000_000 / linked.cpuSeconds,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Runs a command in a process of its own, and gives the object that it tells. */
async function dancu(args: readonly string[]): Promise<unknown> {
  const child = spawn(process.execPath, [join(installation, 'dancu.mjs'), ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  await once(child, 'close')
  if (child.exitCode !== 0) throw new Error(`dancu ${args[0] ?? ''} ended with ${child.exitCode}.`)
  return JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')
}

const Judged = z.object({ links: z.number(), right: z.number(), truePairs: z.number(), bestF1: z.number() })

/** How many links there are, how many of them are right, how many there should be, and the best F1 of any threshold. */
async function judge(links: string, truth: string): Promise<z.infer<typeof Judged>> {
  return withWorkbench({ memoryMb: 3000, threads: 2 }, async ({ connection }) => {
    const reader = await connection.runAndReadAll(`
      with truth as (select "row", person from read_csv(${quoteText(truth)}, all_varchar = true)),
      wanted as (select sum(forms * (forms - 1) / 2)::double as pairs
        from (select count(*) as forms from truth group by person)),
      scored as (select score::double as score, one.person = other.person as is_right
        from read_csv(${quoteText(links)}, all_varchar = true)
        join truth as one on one."row" = id_l join truth as other on other."row" = id_r),
      counted as (select row_number() over by_score as links, count(*) filter (is_right) over by_score as right_ones
        from scored window by_score as (order by score desc rows unbounded preceding))
      select count(*)::double as links, count(*) filter (is_right)::double as "right",
        (select pairs from wanted) as "truePairs",
        (select max(2 * right_ones / (links + pairs)) from counted, wanted) as "bestF1" from scored`)
    return Judged.parse(reader.getRowObjectsJS()[0])
  })
}
