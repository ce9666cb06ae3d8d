import { setTimeout } from 'node:timers/promises'
import { Client, type QueryResult } from 'pg'
import { Refusal } from '../../refusal.ts'
import { packPairs, unpackPairs, type ChunkStore } from './chunks.ts'

/** Whoever has had a chunk for so long has gone: another takes it. The same chunk twice has the same pairs. */
const leaseSeconds = 120
const waitMs = 200

const createTables = `
  create schema if not exists linkage_work;
  create table if not exists linkage_work.chunk (
    run text not null,
    chunk int not null,
    claimed_at timestamptz,
    pairs bytea,
    constraint chunk_pk primary key (run, chunk)
  );
  comment on table linkage_work.chunk is 'Work that programs of dancu link share: a row for each chunk of pairs of a run';
  comment on column linkage_work.chunk.pairs is 'The compared pairs; null until somebody has compared them'`

const claimChunk = `
  update linkage_work.chunk c set claimed_at = clock_timestamp()
  where c.run = $1 and c.chunk = (
    select chunk from linkage_work.chunk
    where run = $1 and pairs is null
      and (claimed_at is null or claimed_at < clock_timestamp() - make_interval(secs => $2))
    order by chunk limit 1 for update skip locked)
  returning c.chunk`

/**
 * Keeps chunks in a table of a PostgreSQL database, whichever: programs on several machines that link the same file with
 * the same model share the chunks, and each gets the whole result. A program that ends leaves its chunks to the others, and
 * a run that was interrupted goes on. The database's user has to be allowed to create the table.
 */
export async function shareChunks(
  url: string,
  run: string,
  count: number,
): Promise<ChunkStore & { end: () => Promise<void> }> {
  const client = new Client({ connectionString: url, application_name: 'dancu link' })
  const ask = async (text: string, values: unknown[] = []): Promise<QueryResult<Record<string, unknown>>> =>
    client.query<Record<string, unknown>>(text, values)
  try {
    await client.connect()
    // Two programs that begin together would both create the table.
    await ask('select pg_advisory_lock($1)', [lockOfTables])
    await ask(createTables)
    await ask('select pg_advisory_unlock($1)', [lockOfTables])
    await ask(`delete from linkage_work.chunk where claimed_at < clock_timestamp() - interval '1 day'`)
    await ask(
      `insert into linkage_work.chunk (run, chunk) select $1, generate_series(0, $2::int - 1) on conflict do nothing`,
      [run, count],
    )
  } catch (error) {
    await client.end().catch(() => {})
    throw new Refusal(`The chunks cannot be shared there: ${error instanceof Error ? error.message : ''}`)
  }
  const isDone = async (): Promise<boolean> => {
    const { rows } = await ask(`select from linkage_work.chunk where run = $1 and pairs is null limit 1`, [run])
    return rows.length === 0
  }
  return {
    async claim() {
      for (;;) {
        const { rows } = await ask(claimChunk, [run, leaseSeconds])
        if (rows.length > 0) return Number(rows[0]?.chunk)
        if (await isDone()) return undefined
        await setTimeout(waitMs)
      }
    },
    async save(chunk, pairs) {
      await ask(`update linkage_work.chunk set pairs = $3 where run = $1 and chunk = $2`, [
        run,
        chunk,
        Buffer.from(packPairs(pairs)),
      ])
    },
    async read(chunk) {
      const { rows } = await ask(`select pairs from linkage_work.chunk where run = $1 and chunk = $2`, [run, chunk])
      const bytes = rows[0]?.pairs
      if (!Buffer.isBuffer(bytes)) throw new Error(`Chunk ${chunk} was not compared.`)
      return unpackPairs(bytes)
    },
    finish: async () => {},
    end: async () => client.end(),
  }
}

/** Which advisory lock stands for the creation of the table. */
const lockOfTables = 1_818_848_107
