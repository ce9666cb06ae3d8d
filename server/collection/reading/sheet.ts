/** One row of a form file. */
export type SheetRow = {
  /** Its place in the file, as a spreadsheet shows it: the header is 1 and empty rows count. */
  rowNo: number
  /** One cell for each of `dc01Fields`, in their order; what the file has no column for is ''. */
  cells: string[]
  /** The same cells as they were written, where one of them was in a legacy encoding. */
  written: string[] | null
  /** True where the row has not as many cells as the header, or quotes that do not fit: it must be refused. */
  isShort: boolean
}

/** In what the text of a file was written. 'tcvn3' and 'vni' where at least one column was, whatever the bytes are. */
export type SheetEncoding = 'utf-8' | 'utf-16' | 'tcvn3' | 'vni'

/** What stands between the cells of a CSV. */
export type Delimiter = ',' | ';' | '\t'

/** A form file that was looked through from end to end and can be taken in: nothing of it is given before. */
export type Sheet = {
  kind: 'csv' | 'xlsx' | 'parquet'
  encoding: SheetEncoding
  /** Null for a spreadsheet and for Parquet. */
  delimiter: Delimiter | null
  bytes: number
  /** Of the file as it came, in hexadecimal. */
  sha256: string
  /** How many rows `rows()` gives: those that are not empty, without the header. */
  rowCount: number
  /** Up to five cells before and after the conversion of legacy text, for the officer to confirm. */
  samples: { before: string; after: string }[]
  /** The rows in the order of the file, some hundred at a time. Can be asked for again; the file must stay in place. */
  rows(): AsyncIterable<SheetRow[]>
}
