import writeWorkbook from 'write-excel-file/node'
import { Refusal } from '../refusal.ts'
import { openToWrite, refuseToWrite, type Sheet } from './sheet.ts'

/** More rows than this are refused: a workbook is built in memory, and `dancu collect` takes 20,000 at most. */
export const xlsxRowsMax = 50_000

/** A workbook with one sheet of text cells, the columns' names in the first row. */
export async function openXlsxSheet(file: string, columns: readonly string[]): Promise<Sheet> {
  const handle = await openToWrite(file)
  const rows: (string | null)[][] = [[...columns]]
  return {
    add(cells) {
      if (rows.length > xlsxRowsMax)
        throw new Refusal(`${file} would have more than ${xlsxRowsMax} rows: write CSV or Parquet instead.`)
      rows.push(cells.map((text) => text || null))
    },
    async drain() {},
    async close() {
      const workbook = await writeWorkbook(rows).toBuffer()
      try {
        await handle.writeFile(withoutTimes(workbook))
      } catch (error) {
        refuseToWrite(file, error)
      }
      await handle.close()
    },
    abandon: () => handle.close(),
  }
}

const endOfDirectory = 0x0605_4b50
const endLength = 22
/** 1 January 1980, the first day that a ZIP archive knows. */
const firstDay = 0x21

/**
 * The archive with the time of each entry set to the first that there is, in the directory and before the entry, so
 * that the same rows give the same bytes. ZIP appnote 4.3: the end record gives count and place of the directory.
 */
function withoutTimes(archive: Buffer): Buffer {
  const end = archive.length - endLength
  if (archive.readUInt32LE(end) !== endOfDirectory) throw new Error('The workbook is no ZIP archive without a comment')
  let at = archive.readUInt32LE(end + 16)
  for (let entries = archive.readUInt16LE(end + 10); entries > 0; entries -= 1) {
    archive.writeUInt32LE(firstDay << 16, at + 12)
    archive.writeUInt32LE(firstDay << 16, archive.readUInt32LE(at + 42) + 10)
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return archive
}
