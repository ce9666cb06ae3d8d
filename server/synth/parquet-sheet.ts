import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { openToWrite, refuseToWrite, type Sheet } from './sheet.ts'

const rowGroupRows = 10_000

/**
 * A Parquet file of text columns in row groups of 10,000 or a few more, compressed with Snappy. An empty cell is null, as
 * readers of CSV have it. Memory holds one row group.
 */
export async function openParquetSheet(file: string, columns: readonly string[]): Promise<Sheet> {
  const handle = await openToWrite(file)
  await handle.close()
  let group = columns.map((): (string | null)[] => [])
  const writer = new ParquetWriter({
    writer: fileWriter(file),
    createdBy: 'dancu synth',
    // Who reads all of it needs no least and greatest values; without them the footer stays small.
    statistics: false,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map((name) => ({
        name,
        type: 'BYTE_ARRAY' as const,
        converted_type: 'UTF8' as const,
        repetition_type: 'OPTIONAL' as const,
      })),
    ],
  })
  const flush = async (): Promise<void> => {
    const columnData = columns.map((name, at) => ({ name, data: group[at] ?? [] }))
    const rowGroupSize = group[0]?.length ?? 0
    group = columns.map(() => [])
    try {
      await writer.write({ columnData, rowGroupSize })
    } catch (error) {
      refuseToWrite(file, error)
    }
  }
  return {
    add(cells) {
      for (const [at, column] of group.entries()) column.push(cells[at] || null)
    },
    async drain() {
      if ((group[0]?.length ?? 0) >= rowGroupRows) await flush()
    },
    async close() {
      if ((group[0]?.length ?? 0) > 0) await flush()
      await writer.finish()
    },
    async abandon() {},
  }
}
