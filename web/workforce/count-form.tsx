import { useState } from 'react'
import { makeAct } from '../api/act.ts'
import { countStore, type StockCount } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { addLine, LabelScanner } from '../parts/label-scanner.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea } from '../parts/text-input.tsx'

/** A count of the store by the labels that a scanner types into the field. */
export function CountForm({ unitCode, onDone }: { unitCode: string; onDone: () => void }) {
  const say = useSay()
  const [labels, setLabels] = useState('')
  const [counted, setCounted] = useState<StockCount>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const count = async (): Promise<void> => {
    const scanned = labels.split(/\s+/).filter((label) => label !== '')
    setCounted(await countStore(act, unitCode, { labels: scanned }))
    onDone()
  }
  const of = (outcome: string): number => counted?.lines.filter((line) => line.outcome === outcome).length ?? 0
  return (
    <details className="panel">
      <summary>{say(equipment.count)}</summary>
      <TextArea
        framed={{ id: 'labels', label: say(equipment.labels), hint: say(equipment.countHint) }}
        value={labels}
        onChange={setLabels}
      />
      <LabelScanner onRead={(label) => setLabels((before) => addLine(before, label))} />
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {counted && <p>{say(equipment.counted(of('found'), of('missing'), of('unexpected')))}</p>}
      </div>
      <Button look="quiet" isBusy={isBusy} onClick={() => void run(count)}>
        {say(equipment.countNow)}
      </Button>
    </details>
  )
}
