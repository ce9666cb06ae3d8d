import { dc01Fields } from '../../forms/dc01.ts'
import type { PersonAct } from '../api/register.ts'
import { showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { actKinds, persons } from '../i18n/person.ts'
import { CellValue } from '../parts/cell-value.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { Timeline } from '../parts/timeline.tsx'

/** Everything that changed a record, the newest first: what, from which day, on what evidence, by whose decision. */
export function PersonHistory({ history }: { history: readonly PersonAct[] }) {
  const say = useSay()
  const events = history
    .toSorted((one, other) => (one.recordedAt < other.recordedAt ? 1 : -1))
    .map((act) => ({ id: act.actId, content: <ActView act={act} /> }))
  return (
    <section className="panel">
      <h2>{say(persons.history)}</h2>
      <Timeline events={events} />
    </section>
  )
}

function ActView({
  act: { kind, effectiveOn, recordedAt, evidence, decidedByName, tier, changed },
}: {
  act: PersonAct
}) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      <p>
        <b>{say(actKinds[kind] ?? { vi: kind, en: kind })}</b> · {showDay(effectiveOn, language)}
      </p>
      <p className="soft small">
        {say(persons.recorded(showMoment(recordedAt, language)))} · <UnitName code={tier} on={effectiveOn} isShort />
      </p>
      <p className="small">
        {say(persons.evidence)}: {evidence}
        {decidedByName !== '' && (
          <>
            <br />
            {say(persons.decidedBy)}: {decidedByName}
          </>
        )}
      </p>
      {changed.length > 0 && (
        <ul className="changes">
          {changed.map(({ field: key, from, to }) => {
            const field = dc01Fields.find((one) => one.key === key)
            return (
              field && (
                <li key={key}>
                  {say(field.label)}: <CellValue field={field} value={from} on={effectiveOn} /> {say(persons.becomes)}{' '}
                  <b>
                    <CellValue field={field} value={to} on={effectiveOn} />
                  </b>
                </li>
              )
            )
          })}
        </ul>
      )}
    </>
  )
}
