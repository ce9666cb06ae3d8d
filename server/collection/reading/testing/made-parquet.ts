import { ByteWriter, ParquetWriter } from 'hyparquet-writer'

/** What a made file has instead of what is usual: the rows of a group, and lies that are told in the footer. */
export type ParquetWish = {
  codec?: 'SNAPPY' | 'UNCOMPRESSED'
  groupRows?: number
  pageBytes?: number
  /** Another type for this column, with values of it. */
  number?: string
  lie?: (writer: ParquetWriter) => void
}

/** A Parquet file of these rows, the names of the columns first; an empty cell is null. */
export function madeParquet([names = [], ...rows]: readonly (readonly string[])[], wish: ParquetWish = {}): Uint8Array {
  const { codec = 'SNAPPY', groupRows = 10_000, pageBytes, number, lie = () => undefined } = wish
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({
    writer: bytes,
    codec,
    schema: [
      { name: 'root', num_children: names.length },
      ...names.map((name) =>
        name === number
          ? { name, type: 'INT32' as const, repetition_type: 'OPTIONAL' as const }
          : {
              name,
              type: 'BYTE_ARRAY' as const,
              converted_type: 'UTF8' as const,
              repetition_type: 'OPTIONAL' as const,
            },
      ),
    ],
  })
  const columnData = names.map((name, at) => ({
    name,
    data: rows.map((cells, row) => (name === number ? row : cells[at] || null)),
  }))
  void writer.write({ columnData, rowGroupSize: groupRows, ...(pageBytes && { pageSize: pageBytes }) })
  lie(writer)
  void writer.finish()
  return bytes.getBytes()
}
