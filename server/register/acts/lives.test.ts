import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { actKinds, type ActKind } from '../../../forms/acts/act-forms.ts'
import type { Database } from '../../db/database.ts'
import { freshDatabase } from '../../testing/database.ts'
import { freshSite, settle } from '../../testing/site.ts'
import { applyFeedPage } from '../apply-feed-page.ts'
import { digestCommunes } from '../digest.ts'
import { FeedPage, findFault } from '../feed-page.ts'
import { readFeedPage } from '../read-feed-page.ts'
import { compareFacts, compareHistories } from './testing/compare-facts.ts'
import { compareViews } from './testing/compare-views.ts'
import { holdWorld } from './testing/held-world.ts'
import { playWorld, storyOf, type Outcome } from './testing/play-world.ts'
import { days, type Command } from './testing/world.ts'

/** So many lives are compared at least: more by `LIVES=20000`, others by `LIVES_SEED`. */
const livesMin = Number(process.env['LIVES'] ?? 2000)
const seed = Number(process.env['LIVES_SEED'] ?? 20_200_526)
const livesPerWorld = 4.3
const worldsAtOnce = 4
/** A failure is made smaller for so long, before it is told. */
const shrinkingMaxMs = 60_000

const site = await freshSite()

const facts: ActKind[] = [
  'name-changed',
  'sex-changed',
  'birth-date-corrected',
  'origin-corrected',
  'nationality-changed',
]
const households: ActKind[] = [
  'household-joined',
  'household-joined',
  'household-split',
  'households-merged',
  'households-merged',
  'new-head',
  'new-head',
  'household-founded',
  'household-founded',
  'household-founded',
]

/**
 * Kinds that go together, those more than once that are often refused. The acts of a world are of some of the groups,
 * so that one follows from another.
 */
const groups: ActKind[][] = [
  ['birth', 'death', 'recognition', 'adoption', 'adoption'],
  ['marriage', 'marriage', 'divorce', 'divorce', 'death'],
  [
    'declared-missing',
    'returned',
    'returned',
    'returned',
    'guardianship',
    'guardianship-ended',
    'guardianship-ended',
    'guardianship-ended',
  ],
  facts,
  facts,
  ['number-reissued', 'number-reissued', 'card-recorded', 'flag-set', 'flag-lifted', 'flag-lifted', 'flag-lifted'],
  ['moved', 'moved', 'departed', 'arrived', 'arrived', 'arrived', 'arrived'],
  ['temporary-residence', 'temporary-residence', 'absence-declared', 'current-dwelling', 'current-dwelling'],
  households,
  households,
  ['records-merged', 'record-split', 'record-split', 'record-split'],
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
  commands: fc.array(command, { maxLength: 20, size: 'max' }),
})
type WorldPlan = typeof worlds extends fc.Arbitrary<infer Plan> ? Plan : never

/** Plays a world and compares every answer; returns how many lives and answers were compared. */
async function live(plan: WorldPlan, serial: number): Promise<{ lives: number; answers: number; outcomes: Outcome[] }> {
  const kinds: ActKind[] = [...plan.groups.flat(), 'annulment']
  const commands = plan.commands.map((one): Command => ({
    ...one,
    kind: kinds[one.kind % kinds.length] ?? 'annulment',
  }))
  const { world, outcomes } = await playWorld(site, { people: plan.people, commands, serial })
  try {
    const held = await holdWorld(site, world)
    compareHistories(held)
    const answers = compareFacts(held)
    await compareViews(site, held)
    return { lives: world.ids.length, answers, outcomes }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : ''}\n${storyOf(world)}`, { cause: error })
  }
}

test(
  `${livesMin} random lives are on every day, as known at every moment, what a plain model says`,
  { timeout: 0 },
  async () => {
    let serial = 0
    let [lives, answers] = [0, 0]
    let failed: { turn: number; at: number } | undefined
    const outcomes: Outcome[] = []
    const property = (turn: number) =>
      fc.asyncProperty(worlds, async (plan) => {
        if (failed !== undefined && (failed.turn !== turn || Date.now() > failed.at + shrinkingMaxMs)) return
        serial += 1
        try {
          const lived = await live(plan, serial)
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
    expect(answers).toBeGreaterThan(livesMin * 50)
    expect(rareKinds(outcomes)).toEqual([])
  },
)

/** Kinds of which too few acts were accepted for the comparison to say much of them: less than one in a hundred and twenty. */
function rareKinds(outcomes: readonly Outcome[]): string[] {
  const accepted = outcomes.filter(({ isAccepted }) => isAccepted)
  const counts = new Map<string, number>(actKinds.map((kind) => [kind, 0]))
  for (const { kind } of accepted) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  // A few lives say nothing of shares.
  const enough = accepted.length < 2000 ? 0 : accepted.length / 120
  return [...counts].filter(([, count]) => count < enough).map(([kind, count]) => `${kind}: ${count}`)
}

test(
  'R8: the nation, told of all these lives by the feed, holds the same, merged records and annulled acts included',
  { timeout: 0 },
  async () => {
    await settle(site)
    const nation = await freshDatabase()
    for (let after = '0'; ;) {
      const sent = await site.db.transaction().execute(async (tx) => readFeedPage(tx, after, 500))
      const page = FeedPage.parse(JSON.parse(JSON.stringify(sent)))
      expect(findFault(page, after)).toBeUndefined()
      const last = page.changes.at(-1)
      if (last === undefined) break
      await nation.transaction().execute(async (tx) => applyFeedPage(tx, page))
      after = last.seq
    }
    expect(await contentOf(nation)).toEqual(await contentOf(site.db))
    expect(await digestOf(nation)).toEqual(await digestOf(site.db))
  },
)

const digestOf = async (db: Database) => db.transaction().execute(digestCommunes)

const tables =
  'act effect identifier household person_state household_member residence relation card flag merger name_search stay'.split(
    ' ',
  )

/** How many rows each table has, and a sum over all that is in them, but for when and in which transaction it was recorded. */
async function contentOf(db: Database): Promise<object[]> {
  const content: object[] = []
  for (const table of tables) {
    const { rows } = await sql<{ rows: string; sum: string }>`
      select count(*) as rows, sum(('x' || left(md5(row::text), 12))::bit(48)::bigint) as sum
      from (select to_jsonb(thing) - 'recorded_at' - 'xid' as row from ${sql.table(`register.${table}`)} as thing) as row`.execute(
      db,
    )
    content.push({ table, ...rows[0] })
  }
  return content
}
