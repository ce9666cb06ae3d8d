import type { ReactNode } from 'react'
import { addDays } from '../../forms/partial-date.ts'
import { useLanguage } from '../i18n/language.tsx'
import { ticksOf } from './period-ticks.ts'

/** From one day to another, both included. */
export type Period = { from: string; to: string }

/** How a bar looks: `solid` and `light` are certain, `hatched` is possible. */
export type BarLook = 'solid' | 'light' | 'hatched'

/** Something that went on for part of a period. */
export type Bar = Period & { look: BarLook }

/** A line of the picture: who or what, what the bars say in words, and the bars. */
export type BarRow = { id: string; label: ReactNode; said: string; bars: readonly Bar[] }

/** A period as a picture: over it how many there were from day to day, below a line with bars for each. */
export function PeriodBars({
  period,
  counts,
  rows,
}: {
  period: Period
  counts: { label: string; parts: readonly (Period & { count: string })[] }
  rows: readonly BarRow[]
}) {
  return (
    <div className="bars">
      <Hatching />
      <div className="bars-row" aria-hidden="true">
        <span className="soft small">{counts.label}</span>
        <div>
          <Ticks period={period} />
          <Counts period={period} parts={counts.parts} />
        </div>
      </div>
      <ul>
        {rows.map(({ id, label, said, bars }) => (
          <li className="bars-row" key={id}>
            <span>{label}</span>
            <svg className="bars-line" role="img" aria-label={said}>
              <Grid period={period} />
              {bars.map(({ from, to, look }) => (
                <rect key={from} {...drawn(look)} y="4" height="16" rx="2" {...extent(period, { from, to })} />
              ))}
            </svg>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the looks of the bars mean. */
export function BarLegend({ looks }: { looks: readonly { look: BarLook; text: string }[] }) {
  return (
    <ul className="bars-legend small">
      {looks.map(({ look, text }) => (
        <li key={look}>
          <svg width="28" height="16" aria-hidden="true">
            <rect {...drawn(look)} x="1" y="1" width="26" height="14" rx="2" />
          </svg>
          {text}
        </li>
      ))}
    </ul>
  )
}

/** The colours of a bar. A pattern is found in the page where the drawing names it, not a style sheet. */
function drawn(look: BarLook): { className: string; fill?: string } {
  return look === 'hatched' ? { className: 'bar hatched', fill: 'url(#hatching)' } : { className: `bar ${look}` }
}

/** The pattern of what is possible, for all bars of the page. */
function Hatching() {
  return (
    <svg className="bars-hatching" aria-hidden="true" width="0" height="0">
      <pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className="hatching-ground" />
        <rect width="2.5" height="6" className="hatching-line" />
      </pattern>
    </svg>
  )
}

/** How many there were, in each part in which that does not change; left out where there is no room for a number. */
function Counts({ period, parts }: { period: Period; parts: readonly (Period & { count: string })[] }) {
  return (
    <svg className="bars-line">
      {parts.map(({ from, to, count }) => {
        const { x, width } = extent(period, { from, to })
        return (
          <g key={from}>
            <rect className="bars-count" y="1" height="22" {...{ x, width }} />
            {parseFloat(width) > 3 + 2.5 * count.length && (
              <text x={percent(parseFloat(x) + parseFloat(width) / 2)} y="16" textAnchor="middle">
                {count}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}

function Ticks({ period }: { period: Period }) {
  const { language } = useLanguage()
  return (
    <svg className="bars-ticks">
      {ticksOf(period, language).map(({ day, text }) => {
        const place = placeOf(period, day)
        const anchor = place < 6 ? 'start' : place > 94 ? 'end' : 'middle'
        return (
          <text key={day} x={percent(place)} y="13" textAnchor={anchor}>
            {text}
          </text>
        )
      })}
    </svg>
  )
}

function Grid({ period }: { period: Period }) {
  const { language } = useLanguage()
  return ticksOf(period, language).map(({ day }) => {
    const x = percent(placeOf(period, day))
    return <line key={day} className="bars-grid" x1={x} x2={x} y1="0" y2="24" />
  })
}

const dayLength = 86_400_000

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength

const percent = (value: number): string => `${value.toFixed(3)}%`

/** Where the beginning of a day is, in hundredths of the period. */
function placeOf({ from, to }: Period, day: string): number {
  return (100 * daysFrom(from, day)) / (daysFrom(from, to) + 1)
}

function extent(period: Period, { from, to }: Period): { x: string; width: string } {
  const [begin, end] = [placeOf(period, from), placeOf(period, addDays(to, 1))]
  return { x: percent(begin), width: percent(end - begin) }
}
