import { decodeTcvn3, decodeVni, detectLegacy } from '../../../forms/legacy-encoding.ts'
import type { Sheet } from './sheet.ts'

/** What Unicode text a legacy cell stands for. */
export type DecodeCell = (cell: string) => string

/** Which columns hold legacy text, and how it is read. */
export type LegacyColumns = {
  encoding: 'unicode' | 'tcvn3' | 'vni'
  /** For each column what reads its cells, or undefined where they are Unicode already. */
  decoders: (DecodeCell | undefined)[]
  samples: Sheet['samples']
}

/** A file's rows as far as they were sampled, one list of cells for each column. */
export type ColumnSamples = readonly (readonly string[])[]

const sampleCellsMax = 300
const samplesShownMax = 5
/** A column that speaks against the rest of its file is believed only with so many cells. */
const cellsAgainstFileMin = 8
const titledShareMin = 0.95

const beyondAscii = /[^\0-\u007f]/
const beyondLatin1 = /[^\0-\u00ff]/
const plainWords = /(?<![^\s\d!-/:-@[-`{-~])[A-Za-z][^\s\d!-/:-@[-`{-~]*/g

type Verdict = 'unicode' | 'tcvn3' | 'vni'
type Column = { marked: string[]; verdict: Verdict; isUnicodeForSure: boolean }

/**
 * Tells for each column in which encoding it is written. A column in which little can be told (a sex, an ethnic group)
 * goes with the file, unless it has letters that only Unicode has.
 */
export function detectColumns(columns: ColumnSamples): LegacyColumns {
  const seen = columns.map(judge)
  const file = verdictOf(seen)
  const verdicts = seen.map((column) => withFile(column, file))
  const decoders = verdicts.map((verdict, place) => decoderOf(verdict, columns[place] ?? []))
  return {
    encoding: verdicts.find((verdict) => verdict !== 'unicode') ?? 'unicode',
    decoders,
    samples: showSamples(seen, decoders),
  }
}

function judge(cells: readonly string[]): Column {
  // Composed first: a decomposed accent would look like a letter that only Unicode has.
  const marked = cells.filter((cell) => beyondAscii.test(cell)).slice(0, sampleCellsMax)
  const unicode = marked.filter((cell) => beyondLatin1.test(cell.normalize('NFC'))).length
  const isUnicodeForSure = unicode * 2 > marked.length
  return { marked, verdict: isUnicodeForSure ? 'unicode' : detectLegacy(marked), isUnicodeForSure }
}

/** In which encoding most of the marked cells of the file are. */
function verdictOf(columns: readonly Column[]): Verdict {
  const cells: Record<Verdict, number> = { unicode: 0, tcvn3: 0, vni: 0 }
  for (const { verdict, marked, isUnicodeForSure } of columns)
    if (verdict !== 'unicode' || isUnicodeForSure) cells[verdict] += marked.length
  const legacy = cells.tcvn3 >= cells.vni ? 'tcvn3' : 'vni'
  return cells[legacy] > cells.unicode ? legacy : 'unicode'
}

function withFile({ verdict, marked, isUnicodeForSure }: Column, file: Verdict): Verdict {
  if (marked.length === 0 || verdict === file) return verdict
  if (verdict === 'unicode') return isUnicodeForSure ? verdict : file
  return marked.length >= cellsAgainstFileMin ? verdict : file
}

function decoderOf(verdict: Verdict, cells: readonly string[]): DecodeCell | undefined {
  if (verdict === 'unicode') return undefined
  const decode = verdict === 'vni' ? decodeVni : isTitled(cells) ? decodeTitledTcvn3 : decodeTcvn3
  return remember(decode)
}

const rememberedMax = 20_000

/** Decodes each text once: names repeat. */
function remember(decode: DecodeCell): DecodeCell {
  let remembered = new Map<string, string>()
  return (cell) => {
    if (!beyondAscii.test(cell)) return cell
    const known = remembered.get(cell)
    if (known !== undefined) return known
    const decoded = decode(cell)
    if (remembered.size >= rememberedMax) remembered = new Map()
    // A copy: the cell is a slice that would keep the whole stretch of the file that it was cut from.
    remembered.set(Buffer.from(cell).toString(), decoded)
    return decoded
  }
}

/** Whether the words of a column begin with capitals, as names do: told by those that begin with a plain letter. */
function isTitled(cells: readonly string[]): boolean {
  let words = 0
  let titled = 0
  for (const cell of cells.slice(0, sampleCellsMax))
    for (const [word] of cell.matchAll(plainWords)) {
      words += 1
      if (word.charAt(0) < 'a') titled += 1
    }
  return words > 0 && titled >= words * titledShareMin
}

const titledWord = 'A '

/**
 * TCVN3 has no capital Á, so a given name Ánh is written as ánh. `decodeTcvn3` puts the capital back where another word
 * of the cell shows that it is due; a cell of one word in a column of names is shown such a word.
 */
function decodeTitledTcvn3(cell: string): string {
  return decodeTcvn3(titledWord + cell).slice(titledWord.length)
}

function showSamples(columns: readonly Column[], decoders: LegacyColumns['decoders']): Sheet['samples'] {
  const shown = new Map<string, string>()
  // A cell of each column, then a second of each, until there are enough.
  for (let place = 0; place < sampleCellsMax && shown.size < samplesShownMax; place += 1)
    for (const [index, { marked }] of columns.entries()) {
      const before = marked[place]
      const after = before === undefined ? undefined : decoders[index]?.(before)
      if (before === undefined || after === undefined || after === before) continue
      shown.set(before, after)
      if (shown.size === samplesShownMax) break
    }
  return Array.from(shown, ([before, after]) => ({ before, after }))
}
