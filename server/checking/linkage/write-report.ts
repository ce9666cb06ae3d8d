import type { DuckDBConnection } from '@duckdb/node-api'
import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { codeOf, Refusal } from '../../refusal.ts'
import type { Links } from './clusters.ts'
import { quoteName, readRows } from './duckdb.ts'
import type { Found } from './find-links.ts'
import type { LinkageModel } from './model.ts'
import { textOf } from './read-records.ts'
import type { Records } from './records.ts'
import { renderReport, type SamplePair } from './report.ts'
import type { SourceFile } from './source-file.ts'
import { listWeights } from './waterfall.ts'

/** So many links and so many near misses are shown. */
const samplesMax = 8

/** Writes a page about what was found: weights, threshold, labels, keys and sample pairs. Refuses where it cannot. */
export async function writeReport(
  connection: DuckDBConnection,
  { files, out, model, records }: { files: readonly SourceFile[]; out: string; model: LinkageModel; records: Records },
  found: Found,
): Promise<void> {
  const { threshold } = model
  const samples = [...pickNear(found.links, threshold), ...pickNear(found.nearMisses, threshold)]
  const texts = await readTexts(
    connection,
    { files, model },
    new Set(samples.flatMap(({ one, other }) => [one, other])),
  )
  const shown = samples.map(({ one, other, score }): SamplePair => {
    const [left, right] = [texts.get(one), texts.get(other)]
    const shownPair = {
      left: left?.texts ?? {},
      right: right?.texts ?? {},
      idLeft: left?.id ?? '',
      idRight: right?.id ?? '',
      probability: score,
    }
    return Object.assign(shownPair, listWeights(found.weighing, found.signsOf(one, other)))
  })
  const page = renderReport({
    title: files.map(({ file }) => basename(file)).join(' and '),
    model: model.name,
    threshold,
    rows: records.count,
    ...found,
    links: found.links.size,
    samples: shown,
  })
  await writeFile(out, page).catch((error: unknown) => {
    throw new Refusal(`${out} cannot be written (${codeOf(error) ?? 'unknown reason'}).`)
  })
}

type Sample = { one: number; other: number; score: number }

/** Half of them nearest to the threshold, half spread over all. */
function pickNear({ size, one, other, score }: Links, threshold: number): Sample[] {
  const order = Array.from({ length: size }, (_none, at) => at).toSorted(
    (left, right) => Math.abs((score[left] ?? 0) - threshold) - Math.abs((score[right] ?? 0) - threshold),
  )
  const near = order.slice(0, samplesMax / 2)
  const rest = order.slice(samplesMax / 2)
  const spread = rest.filter((_at, place) => place % Math.ceil(rest.length / (samplesMax / 2)) === 0)
  return [...near, ...spread].map((at) => ({ one: one[at] ?? 0, other: other[at] ?? 0, score: score[at] ?? 0 }))
}

type RecordText = { id: string; texts: Record<string, string> }

/** The texts of some records as the files have them, by the columns of the model. */
async function readTexts(
  connection: DuckDBConnection,
  { files, model }: { files: readonly SourceFile[]; model: LinkageModel },
  wanted: ReadonlySet<number>,
): Promise<Map<number, RecordText>> {
  const texts = new Map<number, RecordText>()
  const names = Object.keys(model.columns)
  let first = 0
  for (const { relation, rowCount, columns, id } of files) {
    const own = Array.from(wanted).filter((record) => record >= first && record < first + rowCount)
    if (own.length > 0) {
      const expressions = names.map((name) => textOf(model.columns[name]?.from ?? [], columns))
      const number = '(row_number() over () - 1)::uinteger'
      const idText = id === undefined ? `(${number}::bigint + 1)::varchar` : `${quoteName(id)}::varchar`
      const all = `select ${number} as record, ${idText} as id_text, ${expressions.map((one, at) => `${one} as c${at}`).join(', ')} from ${relation}`
      const list = own.map((record) => record - first).join()
      for (const [record, idOf = '', ...cells] of await readRows(
        connection,
        `select * from (${all}) where record in (${list})`,
      ))
        texts.set(Number(record) + first, {
          id: idOf,
          texts: Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ''])),
        })
    }
    first += rowCount
  }
  return texts
}
