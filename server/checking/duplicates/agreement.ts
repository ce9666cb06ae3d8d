import { Verdict } from './verdict.ts'

/** How far two reviewers agree who judged the same pairs without knowing of each other. */
export type ReviewerAgreement = {
  /** Pairs that both judged. */
  pairs: number
  agreed: number
  /** Cohen's kappa: 1 = always, 0 = as often as by chance. Null where chance alone would make them agree always, or there are no pairs. */
  kappa: number | null
}

/** Agreement and Cohen's kappa (1960) from how often the first said this and the second that. */
export function measureAgreement(
  counts: readonly { first: Verdict; second: Verdict; pairs: number }[],
): ReviewerAgreement {
  const sum = (wanted: (one: (typeof counts)[number]) => boolean): number =>
    counts.filter(wanted).reduce((all, { pairs }) => all + pairs, 0)
  const pairs = sum(() => true)
  const agreed = sum(({ first, second }) => first === second)
  const chance = Verdict.options.reduce(
    (all, verdict) => all + sum(({ first }) => first === verdict) * sum(({ second }) => second === verdict),
    0,
  )
  if (pairs === 0 || chance === pairs * pairs) return { pairs, agreed, kappa: null }
  const byChance = chance / (pairs * pairs)
  return { pairs, agreed, kappa: (agreed / pairs - byChance) / (1 - byChance) }
}
