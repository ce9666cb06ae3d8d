import { cellKey } from '../../forms/reporting/catalogue.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import type { Report } from '../api/reporting.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reportingWork } from '../i18n/reporting-work.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { readCellText, toldText } from './cell-text.ts'
import type { PaperRow } from './paper.tsx'
import type { Entry } from './use-entry.ts'

/** Where cells are empty and a register knows their figures: all of them are taken with one press. */
export function OfferedForEmpty({ report, entry }: { report: Report; entry: Entry }) {
  const say = useSay()
  const filled = new Set(
    report.cells.filter(({ figure }) => figure !== null).map((cell) => cellKey(cell.element, cell.category)),
  )
  const keys = report.proposals
    .map(({ element, category }) => cellKey(element, category))
    .filter((key) => !filled.has(key) && entry.draft[key] === undefined)
  if (keys.length === 0) return null
  return (
    <Notice>
      <p>{say(reportingWork.offered)}</p>
      <Button look="quiet" isSmall onClick={() => void entry.take(keys)}>
        {say(reportingWork.takeAll(keys.length))}
      </Button>
    </Notice>
  )
}

/** What a register says of a cell, and a way to take it where something else stands there. */
export function OfferedFigure({ report, row, entry }: { report: Report; row: PaperRow; entry?: Entry }) {
  const say = useSay()
  const { language } = useLanguage()
  const { key, element, item, name } = row
  const known = report.proposals.find((one) => one.element === element.code && one.category === item.category)
  if (known === undefined) return null
  const typed = entry?.typed[key]
  const read = typed && readCellText(element, typed.typed, language)
  const standing = report.cells.find((cell) => cellKey(cell.element, cell.category) === key)?.figure?.amount
  const stands = read && 'figure' in read ? read.figure && decimalText(read.figure.amount) : standing
  return (
    <p className="small soft">
      {say(reportingWork.registerSays(say(known.source), toldText(element, known.figure, language)))}{' '}
      {entry && stands !== known.figure.amount && (
        <Button look="plain" isSmall onClick={() => void entry.take([key])}>
          {say(reportingWork.takeIt)}
          <span className="only-heard"> {name}</span>
        </Button>
      )}
    </p>
  )
}
