import { useEffect } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { askPairs, type PairQueue, type QueuedPair } from '../api/review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { clusters, learning } from '../i18n/clusters.ts'
import { showMoment, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { duplicates as texts, pairSources, pairStates } from '../i18n/review.ts'
import { Answered } from '../parts/answered.tsx'
import { FilterLinks } from '../parts/filter-links.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link, useAddress } from '../router.tsx'
import { setOrder } from './pair-queue.ts'

const views = ['', 'same', 'merged', 'different', 'unclear'] as const

/** The pairs that may be one person, the weightiest first, and how far those agree who judge them. */
export function DuplicatesPage() {
  const say = useSay()
  const account = useAccount()
  const { query } = useAddress()
  const state = query.get('state') ?? ''
  const asked = useAnswer(state, async (signal) => askPairs(state, signal))
  const filters = views.map((view) => ({
    to: view === '' ? '/duplicates' : `/duplicates?state=${view}`,
    label: say(pairStates[view === '' ? 'waiting' : view] ?? texts.title),
    isChosen: view === state,
    count: view === '' ? asked.answer?.waiting : undefined,
  }))
  return (
    <>
      <PageTitle text={texts.title} />
      <p className="soft">{say(texts.lead)}</p>
      <p className="actions">
        <Link to="/clusters">{say(clusters.title)}</Link>
        {mayUse(account, 'checking.read-learning') && <Link to="/duplicates/learning">{say(learning.link)}</Link>}
      </p>
      <FilterLinks label={say(texts.filters)} filters={filters} />
      <Answered asked={asked}>{(queue) => <Queue queue={queue} mayBegin={state === ''} />}</Answered>
    </>
  )
}

function Queue({ queue: { pairs, agreement }, mayBegin }: { queue: PairQueue; mayBegin: boolean }) {
  const say = useSay()
  const [first] = pairs
  useEffect(() => setOrder(pairs.map(({ pairId }) => pairId)), [pairs])
  return (
    <>
      {mayBegin && first !== undefined && (
        <p>
          <Link className="button" to={`/duplicates/${first.pairId}`}>
            {say(texts.begin)}
          </Link>
        </p>
      )}
      {pairs.length === 0 ? (
        <Notice kind="good" title={say(texts.none)} />
      ) : (
        <ul className="dossiers">
          {pairs.map((pair) => (
            <PairRow key={pair.pairId} pair={pair} />
          ))}
        </ul>
      )}
      <Agreement agreement={agreement} />
    </>
  )
}

function PairRow({ pair }: { pair: QueuedPair }) {
  const say = useSay()
  const { language } = useLanguage()
  const { pairId, weight, state, source, firstCommuneName, secondCommuneName, foundAt, others } = pair
  const places = [...new Set([firstCommuneName, secondCommuneName])].join(' – ')
  return (
    <li>
      <div>
        <h2>
          <Link to={`/duplicates/${pairId}`}>
            {say(texts.pair(showNumber(Math.round(weight * 10) / 10, language)))}
          </Link>
        </h2>
        <p className="soft small">
          {places} · {say(pairSources[source])} · {showMoment(foundAt, language)}
          {others > 0 && <> · {say(texts.others(others))}</>}
        </p>
      </div>
      <div className="dossier-state">
        <Tag colour={state === 'open' ? 'plain' : 'amber'}>{say(pairStates[state] ?? texts.title)}</Tag>
      </div>
    </li>
  )
}

function Agreement({ agreement: { pairs, agreed, kappa } }: { agreement: PairQueue['agreement'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const count = (value: number): string => showNumber(value, language)
  return (
    <section className="panel" aria-labelledby="agreement-title">
      <h2 id="agreement-title">{say(texts.agreement)}</h2>
      <p>{say(pairs === 0 ? texts.noAgreement : texts.agreed(count(agreed), count(pairs)))}</p>
      {kappa !== null && <p>{say(texts.kappa(count(Math.round(kappa * 100) / 100)))}</p>}
    </section>
  )
}
