import type { KeyCost } from './blocking.ts'
import type { LabelMeasure } from './labels.ts'
import type { Patterns } from './patterns.ts'
import { columns, escapeText, page, showNumber, showShare, stepBar, table, weightBar } from './report-parts.ts'
import type { Waterfall } from './waterfall.ts'
import type { Weighing } from './weights.ts'

/** A pair as the report shows it, with both records' texts by the columns of the model. */
export type SamplePair = Waterfall & {
  left: Readonly<Record<string, string>>
  right: Readonly<Record<string, string>>
  idLeft: string
  idRight: string
  probability: number
}

/** What a report tells of. */
export type ReportContent = {
  title: string
  model: string
  threshold: number
  rows: number
  pairs: number
  links: number
  rounds: number
  keys: readonly KeyCost[]
  weighing: Weighing
  patterns: Patterns
  /** By pattern: the probability. */
  scores: Float64Array
  labels: LabelMeasure | undefined
  samples: readonly SamplePair[]
}

/** A report as one page of HTML with nothing from elsewhere. It shows records: it is as secret as they are. */
export function renderReport(content: ReportContent): string {
  const { title, model, rows, pairs, links, rounds, threshold } = content
  const summary = table(
    'What was done',
    ['What', 'How much'],
    [
      ['Records', showNumber(rows)],
      ['Pairs compared', showNumber(pairs)],
      [`Links, of probability ${threshold} or more`, showNumber(links)],
      ['Rounds of estimation', showNumber(rounds)],
      ['Model', escapeText(model)],
    ],
  )
  const parts = [
    `<h1>Linkage of ${escapeText(title)}</h1>`,
    '<p>This page shows records of people. Treat it as you treat the files.</p>',
    summary,
    showClasses(content),
    showWeights(content),
    showThreshold(content),
    content.labels === undefined ? '' : showLabels(content.labels, threshold),
    showKeys(content.keys),
    showSamples(content.samples),
  ]
  return page(`Linkage of ${escapeText(title)}`, parts.join('\n'))
}

function showClasses({ weighing, patterns, scores, pairs }: ReportContent): string {
  const expected = scores.reduce((sum, score, at) => sum + score * (patterns.pairs[at] ?? 0), 0)
  const rows = weighing.classes.map(({ name, share }) => [escapeText(name), showShare(share)])
  return `<h2>Kinds of pairs</h2><p>Of the ${showNumber(pairs)} pairs that were compared, about ${showNumber(expected)} are the same person.</p>
${table('Kinds of pairs', ['Kind', 'Of all pairs that there are'], rows)}`
}

/** For each comparison the levels, with how often the same person and unrelated people have them. */
function showWeights({ weighing }: ReportContent): string {
  const [same, unrelated] = [weighing.classes[0], weighing.classes.at(-1)]
  const rows = weighing.agreements.flatMap(({ column, levels }, at) =>
    levels.map((level, place) => {
      const m = same?.levels[at]?.[place + 1] ?? 0
      const u = unrelated?.levels[at]?.[place + 1] ?? 0
      const bits = Math.log2(Math.max(1e-12, m) / Math.max(1e-12, u))
      const name = `${escapeText(column)}: ${escapeText(level)}`
      return [name, showShare(m), showShare(u), showNumber(bits, 1), weightBar(bits, 20)]
    }),
  )
  return `<h2>What agreement weighs</h2>
<p>A weight of 1 doubles the odds that two records are one person, a weight of −1 halves them. Rare values weigh more than shown.</p>
${table('Weights of levels', ['Level', 'Same person', 'Unrelated', 'Weight', 'Picture'], rows)}`
}

const [lowest, highest, step] = [-24, 24, 2]

function oddsOf(probability: number): number {
  return Math.log2(Math.max(1e-12, probability) / Math.max(1e-12, 1 - probability))
}

