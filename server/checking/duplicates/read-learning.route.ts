import * as z from 'zod'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import { labelsMin, learnLevels, measureCalibration, shippedLevels } from './learn-levels.ts'
import { findLearned, listSettled } from './learned.sql.ts'
import { listLevels } from './score-residents.ts'

/** What reviewers taught the linkage model, and what it would learn now: figures about pairs, of which none is told. */
export const readLearning = route({
  method: 'get',
  path: '/api/checking/learning',
  summary: 'What the linkage model learns from what reviewers decided',
  action: 'checking.read-learning',
  answer: z.object({
    /** Settled pairs that can teach: of one person, and of two. */
    same: z.int(),
    different: z.int(),
    /** Pairs of one person that there have to be. */
    labelsMin: z.int(),
    /** Shares among pairs of one person, by column and level: as shipped, as they are in force, and as decided pairs say. */
    levels: z.array(
      z.object({
        column: z.string(),
        level: z.string(),
        shipped: z.number(),
        inForce: z.number(),
        learned: z.number(),
      }),
    ),
    /** Of pairs that the model gave at least `from` (and less than the band before): how many are one person. */
    bands: z.array(z.object({ from: z.number(), pairs: z.int(), expected: z.number(), same: z.int() })),
    adopted: z.object({ pairs: z.int(), byName: z.string(), adoptedAt: z.date() }).nullable(),
  }),
  async handle(tx, { reach }) {
    const settled = await listSettled(tx, await reach.listCommunes())
    const last = await findLearned(tx)
    const [shipped, learned] = [shippedLevels(), learnLevels(settled)]
    const inForce = last === undefined || last.pairs === 0 ? shipped : last.levels
    const same = settled.filter(({ isSame }) => isSame).length
    return {
      same,
      different: settled.length - same,
      labelsMin,
      levels: listLevels().flatMap(({ column, levels }) =>
        levels.map((level, at) => {
          const [before = 0, now = 0, next = 0] = [shipped, inForce, learned].map((some) => some[column]?.[at])
          return { column, level, shipped: before, inForce: now, learned: next }
        }),
      ),
      bands: measureCalibration(settled),
      adopted: last
        ? {
            pairs: last.pairs,
            byName: (await namesOf(tx, [last.adoptedBy])).get(last.adoptedBy) ?? '',
            adoptedAt: last.adoptedAt,
          }
        : null,
    }
  },
})
