import { useId } from 'react'
import { dc01Fields } from '../../forms/dc01.ts'
import type { Text } from '../../forms/language.ts'
import type { Pair } from '../api/review.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { levelText, pairPage } from '../i18n/review.ts'

type Score = NonNullable<Pair['score']>
type Step = { name: Text; level: Text | undefined; weight: number }

/** What a column of the model is called: as on the form. */
export function columnName(column: string): Text {
  return dc01Fields.find(({ key }) => key === column)?.label ?? { vi: column, en: column }
}

/** What makes a pair probable, field by field: bars to the right for one person and to the left for two, and the numbers. */
export function Waterfall({ score, title = pairPage.why }: { score: Score; title?: Text }) {
  const id = useId()
  const say = useSay()
  const { language } = useLanguage()
  const { prior, household, total, weights, probability } = score
  const steps: Step[] = [
    { name: pairPage.prior, level: undefined, weight: prior },
    ...weights
      .filter(({ level }) => level !== 'missing')
      .map(({ field, level, weight }) => ({ name: columnName(field), level: levelText(level), weight })),
    { name: pairPage.household, level: undefined, weight: household },
  ]
  const most = Math.max(1, ...steps.map(({ weight }) => Math.abs(weight)))
  const bits = (weight: number): string => showNumber(Math.round(weight * 10) / 10, language)
  // Nothing is certain before somebody has compared the two.
  const isHighest = probability > 0.999
  const shown = `${showNumber(isHighest ? 99.9 : Math.round(probability * 1000) / 10, language)} %`
  const percent = isHighest ? say(pairPage.nearlyCertain(shown)) : shown
  return (
    <section className="panel" aria-labelledby={id}>
      <h2 id={id}>{say(title)}</h2>
      <p>
        {say(pairPage.probability(percent))} <span className="soft">{say(pairPage.speaksFor)}</span>
      </p>
      <div className="waterfall" aria-hidden="true">
        {steps.map(({ name, weight }) => (
          <WaterfallBar key={name.en} name={say(name)} share={weight / most} />
        ))}
      </div>
      <details>
        <summary>{say(pairPage.numbers)}</summary>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{say(pairPage.field)}</th>
              <th scope="col">{say(pairPage.level)}</th>
              <th scope="col">{say(pairPage.weight)}</th>
            </tr>
          </thead>
          <tbody>
            {steps.map(({ name, level, weight }) => (
              <tr key={name.en}>
                <th scope="row">{say(name)}</th>
                <td>{level === undefined ? '' : say(level)}</td>
                <td className="figures">{bits(weight)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={2}>
                {say(pairPage.total)}
              </th>
              <td className="figures">{bits(total)}</td>
            </tr>
          </tbody>
        </table>
      </details>
    </section>
  )
}

/** `share`: of the widest bar, from -1 to 1. */
function WaterfallBar({ name, share }: { name: string; share: number }) {
  const width = Math.max(0.5, Math.abs(share) * 50)
  return (
    <>
      <span className="soft small">{name}</span>
      <svg preserveAspectRatio="none" viewBox="0 0 100 10">
        <rect className="middle" x="49.9" y="0" width="0.2" height="10" />
        <rect
          className={share < 0 ? 'against' : 'for'}
          x={share < 0 ? 50 - width : 50}
          y="1.5"
          width={width}
          height="7"
        />
      </svg>
    </>
  )
}
