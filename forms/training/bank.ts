import type { Question } from './question.ts'
import { careQuestions } from './questions-care.ts'
import { formQuestions } from './questions-form.ts'
import { peopleQuestions } from './questions-people.ts'

/** The bank of questions of the course, all versions. For the server alone: it holds what is right. */
export const bank: readonly Question[] = [...formQuestions, ...peopleQuestions, ...careQuestions]
