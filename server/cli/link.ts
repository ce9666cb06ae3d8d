import { writeFile } from 'node:fs/promises'
import { setFlagsFromString } from 'node:v8'
import { linkFiles } from '../checking/linkage/link-files.ts'
import { readModel, residentsModel } from '../checking/linkage/model.ts'
import { defineCommand, WrongUsage, type Outcome } from './command.ts'

/**
 * A run of seconds does not win back what V8's compiler takes by default, a sixth of its processor time: a function is
 * compiled once it has run longer, and less of what it calls is copied into it.
 */
const compileLess = ['--interrupt-budget=400000', '--max-inlined-bytecode-size-cumulative=300']

/** `dancu link`: finds the records of one person in a file, or across two, without any database. */
export const link = defineCommand({
  usage:
    'link FILE [FILE2] --out LINKS.parquet [--clusters FILE] [--previous CLUSTERS] [--report FILE.html] [--labels FILE] ' +
    '[--model FILE] [--fitted FILE] [--id COLUMN] [--work FOLDER | --share DATABASE_URL] [--chunk-pairs N] [--threads N] | link FILE --propose-model FILE',
  options: {
    out: { type: 'string' },
    clusters: { type: 'string' },
    previous: { type: 'string' },
    report: { type: 'string' },
    labels: { type: 'string' },
    model: { type: 'string' },
    fitted: { type: 'string' },
    id: { type: 'string' },
    work: { type: 'string' },
    share: { type: 'string' },
    'chunk-pairs': { type: 'string' },
    threads: { type: 'string' },
    'propose-model': { type: 'string' },
  },
  positionalsMin: 1,
  positionalsMax: 2,
  async run({ values, positionals, say }) {
    const began = performance.now()
    for (const flag of compileLess) setFlagsFromString(flag)
    const { out, 'propose-model': proposal, model: modelFile, 'chunk-pairs': chunkPairs, threads, ...places } = values
    if (proposal !== undefined) return propose(positionals, proposal, say)
    if (out === undefined) throw new WrongUsage('--out is missing.')
    for (const file of [out, values.clusters ?? out])
      if (!/\.(csv|parquet)$/i.test(file)) throw new WrongUsage(`${file}: the name has to end in .parquet or .csv.`)
    if (values.previous !== undefined && values.clusters === undefined)
      throw new WrongUsage('--previous needs --clusters.')
    const model = await readModel(modelFile ?? residentsModel)
    const counts = { ...readChunkPairs(chunkPairs), ...readThreads(threads) }
    const linked = await linkFiles({ files: positionals, model, out, ...places, ...counts, say })
    const seconds = Math.round(performance.now() - began) / 1000
    say(`${out}: ${linked.links} links among ${linked.rows} records, ${linked.clusters} clusters, in ${seconds} s.`)
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cpuSeconds = Math.round((userCPUTime + systemCPUTime) / 1000) / 1000
    return { exitCode: 0, json: { ...linked, seconds, cpuSeconds, peakMb: Math.round(maxRSS / 1024) } }
  },
})

function readChunkPairs(text: string | undefined): { chunkPairs?: number } {
  if (text === undefined) return {}
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new WrongUsage(`--chunk-pairs ${text}: give a whole number from 1.`)
  return { chunkPairs: Number(text) }
}

function readThreads(text: string | undefined): { threads?: number } {
  if (text === undefined) return {}
  if (!/^[1-9]\d?$/.test(text)) throw new WrongUsage(`--threads ${text}: give a whole number from 1 to 99.`)
  return { threads: Number(text) }
}

async function propose(files: readonly string[], out: string, say: (line: string) => void): Promise<Outcome> {
  const [file, second] = files
  if (file === undefined || second !== undefined) throw new WrongUsage('A model is proposed from one file.')
  const { proposeModel } = await import('../checking/linkage/propose-model.ts')
  const model = await proposeModel(file)
  await writeFile(out, `${JSON.stringify(model, undefined, 2)}\n`)
  say(`${out}: a model of ${Object.keys(model.columns).length} columns and ${model.keys.length} keys. Look through it.`)
  return { exitCode: 0, json: { columns: Object.keys(model.columns), keys: model.keys } }
}
