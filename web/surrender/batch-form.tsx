import { useState } from 'react'
import { surrenderPaths } from '../api/surrender.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { TextInput } from '../parts/text-input.tsx'
import { ActButton } from './act-button.tsx'

/** Makes a batch for destruction of what was chosen in the store. */
export function BatchForm({
  unitCode,
  itemIds,
  onDone,
}: {
  unitCode: string
  itemIds: readonly string[]
  onDone: () => void
}) {
  const say = useSay()
  const [batchId] = useState(() => crypto.randomUUID())
  const [method, setMethod] = useState('')
  const [place, setPlace] = useState('')
  return (
    <section>
      <h3>{say(surrender.newBatch)}</h3>
      <TextInput
        framed={{ id: 'batch-method', label: say(surrender.method) }}
        value={method}
        maxLength={120}
        onChange={setMethod}
      />
      <TextInput
        framed={{ id: 'batch-place', label: say(surrender.place) }}
        value={place}
        maxLength={120}
        onChange={setPlace}
      />
      <ActButton
        text={surrender.newBatch}
        path={surrenderPaths.batches}
        body={{ batchId, unitCode, method, place, itemIds }}
        onDone={onDone}
      />
    </section>
  )
}
