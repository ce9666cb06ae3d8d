/** Text that a page may show as it is. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** A number for people: few digits, groups of thousands. */
export function showNumber(value: number, digits = 0): string {
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits })
}

/** A share for people: in per cent, very small ones as powers of ten. */
export function showShare(share: number): string {
  if (share !== 0 && share < 0.0001) return share.toExponential(1)
  return `${showNumber(share * 100, share < 0.1 ? 2 : 1)} %`
}

function tableRow(row: readonly string[]): string {
  const cells = row.map((cell, at) => (at === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`))
  return `<tr>${cells.join('')}</tr>`
}

/** A table; cells are escaped already. The first cell of a row is its title. */
export function table(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const titles = head.map((title) => `<th scope="col">${title}</th>`).join('')
  return `<div class="wide" tabindex="0" role="region" aria-label="${caption}"><table><caption>${caption}</caption><thead><tr>${titles}</tr></thead>
<tbody>${rows.map(tableRow).join('\n')}</tbody></table></div>`
}

const [barWidth, barHeight] = [200, 14]

/** A bar to the right for weight, to the left against; `most` is the greatest there is. The number stands beside it. */
export function weightBar(weight: number, most: number): string {
  const middle = barWidth / 2
  const length = (Math.min(Math.abs(weight), most) / Math.max(1, most)) * middle
  const from = weight < 0 ? middle - length : middle
  return `<svg width="${barWidth}" height="${barHeight}" aria-hidden="true"><rect class="${weight < 0 ? 'against' : 'for'}" x="${from.toFixed(1)}" y="2" width="${length.toFixed(1)}" height="10"/><line x1="${middle}" x2="${middle}" y1="0" y2="${barHeight}"/></svg>`
}

/** Steps of a waterfall: each bar begins where the one before ended. Bars stand between -most and most. */
export function stepBar(from: number, to: number, most: number): string {
  const placeOf = (bits: number): number => ((Math.max(-most, Math.min(most, bits)) + most) / (2 * most)) * barWidth
  const [left, right] = [placeOf(Math.min(from, to)), placeOf(Math.max(from, to))]
  const width = Math.max(1, right - left)
  return `<svg width="${barWidth}" height="${barHeight}" aria-hidden="true"><rect class="${to < from ? 'against' : 'for'}" x="${left.toFixed(1)}" y="2" width="${width.toFixed(1)}" height="10"/><line x1="${barWidth / 2}" x2="${barWidth / 2}" y1="0" y2="${barHeight}"/></svg>`
}

/** Columns, each with its height as a share of the highest and its words; those from `mark` on are told apart. */
export function columns(
  label: string,
  bars: readonly { name: string; value: number; height: number }[],
  mark: number,
): string {
  const [width, height] = [16, 160]
  const marks = bars.map(({ name, value, height: share }, at) => {
    const own = Math.max(value > 0 ? 1 : 0, share * height)
    const title = `<title>${name}: ${showNumber(value)} pairs</title>`
    return `<rect class="${at >= mark ? 'for' : 'against'}" x="${at * width + 1}" y="${(height - own).toFixed(1)}" width="${width - 2}" height="${own.toFixed(1)}">${title}</rect>`
  })
  const line = `<line class="cut" x1="${mark * width}" x2="${mark * width}" y1="0" y2="${height}"/>`
  return `<svg class="chart" viewBox="0 0 ${bars.length * width} ${height}" width="${bars.length * width}" height="${height}" role="img" aria-label="${label}">${marks.join('')}${line}</svg>`
}

/** A page of its own, with nothing from elsewhere. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><title>${title}</title><style>
body { font: 16px/1.5 system-ui, sans-serif; color: #1c2126; background: #fff; max-width: 60rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; margin: 1rem 0; } caption { text-align: left; font-weight: 600; }
th, td { padding: .2rem .6rem; border-bottom: 1px solid #ccd2d8; text-align: left; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; } td { font-variant-numeric: tabular-nums; } .wide { overflow-x: auto; }
svg { max-width: 100%; } svg .for { fill: #0b5d3b; } svg .against { fill: #a33a15; }
svg line { stroke: #1c2126; } svg .cut { stroke-width: 2; stroke-dasharray: 4 3; }
.same { font-weight: 600; } .differs { background: #fdeee8; }
</style></head><body><main>
${body}
</main></body></html>
`
}
