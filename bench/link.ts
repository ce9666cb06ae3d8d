import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
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

const Truth = z.object({ row: z.string(), person: z.string() })
const Link = z.object({ id_l: z.string(), id_r: z.string(), score: z.coerce.number() })

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
    const personOf = new Map(readCsv(await readFile(truth, 'utf8'), Truth).map(({ row, person }) => [row, person]))
    const truePairs = countTruePairs(personOf)
    const found = scoresOf(await readFile(links, 'utf8'), personOf)
    const { seconds: secondsOfTwo } = Linked.parse(await dancu(['link', forms, '--out', links, '--threads', '2']))
    const low = join(folder, 'low.json')
    const model: unknown = JSON.parse(await readFile(residentsModel, 'utf8'))
    await writeFile(low, JSON.stringify(Object.assign({}, model, { threshold: lowThreshold })))
    await dancu(['link', forms, '--out', links, '--model', low])
    const all = scoresOf(await readFile(links, 'utf8'), personOf)
    return {
      ...linked,
      secondsOfTwo,
      ...measure(found, truePairs),
      bestF1: bestF1(all, truePairs),
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

function readCsv<Row>(text: string, row: z.ZodType<Row>): Row[] {
  return z.array(row).parse(parse(text, { columns: true }))
}

function countTruePairs(personOf: ReadonlyMap<string, string>): number {
  const forms = new Map<string, number>()
  for (const person of personOf.values()) forms.set(person, (forms.get(person) ?? 0) + 1)
  let pairs = 0
  for (const count of forms.values()) pairs += (count * (count - 1)) / 2
  return pairs
}

type Scored = { score: number; isTrue: boolean }

function scoresOf(text: string, personOf: ReadonlyMap<string, string>): Scored[] {
  return readCsv(text, Link).map(({ id_l, id_r, score }) => ({
    score,
    isTrue: personOf.get(id_l) === personOf.get(id_r),
  }))
}

function measure(found: readonly Scored[], truePairs: number): { precision: number; recall: number; f1: number } {
  const right = found.filter(({ isTrue }) => isTrue).length
  return {
    precision: right / Math.max(1, found.length),
    recall: right / Math.max(1, truePairs),
    f1: (2 * right) / Math.max(1, found.length + truePairs),
  }
}

function bestF1(found: readonly Scored[], truePairs: number): number {
  let [best, right] = [0, 0]
  for (const [at, { isTrue }] of found.toSorted((one, other) => other.score - one.score).entries()) {
    if (isTrue) right += 1
    best = Math.max(best, (2 * right) / (at + 1 + truePairs))
  }
  return best
}
