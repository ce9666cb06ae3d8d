import type { Sheet } from './sheet.ts'
import { findFileKind, type TakenKinds } from './file-kind.ts'
import { openCsv } from './open-csv.ts'
import { openParquet } from './open-parquet.ts'
import { openXlsx } from './open-xlsx.ts'

/**
 * Opens a file of DC01 forms, CSV or XLSX, or Parquet from operators, as it was given: `path` is where it lies,
 * `fileName` what its sender called it. The whole file is looked through first, in bounded memory; what cannot be taken
 * in as a whole is refused with 'file-type', 'file-unreadable', 'file-columns', 'too-many-rows', 'formula-cell' or
 * 'too-large', and each tells `cause`, `hint` (in both languages) and where it is. A fault in one row is that row's: see
 * `isShort`.
 */
export async function openSheet(
  path: string,
  fileName: string,
  taken: TakenKinds = { withParquet: false },
): Promise<Sheet> {
  const found = await findFileKind(path, fileName, taken)
  if (found.kind === 'parquet') return openParquet(path)
  return found.kind === 'xlsx' ? openXlsx(path) : openCsv(path, found.byteEncoding)
}
