import { askHouseholds, type FiguresAsked } from '../api/statistics.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { Answered } from '../parts/answered.tsx'

/** The households of a unit by how many people are in them, each size with its share as a bar. */
export function HouseholdSizes({ asked }: { asked: FiguresAsked }) {
  const say = useSay()
  const { language } = useLanguage()
  const answered = useAnswer(JSON.stringify(asked), async (signal) => askHouseholds(asked, signal))
  return (
    <section className="panel">
      <h3>{say(statistics.bySize)}</h3>
      <Answered asked={answered}>
        {({ households, sizes }) => (
          <table className="sizes">
            <thead>
              <tr>
                <th scope="col">{say(statistics.size)}</th>
                <th scope="col" className="number">
                  {say(statistics.households)}
                </th>
                <th scope="col">{say(statistics.share)}</th>
              </tr>
            </thead>
            <tbody>
              {sizes.map(({ size, households: some }) => (
                <tr key={size}>
                  <th scope="row">{size === sizes.length ? `${size}+` : size}</th>
                  <td className="number">{showNumber(some, language)}</td>
                  <td>
                    <Share percent={households === 0 ? 0 : (100 * some) / households} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answered>
    </section>
  )
}

function Share({ percent }: { percent: number }) {
  const { language } = useLanguage()
  const shown = Math.round(percent * 10) / 10
  return (
    <span className="share">
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect width={shown} height={10} rx={1} />
      </svg>
      <span>{`${showNumber(shown, language)} %`}</span>
    </span>
  )
}
