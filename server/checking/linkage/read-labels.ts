import type { DuckDBConnection } from '@duckdb/node-api'
import { Refusal } from '../../refusal.ts'
import { readRows } from './duckdb.ts'
import { idsOf } from './ids.ts'
import { labelPairs, type LabelledPairs } from './labels.ts'
import { asking, openTable, type SourceFile } from './source-file.ts'

const saidYes = new Set(['1', 'true', 'yes', 'same', 't', 'y'])
const saidNo = new Set(['0', 'false', 'no', 'different', 'f', 'n'])

/**
 * Reads the pairs that people have decided: a file with `id_l`, `id_r` and `same` (yes or no, 1 or 0, true or false).
 * Refuses one that lacks a column, names an id that is not in the files, or says something else.
 */
export async function readLabels(
  connection: DuckDBConnection,
  sources: readonly SourceFile[],
  file: string,
): Promise<LabelledPairs> {
  const relation = await openTable(connection, file, ['id_l', 'id_r', 'same'])
  const [left, right] = [sources[0], sources.at(-1)]
  if (left === undefined || right === undefined) throw new Error('There is no file.')
  const from = sources.length === 2 ? left.rowCount : 0
  const rows = await asking(file, async () =>
    readRows(
      connection,
      `select l.record, r.record, lower(trim(same::varchar)), id_l::varchar, id_r::varchar from ${relation} labels
       left join (${idsOf(left, 0)}) l on l.id::varchar = id_l::varchar
       left join (${idsOf(right, from)}) r on r.id::varchar = id_r::varchar`,
    ),
  )
  return labelPairs(
    rows.map(([one, other, same = '', idLeft = '', idRight = '']) => {
      if (one === undefined || other === undefined)
        throw new Refusal(`${file}: there is no record ${one === undefined ? idLeft : idRight}.`)
      if (!saidYes.has(same) && !saidNo.has(same))
        throw new Refusal(`${file}: ${idLeft}, ${idRight}: same has to be yes or no, not "${same}".`)
      return { one: Number(one), other: Number(other), isSame: saidYes.has(same) }
    }),
  )
}
