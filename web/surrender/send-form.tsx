import { useState } from 'react'
import { useAccount } from '../access/session.tsx'
import { askUnitPath } from '../api/areas.ts'
import { surrenderPaths } from '../api/surrender.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { RadioGroup } from '../parts/choice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { UnitPicker } from '../parts/unit-picker.tsx'
import { ActButton } from './act-button.tsx'

const kinds = ['store', 'military', 'owner'] as const
type Kind = (typeof kinds)[number]
const labels = { store: surrender.toStore, military: surrender.toMilitary, owner: surrender.toOwner }

/** Sends what was chosen: to another store under seal, to the military, or back to an owner by decision. */
export function SendForm({
  unitCode,
  itemIds,
  onDone,
}: {
  unitCode: string
  itemIds: readonly string[]
  onDone: () => void
}) {
  const say = useSay()
  const [transferId] = useState(() => crypto.randomUUID())
  const [kind, setKind] = useState<Kind>('store')
  const [words, setWords] = useState({ toUnit: '', name: '', sealNo: '', paperNo: '' })
  const put = (more: Partial<typeof words>): void => setWords({ ...words, ...more })
  const to = {
    store: { kind, unitCode: words.toUnit, sealNo: words.sealNo },
    military: { kind, name: words.name },
    owner: { kind },
  }[kind]
  return (
    <section>
      <h3>{say(surrender.send)}</h3>
      <RadioGroup
        framed={{ id: 'send-kind', label: say(surrender.sendTo) }}
        choices={kinds.map((value) => ({ value, label: say(labels[value]) }))}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'store')}
      />
      {kind === 'store' && <StoreFields fromUnit={unitCode} words={words} onChange={put} />}
      {kind === 'military' && (
        <TextInput
          framed={{ id: 'send-name', label: say(surrender.militaryName) }}
          value={words.name}
          maxLength={120}
          onChange={(name) => put({ name })}
        />
      )}
      <TextInput
        framed={{ id: 'send-paper', label: say(surrender.paperNo) }}
        value={words.paperNo}
        maxLength={50}
        onChange={(paperNo) => put({ paperNo })}
      />
      <ActButton
        text={surrender.send}
        path={surrenderPaths.transfers}
        body={{ transferId, fromUnit: unitCode, itemIds, paperNo: words.paperNo, to }}
        onDone={onDone}
      />
    </section>
  )
}

/** Which store receives, of all units of the city, and the number of the seal. */
function StoreFields({
  fromUnit,
  words,
  onChange,
}: {
  fromUnit: string
  words: { toUnit: string; sealNo: string }
  onChange: (words: { toUnit?: string; sealNo?: string }) => void
}) {
  const say = useSay()
  const { today } = useAccount()
  const { answer: [city] = [] } = useAnswer(fromUnit, async () => askUnitPath(fromUnit, today))
  return (
    <>
      {city && (
        <UnitPicker
          framed={{ id: 'send-unit', label: say(surrender.toUnit) }}
          value={words.toUnit}
          onChange={(toUnit) => onChange({ toUnit })}
          isAnyUnit
          on={today}
          below={city.code}
        />
      )}
      <TextInput
        framed={{ id: 'send-seal', label: say(surrender.sealNo) }}
        value={words.sealNo}
        maxLength={50}
        onChange={(sealNo) => onChange({ sealNo })}
      />
    </>
  )
}
