import { askCities, type City } from '../api/exchange.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { oversight } from '../i18n/oversight.ts'
import { Answered } from '../parts/answered.tsx'
import { FactGrid } from '../parts/fact-grid.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'

/** The cities as the nation sees them: how many people, how far behind, what was refused. */
export function CitiesPage() {
  const say = useSay()
  const asked = useAnswer('', askCities)
  return (
    <>
      <PageTitle text={oversight.cities} />
      <p className="soft">{say(oversight.citiesLead)}</p>
      <Answered asked={asked}>
        {({ cities }) =>
          cities.length === 0 ? (
            <Notice title={say(oversight.noCities)} />
          ) : (
            <>
              <Totals cities={cities} />
              {cities.map((city) => (
                <CityView key={city.areaCode} city={city} />
              ))}
            </>
          )
        }
      </Answered>
    </>
  )
}

function Totals({ cities }: { cities: readonly City[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const sum = (of: (city: City) => number): string =>
    showNumber(
      cities.reduce((total, city) => total + of(city), 0),
      language,
    )
  const figures = [
    { label: oversight.persons, value: sum(({ persons }) => persons) },
    { label: oversight.numbersGiven, value: sum(({ numbersGiven }) => numbersGiven) },
    { label: oversight.refusedCount, value: sum(({ refusals }) => refusals) },
  ]
  return (
    <dl className="big-figures" aria-label={say(oversight.total)}>
      {figures.map(({ label, value }) => (
        <div key={label.en}>
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function CityView({ city }: { city: City }) {
  const say = useSay()
  const { language } = useLanguage()
  const number = (value: number): string => showNumber(value, language)
  const facts = [
    { name: say(oversight.persons), value: number(city.persons) },
    { name: say(oversight.taken), value: number(Number(city.nextAfter)) },
    { name: say(oversight.cityHas), value: number(Number(city.cityNewest)) },
    { name: say(oversight.lastPull), value: showMoment(city.lastPullAt, language) },
    { name: say(oversight.numbersGiven), value: number(city.numbersGiven) },
    { name: say(oversight.refusedCount), value: number(city.refusals) },
  ]
  return (
    <section className="panel">
      <div className="heading-row">
        <h2>{city.name}</h2>
        <LagTag city={city} />
      </div>
      {city.lastProblem !== null && (
        <Notice kind="bad">
          <p>
            {say(oversight.pullProblem)} {city.lastProblem}
          </p>
        </Notice>
      )}
      <FactGrid facts={facts} />
    </section>
  )
}

function LagTag({ city: { lag, lastProblem } }: { city: City }) {
  const say = useSay()
  if (lastProblem !== null) return <Tag colour="red">{say(oversight.pullFailed)}</Tag>
  if (lag === 0) return <Tag colour="green">{say(oversight.upToDate)}</Tag>
  return (
    <Tag colour="amber">
      {say(oversight.lag)}: {say(oversight.behind(lag))}
    </Tag>
  )
}
