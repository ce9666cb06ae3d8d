import { useState, type KeyboardEvent } from 'react'
import type { Language, Text } from '../../forms/language.ts'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import type { Report, ReportPlace } from '../api/reporting.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { CellHistory } from './cell-history.tsx'
import { cellText } from './cell-text.ts'
import { OfferedFigure, OfferedForEmpty } from './offered.tsx'
import { CellFindings, CellNotes, Paper, type PaperRow } from './paper.tsx'
import { useEntry, type Entry } from './use-entry.ts'

/** The paper to be filled in, by keyboard: Enter and the arrows go from cell to cell; leaving a cell saves it. */
export function EntryGrid({ report, place, reload }: { report: Report; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const entry = useEntry(report, place, { language, reload })
  const waiting = Object.keys(entry.draft).length
  return (
    <>
      <p className="soft">{say(reporting.howTo)}</p>
      {entry.problem && <ProblemNotice problem={entry.problem} />}
      <OfferedForEmpty report={report} entry={entry} />
      <Paper report={report} renderCell={(row) => <Cell row={row} report={report} place={place} entry={entry} />} />
      <output className="soft">{say(waiting === 0 ? reporting.allSaved : reporting.waiting(waiting))}</output>
      <OpenFindings entry={entry} />
    </>
  )
}

const inputId = (key: string): string => `cell-${key.replaceAll(/[^A-Za-z0-9]/g, '-')}`

function Cell({ row, report, place, entry }: { row: PaperRow; report: Report; place: ReportPlace; entry: Entry }) {
  const { key, name } = row
  const { language } = useLanguage()
  const id = inputId(key)
  const known = report.cells.find((cell) => cellKey(cell.element, cell.category) === key)
  const text = entry.typed[key]?.typed ?? standingText(known ?? {}, row, language)
  const wrong = entry.wrong.get(key)
  const findings = text === '' && wrong === undefined ? [] : entry.findings.filter(({ cells }) => cells.includes(key))
  return (
    <div className={key in entry.draft ? 'waiting' : ''}>
      <input
        type="text"
        id={id}
        data-cell
        autoComplete="off"
        aria-label={name}
        aria-describedby={`${id}-found`}
        aria-invalid={wrong !== undefined || undefined}
        value={text}
        onChange={(event) => entry.type(key, event.target.value)}
        onBlur={() => void entry.flush()}
        onKeyDown={moveOn}
      />
      <Wrong text={wrong} />
      <CellFindings id={`${id}-found`} findings={findings} />
      <OfferedFigure report={report} row={row} entry={entry} />
      <CellNotes report={report} cellKey={key} />
      {known && <CellHistory row={row} place={place} version={known.version} />}
      <Comment name={name} id={id} onSave={async (said) => entry.comment(key, said)} />
    </div>
  )
}

function Wrong({ text }: { text: Text | undefined }) {
  const say = useSay()
  if (text === undefined) return null
  return (
    <p className="found refuse">
      <span>{say(text)}</span>
    </p>
  )
}

/** A cell as it stands, in the unit in which it was entered. */
function standingText(
  { figure = null, unit = '' }: Partial<Report['cells'][number]>,
  row: PaperRow,
  language: Language,
) {
  return cellText(row.element, figure, { unit, language })
}

/** Enter and the arrows up and down go to the next or the last cell of the paper. */
function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const cells = [...document.querySelectorAll<HTMLInputElement>('input[data-cell]')]
  const next = cells[cells.indexOf(event.currentTarget) + step]
  if (next === undefined) event.currentTarget.blur()
  else next.focus()
}

function Comment({ name, id, onSave }: { name: string; id: string; onSave: (text: string) => Promise<void> }) {
  const say = useSay()
  const [text, setText] = useState<string>()
  if (text === undefined)
    return (
      <Button look="plain" isSmall onClick={() => setText('')}>
        {say(reporting.comment)}
        <span className="only-heard"> {name}</span>
      </Button>
    )
  const save = async (): Promise<void> => {
    if (text.trim() !== '') await onSave(text)
    setText(undefined)
  }
  return (
    <div>
      <input
        type="text"
        id={`${id}-comment`}
        aria-label={say(reporting.commentFor(name))}
        value={text}
        maxLength={1000}
        onChange={(event) => setText(event.target.value)}
      />
      <Button look="quiet" isSmall onClick={() => void save()}>
        {say(reporting.keepComment)}
      </Button>
    </div>
  )
}

/** What keeps the report from being sent, each a way to its cell. */
function OpenFindings({ entry }: { entry: Entry }) {
  const say = useSay()
  const open = entry.findings.filter(({ isSettled, code }) => !isSettled && code !== 'compulsory')
  if (open.length === 0) return null
  return (
    <Notice kind="care" title={say(reporting.open)}>
      <ul>
        {open.map(({ code, cells, text }) => (
          <li key={`${code} ${cells.join(' ')}`}>
            <a href={`#${inputId(cells[0] ?? '')}`}>{say(text)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
