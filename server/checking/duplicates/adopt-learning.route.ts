import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { labelsMin, learnLevels } from './learn-levels.ts'
import { addLearned, listSettled } from './learned.sql.ts'

/**
 * Lets the linkage model weigh pairs as reviewers found them to be, from the next pair on, or as it is shipped again.
 * Somebody decides that: a model that taught itself in the night would weigh differently in the morning, and nobody
 * could say why.
 */
export const adoptLearning = route({
  method: 'post',
  path: '/api/checking/learning',
  summary: 'Adopts what the linkage model learned from reviewers, or goes back to the shipped one',
  action: 'checking.adopt-learning',
  /** `same`: the pairs of one person as the caller has seen them told. */
  body: z.object({ choice: z.enum(['learned', 'shipped']), same: z.int().min(0) }),
  answer: z.object({ pairs: z.int() }),
  async handle(tx, { body: { choice, same }, account: { accountId }, reach, site }) {
    await reach.requireCommune(site.areaCode)
    const settled = await listSettled(tx, await reach.listCommunes())
    const pairs = choice === 'shipped' ? 0 : settled.filter(({ isSame }) => isSame).length
    if (choice === 'learned' && pairs !== same) throw new Problem('labels-changed')
    if (choice === 'learned' && pairs < labelsMin) throw new Problem('labels-few')
    await addLearned(tx, { pairs, levels: pairs === 0 ? {} : learnLevels(settled), adoptedBy: accountId })
    return { pairs }
  },
})
