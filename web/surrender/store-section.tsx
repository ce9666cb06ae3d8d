import { useState } from 'react'
import { classFacts } from '../../forms/surrender/item-class.ts'
import { makingSafe, safetyActs, safetyTable } from '../../forms/surrender/safety.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { surrenderPaths, type Desk, type SurrenderItem } from '../api/surrender.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { actWords, stateWords, stepWords, surrender } from '../i18n/surrender.ts'
import { Checkbox } from '../parts/choice.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { ActButton } from './act-button.tsx'
import { BatchForm } from './batch-form.tsx'
import { itemWords } from './item-words.ts'
import { SendForm } from './send-form.tsx'
import { SplitForm } from './split-form.tsx'

/** What a unit answers for, with what can be done with each item, and the form to send what is chosen. */
export function StoreSection({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const there = chosen.filter((id) => desk.items.some(({ itemId }) => itemId === id))
  const done = (): void => {
    setChosen([])
    onDone()
  }
  return (
    <TitledPanel title={say(surrender.store)}>
      {desk.items.length === 0 ? (
        <p className="soft">{say(surrender.nothing)}</p>
      ) : (
        <ul className="dossiers">
          {desk.items.map((item) => (
            <ItemRow
              key={item.itemId}
              item={item}
              keptAt={desk.unitCode}
              missing={desk.missing.find(({ itemId }) => itemId === item.itemId)}
              isChosen={there.includes(item.itemId)}
              onChoose={(isChosen) =>
                setChosen(isChosen ? [...there, item.itemId] : there.filter((id) => id !== item.itemId))
              }
              onDone={onDone}
            />
          ))}
        </ul>
      )}
      {desk.items.length > 0 && (
        <p>
          <a href={surrenderPaths.labels(desk.unitCode, language)} download>
            {say(surrender.labelSheet)}
          </a>
        </p>
      )}
      {there.length > 0 && mayUse(account, 'surrender.prepare-batch') && (
        <BatchForm unitCode={desk.unitCode} itemIds={there} onDone={done} />
      )}
      {there.length > 0 && <SendForm unitCode={desk.unitCode} itemIds={there} onDone={done} />}
    </TitledPanel>
  )
}

type ItemRow = {
  item: SurrenderItem
  /** The unit whose store it is in. */
  keptAt: string
  missing: Desk['missing'][number] | undefined
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
  onDone: () => void
}

function ItemRow({ item, keptAt, missing, isChosen, onChoose, onDone }: ItemRow) {
  const say = useSay()
  const { language } = useLanguage()
  const { step, state, label } = item
  const words = itemWords(item, language)
  const isExplosive = classFacts[item.itemClass].hazard === 'explosive'
  const canGo = state === 'held' && (step === 'stored' || isExplosive)
  return (
    <li>
      <div>
        <h3>{words}</h3>
        <p className="soft small">
          {label.replaceAll(/[0-9A-F]{4}(?=[0-9A-F])/g, '$& ')} ·{' '}
          <a
            href={surrenderPaths.labels(keptAt, language, item.itemId)}
            aria-label={say(surrender.labelOf(words))}
            download
          >
            {say(surrender.labelOne)}
          </a>
        </p>
        {missing && <p className="small">{say(surrender.isMissing(missing.lastTakenBy))}</p>}
        {state === 'held' && <ItemActs item={item} onDone={onDone} />}
        {state === 'held' && item.serial === '' && item.quantity !== 1 && <SplitForm item={item} onDone={onDone} />}
        {canGo && <Checkbox label={say(surrender.choose(words))} isChecked={isChosen} onChange={onChoose} />}
      </div>
      <ItemMarks item={item} isMissing={missing !== undefined} />
    </li>
  )
}

function ItemMarks({ item, isMissing }: { item: SurrenderItem; isMissing: boolean }) {
  const say = useSay()
  const { step, state, isSerialElsewhere } = item
  return (
    <>
      <div className="dossier-marks">
        {isSerialElsewhere && <Tag colour="red">{say(surrender.sameSerial)}</Tag>}
        {isMissing && <Tag colour="red">{say(surrender.stock)}</Tag>}
      </div>
      <div className="dossier-state">
        <Tag colour={step === 'stored' ? 'green' : 'amber'}>
          {say(state === 'held' ? stepWords[step] : stateWords[state])}
        </Tag>
      </div>
    </>
  )
}

/** What the table of safety lets an officer do with an item, with what making safe means. */
function ItemActs({ item: { itemId, itemClass, step }, onDone }: { item: SurrenderItem; onDone: () => void }) {
  const say = useSay()
  const { hazard } = classFacts[itemClass]
  const possible = safetyActs.filter((act) => {
    const next = safetyTable[hazard][act][step]
    return next !== null && (next !== step || step === 'stored')
  })
  const advice = possible.includes('made-safe') ? makingSafe[hazard] : undefined
  return (
    <>
      {advice && <p className="small">{say(advice)}</p>}
      <p className="actions">
        {possible.map((act) => (
          <StepButton key={`${act} ${step}`} itemId={itemId} act={act} onDone={onDone} />
        ))}
      </p>
    </>
  )
}

function StepButton({ itemId, act, onDone }: { itemId: string; act: keyof typeof actWords; onDone: () => void }) {
  const [actId, setActId] = useState(() => crypto.randomUUID())
  const done = (): void => {
    setActId(crypto.randomUUID())
    onDone()
  }
  return (
    <ActButton
      text={actWords[act]}
      look="quiet"
      path={surrenderPaths.itemSteps(itemId)}
      body={{ actId, act }}
      onDone={done}
    />
  )
}
