import { useState } from 'react'
import { askCell, type ReportElement, type ReportPlace } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { originNames, reportingWork } from '../i18n/reporting-work.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { toldText } from './cell-text.ts'
import type { PaperRow } from './paper.tsx'

/** What a cell has said before, opened by a press: of cells that were written once there is nothing to open. */
export function CellHistory({ row, place, version }: { row: PaperRow; place: ReportPlace; version: number }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  if (version < 2) return null
  return (
    <>
      <Button look="plain" isSmall aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say(reportingWork.changesOf(version))}
        <span className="only-heard"> {row.name}</span>
      </Button>
      {isOpen && <Entries place={place} element={row.element} category={row.item.category} version={version} />}
    </>
  )
}

function Entries({
  place,
  element,
  category,
  version,
}: {
  place: ReportPlace
  element: ReportElement
  category: string
  version: number
}) {
  const say = useSay()
  const { language } = useLanguage()
  const subject = `${place.formCode} ${place.periodCode} ${place.unitCode} ${element.code} ${category} ${version}`
  const asked = useAnswer(subject, async (signal) => askCell(place, { element: element.code, category }, signal))
  return (
    <Answered asked={asked}>
      {({ values }) => (
        <ol className="small" aria-label={say(reportingWork.cellHistory)}>
          {values.map((value) => (
            <li key={value.version}>
              {value.figure === null ? say(reporting.empty) : toldText(element, value.figure, language)} · {value.by} ·{' '}
              {showMoment(value.at, language)} · {say(originNames[value.origin])}
            </li>
          ))}
        </ol>
      )}
    </Answered>
  )
}
