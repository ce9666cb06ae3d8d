import { isDeepStrictEqual } from 'node:util'
import { addDays } from '../../../forms/partial-date.ts'

/** From one day to another, both included. */
export type Period = { from: string; to: string }

/** Something that was so on every day of a period. */
export type Span<Value> = Period & { value: Value }

/**
 * What was so over a period: `valueOn` says it of a day, undefined for nothing, and changes on the `turns` alone. Spans
 * that say the same and follow each other are one.
 */
export function spansOver<Value>(
  { from, to }: Period,
  turns: readonly string[],
  valueOn: (day: string) => Value | undefined,
): Span<Value>[] {
  const spans: Span<Value>[] = []
  for (const period of partsOf({ from, to }, turns)) {
    const value = valueOn(period.from)
    if (value === undefined) continue
    const last = spans.at(-1)
    if (last !== undefined && addDays(last.to, 1) === period.from && isDeepStrictEqual(last.value, value))
      last.to = period.to
    else spans.push({ ...period, value })
  }
  return spans
}

/** What was so together: the parts of the period in which nothing changes, each with all that was so in it. */
export function compose<Value>(period: Period, spans: readonly Span<Value>[]): (Period & { values: Value[] })[] {
  const turns = spans.flatMap(({ from, to }) => [from, addDays(to, 1)])
  return partsOf(period, turns).map(({ from, to }) => ({
    from,
    to,
    values: spans.flatMap((span) => (span.from <= from && from <= span.to ? [span.value] : [])),
  }))
}

/** The parts of a period, cut before each of the days. */
function partsOf({ from, to }: Period, cuts: readonly string[]): Period[] {
  const begins = [...new Set([from, ...cuts.filter((day) => from < day && day <= to)])].toSorted()
  return begins.map((begin, place) => {
    const next = begins[place + 1]
    return { from: begin, to: next === undefined ? to : addDays(next, -1) }
  })
}
