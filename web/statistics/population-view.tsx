import { ageGroups } from '../../forms/age-group.ts'
import type { FiguresAsked, Population } from '../api/statistics.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { Pyramid } from '../parts/pyramid.tsx'
import { Link } from '../router.tsx'
import { HouseholdSizes } from './household-sizes.tsx'
import { pathOf } from './unit-path.tsx'

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0)

/** The people of a unit in figures, as a pyramid, and in the units below it. */
export function PopulationView({ population, asked }: { population: Population; asked: FiguresAsked }) {
  const say = useSay()
  const { language } = useLanguage()
  const { persons, male, female, unknownSex, unitName, units } = population
  const bands = ageGroups.map(({ label }, at) => ({
    label: label[language],
    male: male[at] ?? 0,
    female: female[at] ?? 0,
  }))
  const unknownBirth = (male.at(-1) ?? 0) + (female.at(-1) ?? 0)
  const figures = [
    { label: statistics.people, value: persons },
    { label: statistics.men, value: sum(male) },
    { label: statistics.women, value: sum(female) },
  ]
  return (
    <>
      <dl className="big-figures">
        {figures.map(({ label, value }) => (
          <div key={label.en}>
            <dt>{say(label)}</dt>
            <dd>{showNumber(value, language)}</dd>
          </div>
        ))}
      </dl>
      <div className="figures">
        <div>
          <section className="panel">
            <h3>{say(statistics.byAge)}</h3>
            <Pyramid title={`${say(statistics.byAge)}: ${unitName}`} bands={bands} />
            {unknownBirth > 0 && <p className="soft small">{say(statistics.unknownBirth(unknownBirth))}</p>}
            {sum(unknownSex) > 0 && <p className="soft small">{say(statistics.unknownSex(sum(unknownSex)))}</p>}
          </section>
          {units.length > 0 && <HouseholdSizes asked={asked} />}
        </div>
        {units.length > 0 ? <UnitsBelow population={population} asked={asked} /> : <HouseholdSizes asked={asked} />}
      </div>
    </>
  )
}

function UnitsBelow({ population: { units, elsewhere }, asked }: { population: Population; asked: FiguresAsked }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="panel">
      <h3>{say(statistics.below)}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(statistics.unit)}</th>
            <th scope="col" className="number">
              {say(statistics.people)}
            </th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ code, name, persons }) => (
            <tr key={code}>
              <td>
                <Link to={pathOf({ ...asked, unitCode: code })}>{name}</Link>
              </td>
              <td className="number">{showNumber(persons, language)}</td>
            </tr>
          ))}
          {elsewhere > 0 && (
            <tr>
              <td>{say(statistics.elsewhere)}</td>
              <td className="number">{showNumber(elsewhere, language)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
