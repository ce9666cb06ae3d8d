import { reportStateNames } from '../../forms/reporting/report-state.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import type { ReportPlace, Reports } from '../api/reporting.ts'
import { useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { reportingWork, standingNames } from '../i18n/reporting-work.ts'
import { Tag, type TagColour } from '../parts/tag.tsx'
import { Link } from '../router.tsx'

type Unit = Reports['units'][number]

const colours: Record<Unit['state'], TagColour> = {
  draft: 'plain',
  submitted: 'teal',
  returned: 'amber',
  approved: 'green',
  accepted: 'green',
  compiled: 'green',
}
const unitsMax = 100

const isLate = ({ isLate: late, excuse }: Unit): boolean => late && excuse === ''

/** The reports of the units, what waits first: those that are late and those that are excused are named before all. */
export function Units({ place, units }: { place: ReportPlace; units: readonly Unit[] }) {
  const say = useSay()
  const account = useAccount()
  const isReady = ({ standing }: Unit): boolean =>
    standing === 'unapproved-ready' && mayUse(account, 'reporting.review')
  const rankOf = (unit: Unit): number => (isReady(unit) ? 0 : isLate(unit) ? 1 : 2)
  const shown = units.toSorted((one, other) => rankOf(one) - rankOf(other)).slice(0, unitsMax)
  return (
    <section>
      <h2>{say(reporting.reports)}</h2>
      <Named place={place} units={units.filter(isLate)} title={reportingWork.lateUnits} />
      <Named place={place} units={units.filter(({ excuse }) => excuse !== '')} title={reportingWork.excusedUnits} />
      {shown.length < units.length && (
        <p className="soft">{say(reportingWork.onlyFirst(shown.length, units.length))}</p>
      )}
      <ul className="dossiers">
        {shown.map((unit) => (
          <li key={unit.code}>
            <h3>
              <Link to={reportAt(place, unit.code)}>{unit.name}</Link>
            </h3>
            <div className="dossier-marks">
              {isReady(unit) && <Tag colour="teal">{say(reporting.ready)}</Tag>}
              {isLate(unit) && <Tag colour="red">{say(reporting.late)}</Tag>}
              {unit.excuse !== '' && <Tag isPhrase>{`${say(reporting.excused)}: ${unit.excuse}`}</Tag>}
              {unit.isSent && !isReady(unit) && <Tag isPhrase>{say(standingNames[unit.standing])}</Tag>}
            </div>
            <div className="dossier-state">
              <Tag colour={colours[unit.state]}>{say(reportStateNames[unit.state])}</Tag>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

const reportAt = ({ formCode, periodCode }: ReportPlace, unitCode: string): string =>
  `/reports/${formCode}/${periodCode}/${unitCode}`

/** All of some units by name, closed until they are asked for. */
function Named({
  place,
  units,
  title,
}: {
  place: ReportPlace
  units: readonly Unit[]
  title: typeof reportingWork.lateUnits
}) {
  const say = useSay()
  if (units.length === 0) return null
  return (
    <details className="panel">
      <summary>{say(title(units.length))}</summary>
      <ul>
        {units.map(({ code, name, excuse }) => (
          <li key={code}>
            <Link to={reportAt(place, code)}>{name}</Link>
            {excuse !== '' && `: ${excuse}`}
          </li>
        ))}
      </ul>
    </details>
  )
}
