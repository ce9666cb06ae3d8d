import { checkingQuestions } from './questions-checking.ts'
import { courses, type CourseCode } from './course.ts'
import { decidingQuestions } from './questions-deciding.ts'
import type { Question } from './question.ts'
import { careQuestions } from './questions-care.ts'
import { formQuestions } from './questions-form.ts'
import { peopleQuestions } from './questions-people.ts'

/** The bank of questions of all courses, all versions. For the server alone: it holds what is right. */
export const bank: readonly Question[] = [
  ...formQuestions,
  ...peopleQuestions,
  ...careQuestions,
  ...checkingQuestions,
  ...decidingQuestions,
]

/** The questions about what a course teaches. */
export function bankOf(courseCode: CourseCode): Question[] {
  const taught = new Set(courses[courseCode].lessons.map(({ topic }) => topic))
  return bank.filter(({ topic }) => taught.has(topic))
}
