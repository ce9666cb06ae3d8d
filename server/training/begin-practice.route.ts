import * as z from 'zod'
import { courseCodes } from '../../forms/training/course.ts'
import { linesOf } from '../../forms/training/practice-sheet.ts'
import { instructionsOf, sheetOf } from '../../forms/training/practice.ts'
import { taskCodes } from '../../forms/training/task.ts'
import { findMoment } from '../access/qualification.ts'
import { route } from '../access/route.ts'
import { TextOutput } from './outputs.ts'
import { beginPractice } from './practice.ts'

/** Begins a task in the practice city: people of its own there, and an account that is good for this task alone. */
export const beginPracticeRoute = route({
  method: 'post',
  path: '/api/training/practices',
  summary: 'Begin a task in the practice city',
  action: 'training.learn',
  body: z.object({ courseCode: z.enum(courseCodes), taskCode: z.enum(taskCodes) }),
  answer: z.object({
    practiceId: z.uuid(),
    address: z.string(),
    signInName: z.string(),
    password: z.string(),
    instructions: TextOutput,
    /** The paper that is to be entered, line by line; empty where the task is another one. */
    sheet: z.array(z.object({ label: TextOutput, value: TextOutput })),
  }),
  async handle(tx, { body: { courseCode, taskCode }, account: { accountId }, site }) {
    const now = await findMoment(tx, site.today())
    const begun = await beginPractice(tx, site, { accountId, courseCode, taskCode, now })
    const asked = { seed: begun.seed, today: site.today() }
    const sheet = taskCode === 'enter-form' ? linesOf(sheetOf(asked)) : []
    return { ...begun, sheet, instructions: instructionsOf(taskCode, asked) }
  },
})
