import type { DuckDBConnection } from '@duckdb/node-api'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, Refusal } from '../../refusal.ts'
import { quoteName, quoteText, readRows, type Workbench } from './duckdb.ts'
import type { LinkageModel } from './model.ts'

/** A file of records as SQL reads it. */
export type SourceFile = {
  file: string
  /** What stands after `from`: its rows come in the order of the file. */
  relation: string
  rowCount: number
  /** The column of ids, or undefined where rows are numbered. */
  id: string | undefined
  columns: ReadonlySet<string>
}

/**
 * Opens a file of records: Parquet as it is, CSV with a header in UTF-8 by way of a Parquet file of the columns that the
 * model names. Refuses what is not there, cannot be read, or lacks a column of the model.
 */
export async function openSource(
  { connection, folder }: Workbench,
  file: string,
  { model, id, place }: { model: LinkageModel; id: string | undefined; place: number },
): Promise<SourceFile> {
  const { relation: read, columns } = await openAny(connection, file)
  const idColumn = chooseId(file, columns, id ?? model.id)
  requireColumns(file, columns, model)
  const relation = file.toLowerCase().endsWith('.parquet')
    ? read
    : await toParquet(connection, file, { read, columns, idColumn, model, to: join(folder, `${place}.parquet`) })
  const [[count] = []] = await asking(file, async () => readRows(connection, `select count(*) from ${relation}`))
  return { file, relation, rowCount: Number(count), id: idColumn, columns }
}

/** Opens a file whose columns are not known: what stands after `from`, and its columns. */
export async function openAny(
  connection: DuckDBConnection,
  file: string,
): Promise<{ relation: string; columns: ReadonlySet<string> }> {
  await requireFile(file)
  const isParquet = file.toLowerCase().endsWith('.parquet')
  if (!isParquet && !file.toLowerCase().endsWith('.csv'))
    throw new Refusal(`${file}: the name has to end in .csv or .parquet.`)
  const relation = isParquet
    ? `read_parquet(${quoteText(file)})`
    : `read_csv(${quoteText(file)}, header = true, all_varchar = true)`
  return { relation, columns: await listColumns(connection, file, relation) }
}

/** Opens a small file beside the records, such as labels; refuses one that lacks a column. Gives what stands after `from`. */
export async function openTable(
  connection: DuckDBConnection,
  file: string,
  columns: readonly string[],
): Promise<string> {
  const { relation, columns: there } = await openAny(connection, file)
  const missing = columns.filter((name) => !there.has(name))
  if (missing.length === 0) return relation
  throw new Refusal(`${file} lacks ${missing.join(', ')}. It has: ${Array.from(there).slice(0, 20).join(', ')}.`)
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new Refusal(`There is no file ${file}.`)
    throw new Refusal(`${file} cannot be read (${codeOf(error) ?? 'unknown reason'}).`)
  })
  if (!found.isFile()) throw new Refusal(`${file} is no file.`)
  if (found.size === 0) throw new Refusal(`${file} is empty: it has no header.`)
  if (/[*?[\]{}]/.test(file))
    throw new Refusal(`${file}: rename it, its name has a sign that stands for several files.`)
}

/** What the database says against a file, in one line for the operator. */
export async function asking<Result>(file: string, ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal || !(error instanceof Error)) throw error
    const [said = ''] = error.message.split('\n')
    const isEncoding = /utf-?8|unicode|encod/i.test(error.message)
    throw new Refusal(
      isEncoding ? `${file} is not UTF-8 throughout: save it as UTF-8. (${said})` : `${file} cannot be read: ${said}`,
    )
  }
}

async function listColumns(connection: DuckDBConnection, file: string, read: string): Promise<ReadonlySet<string>> {
  const rows = await asking(file, async () =>
    readRows(connection, `select column_name from (describe select * from ${read})`),
  )
  return new Set(rows.map(([name = '']) => name))
}

function chooseId(file: string, columns: ReadonlySet<string>, wanted: string | undefined): string | undefined {
  if (wanted === undefined) return columns.has('id') ? 'id' : undefined
  if (!columns.has(wanted)) throw new Refusal(`${file} has no column ${wanted} for ids.`)
  return wanted
}

/** The columns of the file that a column of the model is read from, those that are there. */
export function sourcesOf(from: string | readonly string[], columns: ReadonlySet<string>): string[] {
  return [from].flat().filter((name) => columns.has(name))
}

function requireColumns(file: string, columns: ReadonlySet<string>, model: LinkageModel): void {
  const missing = Object.entries(model.columns).flatMap(([, { from, optional }]) =>
    optional ? [] : [from].flat().filter((name) => !columns.has(name)),
  )
  if (missing.length === 0) return
  const there = Array.from(columns).slice(0, 20).join(', ')
  throw new Refusal(`${file} lacks what the model ${model.name} compares: ${missing.join(', ')}. It has: ${there}.`)
}

async function toParquet(
  connection: DuckDBConnection,
  file: string,
  wish: { read: string; columns: ReadonlySet<string>; idColumn: string | undefined; model: LinkageModel; to: string },
): Promise<string> {
  const needed = new Set(Object.values(wish.model.columns).flatMap(({ from }) => sourcesOf(from, wish.columns)))
  if (wish.idColumn !== undefined) needed.add(wish.idColumn)
  const list = needed.size === 0 ? '1 as nothing' : Array.from(needed, quoteName).join(', ')
  const query = `copy (select ${list} from ${wish.read}) to ${quoteText(wish.to)} (format parquet, compression uncompressed)`
  await asking(file, async () => connection.run(query))
  return `read_parquet(${quoteText(wish.to)})`
}
