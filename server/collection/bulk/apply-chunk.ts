import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import type { CheckContext } from '../../../forms/dc01-rules.ts'
import { arriving, type Arriving } from '../../checking/check-batch.ts'
import type { Width } from '../../checking/duplicates/person-keys.ts'
import type { CopyConnection } from '../../db/copy.ts'
import type { AnyTx } from '../../db/database.ts'
import { codeOf } from '../../refusal.ts'
import { chunkRows, type BatchDecision } from './chunk-rows.ts'
import { copyChunk } from './copy-chunk.ts'
import type { Chunk } from './cut-chunks.ts'
import { readRows, type ReadRows } from './read-rows.ts'
import { sortOut, type SortedChunk } from './sort-out.ts'
import type { Turns } from './turns.ts'

/** How many rows were taken in, wait, were refused, and of these had been received before. */
export type Counts = { accepted: number; held: number; refused: number; repeated: number }

/** What a chunk is taken in with: the rules, who answers, and the chunks that are under way at the same time. */
export type ChunkContext = {
  check: CheckContext & { approveClean: boolean }
  decision: BatchDecision
  /** Chunks are sorted out one after the other, in the order of the file; only their writing overlaps. */
  turns: Turns
  underWay: Set<UnderWay>
}

/** A chunk that is sorted out and being written: who comes with it, and the households that it brings or adds to. */
type UnderWay = { persons: Arriving; households: ReadonlySet<string>; ended: Promise<void> }

const nothing = (): void => undefined

const attemptsMax = 8
const pauseMs = 20

/** What another program at the same moment can cause: a number or form that it took first, or a deadlock. */
const passing = new Set(['23505', '40P01', '40001'])

/**
 * Takes a chunk of rows in: one transaction, with all that it stores and the note that it is done. Where somebody else
 * took a number or a household at the same moment, the chunk is sorted out again and sees it.
 */
export async function applyChunk(connection: CopyConnection, chunk: Chunk, context: ChunkContext): Promise<Counts> {
  try {
    const read = readRows(chunk.rows, context.check)
    for (let attempt = 1; ; attempt += 1)
      try {
        return await applyOnce(connection, { chunk, read }, context)
      } catch (error) {
        if (!passing.has(codeOf(error) ?? '') || attempt === attemptsMax) throw error
        await setTimeout(pauseMs * attempt)
      }
  } finally {
    // A chunk that failed before its turn must not keep the others waiting.
    context.turns.skip(chunk.order)
  }
}

async function applyOnce(
  connection: CopyConnection,
  { chunk, read }: { chunk: Chunk; read: ReadRows },
  { check, decision, turns, underWay }: ChunkContext,
): Promise<Counts> {
  const firstRow = chunk.rows[0]?.rowNo ?? 0
  const width = widthFor(firstRow)
  let own: UnderWay | undefined
  let end = nothing
  try {
    return await connection.db.transaction().execute(async (tx) => {
      await setUp(tx)
      const sorted = await turns.take(chunk.order, async () => {
        await waitForHouseholds(read, underWay)
        const onTheirWay = Array.from(underWay, ({ persons }) => persons)
        const done = await sortOut(tx, read, { approveClean: check.approveClean, onTheirWay, width })
        own = startWriting(done, width, new Promise((resolve) => (end = resolve)))
        underWay.add(own)
        return done
      })
      await copyChunk(connection, chunkRows(sorted, firstRow, decision))
      return countsOf(sorted)
    })
  } finally {
    // From here on its people are found in the register, or were never taken in.
    if (own !== undefined) underWay.delete(own)
    end()
  }
}

/** So many rows of a file are compared as if they were typed. Of a longer one the rest would cost more than its load. */
export const comparedRowsMax = 5000

const widthFor = (rowNo: number): Width => (rowNo <= comparedRowsMax ? 'every-key' : 'same-person')

async function setUp(tx: AnyTx): Promise<void> {
  // Nothing is lost when the machine is cut off: a chunk is not noted as done before its transaction is on disk.
  // And each question of a chunk is answered by as many probes of an index as it has rows, however large or small the
  // register is just now, and whatever the planner, which cannot know, would make of it.
  await sql`select set_config('synchronous_commit', 'on', true), set_config('enable_seqscan', 'off', true),
    set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)`.execute(tx)
}

const nameOf = ({ commune, householdNo }: { commune: string; householdNo: string }): string =>
  `${commune} ${householdNo}`

function startWriting({ households }: SortedChunk, width: Width, ended: Promise<void>): UnderWay {
  const written = households.filter(({ accepted }) => accepted.length > 0)
  const forms = written.flatMap(({ accepted }) => accepted.map(({ form }) => form))
  return { persons: arriving(forms, width), households: new Set(written.map(nameOf)), ended }
}

/**
 * Waits until no chunk under way brings a household of this one: whether it has a head has to be known. Those that are
 * waited for only write and wait for nobody.
 */
async function waitForHouseholds({ incoming }: ReadRows, underWay: ReadonlySet<UnderWay>): Promise<void> {
  if (underWay.size === 0) return
  const names = new Set(incoming.map(({ form }) => nameOf({ commune: form.commune, householdNo: form.household_no })))
  for (const { households, ended } of underWay)
    for (const name of names)
      if (households.has(name)) {
        await ended
        break
      }
}

function countsOf({ households, refused, repeated }: SortedChunk): Counts {
  const counts = { accepted: 0, held: 0, refused: refused.length, repeated }
  for (const { accepted, held } of households) {
    counts.accepted += accepted.length
    counts.held += held.length
  }
  return counts
}
