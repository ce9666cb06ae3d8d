import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askUnitWorklist, type Hamlet, type UnitWorklist } from '../api/reform.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { reform } from '../i18n/reform.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Link } from '../router.tsx'
import { decide, hamletKey, listDecisions, type Choices, type Decision } from './reform-choices.ts'
import { ReformProgress } from './reform-progress.tsx'
import { HamletRow, SingleRow } from './reform-rows.tsx'

/** Hamlets as people list them: number 2 before number 10. */
const { compare } = new Intl.Collator('vi', { numeric: true })
const byName = (one: Hamlet, other: Hamlet): number => compare(one.hamlet, other.hamlet)

/** A unit that was divided: where each of its hamlets went, and whoever has no hamlet. */
export function ReformUnitPage({ params: { unitCode = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const asked = useAnswer(unitCode, async (signal) => askUnitWorklist(unitCode, signal))
  return (
    <>
      <Link to="/reform" className="crumb">
        {say(reform.back)}
      </Link>
      <PageTitle text={asked.answer ? reform.unitTitle(asked.answer.unitName) : reform.title} />
      <Answered asked={asked}>{(list) => <Worklist list={list} onRecorded={asked.again} />}</Answered>
    </>
  )
}

/** The rows in which units are chosen, and the one button that records all choices. */
function Worklist({ list, onRecorded }: { list: UnitWorklist; onRecorded: () => void }) {
  const say = useSay()
  const isOpen = mayUse(useAccount(), 'register.assign-place')
  const [choices, setChoices] = useState<Choices>({})
  const [told, tell] = useState('')
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const decisions = listDecisions(list, choices)
  const choose = (key: string, successorCode: string): void => {
    tell('')
    setChoices((before) => ({ ...before, [key]: successorCode }))
  }
  const record = async (all: readonly Decision[]): Promise<void> => {
    if (all.length === 0) return tell(say(reform.chooseFirst))
    let recorded = 0
    try {
      for (const decision of all) {
        await decide(act, list.unitCode, decision)
        recorded += 1
        choose(decision.key, '')
      }
    } finally {
      if (recorded > 0) tell(say(reform.recorded(recorded)))
      onRecorded()
    }
  }
  return (
    <>
      <ReformProgress persons={list.persons} remaining={list.remaining} />
      <Rows list={list} choices={choices} onChoose={isOpen ? choose : undefined} />
      {problem && <ProblemNotice problem={problem} />}
      <div aria-live="polite">
        {told !== '' && (
          <Notice>
            <p>{told}</p>
          </Notice>
        )}
      </div>
      {isOpen && (
        <Button isBusy={isBusy} onClick={() => void run(async () => record(decisions))}>
          {say(reform.record(decisions.length))}
        </Button>
      )}
    </>
  )
}

function Rows({
  list,
  choices,
  onChoose,
}: {
  list: UnitWorklist
  choices: Choices
  onChoose: ((key: string, successorCode: string) => void) | undefined
}) {
  const say = useSay()
  const { hamlets, singles } = list
  const choosing = (key: string) => ({
    list,
    choice: choices[key] ?? '',
    onChoose: onChoose && ((code: string) => onChoose(key, code)),
  })
  return (
    <>
      {hamlets.length > 0 && (
        <section>
          <h2>{say(reform.hamlets)}</h2>
          <ul className="dossiers">
            {hamlets.toSorted(byName).map((hamlet) => (
              <HamletRow
                key={`${hamletKey(hamlet)} ${hamlet.actId}`}
                hamlet={hamlet}
                {...choosing(hamletKey(hamlet))}
              />
            ))}
          </ul>
        </section>
      )}
      {singles.count > 0 && (
        <section>
          <h2>{say(reform.singles)}</h2>
          <p className="soft">{say(reform.singlesText(singles.persons.length, singles.count))}</p>
          <ul className="dossiers">
            {singles.persons.map((single) => (
              <SingleRow key={single.personId} single={single} {...choosing(single.personId)} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
