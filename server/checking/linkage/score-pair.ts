import { foldOf, frequencyGroups, numberSigns, type Signs } from './agreement.ts'
import type { FittedModel } from './fitted-model.ts'
import { prepareLevels } from './levels.ts'
import type { Column, Comparison } from './model.ts'
import { normalise, readDigits } from './normalise.ts'
import type { Texts } from './records.ts'
import { PatternScores } from './scores.ts'
import { listWeights, type Waterfall } from './waterfall.ts'
import { shareOf, stateCount, type ClassOfPairs, type Weighing } from './weights.ts'

/** The texts of a record, by the columns of the model. What is missing is empty or not there. */
export type RecordTexts = Readonly<Record<string, string | null | undefined>>

/** A model that is ready to score pairs. */
export type PairModel = { fitted: FittedModel; weighing: Weighing; scores: PatternScores }

/** How probable it is that two records are of one person, and why. */
export type PairScore = Waterfall & {
  probability: number
  /** The probability that they are two people of one household, or whatever the model's second class is; 0 without one. */
  sameHousehold: number
}

/**
 * Makes a fitted model ready. `records`: among how many records a pair was looked for; by itself, as many as the model
 * was fitted to. The more there are, the more evidence a pair needs.
 */
export function preparePairModel(fitted: FittedModel, records = fitted.records): PairModel {
  const { comparisons, dependencies } = fitted.model
  const agreements = comparisons.map(numberSigns)
  const chances = agreements.map(({ column, levels }) => {
    const { u = [], groups = [], values = [] } = fitted.columns[column] ?? {}
    const byGroup = Array.from({ length: (levels.length + 1) * frequencyGroups }, (_none, at) => {
      return groups[Math.floor(at / frequencyGroups) - 1]?.[at % frequencyGroups] ?? 0
    })
    return {
      levels: Float64Array.from([0, ...u]),
      groups: Float64Array.from(byGroup),
      values: Float64Array.from({ length: frequencyGroups }, (_none, group) => values[group] ?? 0),
    }
  })
  const pairs = (records * (records - 1)) / 2
  const classes = fitted.classes.map(({ name, pairsPerRecord, levels }): ClassOfPairs => {
    const on = (column: string): number => {
      const found = dependencies.find((one) => one.in === name && one.of === column)
      return comparisons.findIndex((one) => one.column === found?.on)
    }
    return {
      name,
      share: shareOf(pairsPerRecord * records, pairs),
      levels: agreements.map((signs) => joinStates(levels[signs.column] ?? [], signs)),
      dependsOn: Int8Array.from(comparisons, ({ column }) => on(column)),
    }
  })
  const unrelated = classes.at(-1)
  if (unrelated !== undefined) unrelated.share = 1 - classes.slice(0, -1).reduce((sum, { share }) => sum + share, 0)
  const weighing = { agreements, chances, classes }
  return { fitted, weighing, scores: new PatternScores(fitted.model, weighing) }
}

function joinStates(states: readonly (readonly number[])[], { levels }: Signs): Float64Array {
  const joined = Array.from({ length: stateCount }, (_none, state) => [
    0,
    ...(states[state] ?? levels.map(() => 1 / levels.length)),
  ])
  return Float64Array.from(joined.flat())
}

/** Compares two records by a model, and tells how much each field weighed. */
export function scorePair(model: PairModel, left: RecordTexts, right: RecordTexts): PairScore {
  const { fitted, weighing, scores } = model
  const signs = Uint8Array.from(fitted.model.comparisons, (comparison, at) => {
    const signsOf = weighing.agreements[at]
    return signsOf === undefined ? 0 : signOf({ fitted, comparison, signs: signsOf }, left, right)
  })
  const [probability = 0, related = 0] = scores.probabilitiesOf(signs)
  const sameHousehold = weighing.classes.length > 2 ? related : 0
  return { probability, sameHousehold, ...listWeights(weighing, signs) }
}

function signOf(
  { fitted, comparison, signs }: { fitted: FittedModel; comparison: Comparison; signs: Signs },
  left: RecordTexts,
  right: RecordTexts,
): number {
  const { column, levels, frequencies } = comparison
  const { as = 'code', parents } = fitted.model.columns[column] ?? {}
  const { one, other, texts } = valuesOf(as, left[column], right[column])
  if (one === 0 || other === 0) return 0
  const level = prepareLevels(levels, { as, texts, parents })(one, other)
  const first = signs.firstSigns[level] ?? 0
  if (!frequencies || level > (levels[1] === 'folded' ? 2 : 1)) return first
  const fold = foldOf(one, as)
  return first + groupOfValue(fitted, column, as === 'date' ? String(fold) : (texts.at(fold) ?? ''))
}

/** The group of frequencies of a folded value. */
function groupOfValue({ columns }: FittedModel, column: string, value: string): number {
  const known = columns[column]
  return known?.frequent[value] ?? known?.usual ?? frequencyGroups - 1
}

function valuesOf(
  as: Column['as'],
  left: string | null | undefined,
  right: string | null | undefined,
): { one: number; other: number; texts: Texts } {
  if (as === 'digits') return { one: readDigits(left ?? ''), other: readDigits(right ?? ''), texts: [] }
  const { texts, byCode } = normalise([left ?? '', right ?? ''], as)
  return { one: byCode[0] ?? 0, other: byCode[1] ?? 0, texts }
}
