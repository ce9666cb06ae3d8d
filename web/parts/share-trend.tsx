import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { quality as texts } from '../i18n/quality.ts'
import { showShare } from './share-bar.tsx'

type Month = { month: string; numerator: number; denominator: number }

const [width, height] = [120, 24]

/** How a share went from month to month: a line, with the table behind it. The line spans what was between worst and best. */
export function ShareTrend({ months }: { months: readonly Month[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const measured = months.filter(({ denominator }) => denominator > 0)
  const shares = measured.map(({ numerator, denominator }) => numerator / denominator)
  const [low, high] = [Math.min(...shares), Math.max(...shares)]
  const points = shares.map((share, at) => {
    const x = (width * at) / Math.max(1, shares.length - 1)
    const y = high === low ? height / 2 : height - 2 - ((height - 4) * (share - low)) / (high - low)
    return `${x.toFixed(1)},${y.toFixed(1)}`
  })
  return (
    <details className="trend">
      <summary>
        <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
          <polyline points={points.join(' ')} />
        </svg>
        {say(texts.trend)}
      </summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(texts.month)}</th>
            <th scope="col">{say(texts.share)}</th>
          </tr>
        </thead>
        <tbody>
          {measured.map((one) => (
            <tr key={one.month}>
              <td>{showDay(one.month.slice(0, 7), language)}</td>
              <td>{showShare(one, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
