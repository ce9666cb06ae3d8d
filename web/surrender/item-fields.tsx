import {
  classFacts,
  countWords,
  isExplosive,
  itemClasses,
  origins,
  originWords,
} from '../../forms/surrender/item-class.ts'
import { subtypes } from '../../forms/surrender/subtype.ts'
import type { Desk } from '../api/surrender.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { EngineerCall } from './engineer-call.tsx'
import { isStopped, type ItemDraft } from './item-draft.ts'
import { codesOf } from './item-words.ts'

const classCodes = codesOf(Object.fromEntries(itemClasses.map((one) => [one, classFacts[one].name])))
const originCodes = codesOf(originWords)
const words = [
  ['make', surrender.make, 60],
  ['calibre', surrender.calibre, 30],
  ['serial', surrender.serial, 40],
  ['marks', surrender.marks, 120],
] as const

/** The inputs of one item. Before an explosive that is not cleared they end: then there is one thing that can be done. */
export function ItemFields({
  no,
  draft,
  desk,
  onChange,
  onCalled,
}: {
  no: number
  draft: ItemDraft
  desk: Desk
  onChange: (draft: ItemDraft) => void
  onCalled: () => void
}) {
  const say = useSay()
  const { itemClass } = draft
  const id = (name: string): string => `item-${no}-${name}`
  const cleared = desk.tasks.filter(({ state }) => state === 'cleared')
  const explosive = itemClass !== '' && isExplosive(itemClass)
  const taskCodes = cleared.map(({ taskId, clearanceNo, place }) => {
    const label = `${clearanceNo ?? ''} · ${place}`
    return { value: taskId, vi: label, en: label }
  })
  return (
    <fieldset className="one-of-many">
      <legend>{say(surrender.itemNo(no))}</legend>
      <SelectInput
        framed={{ id: id('class'), label: say(surrender.itemClass) }}
        codes={classCodes}
        value={itemClass}
        onChange={(value) => {
          const chosen = itemClasses.find((one) => one === value) ?? ''
          onChange({ ...draft, itemClass: chosen, subtype: '', taskId: '' })
        }}
      />
      {explosive && taskCodes.length > 0 && (
        <SelectInput
          framed={{ id: id('task'), label: say(surrender.clearedTask) }}
          codes={taskCodes}
          value={draft.taskId}
          onChange={(taskId) => onChange({ ...draft, taskId })}
        />
      )}
      {isStopped(draft) ? (
        <EngineerCall unitCode={desk.unitCode} onDone={onCalled} />
      ) : (
        <ItemWords no={no} draft={draft} onChange={onChange} />
      )}
    </fieldset>
  )
}

function ItemWords({ no, draft, onChange }: { no: number; draft: ItemDraft; onChange: (draft: ItemDraft) => void }) {
  const say = useSay()
  const { itemClass, origin } = draft
  const id = (name: string): string => `item-${no}-${name}`
  const kinds = Object.entries(subtypes).filter(([, one]) => one.itemClass === itemClass)
  const countedIn = itemClass === '' ? 'piece' : classFacts[itemClass].countedIn
  return (
    <>
      {kinds.length > 0 && (
        <SelectInput
          framed={{ id: id('subtype'), label: say(surrender.subtype) }}
          codes={codesOf(Object.fromEntries(kinds.map(([key, { name }]) => [key, name])))}
          value={draft.subtype}
          onChange={(subtype) => onChange({ ...draft, subtype })}
        />
      )}
      <TextInput
        framed={{ id: id('quantity'), label: say(surrender.quantity(countWords[countedIn])) }}
        value={draft.quantity}
        inputMode="decimal"
        maxLength={12}
        onChange={(quantity) => onChange({ ...draft, quantity })}
      />
      <SelectInput
        framed={{ id: id('origin'), label: say(surrender.origin) }}
        codes={originCodes}
        value={origin}
        onChange={(value) => onChange({ ...draft, origin: origins.find((one) => one === value) ?? 'not-said' })}
      />
      {words.map(([key, label, max]) => (
        <TextInput
          key={key}
          framed={{ id: id(key), label: say(label) }}
          value={draft[key]}
          maxLength={max}
          onChange={(value) => onChange({ ...draft, [key]: value })}
        />
      ))}
    </>
  )
}
