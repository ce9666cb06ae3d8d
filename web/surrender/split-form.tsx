import { useState } from 'react'
import { countWords } from '../../forms/surrender/item-class.ts'
import { surrenderPaths, type SurrenderItem } from '../api/surrender.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { TextInput } from '../parts/text-input.tsx'
import { ActButton } from './act-button.tsx'
import { itemWords } from './item-words.ts'

const newPart = () => ({ actId: crypto.randomUUID(), newItemId: crypto.randomUUID() })

/** Takes a part of an item away, as an item with a label of its own. */
export function SplitForm({ item, onDone }: { item: SurrenderItem; onDone: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [quantity, setQuantity] = useState('')
  const [part, setPart] = useState(newPart)
  const done = (): void => {
    setQuantity('')
    setPart(newPart())
    onDone()
  }
  return (
    <details>
      <summary aria-label={say(surrender.splitOf(itemWords(item, language)))}>{say(surrender.split)}</summary>
      <TextInput
        framed={{ id: `part-${item.itemId}`, label: say(surrender.splitQuantity(countWords[item.countedIn])) }}
        value={quantity}
        inputMode="decimal"
        maxLength={12}
        onChange={setQuantity}
      />
      <ActButton
        text={surrender.split}
        look="quiet"
        path={surrenderPaths.itemParts(item.itemId)}
        body={{ ...part, quantity: Number(quantity.replace(',', '.')) }}
        onDone={done}
      />
    </details>
  )
}
