import { useState, type SubmitEvent } from 'react'
import { postTypes } from '../../forms/workforce/post-types.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { decideOnPostings, type FoundOfficer, type UnitPosts } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { postingKinds, posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'
import { OfficerPicker } from './officer-picker.tsx'

type Kind = 'substantive' | 'acting' | 'temporary'
const kinds: readonly Kind[] = ['substantive', 'acting', 'temporary']

/** A posting of the decision that is being written, and the earlier one that ends with it. */
type Order = { officer: FoundOfficer; postId: string; kind: Kind; validFrom: string; ends: string | undefined }

/** Posts officers to the unit's posts by one decision, which may name many of them. */
export function PostingForm({ unit, onDone }: { unit: UnitPosts; onDone: () => void }) {
  const say = useSay()
  const { today } = useAccount()
  const [decisionNo, setDecisionNo] = useState('')
  const [orders, setOrders] = useState<readonly Order[]>([])
  const [next, setNext] = useState<Order>()
  /** Makes the fields of the next posting anew. */
  const [round, setRound] = useState(0)
  const [wrong, setWrong] = useState(false)
  const [isDone, setDone] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const add = (): void => {
    setWrong(next === undefined)
    if (next === undefined) return
    setOrders([...orders, next])
    setNext(undefined)
    setRound(round + 1)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const all = [...orders, ...(next === undefined ? [] : [next])]
    setWrong(all.length === 0 || decisionNo.trim() === '')
    setDone(false)
    if (all.length === 0 || decisionNo.trim() === '') return
    void run(async () => {
      const postings = all.map(({ officer: { officerId }, postId, kind, validFrom }) => {
        return { officerId, postId, kind, validFrom, validTo: null }
      })
      const endings = all.flatMap(({ ends, validFrom }) =>
        ends === undefined ? [] : [{ postingId: ends, endsOn: validFrom }],
      )
      await decideOnPostings(act, { decisionNo, decidedOn: today, endings, postings })
      setDecisionNo('')
      setOrders([])
      setNext(undefined)
      setRound(round + 1)
      setDone(true)
      onDone()
    })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(posts.decide)}</h2>
      <TextInput
        framed={{ id: 'decision-no', label: say(posts.decisionNo) }}
        value={decisionNo}
        onChange={setDecisionNo}
      />
      <OrderList unit={unit} orders={orders} />
      <OrderFields key={round} unit={unit} today={today} onChange={setNext} />
      {wrong && <Notice kind="bad" title={say(posts.incomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice kind="good" title={say(posts.recorded)} />}
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say(posts.record)}
        </Button>
        <Button look="quiet" onClick={add}>
          {say(posts.addToDecision)}
        </Button>
      </p>
    </form>
  )
}

/** The postings that the decision names so far. */
function OrderList({ unit, orders }: { unit: UnitPosts; orders: readonly Order[] }) {
  const say = useSay()
  const seatName = (postId: string): string => {
    const post = unit.posts.find((one) => one.postId === postId)
    return post === undefined ? '' : `${say(postTypes[post.postType].name)} ${post.seat}`
  }
  return (
    <ul>
      {orders.map(({ officer, postId, kind, validFrom }) => (
        <li key={`${postId} ${officer.officerId}`}>
          {officer.fullName}: {seatName(postId)}, {say(postingKinds[kind] ?? posts.kind)} {say(posts.since(validFrom))}
        </li>
      ))}
    </ul>
  )
}

/** Who, to which post, how and from when; and whether an earlier substantive posting ends with it. */
function OrderFields({
  unit,
  today,
  onChange,
}: {
  unit: UnitPosts
  today: string
  onChange: (order: Order | undefined) => void
}) {
  const say = useSay()
  const [draft, setDraft] = useState({ postId: '', kind: kinds[0] ?? 'acting', from: today, endsEarlier: false })
  const [officer, setOfficer] = useState<FoundOfficer>()
  const earlier = officer?.posts.find(({ kind }) => kind === 'substantive')
  const put = (changes: Partial<typeof draft>, picked: FoundOfficer | undefined = officer): void => {
    const now = { ...draft, ...changes }
    setDraft(now)
    const validFrom = readDay(now.from)
    const held = picked?.posts.find(({ kind }) => kind === 'substantive')
    const ends = now.endsEarlier ? held?.postingId : undefined
    const { postId, kind } = now
    const isReady = picked !== undefined && postId !== '' && validFrom !== undefined
    onChange(isReady ? { officer: picked, postId, kind, validFrom, ends } : undefined)
  }
  const pick = (picked: FoundOfficer | undefined): void => {
    setOfficer(picked)
    put({ endsEarlier: false }, picked)
  }
  const seats = unit.posts.map(({ postId: value, postType, seat }) => ({
    value,
    vi: `${postTypes[postType].name.vi} ${seat}`,
    en: `${postTypes[postType].name.en} ${seat}`,
  }))
  const kindCodes = kinds.map((value) => ({ value, ...(postingKinds[value] ?? { vi: value, en: value }) }))
  return (
    <>
      <SelectInput
        framed={{ id: 'post', label: say(posts.whichPost) }}
        codes={seats}
        value={draft.postId}
        onChange={(postId) => put({ postId })}
      />
      <OfficerPicker officer={officer} onPick={pick} />
      {earlier && (
        <Checkbox
          label={say(posts.endEarlier)}
          isChecked={draft.endsEarlier}
          onChange={(endsEarlier) => put({ endsEarlier })}
        />
      )}
      <SelectInput
        framed={{ id: 'kind', label: say(posts.kind) }}
        codes={kindCodes}
        value={draft.kind}
        onChange={(value) => put({ kind: kinds.find((one) => one === value) ?? 'substantive' })}
      />
      <DateInput
        framed={{ id: 'posting-from', label: say(posts.from) }}
        value={draft.from}
        onChange={(from) => put({ from })}
      />
    </>
  )
}
