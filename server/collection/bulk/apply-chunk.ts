import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CheckContext } from '../../../forms/dc01-rules.ts'
import type { CopyConnection } from '../../db/copy.ts'
import { registerColumns, registerTables } from '../../register/rows.ts'
import type { SheetRow } from '../reading/sheet.ts'
import { chunkRows, collectionColumns, type BatchDecision } from './chunk-rows.ts'
import { sortOut } from './sort-out.ts'

/** How many rows of a chunk were taken in, wait, were refused, and of these had been received before. */
export type ChunkCounts = { accepted: number; held: number; refused: number; repeated: number }

const attemptsMax = 8

/** What another transaction at the same moment can cause: a number or form that it took first, or a deadlock. */
const passing = new Set(['23505', '40P01', '40001'])

/**
 * Takes a chunk of rows in: one transaction, with all that it stores and the note that it is done. When somebody else
 * took a number or a household at the same moment, the chunk is sorted out again and sees it.
 */
export async function applyChunk(
  connection: CopyConnection,
  rows: readonly SheetRow[],
  { check, decision }: { check: CheckContext & { approveClean: boolean }; decision: BatchDecision },
): Promise<ChunkCounts> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await applyOnce(connection, rows, { check, decision })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (!passing.has(code) || attempt === attemptsMax) throw error
      await setTimeout(20 * attempt)
    }
}

async function applyOnce(
  { db, copy }: CopyConnection,
  rows: readonly SheetRow[],
  { check, decision }: { check: CheckContext & { approveClean: boolean }; decision: BatchDecision },
): Promise<ChunkCounts> {
  return db.transaction().execute(async (tx) => {
    // Nothing is lost when the machine is cut off: the chunk is not noted as done before its transaction is on disk.
    await sql`set local synchronous_commit = on`.execute(tx)
    const sorted = await sortOut(tx, rows, check)
    const { register, collection } = chunkRows(sorted, decision)
    for (const table of registerTables) await copy(`register.${table}`, registerColumns[table], register[table])
    for (const table of ['dossier', 'form', 'step', 'refused_row', 'batch_chunk'] as const)
      await copy(`collection.${table}`, collectionColumns[table], collection[table])
    const [counts] = collection.batch_chunk
    return {
      accepted: Number(counts?.accepted),
      held: Number(counts?.held),
      refused: Number(counts?.refused),
      repeated: Number(counts?.repeated),
    }
  })
}