/** How many pairs have which odds, and what other thresholds would do. */
function showThreshold({ patterns, scores, threshold }: ReportContent): string {
  const placeOf = (odds: number): number => Math.floor((Math.max(lowest, Math.min(highest - 1, odds)) - lowest) / step)
  const counts = new Float64Array((highest - lowest) / step)
  for (let at = 0; at < patterns.count; at += 1) {
    const place = placeOf(oddsOf(scores[at] ?? 0))
    counts[place] = (counts[place] ?? 0) + (patterns.pairs[at] ?? 0)
  }
  const most = Math.log10(1 + Math.max(...counts))
  const bars = Array.from(counts, (value, at) => ({
    name: `odds 2^${lowest + at * step}`,
    value,
    height: Math.log10(1 + value) / Math.max(1, most),
  }))
  const rows = [0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 0.999].map((cut) => {
    let [links, right, all] = [0, 0, 0]
    for (let at = 0; at < patterns.count; at += 1) {
      const [score, some] = [scores[at] ?? 0, patterns.pairs[at] ?? 0]
      all += score * some
      if (score < cut) continue
      links += some
      right += score * some
    }
    return [
      String(cut),
      showNumber(links),
      showShare(right / Math.max(1, links)),
      showShare(right / Math.max(1e-9, all)),
    ]
  })
  return `<h2>The threshold</h2>
<p>Pairs by their odds, from 2^${lowest} on the left to 2^${highest} on the right; heights are logarithms. Pairs right of the broken line are links.</p>
${columns(`Pairs by odds; the threshold is ${threshold}`, bars, placeOf(oddsOf(threshold)))}
${table('What other thresholds would do, as the model expects', ['Threshold', 'Links', 'Precision', 'Recall among compared'], rows)}`
}

function showLabels({ same, different, unreached, scores }: LabelMeasure, threshold: number): string {
  const rows = Array.from(new Set([0.1, 0.3, 0.5, 0.7, 0.9, 0.99, threshold]))
    .toSorted((one, other) => one - other)
    .map((cut) => {
      const linked = scores.filter(({ score }) => score >= cut)
      const right = linked.filter(({ isSame }) => isSame).length
      const [precision, recall] = [right / Math.max(1, linked.length), right / Math.max(1, same)]
      const f1 = (2 * right) / Math.max(1, linked.length + same)
      return [String(cut), showShare(precision), showShare(recall), showNumber(f1, 4)]
    })
  return `<h2>Against labels</h2>
<p>${showNumber(same)} pairs are known to be the same person, ${showNumber(different)} not. No key finds ${showNumber(unreached)} of the same.</p>
${table('Precision and recall by labels', ['Threshold', 'Precision', 'Recall', 'F1'], rows)}`
}

function showKeys(keys: readonly KeyCost[]): string {
  const rows = keys.map(({ key, pairs, refined, leftOut }) => [
    escapeText(key),
    showNumber(pairs),
    showNumber(refined),
    showNumber(leftOut),
  ])
  return `<h2>Where pairs were looked for</h2>
${table('Keys', ['Key', 'Pairs', 'Records in groups that were divided', 'Records left out'], rows)}`
}

function showSamples(samples: readonly SamplePair[]): string {
  if (samples.length === 0) return '<h2>Pairs</h2><p>There is no link, and nothing near one.</p>'
  return `<h2>Pairs</h2><p>Some links and near misses, those nearest to the threshold among them. The bars go from the odds before anything is compared to those of the pair.</p>
${samples.map(showSample).join('\n')}`
}

function showSample({ idLeft, idRight, left, right, probability, prior, weights, household }: SamplePair): string {
  const steps = [
    { field: 'before', level: '', weight: prior },
    ...weights,
    { field: 'people of one household agree so, too', level: '', weight: household },
  ]
  let bits = 0
  const most = 40
  const rows = steps.map(({ field, level, weight }) => {
    const from = bits
    bits += weight
    const [one, other] = [left[field] ?? '', right[field] ?? '']
    const isDifferent = one !== other && one !== '' && other !== ''
    const mark = (text: string): string =>
      isDifferent ? `<mark class="differs">${escapeText(text)}</mark>` : escapeText(text)
    return [
      escapeText(field),
      mark(one),
      mark(other),
      escapeText(level),
      showNumber(weight, 1),
      stepBar(from, bits, most),
    ]
  })
  const names = `${escapeText(idLeft)} and ${escapeText(idRight)}`
  return `<h3>${names}: ${showNumber(probability, 3)}</h3>
${table(`Pair ${names}`, ['Field', 'First', 'Second', 'Agreement', 'Weight', 'Odds so far'], rows)}`
}
