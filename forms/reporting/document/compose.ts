import type { Language, Text } from '../../language.ts'
import { cellKey, wholeCategory, type FormItem } from '../catalogue.ts'
import { decimalText } from '../decimal.ts'
import type { Element } from '../element.ts'
import type { Figure } from '../figure.ts'
import type { Bar, DocumentContent } from './content.ts'
import type { DocumentTemplate, TemplateChart } from './template.ts'
import { tellChangeInTable, tellFigure, tellInTable, toldUnit, type ToldCell } from './tell-figure.ts'
import { tellProse, type DocumentFacts } from './tell-prose.ts'

/** A unit just below, with its figures by cell. */
export type UnitLine = { code: string; name: string; figures: ReadonlyMap<string, Figure> }

/** What a report is composed of, besides the facts of its month. */
type Parts = Pick<DocumentContent, 'formName' | 'month' | 'unit' | 'edition' | 'vintage' | 'signed'> & {
  template: DocumentTemplate
  /** Prose that somebody wrote in place of the template's, by the code of its paragraph. */
  written: ReadonlyMap<string, Text>
  /** The rows of the form, in their order. */
  items: readonly FormItem[]
  lines: readonly UnitLine[]
}

const inBoth = (tell: (language: Language) => string): Text => ({ vi: tell('vi'), en: tell('en') })

/** Composes a report from the facts of a compiled month. The same parts and facts give the same report. */
export function composeDocument(parts: Parts, facts: DocumentFacts): DocumentContent {
  const { template, written, formName, month, unit, edition, vintage, signed } = parts
  const say = (text: Text): Text => inBoth((language) => proseText(text[language], facts, language))
  return {
    letterhead: { ...template.letterhead, subject: say(template.letterhead.subject) },
    formName,
    month,
    unit,
    edition,
    vintage,
    signed,
    sections: template.sections.map(({ heading, paragraphs }) => ({
      heading: say(heading),
      paragraphs: paragraphs.map(({ code, text }) => {
        const { vi, en } = written.get(code) ?? text
        return { vi: tellProse(vi, facts, 'vi'), en: tellProse(en, facts, 'en') }
      }),
    })),
    totals: totalsOf(parts, facts),
    charts: template.charts.map((chart) => ({ title: say(chart.title), rows: chartRows(chart, parts, facts) })),
    units: unitsOf(parts, facts),
  }
}

function proseText(text: string, facts: DocumentFacts, language: Language): string {
  return tellProse(text, facts, language)
    .map((segment) => segment.text)
    .join('')
}

/** The cells of the form that the month has figures of, in the order of the paper. */
function toldItems({ items }: Parts, { cells }: DocumentFacts): { item: FormItem; cell: string; told: ToldCell }[] {
  return items.flatMap((item) => {
    const cell = cellKey(item.element, item.category)
    const told = cells.get(cell)
    return told === undefined ? [] : [{ item, cell, told }]
  })
}

function totalsOf(parts: Parts, facts: DocumentFacts): DocumentContent['totals'] {
  const sections: DocumentContent['totals'] = []
  for (const { item, cell, told } of toldItems(parts, facts)) {
    const { element, figure, previous, lastYear } = told
    const unit = toldUnit(element, figure.amount)
    const change = (one: typeof previous): Text =>
      inBoth((language) => tellChangeInTable(element, one, { language, unit }))
    const row = {
      cell,
      name: element.name,
      figure: inBoth((language) => tellFigure(element, figure, { language, unit })),
      previous: change(previous),
      lastYear: change(lastYear),
    }
    const last = sections.at(-1)
    if (last?.section.vi === item.section.vi) last.rows.push(row)
    else sections.push({ section: item.section, rows: [row] })
  }
  return sections
}

/** The unit of a column stands in its head, so that its figures can be compared. */
function columnName({ name, measure }: Element, unit: string): Text {
  return measure === 'mass' ? inBoth((language) => `${name[language]} (${unit === '' ? 'g' : unit})`) : name
}

function unitsOf(parts: Parts, facts: DocumentFacts): DocumentContent['units'] {
  const columns = toldItems(parts, facts).map(({ cell, told: { element, figure } }) => ({
    cell,
    element,
    unit: toldUnit(element, figure.amount),
  }))
  return {
    columns: columns.map(({ cell, element, unit }) => ({ cell, name: columnName(element, unit) })),
    rows: parts.lines.map(({ code, name, figures }) => ({
      code,
      name,
      figures: columns.map(({ cell, element, unit }) => {
        const figure = figures.get(cell)
        return inBoth((language) => (figure ? tellInTable(element, figure, { language, unit }) : '–'))
      }),
    })),
  }
}

const seriesNames = {
  now: { vi: 'Tháng này', en: 'This month' },
  previous: { vi: 'Tháng trước', en: 'Month before' },
  lastYear: { vi: 'Cùng kỳ năm trước', en: 'Same month of last year' },
} satisfies Record<string, Text>

type Drawn = { name: Text; bars: { of: Text; element: Element; figure: Figure }[] }

function chartRows(chart: TemplateChart, parts: Parts, facts: DocumentFacts): { name: Text; bars: Bar[] }[] {
  const rows = chart.kind === 'months' ? monthRows(chart, facts) : unitRows(chart, parts, facts)
  const sizes = rows.flatMap(({ bars }) => bars.map(({ figure }) => sizeOf(figure)))
  const longest = Math.max(0, ...sizes)
  return rows.map(({ name, bars }) => ({
    name,
    bars: bars.map(({ of, element, figure }) => ({
      of,
      figure: inBoth((language) => tellFigure(element, figure, { language })),
      share: longest === 0 ? 0 : Math.round((1000 * sizeOf(figure)) / longest),
    })),
  }))
}

/** For the length of a bar a rounded number will do. */
const sizeOf = ({ amount }: Figure): number => Number(decimalText(amount))

function monthRows({ elements }: { elements: readonly string[] }, { cells }: DocumentFacts): Drawn[] {
  return elements.flatMap((code) => {
    const told = cells.get(cellKey(code, wholeCategory))
    if (told === undefined) return []
    const { element } = told
    const bar = (of: Text, figure: Figure | undefined) => (figure === undefined ? [] : [{ of, element, figure }])
    const bars = [
      ...bar(seriesNames.now, told.figure),
      ...bar(seriesNames.previous, told.previous?.figure),
      ...bar(seriesNames.lastYear, told.lastYear?.figure),
    ]
    return [{ name: element.name, bars }]
  })
}

/** The units with the most of an element, the largest first; among equals by code. */
function unitRows(
  { element: code, top }: { element: string; top: number },
  { lines }: Parts,
  { cells }: DocumentFacts,
): Drawn[] {
  const cell = cellKey(code, wholeCategory)
  const element = cells.get(cell)?.element
  if (element === undefined) return []
  const found = lines.flatMap(({ name, figures }) => {
    const figure = figures.get(cell)
    return figure === undefined
      ? []
      : [{ name: { vi: name, en: name }, bars: [{ of: seriesNames.now, element, figure }] }]
  })
  const size = ({ bars }: Drawn): number => Math.max(...bars.map(({ figure }) => sizeOf(figure)))
  return found.toSorted((one, other) => size(other) - size(one)).slice(0, top)
}
