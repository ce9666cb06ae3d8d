import { askCities, type City } from '../api/exchange.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { oversight } from '../i18n/oversight.ts'
import { Answered } from '../parts/answered.tsx'
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
  const number = (value: number | null): string =>
    value === null ? say(oversight.unknown) : showNumber(value, language)
  const facts = [
    { label: oversight.persons, value: number(city.persons) },
    { label: oversight.taken, value: number(city.nextAfter) },
    { label: oversight.cityHas, value: number(city.cityNewest) },
    { label: oversight.lastPull, value: showMoment(city.lastPullAt, language) },
    { label: oversight.numbersGiven, value: number(city.numbersGiven) },
    { label: oversight.refusedCount, value: number(city.refusals) },
  ]
  return (
    <section className="panel">
      <div className="heading-row">
        <h2>{city.name}</h2>
        <LagTag lag={city.lag} />
      </div>
      {city.lastProblem !== null && (
        <Notice kind="bad">
          <p>{city.lastProblem}</p>
        </Notice>
      )}
      <dl className="facts">
        {facts.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd className="figures">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function LagTag({ lag }: { lag: number | null }) {
  const say = useSay()
  if (lag === null) return <Tag>{say(oversight.unknown)}</Tag>
  if (lag === 0) return <Tag colour="green">{say(oversight.upToDate)}</Tag>
  return (
    <Tag colour="amber">
      {say(oversight.lag)}: {say(oversight.behind(lag))}
    </Tag>
  )
}
