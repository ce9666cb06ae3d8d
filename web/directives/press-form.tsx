import { useState } from 'react'
import { pressKindNames, pressKinds } from '../../forms/reporting/press.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { enterPress, type Press, type PressToRecord } from '../api/directives.ts'
import { useSubmit } from '../api/use-submit.ts'
import { honours } from '../i18n/honours.ts'
import { useSay } from '../i18n/language.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Submit } from '../parts/submit.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'

type Words = Pick<PressToRecord, 'outlet' | 'publishedOn' | 'kind' | 'title'> & { link: string; reason: string }
type Entering = { unitCode: string; correcting: Press['items'][number] | undefined; onDone: () => void }

/** An item of press output as it is entered, or what takes the place of one that was wrong. */
export function PressForm({ unitCode, correcting, onDone }: Entering) {
  const say = useSay()
  const { today } = useAccount()
  const [act] = useState(makeAct)
  const [words, setWords] = useState<Words>(() => ({
    outlet: correcting?.outlet ?? '',
    publishedOn: correcting?.publishedOn ?? today,
    kind: correcting?.kind ?? 'article',
    title: correcting?.title ?? '',
    link: correcting?.link ?? '',
    reason: '',
  }))
  const [isTakenOut, setTakenOut] = useState(false)
  const put = (more: Partial<Words>): void => setWords({ ...words, ...more })
  const read = (): PressToRecord | undefined => {
    const { outlet, title, link, kind, reason } = words
    const publishedOn = readDay(words.publishedOn)
    const isWhole = outlet.trim() !== '' && title.trim() !== '' && (correcting === undefined || reason.trim() !== '')
    if (!isWhole || publishedOn === undefined) return undefined
    const replaces = correcting === undefined ? null : { itemId: correcting.itemId, reason, isCounted: !isTakenOut }
    return { unitCode, outlet, publishedOn, kind, title, link: link.trim(), replaces }
  }
  const { state, submit } = useSubmit(read, async (item) => {
    await enterPress(act, item)
    put({ title: '', link: '' })
    onDone()
  })
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(correcting === undefined ? honours.enterItem : honours.correctItem(correcting.title))}</h2>
      <Fields words={words} put={put} />
      {correcting !== undefined && (
        <>
          <TextInput
            framed={{ id: 'item-reason', label: say(honours.reason) }}
            value={words.reason}
            maxLength={500}
            onChange={(reason) => put({ reason })}
          />
          <Checkbox label={say(honours.takeOut)} isChecked={isTakenOut} onChange={setTakenOut} />
        </>
      )}
      <Submit state={state} wrong={honours.incomplete} done={honours.kept} label={honours.keep} />
    </form>
  )
}

const kindCodes = Array.from(pressKinds, (value) => ({ value, ...pressKindNames[value] }))

function Fields({ words, put }: { words: Words; put: (more: Partial<Words>) => void }) {
  const say = useSay()
  return (
    <>
      <TextInput
        framed={{ id: 'outlet', label: say(honours.outlet) }}
        value={words.outlet}
        maxLength={120}
        onChange={(outlet) => put({ outlet })}
      />
      <TextInput
        framed={{ id: 'item-title', label: say(honours.itemTitle) }}
        value={words.title}
        maxLength={300}
        onChange={(title) => put({ title })}
      />
      <DateInput
        framed={{ id: 'published-on', label: say(honours.publishedOn) }}
        value={words.publishedOn}
        onChange={(publishedOn) => put({ publishedOn })}
      />
      <SelectInput
        framed={{ id: 'kind', label: say(honours.kind) }}
        codes={kindCodes}
        value={words.kind}
        onChange={(kind) => put({ kind: pressKinds.find((one) => one === kind) ?? 'article' })}
      />
      <TextInput
        framed={{ id: 'link', label: say(honours.link) }}
        value={words.link}
        type="url"
        maxLength={500}
        onChange={(link) => put({ link })}
      />
    </>
  )
}
