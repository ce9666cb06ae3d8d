import type { DuckDBConnection } from '@duckdb/node-api'
import { readRows } from './duckdb.ts'
import { idsOf } from './ids.ts'
import { nameClusters, type EarlierCluster } from './name-clusters.ts'
import { asking, openTable, type SourceFile } from './source-file.ts'
import { copyTo, fillTable } from './write-links.ts'

/**
 * Writes each record's cluster: `id`, `cluster_id`, and of two files `file`. Without `previous` a cluster has the id of
 * its first record; with it, the id that most of its records had in that earlier run (see name-clusters.ts).
 */
export async function writeClusters(
  connection: DuckDBConnection,
  { files, out, previous }: { files: readonly SourceFile[]; out: string; previous?: string | undefined },
  firsts: Uint32Array,
): Promise<void> {
  const joined: number[] = []
  for (let record = 0; record < firsts.length; record += 1) if (firsts[record] !== record) joined.push(record)
  const columns = [Uint32Array.from(joined), Uint32Array.from(joined, (record) => firsts[record] ?? 0)]
  await fillTable(connection, 'members', { count: joined.length, columns, scores: undefined })
  let from = 0
  const all = files.map((file, at) => {
    const ids = `select ${files.length === 2 ? 'id::varchar as id' : 'id'}, record, ${at + 1} as file from (${idsOf(file, from)})`
    from += file.rowCount
    return ids
  })
  await connection.run(`create temp table everybody as ${all.join(' union all ')}`)
  const isNamed = previous !== undefined
  if (isNamed) await nameAfter(connection, previous, firsts)
  const name = isNamed ? 'coalesce(n.name, f.id::varchar, e.id::varchar)' : 'coalesce(f.id, e.id)'
  const file = files.length === 2 ? ', e.file, coalesce(f.file, e.file) as cluster_file' : ''
  await copyTo(
    connection,
    out,
    `select e.id, ${name} as cluster_id${file}
     from everybody e left join members on members.one = e.record left join everybody f on f.record = members.other
     ${isNamed ? 'left join names n on n.record = coalesce(members.other, e.record)' : ''}
     order by e.record`,
  )
}

/** Makes a table of the clusters that are not named by their first record: `record`, the first, and `name`. */
async function nameAfter(connection: DuckDBConnection, previous: string, firsts: Uint32Array): Promise<void> {
  const relation = await openTable(connection, previous, ['id', 'cluster_id'])
  const rows = await asking(previous, async () =>
    readRows(
      connection,
      `select e.record, p.cluster_id::varchar from ${relation} p join everybody e on e.id::varchar = p.id::varchar
       where p.cluster_id::varchar in
         (select cluster_id::varchar from ${relation} group by 1 having count(*) > 1 or any_value(id::varchar) <> cluster_id::varchar)
       order by e.record`,
    ),
  )
  const earlier = rows.map(([record, name]): EarlierCluster => ({ record: Number(record), name: name ?? '' }))
  const names = nameClusters(firsts, earlier, await readIds(connection, firsts, earlier))
  await connection.run('create temp table names (record uinteger, name varchar)')
  const appender = await connection.createAppender('names')
  for (const [record, name] of names) {
    appender.appendUInteger(record)
    appender.appendVarchar(name)
    appender.endRow()
  }
  appender.closeSync()
}

/** The ids of the records that may give a cluster its name: those whose cluster then or now has others. */
async function readIds(
  connection: DuckDBConnection,
  firsts: Uint32Array,
  earlier: readonly EarlierCluster[],
): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(earlier.map(({ record }) => record))
  for (let record = 0; record < firsts.length; record += 1)
    if (firsts[record] !== record) wanted.add(record).add(firsts[record] ?? 0)
  await fillTable(connection, 'wanted', {
    count: wanted.size,
    columns: [Uint32Array.from(wanted), Uint32Array.from(wanted)],
    scores: undefined,
  })
  const rows = await readRows(
    connection,
    'select record, id::varchar from everybody where record in (select one from wanted)',
  )
  return new Map(rows.map(([record, id]) => [Number(record), id ?? '']))
}
