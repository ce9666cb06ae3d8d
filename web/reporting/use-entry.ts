import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import { checkReport, type CellFigures, type ReportFinding } from '../../forms/reporting/check-report.ts'
import type { Language, Text } from '../../forms/language.ts'
import type { Figure } from '../../forms/reporting/figure.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import {
  saveCells,
  takeOffered,
  type Report,
  type ReportElement,
  type ReportPlace,
  type SentCell,
} from '../api/reporting.ts'
import { problemIn, type ProblemAnswer } from '../api/request.ts'
import { figureOf, readCellText } from './cell-text.ts'
import { findDraft, keepDraft, type EntryDraft } from './entry-draft.ts'

const againMs = 4000

/** A report while figures are typed into it. */
export type Entry = {
  /** What was typed and has not reached the server, by cell. */
  draft: EntryDraft
  /** The same with what has just arrived: what the cells show instead of the report. */
  typed: EntryDraft
  /** What is wrong with what was typed, by cell. */
  wrong: ReadonlyMap<string, Text>
  findings: readonly ReportFinding[]
  problem: ProblemAnswer | undefined
  type: (key: string, typed: string) => void
  /** Sends what waits; called when a cell is left, and by itself when the network is there again. */
  flush: () => Promise<void>
  comment: (key: string, text: string) => Promise<void>
  /** Takes what the registers offer into cells, in place of what was typed there. */
  take: (keys: readonly string[]) => Promise<void>
}

/** Keeps what is typed in the browser until the server has it, and looks at it with the rules all the while. */
export function useEntry(
  report: Report,
  place: ReportPlace,
  { language, reload }: { language: Language; reload: () => void },
): Entry {
  const { accountId } = useAccount()
  const name = `${place.formCode} ${place.periodCode} ${place.unitCode}`
  const [draft, setDraft] = useState(() => findDraft(accountId, name))
  const [act] = useState(makeAct)
  const [problem, setProblem] = useState<ProblemAnswer>()
  const isSending = useRef(false)
  const sent = useRef(Promise.resolve())
  const versions = useRef(new Map<string, number>())
  /** What has arrived and is not in the report as it was last read. */
  const [arrived, setArrived] = useState<EntryDraft>({})
  const elements = new Map(report.form.elements.map((element) => [element.code, element]))
  useEffect(() => keepDraft(accountId, name, draft), [accountId, name, draft])
  useEffect(() => {
    for (const { element, category, version } of report.cells) versions.current.set(cellKey(element, category), version)
  }, [report])

  const type = (key: string, typed: string): void => {
    const version = versions.current.get(key) ?? 0
    setDraft((before) => ({ ...before, [key]: { typed, version: before[key]?.version ?? version } }))
  }
  const send = async (): Promise<void> => {
    const waiting = Object.entries(draft).flatMap(([key, cell]) => toSend(elements, key, { ...cell, language }))
    if (waiting.length === 0) return
    isSending.current = true
    try {
      const sending = waiting.map(({ cell }) => cell)
      const { cells } = await saveCells(place, sending)
      const saved = new Map(cells.map(({ element, category, version }) => [cellKey(element, category), version]))
      for (const [key, version] of saved) versions.current.set(key, version)
      const shown = waiting.map(({ key, typed }) => [key, { typed, version: saved.get(key) ?? 0 }])
      setArrived((before) => ({ ...before, ...Object.fromEntries(shown) }))
      setDraft((before) => without(before, waiting))
      setProblem(undefined)
      reload()
    } catch (error) {
      const refused = problemIn(error)
      setProblem(refused.type === 'offline' ? undefined : refused)
      // The figures that came too late are kept by the server, and shown beside those that stand.
      if (refused.type === '/problems/value-changed') setDraft((before) => without(before, rivalsIn(refused, waiting)))
      if (refused.type !== 'offline') reload()
    } finally {
      isSending.current = false
    }
  }
  const flush = async (): Promise<void> => {
    if (!isSending.current) sent.current = send()
    await sent.current
  }
  useRetry(flush)
  const comment = async (key: string, text: string): Promise<void> => {
    await saveCells(place, [{ ...nameOf(key), comment: text, version: versions.current.get(key) ?? 0 }])
    reload()
  }
  const take = async (keys: readonly string[]): Promise<void> => {
    // Leaving a cell to press the button has sent what was typed there: that is one version more.
    await sent.current
    const cells = keys.map((key) => Object.assign(nameOf(key), { version: versions.current.get(key) ?? 0 }))
    const refused = await refusalOf(async () => takeOffered(act, place, cells))
    setProblem(refused)
    if (refused === undefined) setDraft((before) => withoutKeys(before, keys))
    reload()
  }
  const typed = { ...newerThan(report, arrived), ...draft }
  return { draft, typed, ...look(report, typed, language), problem, type, flush, comment, take }
}

