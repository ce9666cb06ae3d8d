import { html } from 'hono/html'
import { draw } from '../../forms/picture.ts'
import type { Language, Text } from '../../forms/language.ts'
import { showFigure } from '../../forms/reporting/amount.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import type { PublicResults, PublicRow } from '../reporting/publication/public-results.ts'
import { pictureHtml } from './picture-html.ts'

const words = {
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  value: { vi: 'Kết quả', en: 'Result' },
  hidden: { vi: 'giữ kín', en: 'held back' },
} as const satisfies Record<string, Text>

/** The figure with what it says of the true number, in the unit that people use; `c` where it is held back. */
export function figureText({ element, figure }: PublicRow, language: Language): string {
  if (figure === undefined) return `c (${words.hidden[language]})`
  return showFigure(element, figure, { language, unit: element.measure === 'mass' ? 'kg' : '' })
}

/** A number of things, as the length of a bar; undefined where it is held back or nothing that is counted. */
const countOf = ({ element, figure }: PublicRow): number | undefined =>
  element.measure === 'count' && figure !== undefined ? Number(decimalText(figure.amount)) : undefined

const fewest = 2

/**
 * The counts of a month as bars, each group on a scale of its own, since only what is counted alike can be compared:
 * cases with cases. The bars are cells of a table, so what is seen is what is read out.
 */
export function resultBars(results: PublicResults, language: Language) {
  const groups = new Map<string, PublicRow[]>()
  for (const row of results.rows) {
    const unit = row.element.countingUnit[language]
    if (countOf(row) !== undefined) groups.set(unit, [...(groups.get(unit) ?? []), row])
  }
  const shown = [...groups].filter(([, rows]) => rows.length >= fewest)
  return html`<div class="pictures">${shown.map(([unit, rows]) => barTable(unit, rows, language))}</div>`
}

function barTable(unit: string, rows: readonly PublicRow[], language: Language) {
  const sorted = rows.toSorted((one, other) => (countOf(other) ?? 0) - (countOf(one) ?? 0))
  const most = Math.max(...sorted.map((row) => countOf(row) ?? 0))
  return html`<table class="bars">
    <caption>
      ${unit.charAt(0).toUpperCase() + unit.slice(1)}
    </caption>
    <thead class="only-heard">
      <tr>
        <th scope="col">${words.figure[language]}</th>
        <th scope="col">${words.value[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${sorted.map(
        (row) =>
          html`<tr>
            <th scope="row">${row.element.name[language]}</th>
            <td>${bar(countOf(row) ?? 0, most)}<span>${figureText(row, language)}</span></td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

/** A bar as long as the share of the longest. It only repeats the number beside it. */
function bar(value: number, most: number) {
  const width = most === 0 ? 0 : Math.max(0.5, Math.round((value / most) * 1000) / 10)
  const attributes = { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' }
  return pictureHtml(draw('svg', attributes, [draw('rect', { width, height: 8 })]))
}
