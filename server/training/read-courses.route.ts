import * as z from 'zod'
import { competenceFacts, competences } from '../../forms/training/competence.ts'
import { listRequired } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { listCourses } from './course.ts'
import { CompetenceOutput, CourseOutput } from './outputs.ts'

/** The courses by their rules of now, and which competences the city asks for at use. */
export const readCourses = route({
  method: 'get',
  path: '/api/training/courses',
  summary: 'The courses, and which certificates are asked for',
  action: 'training.read-courses',
  answer: z.object({
    courses: z.array(CourseOutput),
    gate: z.array(z.object({ competence: CompetenceOutput, actions: z.array(z.string()), isRequired: z.boolean() })),
  }),
  async handle(tx) {
    const required = await listRequired(tx)
    const gate = competences.map((competence) => {
      const actions = [...competenceFacts[competence].actions]
      const isRequired = actions.some((action) => required.get(action)?.includes(competence))
      return { competence, actions, isRequired }
    })
    return { courses: await listCourses(tx), gate }
  },
})
