import { askCases } from '../api/quality.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showDay, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { quality as texts } from '../i18n/quality.ts'
import { Answered } from '../parts/answered.tsx'
import { Link } from '../router.tsx'

/** The people of a commune whom a measure finds, each with the way to the record. */
export function QualityCases({ unitCode, measure }: { unitCode: string; measure: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const asked = useAnswer(`${unitCode} ${measure}`, async (signal) => askCases(unitCode, measure, signal))
  return (
    <Answered asked={asked}>
      {({ all, persons }) => (
        <>
          {all > persons.length && (
            <p className="soft small">
              {say(texts.firstCases(showNumber(persons.length, language), showNumber(all, language)))}
            </p>
          )}
          <ul className="plain-list">
            {persons.map(({ personId, fullName, birthDate }) => (
              <li key={personId}>
                <Link to={`/persons/${personId}`}>{fullName}</Link> · {showDay(birthDate, language)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Answered>
  )
}
