import { useState, type SubmitEvent } from 'react'
import { isDay, readDate } from '../../forms/partial-date.ts'
import { postTypes } from '../../forms/workforce/post-types.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { decideOnPostings, type FoundOfficer, type UnitPosts } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { postingKinds, posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { OfficerPicker } from './officer-picker.tsx'

type Kind = 'substantive' | 'acting' | 'temporary'
const kinds: readonly Kind[] = ['substantive', 'acting', 'temporary']

/** Posts an officer to one of the unit's posts by a decision. */
export function PostingForm({ unit, onDone }: { unit: UnitPosts; onDone: () => void }) {
  const say = useSay()
  const { today } = useAccount()
  const [decisionNo, setDecisionNo] = useState('')
  const [postId, setPostId] = useState('')
  const [officer, setOfficer] = useState<FoundOfficer>()
  const [kind, setKind] = useState<Kind>('substantive')
  const [from, setFrom] = useState(today)
  const [wrong, setWrong] = useState(false)
  const [isDone, setDone] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const read = readDate(from)
    const validFrom = 'date' in read && isDay(read.date) ? read.date : undefined
    const isReady = decisionNo.trim() !== '' && postId !== '' && officer !== undefined && validFrom !== undefined
    setWrong(!isReady)
    setDone(false)
    if (!isReady) return
    const posting = { officerId: officer.officerId, postId, kind, validFrom, validTo: null }
    void run(async () => {
      await decideOnPostings(act, { decisionNo, decidedOn: today, endings: [], postings: [posting] })
      setDecisionNo('')
      setOfficer(undefined)
      setDone(true)
      onDone()
    })
  }
  const seats = unit.posts.map(({ postId: value, postType, seat }) => ({
    value,
    vi: `${postTypes[postType].name.vi} ${seat}`,
    en: `${postTypes[postType].name.en} ${seat}`,
  }))
  const kindCodes = kinds.map((value) => ({ value, ...(postingKinds[value] ?? { vi: value, en: value }) }))
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(posts.decide)}</h2>
      <TextInput
        framed={{ id: 'decision-no', label: say(posts.decisionNo) }}
        value={decisionNo}
        onChange={setDecisionNo}
      />
      <SelectInput
        framed={{ id: 'post', label: say(posts.whichPost) }}
        codes={seats}
        value={postId}
        onChange={setPostId}
      />
      <OfficerPicker officer={officer} onPick={setOfficer} />
      <SelectInput
        framed={{ id: 'kind', label: say(posts.kind) }}
        codes={kindCodes}
        value={kind}
        onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'substantive')}
      />
      <DateInput framed={{ id: 'posting-from', label: say(posts.from) }} value={from} onChange={setFrom} />
      {wrong && <Notice kind="bad" title={say(posts.incomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice kind="good" title={say(posts.recorded)} />}
      <Button type="submit" isBusy={isBusy}>
        {say(posts.record)}
      </Button>
    </form>
  )
}
