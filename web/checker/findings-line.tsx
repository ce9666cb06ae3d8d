import { findings as texts } from '../i18n/findings.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'

const [width, height] = [320, 56]

/** How many findings waited, from check to check: a line that begins at nothing, and the numbers of it. */
export function FindingsLine({ sums }: { sums: readonly { day: string; unsettled: number }[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const [first, last] = [sums[0], sums.at(-1)]
  if (first === undefined || last === undefined) return null
  const most = Math.max(1, ...sums.map(({ unsettled }) => unsettled))
  const points = sums.map(({ unsettled }, at) => {
    const x = sums.length === 1 ? width : (width * at) / (sums.length - 1)
    return `${x.toFixed(1)},${(height - 2 - ((height - 4) * unsettled) / most).toFixed(1)}`
  })
  // Of a single check there is no line, so it is drawn as level.
  const line = sums.length === 1 ? [`0,${points[0]?.split(',')[1] ?? ''}`, ...points] : points
  return (
    <div className="panel trend">
      <p>
        {showDay(first.day, language)}: {say(texts.number(first.unsettled))}
        {last.day !== first.day && (
          <>
            {' → '}
            {showDay(last.day, language)}: <b>{say(texts.number(last.unsettled))}</b>
          </>
        )}
      </p>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <polyline points={line.join(' ')} />
      </svg>
      <details>
        <summary>{say(texts.byDay)}</summary>
        <ul className="plain-list">
          {sums.toReversed().map(({ day, unsettled }) => (
            <li key={day}>
              {showDay(day, language)}: {say(texts.number(unsettled))}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}
