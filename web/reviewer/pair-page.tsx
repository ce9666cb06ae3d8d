import { useEffect, useState } from 'react'
import { sendVerdict, type Pair, type Verdict } from '../api/review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { clusters } from '../i18n/clusters.ts'
import { duplicates, pairPage, pairStates } from '../i18n/review.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link, navigate } from '../router.tsx'
import { Against } from './against.tsx'
import { MergerForm } from './merger-form.tsx'
import { nameOf, PairComparison } from './pair-comparison.tsx'
import { fetchNext, findNextWaiting, takePair } from './pair-queue.ts'
import { VerdictBar } from './verdict-bar.tsx'
import { Waterfall } from './waterfall.tsx'

/** What was kept of the pair before, told where its reader goes on. */
type Kept = { verdict: Verdict; state: string }

/** Two records side by side: why they may be one person, and the verdict; then the next pair. */
export function PairPage({ params }: { params: Record<string, string> }) {
  const { pairId = '' } = params
  const say = useSay()
  const asked = useAnswer(pairId, async () => takePair(pairId))
  const [kept, setKept] = useState<Kept>()
  const [against, setAgainst] = useState<readonly string[]>([])
  const { isBusy, problem, run } = useWork()
  useEffect(() => fetchNext(pairId), [pairId])
  const judge = async (verdict: Verdict, { factsHash }: Pair): Promise<void> => {
    const { state, rules: told } = await sendVerdict(pairId, { verdict, factsHash }, crypto.randomUUID())
    setKept({ verdict, state })
    setAgainst(told)
    if (told.length > 0) return asked.again()
    const next = await findNextWaiting(pairId)
    await navigate(next === undefined ? '/duplicates' : `/duplicates/${next}`)
  }
  return (
    <>
      <Link to="/duplicates" className="crumb">
        {say(pairPage.toQueue)}
      </Link>
      <PageTitle text={pairPage.title} />
      <output className="soft">
        {kept && say(pairPage.kept(say(pairPage[kept.verdict]), say(pairStates[kept.state] ?? duplicates.title)))}
      </output>
      {problem && <ProblemNotice problem={problem} again={asked.again} />}
      <Against rules={against} />
      <Answered asked={asked}>
        {(pair) => (
          <PairView
            key={pair.pairId}
            pair={pair}
            isBusy={isBusy || asked.isAsking}
            onJudge={(verdict) => void run(async () => judge(verdict, pair))}
            onChanged={(told) => {
              setAgainst(told)
              asked.again()
            }}
          />
        )}
      </Answered>
    </>
  )
}

function PairView({
  pair,
  isBusy,
  onJudge,
  onChanged,
}: {
  pair: Pair
  isBusy: boolean
  onJudge: (verdict: Verdict) => void
  onChanged: (rules: readonly string[]) => void
}) {
  const say = useSay()
  const { pairId, state, sides, score, isBlind, mayJudge, survivorId } = pair
  const isHere = sides.some(({ personId }) => personId === survivorId)
  const merger = state === 'merged' && isHere ? 'split' : state === 'same' ? 'merge' : undefined
  return (
    <>
      <p className="actions">
        <Tag colour={state === 'open' ? 'plain' : 'amber'}>{say(pairStates[state] ?? duplicates.title)}</Tag>
        {sides
          .map((side, at) => ({ side, place: at === 0 ? pairPage.first : pairPage.second }))
          .filter(({ side }) => side.facts !== null)
          .map(({ side, place }) => (
            <Link key={side.personId} to={`/persons/${side.personId}`}>
              {say(pairPage.open(say(place), nameOf(side)))}
            </Link>
          ))}
      </p>
      {isBlind && <Notice kind="care" title={say(pairPage.blind)} />}
      <VerdictBar pairId={pairId} isBusy={isBusy} onJudge={mayJudge ? onJudge : undefined} />
      {score === null && <Notice title={say(pairPage.gone)} />}
      <PairComparison pair={pair} />
      {score !== null && <Waterfall score={score} />}
      <Said pair={pair} />
      <Others pair={pair} />
      {merger && <MergerForm pairId={pairId} action={merger} onChanged={onChanged} />}
    </>
  )
}

/** Other pairs with one of the two, and the way to all of them side by side. */
function Others({ pair: { sides, others } }: { pair: Pair }) {
  const say = useSay()
  if (others.length === 0) return null
  return (
    <section className="panel">
      <h2>{say(pairPage.others)}</h2>
      <p>
        <Link to={`/clusters/${sides[0]?.personId ?? ''}`}>{say(clusters.whole)}</Link>
      </p>
      <ul>
        {others.map((other, at) => (
          <li key={other.pairId}>
            <Link
              to={`/duplicates/${other.pairId}`}
            >{`${at + 1}. ${say(duplicates.pair(other.weight.toFixed(1)))}`}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Said({ pair: { verdicts } }: { pair: Pair }) {
  const say = useSay()
  const { language } = useLanguage()
  if (verdicts.length === 0) return null
  return (
    <section className="panel">
      <h2>{say(pairPage.said)}</h2>
      <ul>
        {verdicts.map(({ byName, verdict, decidedAt }) => (
          <li key={decidedAt}>
            <b>{say(pairPage[verdict])}</b> · {byName} <span className="soft">· {showMoment(decidedAt, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
