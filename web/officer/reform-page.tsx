import { askWorklist, type DividedUnit } from '../api/reform.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import { reform } from '../i18n/reform.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link } from '../router.tsx'
import { ReformProgress } from './reform-progress.tsx'

/** The units that a reform divided, each with how far the officers have come; those that are not done come first. */
export function ReformPage() {
  const say = useSay()
  const asked = useAnswer('', askWorklist)
  return (
    <>
      <PageTitle text={reform.title} />
      <p className="soft">{say(reform.lead)}</p>
      <Answered asked={asked}>
        {({ total, units }) =>
          units.length === 0 ? (
            <Notice title={say(reform.none)}>
              <p>{say(reform.noneText)}</p>
            </Notice>
          ) : (
            <>
              <section className="panel">
                <h2>{say(reform.whole)}</h2>
                <p>{say(reform.unitsDone(total.unitsDone, total.units))}</p>
                <ReformProgress persons={total.persons} remaining={total.remaining} />
              </section>
              <ul className="dossiers">
                {units.toSorted(doneLast).map((unit) => (
                  <UnitRow key={`${unit.unitCode} ${unit.effectiveOn}`} unit={unit} />
                ))}
              </ul>
            </>
          )
        }
      </Answered>
    </>
  )
}

const doneLast = (one: DividedUnit, other: DividedUnit): number =>
  Number(one.remaining === 0) - Number(other.remaining === 0)

function UnitRow({ unit: { unitCode, unitName, effectiveOn, persons, remaining } }: { unit: DividedUnit }) {
  const say = useSay()
  return (
    <li>
      <div>
        <h2>
          <Link to={`/reform/${unitCode}`}>{unitName}</Link>
        </h2>
        <p className="soft small">{say(reform.endedOn(effectiveOn))}</p>
      </div>
      <div className="dossier-marks">
        {remaining === 0 ? (
          <Tag colour="green">{say(reform.done)}</Tag>
        ) : (
          <Tag colour="amber">{say(reform.remaining(remaining))}</Tag>
        )}
      </div>
      <div>
        <ReformProgress persons={persons} remaining={remaining} />
      </div>
    </li>
  )
}
