import { useState } from 'react'
import { surrenderPaths, type Desk } from '../api/surrender.ts'
import { useAccount } from '../access/session.tsx'
import { useSay } from '../i18n/language.tsx'
import { surrender, transferStates } from '../i18n/surrender.ts'
import { Tag } from '../parts/tag.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { ActButton } from './act-button.tsx'

type Transfer = Desk['transfers'][number]

/** What has gone from the store and what is on its way to it, to be signed for. */
export function TransferSection({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useSay()
  return (
    <TitledPanel title={say(surrender.transfers)}>
      {desk.transfers.length === 0 ? (
        <p className="soft">{say(surrender.nothing)}</p>
      ) : (
        <ul className="dossiers">
          {desk.transfers.map((transfer) => (
            <TransferRow key={transfer.transferId} transfer={transfer} unitCode={desk.unitCode} onDone={onDone} />
          ))}
        </ul>
      )}
    </TitledPanel>
  )
}

function TransferRow({ transfer, unitCode, onDone }: { transfer: Transfer; unitCode: string; onDone: () => void }) {
  const say = useSay()
  const { today } = useAccount()
  const [reason, setReason] = useState('')
  const { transferId, kind, fromUnit, toUnit, toName, state, sealNo, paperNo, sentOn } = transfer
  const path = surrenderPaths.answer(transferId)
  return (
    <li>
      <div>
        <h3>
          <UnitName code={fromUnit} on={today} isShort /> →{' '}
          {toUnit === null ? (
            say(kind === 'owner' ? surrender.toOwner : { vi: toName, en: toName })
          ) : (
            <UnitName code={toUnit} on={today} isShort />
          )}
        </h3>
        <p className="soft small">{say(surrender.transferFacts(paperNo, sealNo, sentOn))}</p>
        {transfer.reason !== '' && <p className="small">{transfer.reason}</p>}
        {state === 'sent' && fromUnit === unitCode && <Recall transferId={transferId} onDone={onDone} />}
        {state === 'sent' && toUnit === unitCode && (
          <>
            <ActButton text={surrender.take} path={path} body={{ takes: true }} onDone={onDone} />
            <TextInput
              framed={{ id: `reason-${transferId}`, label: say(surrender.reason) }}
              value={reason}
              maxLength={200}
              onChange={setReason}
            />
            <ActButton
              text={surrender.refuse}
              look="quiet"
              path={path}
              body={{ takes: false, reason }}
              onDone={onDone}
            />
          </>
        )}
        <p>
          <a href={surrenderPaths.minutes(transferId)} download>
            {say(surrender.minutes(paperNo))}
          </a>
        </p>
      </div>
      <div className="dossier-state">
        <Tag colour={state === 'sent' ? 'amber' : state === 'taken' ? 'green' : 'red'}>
          {say(transferStates[state])}
        </Tag>
      </div>
    </li>
  )
}

/** Takes back what nobody has signed for yet. */
function Recall({ transferId, onDone }: { transferId: string; onDone: () => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  return (
    <details>
      <summary>{say(surrender.recall)}</summary>
      <TextInput
        framed={{ id: `recall-${transferId}`, label: say(surrender.recallReason) }}
        value={reason}
        maxLength={200}
        onChange={setReason}
      />
      <ActButton
        text={surrender.recall}
        look="quiet"
        path={surrenderPaths.recall(transferId)}
        body={{ reason }}
        onDone={onDone}
      />
    </details>
  )
}
