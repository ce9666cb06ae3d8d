import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { askBatches, surrenderPaths, type Batch } from '../api/surrender.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { batchStates, surrender } from '../i18n/surrender.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { UnitPicker } from '../parts/unit-picker.tsx'
import { Link } from '../router.tsx'
import { ActButton } from './act-button.tsx'
import { itemWords } from './item-words.ts'

/** The batches for destruction, each with the step that the account may take. */
export function BatchesPage() {
  const say = useSay()
  const asked = useAnswer('', askBatches)
  return (
    <>
      <Link to="/surrender" className="crumb">
        {say(surrender.toDesk)}
      </Link>
      <PageTitle text={surrender.batches} />
      <Answered asked={asked}>
        {({ batches }) =>
          batches.length === 0 ? (
            <p className="soft">{say(surrender.noBatches)}</p>
          ) : (
            <ul className="dossiers">
              {batches.map((batch) => (
                <BatchRow key={batch.batchId} batch={batch} onDone={asked.again} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function BatchRow({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const { batchId, unitCode, method, place, state, items, signedUnits } = batch
  return (
    <li>
      <div>
        <h2>
          <UnitName code={unitCode} on={today} isShort /> · {method}; {place}
        </h2>
        <ul className="plain-list">
          {items.map((item) => (
            <li key={item.itemId}>{itemWords(item, language)}</li>
          ))}
        </ul>
        {state === 'approved' && <p className="small">{say(surrender.signed(signedUnits.length))}</p>}
        <BatchStep batch={batch} onDone={onDone} />
        {state === 'destroyed' && (
          <a href={surrenderPaths.certificate(batchId)} download>
            {say(surrender.certificate)}
          </a>
        )}
      </div>
      <div className="dossier-state">
        <Tag colour={state === 'approved' ? 'amber' : state === 'destroyed' ? 'green' : 'plain'}>
          {say(batchStates[state])}
        </Tag>
      </div>
    </li>
  )
}

function BatchStep({ batch, onDone }: { batch: Batch; onDone: () => void }) {
  const account = useAccount()
  const { batchId, unitCode, state, witnessUnits, signedUnits } = batch
  const own = account.unitCode ?? ''
  if (state === 'draft' && mayUse(account, 'surrender.approve-batch'))
    return <Approval batchId={batchId} onDone={onDone} />
  if (state !== 'approved') return null
  if (mayUse(account, 'surrender.witness-batch') && witnessUnits.includes(own) && !signedUnits.includes(own))
    return <ActButton text={surrender.witness} path={surrenderPaths.witnesses(batchId)} body={{}} onDone={onDone} />
  if (mayUse(account, 'surrender.prepare-batch') && unitCode === own)
    return <Destruction batchId={batchId} onDone={onDone} />
  return null
}

function Approval({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const say = useSay()
  const { today, unitCode } = useAccount()
  const [words, setWords] = useState({ decisionNo: '', reason: '' })
  const [units, setUnits] = useState<readonly [first: string, second: string]>(['', ''])
  const path = surrenderPaths.approval(batchId)
  const place = { isAnyUnit: true, on: today, below: unitCode ?? '' }
  return (
    <>
      <TextInput
        framed={{ id: `decision-${batchId}`, label: say(surrender.decisionNo) }}
        value={words.decisionNo}
        maxLength={50}
        onChange={(decisionNo) => setWords({ ...words, decisionNo })}
      />
      <UnitPicker
        framed={{ id: `witness-1-${batchId}`, label: say(surrender.witnessUnit(1)) }}
        value={units[0]}
        onChange={(first) => setUnits([first, units[1]])}
        {...place}
      />
      <UnitPicker
        framed={{ id: `witness-2-${batchId}`, label: say(surrender.witnessUnit(2)) }}
        value={units[1]}
        onChange={(second) => setUnits([units[0], second])}
        {...place}
      />
      <ActButton
        text={surrender.approve}
        path={path}
        body={{ approves: true, decisionNo: words.decisionNo, witnessUnits: units.filter((code) => code !== '') }}
        onDone={onDone}
      />
      <TextInput
        framed={{ id: `reason-${batchId}`, label: say(surrender.reason) }}
        value={words.reason}
        maxLength={200}
        onChange={(reason) => setWords({ ...words, reason })}
      />
      <ActButton
        text={surrender.cancel}
        look="quiet"
        path={path}
        body={{ approves: false, reason: words.reason }}
        onDone={onDone}
      />
    </>
  )
}

function Destruction({ batchId, onDone }: { batchId: string; onDone: () => void }) {
  const say = useSay()
  const [certificateNo, setCertificateNo] = useState('')
  return (
    <>
      <TextInput
        framed={{ id: `certificate-${batchId}`, label: say(surrender.certificateNo) }}
        value={certificateNo}
        maxLength={50}
        onChange={setCertificateNo}
      />
      <ActButton
        text={surrender.destroy}
        look="danger"
        path={surrenderPaths.destruction(batchId)}
        body={{ certificateNo }}
        onDone={onDone}
      />
    </>
  )
}
