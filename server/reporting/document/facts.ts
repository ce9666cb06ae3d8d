import { cellKey } from '../../../forms/reporting/catalogue.ts'
import type { Text } from '../../../forms/language.ts'
import type { UnitLine } from '../../../forms/reporting/document/compose.ts'
import type { ToldCell } from '../../../forms/reporting/document/tell-figure.ts'
import type { DocumentFacts } from '../../../forms/reporting/document/tell-prose.ts'
import { addMonths } from '../../../forms/reporting/period.ts'
import { showDate } from '../../../forms/partial-date.ts'
import type { AnyTx } from '../../db/database.ts'
import { tellFulfilment, type Fulfilment } from '../directives/fulfilment.ts'
import type { Place } from '../place.ts'
import { listLines, nameOf } from '../tree.ts'
import { figuresOf, tellVintage, type Vintage } from '../vintage.ts'

/** All that a report can tell of a compiled month. */
export async function readFacts(tx: AnyTx, place: Place, vintage: Vintage): Promise<DocumentFacts> {
  const { rows, indicators } = await tellVintage(tx, place, vintage)
  const cells = rows.flatMap(({ element: code, category, figure, previous, lastYear }): [string, ToldCell][] => {
    const element = place.book.findElement(code)
    return element === undefined ? [] : [[cellKey(code, category), { element, figure, previous, lastYear }]]
  })
  const words = wordsOf(place, vintage, await tellFulfilment(tx, place))
  const formCells = place.version.items.map(({ element, category }) => cellKey(element, category))
  return {
    names: new Set([...formCells, ...place.form.indicators.map(({ code }) => code), ...words.keys()]),
    cells: new Map(cells),
    indicators: new Map(
      place.form.indicators.map(({ code, decimals, unit }) => {
        const worked = indicators.find((one) => one.code === code)?.worked
        return [code, { worked, decimals, unit }]
      }),
    ),
    words,
  }
}

const day = (date: string): Text => ({ vi: showDate(date, 'vi'), en: showDate(date, 'en') })
const number = (count: number): Text => ({ vi: String(count), en: String(count) })

function wordsOf(
  { period, closingDay }: Place,
  { expected, received }: Vintage,
  tasks: Fulfilment,
): DocumentFacts['words'] {
  // Of no tasks nothing is told.
  const task = (count: number): Text | undefined => (tasks.given === 0 ? undefined : number(count))
  return new Map([
    ['month', day(period.code)],
    ['next-month', day(addMonths(period.code, 1))],
    ['from', day(period.from)],
    ['last', day(closingDay)],
    ['received', number(received)],
    ['expected', number(expected)],
    ['tasks', task(tasks.given)],
    ['tasks-done', task(tasks.doneInTime + tasks.doneLate)],
    ['tasks-running', task(tasks.running)],
    ['tasks-overdue', task(tasks.overdue)],
  ])
}

/** The units just below, by code, with what each came to in a vintage. */
export function linesOf(place: Place, vintage: Vintage): UnitLine[] {
  const codes = new Set(listLines(place, place.unit.code).map(({ code }) => code))
  for (const { unitCode } of vintage.cells) if (unitCode !== place.unit.code) codes.add(unitCode)
  return [...codes].toSorted().map((code) => ({ code, name: nameOf(place, code), figures: figuresOf(vintage, code) }))
}
