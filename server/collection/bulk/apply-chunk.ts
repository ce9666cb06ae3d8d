import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CheckContext } from '../../../forms/dc01-rules.ts'
import { arriving, type Arriving } from '../../checking/check-batch.ts'
import type { CopyConnection } from '../../db/copy.ts'
import { registerColumns, registerTables } from '../../register/rows.ts'
import type { SheetRow } from '../reading/sheet.ts'
import { chunkRows, collectionColumns, type BatchDecision } from './chunk-rows.ts'
import { readRows, sortOut, type ReadRows, type SortedChunk } from './sort-out.ts'
import type { Turns } from './turns.ts'

/** How many rows of a chunk were taken in, wait, were refused, and of these had been received before. */
export type ChunkCounts = { accepted: number; held: number; refused: number; repeated: number }

/** What a chunk is taken in with: the rules, who answers, and the chunks that are under way at the same time. */
export type ChunkContext = {
  check: CheckContext & { approveClean: boolean }
  decision: BatchDecision
  /** Chunks are sorted out one after the other, in the order of the file; only their writing overlaps. */
  turns: Turns
  onTheirWay: Set<Arriving>
}

const attemptsMax = 8

/** What another program at the same moment can cause: a number or form that it took first, or a deadlock. */
const passing = new Set(['23505', '40P01', '40001'])

/**
 * Takes a chunk of rows in: one transaction, with all that it stores and the note that it is done. Where somebody else
 * took a number or a household at the same moment, the chunk is sorted out again and sees it.
 */
export async function applyChunk(
  connection: CopyConnection,
  rows: readonly SheetRow[],
  context: ChunkContext,
): Promise<ChunkCounts> {
  const read = readRows(rows, context.check)
  try {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await applyOnce(connection, read, context)
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        if (!passing.has(code) || attempt === attemptsMax) throw error
        await setTimeout(20 * attempt)
      }
  } finally {
    // A chunk that failed before its turn must not keep the others waiting.
    context.turns.skip(context.decision.chunkNo)
  }
}

async function applyOnce(
  { db, copy }: CopyConnection,
  read: ReadRows,
  { check, decision, turns, onTheirWay }: ChunkContext,
): Promise<ChunkCounts> {
  let own: Arriving | undefined
  try {
    return await db.transaction().execute(async (tx) => {
      // Nothing is lost when the machine is cut off: a chunk is not noted as done before its transaction is on disk.
      await sql`set local synchronous_commit = on`.execute(tx)
      const sorted = await turns.take(decision.chunkNo, async () => {
        const done = await sortOut(tx, read, { approveClean: check.approveClean, onTheirWay: [...onTheirWay] })
        own = arriving(acceptedForms(done))
        onTheirWay.add(own)
        return done
      })
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
  } finally {
    // From here on they are found in the register, or were never taken in.
    if (own !== undefined) onTheirWay.delete(own)
  }
}

function acceptedForms({ households }: SortedChunk) {
  return households.flatMap(({ accepted }) => accepted.map(({ form }) => form))
}
