import { askUnitPath, askUnits } from '../api/areas.ts'
import type { FiguresAsked } from '../api/statistics.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { Answered } from '../parts/answered.tsx'
import { Link } from '../router.tsx'

/** The address of the page with these figures. */
export function pathOf({ unitCode, on, map }: FiguresAsked): string {
  const given = { ...(unitCode === '' ? {} : { unit: unitCode }), on, ...(map === on ? {} : { map: 'today' }) }
  return `/statistics?${new URLSearchParams(given).toString()}`
}

/** The way from the unit that an account begins with down to the one that is shown: each a link, the last is here. */
export function UnitPath({ asked, first }: { asked: FiguresAsked; first: string }) {
  const say = useSay()
  const { unitCode, map } = asked
  const { answer = [] } = useAnswer(`${unitCode} ${map}`, async () =>
    unitCode === '' ? [] : askUnitPath(unitCode, map),
  )
  const begin = answer.findIndex(({ code }) => code === first)
  const path = answer.slice(Math.max(0, begin)).map(({ code, name }) => ({ code, name }))
  const steps = first === '' ? [{ code: '', name: say(statistics.country) }, ...path] : path
  if (steps.length < 2) return null
  return (
    <nav aria-label={say(statistics.where)}>
      <ol className="unit-path">
        {steps.map(({ code, name }) => (
          <li key={code}>
            {code === unitCode ? (
              <span aria-current="page">{name}</span>
            ) : (
              <Link to={pathOf({ ...asked, unitCode: code })}>{name}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** The provinces, where somebody of the nation has chosen none yet. */
export function UnitsToChoose({ asked }: { asked: FiguresAsked }) {
  const units = useAnswer(asked.map, async () => askUnits(asked.map))
  return (
    <Answered asked={units}>
      {(provinces) => (
        <ul className="unit-choice">
          {provinces.map(({ code, name }) => (
            <li key={code}>
              <Link to={pathOf({ ...asked, unitCode: code })}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </Answered>
  )
}
