import { useState } from 'react'
import { askCluster, sendClusterVerdict, type Cluster } from '../api/review.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { clusters as texts } from '../i18n/clusters.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { pairStates } from '../i18n/review.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link } from '../router.tsx'
import { Against } from './against.tsx'
import { ClusterTable } from './cluster-table.tsx'
import { Waterfall } from './waterfall.tsx'

/** Records that may together be one person, side by side; the verdict says for each whose it is. */
export function ClusterPage({ params }: { params: Record<string, string> }) {
  const { personId = '' } = params
  const say = useSay()
  const asked = useAnswer(personId, async () => askCluster(personId))
  const [kept, setKept] = useState<Awaited<ReturnType<typeof sendClusterVerdict>>>()
  return (
    <>
      <Link to="/clusters" className="crumb">
        {say(texts.toClusters)}
      </Link>
      <PageTitle text={texts.page} />
      {kept && <Notice kind="good" title={say(texts.kept(kept.waiting, kept.merged))} />}
      {kept && <Against rules={kept.rules} />}
      {kept === undefined && (
        <Answered asked={asked}>
          {(cluster) => <ClusterView cluster={cluster} onKept={setKept} again={asked.again} />}
        </Answered>
      )}
    </>
  )
}

function ClusterView({
  cluster,
  onKept,
  again,
}: {
  cluster: Cluster
  onKept: (kept: Awaited<ReturnType<typeof sendClusterVerdict>>) => void
  again: () => void
}) {
  const say = useSay()
  const { clusterId, factsHash, sides, pairs } = cluster
  const [persons, setPersons] = useState<ReadonlyMap<string, number>>(new Map())
  const { isBusy, problem, run } = useWork()
  const personOf = (personId: string): number => persons.get(personId) ?? 1
  const mayJudge = pairs.some((pair) => pair.mayJudge)
  const send = (): void =>
    void run(async () => {
      const said = sides.map(({ personId }) => ({ personId, person: personOf(personId) }))
      onKept(await sendClusterVerdict(clusterId, { factsHash, persons: said }, crypto.randomUUID()))
    })
  return (
    <>
      <p className="soft">{say(mayJudge ? texts.pageLead : texts.allJudged)}</p>
      {problem && <ProblemNotice problem={problem} again={again} />}
      <ClusterTable
        sides={sides}
        personOf={personOf}
        onPerson={mayJudge ? (personId, person) => setPersons(new Map(persons).set(personId, person)) : undefined}
      />
      {mayJudge && (
        <p className="actions">
          <Button isBusy={isBusy} onClick={send}>
            {say(texts.send)}
          </Button>
        </p>
      )}
      <h2>{say(texts.pairs)}</h2>
      <Pairs cluster={cluster} />
    </>
  )
}

function Pairs({ cluster: { sides, pairs } }: { cluster: Cluster }) {
  const say = useSay()
  const { language } = useLanguage()
  const placeOf = (personId: string): number => sides.findIndex((side) => side.personId === personId) + 1
  return pairs.map(({ pairId, firstId, secondId, state, score }) => {
    const bits = score === null ? '–' : showNumber(Math.round(score.total * 10) / 10, language)
    const title = texts.pair(placeOf(firstId), placeOf(secondId), bits)
    return (
      <details key={pairId} className="panel cluster-pair">
        <summary>
          {say(title)} <Tag colour="plain">{say(pairStates[state] ?? texts.pairs)}</Tag>
        </summary>
        {score !== null && <Waterfall score={score} title={title} />}
        <p>
          <Link to={`/duplicates/${pairId}`}>{say(texts.open)}</Link>
        </p>
      </details>
    )
  })
}
