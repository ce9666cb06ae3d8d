import * as z from 'zod'
import type { PersonBrief } from '../../register/brief.ts'
import type { PairScore } from '../linkage/score-pair.ts'
import type { Side } from './pair-facts.ts'
import { weightOf } from './score-residents.ts'

/** One of the records that are compared, as its reader may see it. */
export const SideOutput = z.object({
  personId: z.uuid(),
  communeName: z.string(),
  /** By the columns of the model; null where the record was merged into another or taken back. */
  facts: z.record(z.string(), z.string()).nullable(),
})

/** Why two records are probably one person's, or not. */
export const ScoreOutput = z.object({
  probability: z.number(),
  sameHousehold: z.number(),
  /** All that follows, in bits: they add up to `total`. */
  total: z.number(),
  prior: z.number(),
  household: z.number(),
  weights: z.array(z.object({ field: z.string(), level: z.string(), weight: z.number() })),
})

/** A record as it is shown: where the address is withheld, so is the commune. */
export function showSide(
  { personId, facts }: Side,
  briefs: ReadonlyMap<string, PersonBrief>,
): z.input<typeof SideOutput> {
  const { communeCode = '', communeName = '' } = briefs.get(personId) ?? {}
  return { personId, communeName, facts: facts === undefined ? null : { ...facts, commune: communeCode } }
}

/** A score with the sum of its weights. */
export function showScore(score: PairScore): z.input<typeof ScoreOutput> {
  return { ...score, total: weightOf(score) }
}
