import { linkFiles } from '../checking/linkage/link-files.ts'
import { readModel, residentsModel } from '../checking/linkage/model.ts'
import { defineCommand, WrongUsage } from './command.ts'

/** `dancu link`: finds the records of one person in a file, or across two, without any database. */
export const link = defineCommand({
  usage: 'link FILE [FILE2] --out LINKS.parquet [--clusters FILE] [--model FILE] [--id COLUMN]',
  options: {
    out: { type: 'string' },
    clusters: { type: 'string' },
    model: { type: 'string' },
    id: { type: 'string' },
  },
  positionalsMin: 1,
  positionalsMax: 2,
  async run({ values, positionals, say }) {
    const began = performance.now()
    if (values.out === undefined) throw new WrongUsage('--out is missing.')
    for (const file of [values.out, values.clusters ?? values.out])
      if (!/\.(csv|parquet)$/i.test(file)) throw new WrongUsage(`${file}: the name has to end in .parquet or .csv.`)
    const model = await readModel(values.model ?? residentsModel)
    const { out, clusters, id } = values
    const linked = await linkFiles({ files: positionals, model, id, out, clusters, say })
    const seconds = Math.round(performance.now() - began) / 1000
    say(`${out}: ${linked.links} links among ${linked.rows} records, ${linked.clusters} clusters, in ${seconds} s.`)
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage()
    const cpuSeconds = Math.round((userCPUTime + systemCPUTime) / 1000) / 1000
    return { exitCode: 0, json: { ...linked, seconds, cpuSeconds, peakMb: Math.round(maxRSS / 1024) } }
  },
})
