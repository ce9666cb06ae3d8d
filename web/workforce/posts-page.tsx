import { useState, type SubmitEvent } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { askCoverage, type Coverage } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { rulings } from '../i18n/rulings.ts'
import { posts } from '../i18n/workforce.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { readDay } from '../parts/read-day.ts'
import { SelectInput } from '../parts/select-input.tsx'
import { Link, navigate, useAddress } from '../router.tsx'
import { CoverageTable } from './coverage-table.tsx'
import { CoverageTiles } from './coverage-tiles.tsx'
import { UnitPostsPage } from './unit-posts-page.tsx'

/** The coverage board: how many units have regular police on a day, which, and where they are missing. */
export function PostsPage() {
  const { unitCode: served, today } = useAccount()
  const { query } = useAddress()
  const own = served ?? ''
  const on = query.get('on') ?? today
  const definitionCode = query.get('definition') ?? 'xa'
  // Who serves one commune has its posts instead of a board of one tile.
  if (own.length === 5) return <UnitPostsPage params={{ unitCode: own }} />
  const unitCode = query.get('unit') ?? own
  return <Board key={`${unitCode} ${on} ${definitionCode}`} asked={{ unitCode, on, definitionCode }} />
}

function Board({ asked }: { asked: { unitCode: string; on: string; definitionCode: string } }) {
  const say = useSay()
  const account = useAccount()
  const answer = useAnswer(Object.values(asked).join(' '), async (signal) => askCoverage(asked, signal))
  return (
    <>
      <PageTitle text={posts.title} />
      <p className="soft">{say(posts.lead)}</p>
      <p className="actions">
        {mayUse(account, 'workforce.find-officers') && <Link to="/posts/officers">{say(posts.officers)}</Link>}
        {mayUse(account, 'workforce.set-establishment') && (
          <Link to="/posts/establishment">{say(rulings.establishment)}</Link>
        )}
      </p>
      {asked.unitCode !== account.unitCode && (
        <p>
          <Link to={`/posts?on=${asked.on}&definition=${asked.definitionCode}`}>{say(posts.wholeBoard)}</Link>
        </p>
      )}
      <Answered asked={answer}>{(coverage) => <Answer coverage={coverage} />}</Answered>
    </>
  )
}

function Answer({ coverage }: { coverage: Coverage }) {
  const say = useSay()
  const { unitCode: own } = useAccount()
  const { covered, all, on, definitions, definitionCode, strengthMin, weak, units } = coverage
  const definition = definitions.find((one) => one.definitionCode === definitionCode)
  const gaps = units.filter(({ isCovered }) => !isCovered)
  const weakOnes = units.filter(({ isCovered, isWeak }) => isCovered && isWeak)
  return (
    <>
      <AskForm coverage={coverage} />
      <section className="panel">
        <h2 className="headline">
          {coverage.unitCode !== own && `${coverage.unitName}: `}
          {say(posts.headline(covered, all))}{' '}
          <small>{say(posts.ofKinds((definition?.unitKinds ?? []).join(', ').toLowerCase(), on))}</small>
        </h2>
        {definition && <p className="soft">{say(definition.purpose)}</p>}
        <CoverageTiles coverage={coverage} />
        <details>
          <summary>{say(posts.asTable)}</summary>
          <CoverageTable coverage={coverage} />
        </details>
      </section>
      <section className="panel">
        <h2>{say(posts.gaps)}</h2>
        {gaps.length === 0 ? <p>{say(posts.noGaps)}</p> : <UnitLinks units={gaps} on={on} />}
        {weakOnes.length === 0 ? (
          <p>{say(posts.weakUnits(weak, strengthMin))}</p>
        ) : (
          <details>
            <summary>{say(posts.weakUnits(weak, strengthMin))}</summary>
            <UnitLinks units={weakOnes} on={on} />
          </details>
        )}
      </section>
    </>
  )
}

function UnitLinks({ units, on }: { units: Coverage['units']; on: string }) {
  return (
    <ul className="unit-choice">
      {units.map(({ code, name }) => (
        <li key={code}>
          <Link to={`/posts/${code}?on=${on}`}>{name}</Link>
        </li>
      ))}
    </ul>
  )
}

/** Which day, and which units are counted. */
function AskForm({ coverage: { on, unitCode, definitions, definitionCode } }: { coverage: Coverage }) {
  const say = useSay()
  const { language } = useLanguage()
  const [day, setDay] = useState(on)
  const [definition, setDefinition] = useState(definitionCode)
  const [isTried, setTried] = useState(false)
  const asked = readDay(day)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (asked !== undefined) void navigate(`/posts?on=${asked}&definition=${definition}&unit=${unitCode}`)
  }
  const error = isTried && asked === undefined ? say(posts.dayWrong) : undefined
  const codes = definitions.map(({ definitionCode: value, unitKinds }) => {
    const kinds = unitKinds.join(', ').toLowerCase()
    return { value, vi: kinds, en: kinds }
  })
  return (
    <form className="panel day-form" lang={language} onSubmit={submit} noValidate>
      <DateInput framed={{ id: 'board-on', label: say(posts.day), error }} value={day} onChange={setDay} />
      <SelectInput
        framed={{ id: 'definition', label: say(posts.definition) }}
        codes={codes}
        value={definition}
        onChange={setDefinition}
      />
      <Button type="submit">{say(posts.show)}</Button>
    </form>
  )
}
