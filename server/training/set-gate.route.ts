import * as z from 'zod'
import { competenceFacts, competences } from '../../forms/training/competence.ts'
import { listRequired, requireCompetences } from '../access/qualification.ts'
import { route } from '../access/route.ts'

/** Says whether the operations of a competence need its certificate. It works from the next request. */
export const setGate = route({
  method: 'post',
  path: '/api/training/gate',
  summary: 'Ask for a certificate, or do so no longer',
  action: 'training.set-gate',
  body: z.object({ competence: z.enum(competences), isRequired: z.boolean() }),
  answer: z.object({ actions: z.array(z.string()) }),
  async handle(tx, { body: { competence, isRequired } }) {
    const required = await listRequired(tx)
    const actions = [...competenceFacts[competence].actions]
    for (const action of actions) {
      const others = (required.get(action) ?? []).filter((one) => one !== competence)
      await requireCompetences(tx, { action, competences: isRequired ? [...others, competence] : others })
    }
    return { actions }
  },
})
