import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { actKinds, type ActKind } from '../../../forms/acts/act-forms.ts'
import { freshSite } from '../../testing/site.ts'
import { compareFacts, compareHistories } from './testing/compare-facts.ts'
import { compareViews } from './testing/compare-views.ts'
import { holdWorld } from './testing/held-world.ts'
import { playWorld, type Outcome } from './testing/play-world.ts'
import { days, type Command } from './testing/world.ts'

/** So many lives are compared at least: more by `LIVES=20000`, others by `LIVES_SEED`. */
const livesMin = Number(process.env['LIVES'] ?? 2000)
const seed = Number(process.env['LIVES_SEED'] ?? 20_200_526)
const livesPerWorld = 4
const worldsAtOnce = 4

const site = await freshSite()

const facts: ActKind[] = [
  'name-changed',
  'sex-changed',
  'birth-date-corrected',
  'origin-corrected',
  'origin-corrected',
  'nationality-changed',
]
const households: ActKind[] = [
  'household-joined',
  'household-split',
  'households-merged',
  'new-head',
  'new-head',
  'household-founded',
  'household-founded',
]

/** Kinds that go together. The acts of a world are of some of the groups, so that one follows from another. */
const groups: ActKind[][] = [
  ['birth', 'death', 'recognition', 'adoption'],
  ['marriage', 'marriage', 'divorce', 'divorce', 'death'],
  ['declared-missing', 'returned', 'guardianship', 'guardianship-ended', 'guardianship-ended'],
  facts,
  facts,
  ['number-reissued', 'card-recorded', 'flag-set', 'flag-lifted', 'flag-lifted'],
  ['moved', 'moved', 'departed', 'arrived', 'arrived'],
  ['temporary-residence', 'absence-declared', 'current-dwelling', 'current-dwelling'],
  households,
  households,
  ['records-merged', 'record-split', 'record-split'],
]

const command = fc.record({
  kind: fc.nat({ max: 1000 }),
  day: fc.oneof(
    { weight: 3, arbitrary: fc.record({ ahead: fc.nat({ max: 2 }) }) },
    { weight: 2, arbitrary: fc.record({ at: fc.nat({ max: days.length - 1 }) }) },
  ),
  who: fc.nat({ max: 11 }),
  whom: fc.nat({ max: 11 }),
  pick: fc.nat({ max: 11 }),
  isBlind: fc.nat({ max: 9 }).map((number) => number === 0),
})

const worlds = fc.record({
  people: fc.integer({ min: 3, max: 6 }),
  groups: fc.subarray(groups, { minLength: 3, maxLength: 5 }),
  commands: fc.array(command, { maxLength: 24, size: 'max' }),
})

/** Plays a world and compares it; returns how many lives and answers were compared. */
async function live(world: typeof worlds extends fc.Arbitrary<infer World> ? World : never, serial: number) {
  const kinds: ActKind[] = [...world.groups.flat(), 'annulment']
  const commands = world.commands.map((one): Command => ({
    ...one,
    kind: kinds[one.kind % kinds.length] ?? 'annulment',
  }))
  const { world: played, outcomes } = await playWorld(site, { people: world.people, commands, serial })
  const held = await holdWorld(site, played)
  compareHistories(held)
  const answers = compareFacts(held)
  await compareViews(site, held)
  return { lives: played.ids.length, answers, outcomes }
}

/** A failure is made smaller for so long, before it is told. */
const shrinkingMaxMs = 60_000

test(
  `${livesMin} random lives are on every day, as known at every moment, what a plain model says`,
  { timeout: 0 },
  async () => {
    let serial = 0
    let [lives, answers] = [0, 0]
    let failed: { turn: number; at: number } | undefined
    const outcomes: Outcome[] = []
    const property = (turn: number) =>
      fc.asyncProperty(worlds, async (world) => {
        if (failed !== undefined && (failed.turn !== turn || Date.now() > failed.at + shrinkingMaxMs)) return
        serial += 1
        try {
          const lived = await live(world, serial)
          lives += lived.lives
          answers += lived.answers
          outcomes.push(...lived.outcomes)
        } catch (error) {
          failed ??= { turn, at: Date.now() }
          throw error
        }
      })
    const numRuns = Math.ceil(livesMin / livesPerWorld / worldsAtOnce)
    await Promise.all(
      Array.from({ length: worldsAtOnce }, async (_, turn) =>
        fc.assert(property(turn), { numRuns, seed: seed + turn }),
      ),
    )
    expect(lives).toBeGreaterThanOrEqual(livesMin)
    const accepted = outcomes.filter(({ isAccepted }) => isAccepted)
    if (process.env['LIVES_SHOW']) {
      console.log(lives, answers, outcomes.length, accepted.length)
      const rows = actKinds.map((kind) => ({
        kind,
        tried: outcomes.filter((o) => o.kind === kind).length,
        share: (accepted.filter((o) => o.kind === kind).length / accepted.length) * 100,
      }))
      for (const r of rows.toSorted((a, b) => a.share - b.share))
        console.log(r.kind, r.tried, Math.round((r.share * accepted.length) / 100), r.share.toFixed(2))
    }
  },
)
