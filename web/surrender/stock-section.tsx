import { useState } from 'react'
import { makeAct } from '../api/act.ts'
import { surrenderPaths, type Desk, type StockTaken } from '../api/surrender.ts'
import { useWork } from '../api/use-work.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Button } from '../parts/button.tsx'
import { addLine, LabelScanner } from '../parts/label-scanner.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { itemWords } from './item-words.ts'

/** Counts the store by labels. A scanner types each label and a new line, as a keyboard does. */
export function StockSection({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useSay()
  const [labels, setLabels] = useState('')
  const [taken, setTaken] = useState<StockTaken>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const compare = (): void =>
    void run(async () => {
      const scanned = labels.split('\n').filter((label) => label.trim() !== '')
      const body = { stockTakeId: crypto.randomUUID(), labels: scanned }
      setTaken(await act<StockTaken>(surrenderPaths.stockTakes(desk.unitCode), body))
      onDone()
    })
  return (
    <TitledPanel title={say(surrender.stock)}>
      <TextArea framed={{ id: 'stock-labels', label: say(surrender.labels) }} value={labels} onChange={setLabels} />
      <LabelScanner onRead={(label) => setLabels((before) => addLine(before, label))} />
      <Button look="quiet" isSmall isBusy={isBusy} onClick={compare}>
        {say(surrender.count)}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
      {taken && <Outcome taken={taken} desk={desk} />}
    </TitledPanel>
  )
}

function Outcome({ taken: { lines }, desk }: { taken: StockTaken; desk: Desk }) {
  const say = useSay()
  const { language } = useLanguage()
  const of = (outcome: string) => lines.filter((line) => line.outcome === outcome)
  const [found, missing, unexpected] = [of('found'), of('missing'), of('unexpected')]
  const isRight = missing.length + unexpected.length === 0
  return (
    <Notice
      kind={isRight ? 'good' : 'bad'}
      title={say(surrender.counted(found.length, missing.length, unexpected.length))}
    >
      <ul>
        {missing.map(({ label, itemId, lastTakenBy }) => {
          const item = desk.items.find((one) => one.itemId === itemId)
          return (
            <li key={label}>
              {item === undefined ? label : itemWords(item, language)} · {say(surrender.isMissing(lastTakenBy))}
            </li>
          )
        })}
        {unexpected.map(({ label }) => (
          <li key={label}>{label}</li>
        ))}
      </ul>
    </Notice>
  )
}
