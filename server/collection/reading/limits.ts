/** The most bytes that one line, or one record over several lines, may have: hundreds of times what a form needs. */
export const recordBytesMax = 1024 * 1024

/** The most columns that the first row may name; a form has some forty. */
export const columnsMax = 500

/** The most rows of a spreadsheet, its header not counted. A CSV may be of any length. */
export const spreadsheetRowsMax = 20_000

/** The most bytes of a spreadsheet as it is sent. */
export const packedBytesMax = 50 * 1024 * 1024

/** The most bytes of a spreadsheet, all its parts together, when unpacked. */
export const unpackedBytesMax = 100 * 1024 * 1024

/**
 * The most characters of all cells of a spreadsheet together: many cells can share one long text. The largest sheet of
 * forms has a sixth of that.
 */
export const spreadsheetTextMax = 32 * 1024 * 1024

/** The most bytes of a Parquet file's footer: enough for thousands of row groups. */
export const parquetFooterBytesMax = 4 * 1024 * 1024

/** The most bytes of one page of a Parquet file, unpacked. */
export const pageBytesMax = 16 * 1024 * 1024

/** The most bytes that the pages of all columns, which are read at once, may take. */
export const heldBytesMax = 192 * 1024 * 1024
