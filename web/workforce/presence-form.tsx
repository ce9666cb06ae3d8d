import { useState } from 'react'
import { addDays } from '../../forms/partial-date.ts'
import { makeAct } from '../api/act.ts'
import { confirmMonth, type UnitPosts } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Link } from '../router.tsx'

/** The head confirms who was there in the month of the page, of all who held a post in it; whoever is not ticked was not. */
export function PresenceForm({ unit, onDone }: { unit: UnitPosts; onDone: () => void }) {
  const say = useSay()
  const month = unit.on.slice(0, 7)
  const holders = unit.monthHolders
  const [absent, setAbsent] = useState<ReadonlySet<string>>(
    () => new Set(holders.filter(({ isPresent }) => isPresent === false).map(({ postingId }) => postingId)),
  )
  const [told, tell] = useState<number>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const confirm = async (): Promise<void> => {
    const presentPostingIds = holders.map(({ postingId }) => postingId).filter((id) => !absent.has(id))
    const { present } = await confirmMonth(act, unit.unitCode, { month, presentPostingIds })
    tell(present)
    onDone()
  }
  const toggle = (postingId: string, isPresent: boolean): void =>
    setAbsent((before) => new Set(isPresent ? [...before].filter((id) => id !== postingId) : [...before, postingId]))
  return (
    <section className="panel">
      <h2>{say(posts.presence)}</h2>
      <p>{say(posts.month(month))}</p>
      {holders.map(({ postingId, fullName }) => (
        <Checkbox
          key={postingId}
          label={fullName}
          isChecked={!absent.has(postingId)}
          onChange={(isPresent) => toggle(postingId, isPresent)}
        />
      ))}
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">{told !== undefined && <p>{say(posts.confirmed(told))}</p>}</div>
      <p className="actions">
        <Button isBusy={isBusy} onClick={() => void run(confirm)}>
          {say(posts.confirm)}
        </Button>
        <Link to={`/posts/${unit.unitCode}?on=${addDays(`${month}-01`, -1)}`}>{say(posts.earlierMonth)}</Link>
      </p>
    </section>
  )
}
