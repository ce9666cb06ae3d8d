import { useState } from 'react'
import { addPhoto, printReceipt, surrenderPaths, type Desk } from '../api/surrender.ts'
import { useWork } from '../api/use-work.ts'
import { useAccount } from '../access/session.tsx'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { handInStates, surrender } from '../i18n/surrender.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { ActButton } from './act-button.tsx'
import { GiverView } from './giver-view.tsx'
import { itemWords } from './item-words.ts'

type HandIn = Desk['handIns'][number]

/** The hand-ins of a unit: what waits for the second officer, and what has a receipt to be printed. */
export function HandInSection({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useSay()
  return (
    <TitledPanel title={say(surrender.handIns)}>
      {desk.handIns.length === 0 ? (
        <p className="soft">{say(surrender.nothing)}</p>
      ) : (
        <ul className="dossiers">
          {desk.handIns.map((handIn) => (
            <HandInRow key={handIn.handInId} handIn={handIn} onDone={onDone} />
          ))}
        </ul>
      )}
    </TitledPanel>
  )
}

function HandInRow({ handIn, onDone }: { handIn: HandIn; onDone: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const { handInId, receiptNo, state, receivedBy, items, isOwn, on, giverLevel, photoIds } = handIn
  const path = surrenderPaths.decision(handInId)
  return (
    <li>
      <div>
        <h3>{receiptNo}</h3>
        <p className="soft small">{say(surrender.receivedBy(receivedBy))}</p>
        <ul className="plain-list">
          {items.map((item) => (
            <li key={item.itemId}>
              {itemWords(item, language)}{' '}
              {item.isSerialElsewhere && <Tag colour="red">{say(surrender.sameSerial)}</Tag>}
            </li>
          ))}
        </ul>
        {photoIds.length > 0 && (
          <p className="item-photos">
            {photoIds.map((photoId) => (
              <img key={photoId} src={surrenderPaths.photo(photoId)} alt={say(surrender.photoOf(receiptNo))} />
            ))}
          </p>
        )}
        {giverLevel !== null && <GiverView handInId={handInId} onDone={onDone} />}
        {state === 'waiting' && isOwn && <p className="small">{say(surrender.needsSecond)}</p>}
        {state === 'waiting' && !isOwn && (
          <p className="actions">
            <ActButton text={surrender.confirm} path={path} body={{ confirms: true }} onDone={onDone} />
            <ActButton
              text={surrender.notConfirm}
              look="quiet"
              path={path}
              body={{ confirms: false }}
              onDone={onDone}
            />
          </p>
        )}
        {state === 'waiting' && <PhotoInput handInId={handInId} onAdded={onDone} />}
        {state === 'confirmed' && on === today && <PrintButton handIn={handIn} />}
      </div>
      <div className="dossier-state">
        <Tag colour={state === 'waiting' ? 'amber' : state === 'confirmed' ? 'green' : 'red'}>
          {say(handInStates[state])}
        </Tag>
      </div>
    </li>
  )
}

function PhotoInput({ handInId, onAdded }: { handInId: string; onAdded: () => void }) {
  const say = useSay()
  const { problem, run } = useWork()
  const [isAdded, setAdded] = useState(false)
  const id = `photo-${handInId}`
  const add = (file: File): void =>
    void run(async () => {
      setAdded(false)
      await addPhoto(handInId, file)
      setAdded(true)
      onAdded()
    })
  return (
    <div className="field">
      <label htmlFor={id}>{say(surrender.photo)}</label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        onChange={({ target }) => target.files?.[0] && add(target.files[0])}
      />
      {isAdded && <output>{say(surrender.photoAdded)}</output>}
      {problem && <ProblemNotice problem={problem} />}
    </div>
  )
}

/** Prints the receipt into a file, which is handed over and not kept. */
function PrintButton({ handIn: { handInId, receiptNo } }: { handIn: HandIn }) {
  const say = useSay()
  const { language } = useLanguage()
  const { isBusy, problem, run } = useWork()
  const [isPrinted, setPrinted] = useState(false)
  const print = (): void =>
    void run(async () => {
      const address = URL.createObjectURL(await printReceipt(handInId, language))
      const link = document.createElement('a')
      link.href = address
      link.download = `${receiptNo}.pdf`
      link.click()
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
      setPrinted(true)
    })
  return (
    <>
      <Button look="quiet" isSmall isBusy={isBusy} onClick={print}>
        {say(surrender.print)}
      </Button>
      {isPrinted && <output className="small">{say(surrender.printed)}</output>}
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
