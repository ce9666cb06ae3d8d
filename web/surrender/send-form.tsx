import { useState } from 'react'
import { surrenderPaths } from '../api/surrender.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { RadioGroup } from '../parts/choice.tsx'
import { TextInput } from '../parts/text-input.tsx'
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
      {kind === 'store' && (
        <>
          <TextInput
            framed={{ id: 'send-unit', label: say(surrender.unitCode), hint: say(surrender.unitCodeHint) }}
            value={words.toUnit}
            maxLength={10}
            onChange={(toUnit) => put({ toUnit })}
          />
          <TextInput
            framed={{ id: 'send-seal', label: say(surrender.sealNo) }}
            value={words.sealNo}
            maxLength={50}
            onChange={(sealNo) => put({ sealNo })}
          />
        </>
      )}
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
