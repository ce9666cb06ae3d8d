import { useState } from 'react'
import type { Language } from '../../forms/language.ts'
import { askFigures } from '../api/portal.ts'
import { useAnswer } from '../api/use-answer.ts'
import { inBoth, showDay } from '../i18n/format.ts'
import { useSay } from '../i18n/language.tsx'
import { portal } from '../i18n/portal.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'

/** Published figures of a month, to be inserted into a text as references to their table. */
export function FigurePicker({ onInsert }: { onInsert: (language: Language, named: string) => void }) {
  const say = useSay()
  const [month, setMonth] = useState('')
  const [named, setNamed] = useState('')
  const [isBare, setBare] = useState(false)
  const insert = (language: Language): void => onInsert(language, isBare ? named.replace(']]', '#]]') : named)
  const asked = useAnswer(month, async (signal) => askFigures(month, signal))
  return (
    <TitledPanel title={say(portal.figures)}>
      <p className="soft small">{say(portal.figuresHint)}</p>
      <Answered asked={asked}>
        {({ months, figures }) =>
          months.length === 0 ? (
            <p className="soft">{say(portal.noFigures)}</p>
          ) : (
            <>
              <SelectInput
                framed={{ id: 'figure-month', label: say(portal.month) }}
                codes={months.map((value) => ({ value, ...inBoth((language) => showDay(value, language)) }))}
                value={month === '' ? (months[0] ?? '') : month}
                onChange={setMonth}
              />
              <SelectInput
                framed={{ id: 'figure', label: say(portal.figure) }}
                codes={figures.map(({ named: value, name, text }) => ({
                  value,
                  vi: `${name.vi}: ${text.vi}`,
                  en: `${name.en}: ${text.en}`,
                }))}
                value={named}
                onChange={setNamed}
              />
              <Checkbox label={say(portal.bare)} hint={say(portal.bareHint)} isChecked={isBare} onChange={setBare} />
              <p className="actions">
                <Button look="quiet" isSmall isBusy={named === ''} onClick={() => insert('vi')}>
                  {say(portal.insertVi)}
                </Button>
                <Button look="quiet" isSmall isBusy={named === ''} onClick={() => insert('en')}>
                  {say(portal.insertEn)}
                </Button>
              </p>
            </>
          )
        }
      </Answered>
    </TitledPanel>
  )
}
