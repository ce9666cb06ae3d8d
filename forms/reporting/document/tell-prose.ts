import type { Language, Text } from '../../language.ts'
import { cellKey, wholeCategory } from '../catalogue.ts'
import { showDecimal } from '../amount.ts'
import type { Worked } from '../figure.ts'
import { rounded } from '../fraction.ts'
import { qualifierWords } from '../qualifier.ts'
import { bindingsIn, parseProse, type Binding, type Piece } from './prose.ts'
import { tellChange, tellFigure, type ToldCell } from './tell-figure.ts'

/** An indicator, worked out; undefined where something is missing. */
type ToldIndicator = { worked: Worked | undefined; decimals: number; unit: Text }

/** All that prose can tell of a compiled month. Cells are named `element/category`. */
export type DocumentFacts = {
  /** All that prose may bind: the cells of the form, its indicators, the facts of the month. */
  names: ReadonlySet<string>
  cells: ReadonlyMap<string, ToldCell>
  indicators: ReadonlyMap<string, ToldIndicator>
  /** Facts of the month by their names in small letters; undefined where there is nothing to tell. */
  words: ReadonlyMap<string, Text | undefined>
}

/** A stretch of told prose; `cell` is the cell that a figure in it is bound to. */
export type Segment = { text: string; cell?: string | undefined }

/** The name of the cell that a code in prose means: without a category, the whole. */
const cellOf = (code: string): string => (code.includes('/') ? code : cellKey(code, wholeCategory))

const missing: Text = { vi: '(chưa có số liệu)', en: '(no figure)' }

/** Whether prose may bind this, also where there is no figure of it this month. */
export function isKnown({ code }: Binding, { names }: DocumentFacts): boolean {
  return names.has(code) || names.has(cellOf(code))
}

/** What a binding tells; undefined where there is nothing to tell. */
function tellBinding(binding: Binding, facts: DocumentFacts, language: Language): Segment | undefined {
  const { code, tells } = binding
  const word = facts.words.get(code)
  if (word !== undefined) return { text: word[language] }
  if (facts.words.has(code)) return undefined
  const indicator = facts.indicators.get(code)
  if (indicator !== undefined) return tellIndicator(indicator, language)
  const cell = cellOf(code)
  const told = facts.cells.get(cell)
  if (told === undefined) return undefined
  if (tells === 'figure' || tells === 'nearly')
    return { text: tellFigure(told.element, told.figure, { language, isNearly: tells === 'nearly' }), cell }
  const change = tells === 'previous' ? told.previous : told.lastYear
  const text = tellChange(told.element, change, { language, compared: tells })
  return text === undefined ? undefined : { text, cell }
}

function tellIndicator({ worked, decimals, unit }: ToldIndicator, language: Language): Segment | undefined {
  if (worked === undefined) return undefined
  const number = showDecimal(rounded(worked.value, decimals), language)
  return { text: [qualifierWords[worked.qualifier][language], number, unit[language]].filter(Boolean).join(' ') }
}

/** Tells prose with its figures, which name their cells. Where a figure is missing outside of brackets, it says so. */
export function tellProse(text: string, facts: DocumentFacts, language: Language): Segment[] {
  const pieces = parseProse(text)
  return 'problem' in pieces ? [{ text }] : joined(pieces.flatMap((piece) => tellPiece(piece, facts, language)))
}

function tellPiece(piece: Piece, facts: DocumentFacts, language: Language): Segment[] {
  if (piece.is === 'words') return [{ text: piece.text }]
  if (piece.is === 'bound') return [tellBinding(piece.binding, facts, language) ?? { text: missing[language] }]
  const isWhole = piece.pieces.every((one) => one.is !== 'bound' || tellBinding(one.binding, facts, language))
  return isWhole ? piece.pieces.flatMap((one) => tellPiece(one, facts, language)) : []
}

/** Words that stand side by side become one stretch. */
function joined(segments: readonly Segment[]): Segment[] {
  const result: Segment[] = []
  for (const segment of segments) {
    const last = result.at(-1)
    if (last !== undefined && last.cell === undefined && segment.cell === undefined)
      result[result.length - 1] = { text: last.text + segment.text }
    else result.push(segment)
  }
  return result
}

/** What the bindings of prose told when somebody wrote it, by how they are written. */
export type Seen = Record<string, Text>

const untold: Text = { vi: '–', en: '–' }

/** What all that is bound in these texts tells now. */
export function seenIn(texts: readonly string[], facts: DocumentFacts): Seen {
  return Object.fromEntries(
    texts.flatMap(bindingsIn).map((binding) => {
      const told = (language: Language): string => tellBinding(binding, facts, language)?.text ?? untold[language]
      return [binding.source, { vi: told('vi'), en: told('en') }]
    }),
  )
}

/** A bound figure that has become another since the prose was written. */
export type ChangedBinding = { source: string; before: Text; now: Text }

/** What of that has become another: the prose around it may no longer be right. */
export function listChanged(seen: Seen, facts: DocumentFacts): ChangedBinding[] {
  const now = seenIn(
    Object.keys(seen).map((source) => `{${source}}`),
    facts,
  )
  return Object.entries(seen).flatMap(([source, before]) => {
    const told = now[source] ?? untold
    return told.vi === before.vi && told.en === before.en ? [] : [{ source, before, now: told }]
  })
}
