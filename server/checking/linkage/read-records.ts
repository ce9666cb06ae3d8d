import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import { CodeTable } from './code-table.ts'
import { chunksOf, quoteName, readRows, type Chunk } from './duckdb.ts'
import type { Column, LinkageModel } from './model.ts'
import { normalise } from './normalise.ts'
import { cellsOf, type RecordColumn, type Records } from './records.ts'
import { tallyDigits, tallyValues } from './tally.ts'
import { asking, sourcesOf, type SourceFile } from './source-file.ts'

/**
 * How records are read. The database reads each row once and gives hashes of 64 bits for texts, which are numbered in
 * the order of their rows; then it gives each distinct text once, and only those are normalised. (That two of ten
 * million texts have one hash happens once in 370,000 files.) Numbers come as they are.
 */
type Reading = { name: string; column: Column; offset: number; codes: CodeTable }

/** Reads one file, or two, one after the other. Refuses ids that are missing or there twice. */
export async function readRecords(
  connection: DuckDBConnection,
  files: readonly SourceFile[],
  model: LinkageModel,
): Promise<Records> {
  const [nothing] = await wordsOf(connection, 'select hash(null::varchar)')
  const readings: Reading[] = []
  let width = 0
  for (const [name, column] of Object.entries(model.columns)) {
    const codes = new CodeTable(65_536)
    codes.codeOf(nothing?.[0] ?? 0, nothing?.[1] ?? 0)
    readings.push({ name, column, offset: width, codes })
    width += cellsOf(column.as)
  }
  const count = files.reduce((sum, { rowCount }) => sum + rowCount, 0)
  const cells = new Uint32Array(count * width)
  let first = 0
  for (const file of files) {
    await asking(file.file, async () => requireIds(connection, file))
    await asking(file.file, async () => readRows64(connection, file, { readings, width, cells, first }))
    first += file.rowCount
  }
  const columns = new Map<string, RecordColumn>()
  for (const reading of readings) {
    const settled = await settleColumn(connection, files, reading, { cells, width })
    columns.set(reading.name, { name: reading.name, as: reading.column.as, offset: reading.offset, ...settled })
  }
  return { count, secondFrom: files[0]?.rowCount ?? 0, columns, width, cells }
}

async function wordsOf(connection: DuckDBConnection, query: string): Promise<Uint32Array[]> {
  const words: Uint32Array[] = []
  for await (const chunk of chunksOf(connection, query)) words.push(chunk.words(0).slice())
  return words
}

/** A column of the model as SQL reads it from a file: null where it is empty or the file has none. */
function textOf({ from }: Column, columns: ReadonlySet<string>): string {
  const names = sourcesOf(from, columns).map((name) => `${quoteName(name)}::varchar`)
  if (names.length === 0) return 'null::varchar'
  return names.length === 1 ? (names[0] ?? '') : `nullif(trim(concat_ws(' ', ${names.join(', ')})), '')`
}

function expressionOf(column: Column, columns: ReadonlySet<string>): string {
  const text = textOf(column, columns)
  if (column.as !== 'digits') return `hash(${text})`
  const digits = `regexp_replace(${text}, '[^0-9]', '', 'g')`
  return `coalesce(try_cast(${text} as ubigint), try_cast(${digits} as ubigint), 0::ubigint)`
}

type Target = { readings: readonly Reading[]; width: number; cells: Uint32Array; first: number }

async function readRows64(connection: DuckDBConnection, source: SourceFile, target: Target): Promise<void> {
  const expressions = target.readings.map(({ column }) => expressionOf(column, source.columns))
  const id = source.id === undefined ? undefined : quoteName(source.id)
  if (id !== undefined) expressions.push(`hash(${id})`)
  const ids = id === undefined ? undefined : new CodeTable(source.rowCount)
  let row = target.first
  for await (const chunk of chunksOf(connection, `select ${expressions.join(', ')} from ${source.relation}`)) {
    for (const [at, reading] of target.readings.entries()) readColumn(chunk, at, reading, { ...target, first: row })
    const words = ids === undefined ? undefined : chunk.words(target.readings.length)
    if (ids !== undefined && words !== undefined && !areNew(ids, words)) await refuseIds(connection, source)
    row += chunk.rowCount
  }
}

async function requireIds(connection: DuckDBConnection, { file, relation, id }: SourceFile): Promise<void> {
  if (id === undefined) return
  const [[missing] = []] = await readRows(connection, `select count(*) from ${relation} where ${quoteName(id)} is null`)
  if (missing !== '0') throw new Refusal(`${file}: ${missing} rows have no ${id}.`)
}

const digitsHighMax = 999_999_999_999_999 / 2 ** 32

function readColumn(chunk: Chunk, at: number, { column, codes, offset }: Reading, target: Target): void {
  const { cells, width } = target
  const words = chunk.words(at)
  let cell = target.first * width + offset
  if (column.as === 'digits') {
    for (let word = 0; word < words.length; word += 2, cell += width) {
      const high = words[word + 1] ?? 0
      if (high > digitsHighMax) continue
      cells[cell] = words[word] ?? 0
      cells[cell + 1] = high
    }
    return
  }
  for (let word = 0; word < words.length; word += 2, cell += width)
    cells[cell] = codes.codeOf(words[word] ?? 0, words[word + 1] ?? 0)
}

function areNew(ids: CodeTable, words: Uint32Array): boolean {
  const before = ids.size
  for (let word = 0; word < words.length; word += 2) ids.codeOf(words[word] ?? 0, words[word + 1] ?? 0)
  return ids.size === before + words.length / 2
}

async function refuseIds(connection: DuckDBConnection, { file, relation, id = '' }: SourceFile): Promise<never> {
  const name = quoteName(id)
  const twice = `select ${name}::varchar, count(*) from ${relation} group by all having count(*) > 1 order by 2 desc, 1 limit 1`
  const [[example, times] = []] = await readRows(connection, twice)
  throw new Refusal(`${file}: the ${id} ${example} stands in ${times} rows. Ids have to be unique.`)
}

/** Puts the normalised values in place of the codes, and gives the folded texts and how often each value occurs. */
async function settleColumn(
  connection: DuckDBConnection,
  files: readonly SourceFile[],
  { column, codes, offset }: Reading,
  { cells, width }: { cells: Uint32Array; width: number },
): Promise<Pick<RecordColumn, 'texts' | 'tally'>> {
  const place = { offset, width, secondFrom: files[0]?.rowCount ?? 0 }
  if (column.as === 'digits') return { texts: [], tally: tallyDigits(cells, place) }
  const raw = Array.from({ length: codes.size }, () => '')
  for (const { relation, columns } of files) {
    const distinct = `select distinct ${textOf(column, columns)} as text from ${relation}`
    for await (const chunk of chunksOf(connection, `select hash(text), text from (${distinct})`)) {
      const words = chunk.words(0)
      for (let row = 0; row < chunk.rowCount; row += 1)
        raw[codes.codeOf(words[2 * row] ?? 0, words[2 * row + 1] ?? 0)] = chunk.text(1, row) ?? ''
    }
  }
  const { texts, byCode } = normalise(raw, column.as)
  return { texts, tally: tallyValues(cells, byCode, place) }
}