const withoutKeys = (draft: EntryDraft, keys: readonly string[]): EntryDraft =>
  Object.fromEntries(Object.entries(draft).filter(([key]) => !keys.includes(key)))

/** What arrived after the report was read. */
function newerThan(report: Report, arrived: EntryDraft): EntryDraft {
  const known = new Map(report.cells.map((cell) => [cellKey(cell.element, cell.category), cell.version]))
  return Object.fromEntries(Object.entries(arrived).filter(([key, { version }]) => version > (known.get(key) ?? 0)))
}

async function refusalOf(work: () => Promise<unknown>): Promise<ProblemAnswer | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    return problemIn(error)
  }
}

function nameOf(key: string): { element: string; category: string } {
  const [element = '', category = ''] = key.split('/')
  return { element, category }
}

/** Tries again every few seconds, and as soon as the network is there. */
function useRetry(flush: () => Promise<void>): void {
  const again = useEffectEvent(() => void flush())
  useEffect(() => {
    const retry = (): void => again()
    const timer = setInterval(retry, againMs)
    addEventListener('online', retry)
    return () => {
      clearInterval(timer)
      removeEventListener('online', retry)
    }
  }, [])
}

type Waiting = { key: string; typed: string; cell: SentCell }

function toSend(
  elements: ReadonlyMap<string, ReportElement>,
  key: string,
  { typed, version, language }: { typed: string; version: number; language: Language },
): Waiting[] {
  const [code = '', category = ''] = key.split('/')
  const element = elements.get(code)
  const read = element && readCellText(element, typed, language)
  if (read === undefined || 'wrong' in read) return []
  return [{ key, typed, cell: { ...read.cell, element: code, category, version } }]
}

/** What is left to send: what was typed over meanwhile stays. */
function without(draft: EntryDraft, sent: readonly Waiting[]): EntryDraft {
  const arrived = new Map(sent.map(({ key, typed }) => [key, typed]))
  return Object.fromEntries(Object.entries(draft).filter(([key, { typed }]) => arrived.get(key) !== typed))
}

function rivalsIn(problem: ProblemAnswer, waiting: readonly Waiting[]): Waiting[] {
  const cells = 'cells' in problem && Array.isArray(problem.cells) ? problem.cells : []
  const keys = new Set(cells.map((cell: { element: string; category: string }) => cellKey(cell.element, cell.category)))
  return waiting.filter(({ key }) => keys.has(key))
}

/** The findings about the figures as they stand and as they are typed. */
function look(report: Report, typedCells: EntryDraft, language: Language) {
  const elements = new Map(report.form.elements.map((element) => [element.code, element]))
  const figures = new Map<string, Figure>()
  for (const { element, category, figure } of report.cells)
    if (figure !== null) figures.set(cellKey(element, category), figureOf(figure))
  const wrong = new Map<string, Text>()
  for (const [key, { typed }] of Object.entries(typedCells)) {
    const element = elements.get(key.split('/')[0] ?? '')
    const read = element && readCellText(element, typed, language)
    if (read === undefined) continue
    if ('wrong' in read) wrong.set(key, read.wrong)
    else if (read.figure === undefined) figures.delete(key)
    else figures.set(key, read.figure)
  }
  const earlier = new Map(report.earlier.map(({ month, figures: own }) => [month, figuresIn(own)]))
  const explained = new Set(report.comments.map(({ element, category }) => cellKey(element, category)))
  const offered = new Map(
    report.proposals.map(({ element, category, figure }) => [cellKey(element, category), figureOf(figure)]),
  )
  const form = { catalogue: report.form, form: report.form, version: report.form }
  return { wrong, findings: checkReport(form, { month: report.month.code, figures, earlier, explained, offered }) }
}

const figuresIn = (own: Report['earlier'][number]['figures']): CellFigures =>
  new Map(Object.entries(own).map(([key, figure]) => [key, figureOf(figure)]))
