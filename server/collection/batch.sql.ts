import { sql } from 'kysely'
import type { Finding } from '../../forms/field.ts'
import type { ProblemType } from '../../forms/problems.ts'
import type { Tx } from '../db/database.ts'
import type { CollectionBatchState } from '../db/tables.ts'
import type { Sheet, SheetEncoding } from './reading/sheet.ts'

/** The problem that a file is refused with: its type, and what is told beside it. */
type BatchProblem = { type: ProblemType; [more: string]: unknown }

/** A file of forms and how far it is. Counts are of rows; `repeated` is part of `refused`. */
export type Batch = {
  batchId: string
  unitCode: string
  accountId: string
  fileName: string
  fileSha256: string
  approveClean: boolean
  state: CollectionBatchState
  /** Why it failed as a whole. */
  problem: BatchProblem | null
  /** Known once the file was looked through. */
  rowsTotal: number | null
  encoding: SheetEncoding | null
  /** Where it was a legacy encoding: a few cells before and after the conversion. */
  samples: { before: string; after: string }[]
  startedAt: Date
  finishedAt: Date | null
  accepted: number
  held: number
  refused: number
  repeated: number
}

const select = sql`
  select batch.batch_id as "batchId", unit_code as "unitCode", account_id as "accountId", file_name as "fileName",
    file_sha256 as "fileSha256", approve_clean as "approveClean", state, problem, rows_total as "rowsTotal",
    encoding, samples,
    started_at as "startedAt", finished_at as "finishedAt", done.*
  from collection.batch cross join lateral (
    select coalesce(sum(accepted), 0)::int as accepted, coalesce(sum(held), 0)::int as held,
      coalesce(sum(refused), 0)::int as refused, coalesce(sum(repeated), 0)::int as repeated
    from collection.batch_chunk where batch_chunk.batch_id = batch.batch_id) as done`

/** Opens a batch for a file that has been stored. */
export async function insertBatch(
  tx: Tx<'collection'>,
  batch: Pick<Batch, 'batchId' | 'unitCode' | 'accountId' | 'fileName' | 'fileSha256' | 'approveClean' | 'state'>,
): Promise<void> {
  await tx
    .insertInto('collection.batch')
    .values({
      batch_id: batch.batchId,
      unit_code: batch.unitCode,
      account_id: batch.accountId,
      file_name: batch.fileName,
      file_sha256: batch.fileSha256,
      approve_clean: batch.approveClean,
      state: batch.state,
    })
    .execute()
}

/** A batch, or undefined. */
export async function findBatch(tx: Tx<'collection'>, batchId: string): Promise<Batch | undefined> {
  return (await sql<Batch>`${select} where batch.batch_id = ${batchId}`.execute(tx)).rows[0]
}

/** The newest batches of an account. */
export async function listBatches(tx: Tx<'collection'>, accountId: string, countMax: number): Promise<Batch[]> {
  return (
    await sql<Batch>`${select} where account_id = ${accountId} order by started_at desc limit ${countMax}`.execute(tx)
  ).rows
}

/** Whether a batch still needs the file with this content. */
export async function isUploadOpen(tx: Tx<'collection'>, fileSha256: string): Promise<boolean> {
  const open = await tx
    .selectFrom('collection.batch')
    .select('batch_id')
    .where('file_sha256', '=', fileSha256)
    .where('state', 'in', ['waiting', 'running'])
    .limit(1)
    .executeTakeFirst()
  return open !== undefined
}

/** The batch of the same file for the same unit that was cut and can go on; undefined where there is none. */
export async function findCutBatch(
  tx: Tx<'collection'>,
  file: Pick<Batch, 'unitCode' | 'accountId' | 'fileSha256' | 'approveClean'>,
): Promise<Batch | undefined> {
  return (
    await sql<Batch>`${select} where state = 'running' and unit_code = ${file.unitCode}
      and account_id = ${file.accountId} and file_sha256 = ${file.fileSha256} and approve_clean = ${file.approveClean}
      order by started_at desc limit 1`.execute(tx)
  ).rows[0]
}

/** The batches that were uploaded and are not done, oldest first, for the job: waiting, or cut while they ran. */
export async function listOpenUploads(tx: Tx<'collection'>, importerId: string): Promise<Batch[]> {
  return (
    await sql<Batch>`${select} where state in ('waiting', 'running') and account_id <> ${importerId}
      order by started_at, batch_id`.execute(tx)
  ).rows
}

/** The chunks that are done, by the number of their first row in the file. */
export async function listChunksDone(tx: Tx<'collection'>, batchId: string) {
  return tx
    .selectFrom('collection.batch_chunk')
    .select(['first_row as firstRow', 'accepted', 'held', 'refused', 'repeated'])
    .where('batch_id', '=', batchId)
    .execute()
}

/** What is noted of a batch: where it stands, how many rows it has, why it failed, and the file once looked through. */
type BatchChange = {
  state: CollectionBatchState
  rowsTotal?: number
  problem?: BatchProblem
  sheet?: Pick<Sheet, 'rowCount' | 'encoding' | 'samples'>
}

/** Notes that a batch runs, is done with so many rows, or failed as a whole because of its file. */
export async function setBatchState(
  tx: Tx<'collection'>,
  batchId: string,
  { state, rowsTotal, problem, sheet }: BatchChange,
): Promise<void> {
  const isEnd = state === 'done' || state === 'failed'
  await tx
    .updateTable('collection.batch')
    .set({
      state,
      ...(isEnd ? { finished_at: sql<Date>`clock_timestamp()` } : {}),
      ...(rowsTotal === undefined ? {} : { rows_total: rowsTotal }),
      ...(problem === undefined ? {} : { problem: JSON.stringify(problem) }),
      ...(sheet === undefined
        ? {}
        : { rows_total: sheet.rowCount, encoding: sheet.encoding, samples: JSON.stringify(sheet.samples) }),
    })
    .where('batch_id', '=', batchId)
    .execute()
}

/** Refused rows of a batch in the order of the file, after a row. */
export async function listRefusedRows(
  tx: Tx<'collection'>,
  { batchId, after, countMax }: { batchId: string; after: number; countMax: number },
) {
  const { rows } = await sql<{ rowNo: number; cells: string[]; findings: Finding[] }>`
    select row_no as "rowNo", cells, findings from collection.refused_row
    where batch_id = ${batchId} and row_no > ${after} order by row_no limit ${countMax}`.execute(tx)
  return rows
}
