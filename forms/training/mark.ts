import type { Drawn } from './draw.ts'
import type { Topic, Question } from './question.ts'
import { getQuestion } from './draw.ts'

/** The rules of a course as a version of it has them: shares in percent, waits in hours, validity in months. */
export type CourseRules = {
  passMark: number
  questionCount: number
  attendanceShare: number
  attemptsMax: number
  waitHours: number
  validityMonths: number
}

/** What an assessment was worth: percent of right answers, rounded down, and the topics to read again. */
export type Mark = { score: number; hasPassed: boolean; weakTopics: Topic[] }

/** Marks the answers, given as the places of the chosen options as shown; null where none was chosen. */
export function markAnswers(
  bank: readonly Question[],
  drawn: readonly Drawn[],
  { answers, passMark }: { answers: readonly (number | null)[]; passMark: number },
): Mark {
  const wrong: Topic[] = []
  let right = 0
  for (const [at, one] of drawn.entries()) {
    const answer = answers[at] ?? -1
    // The first option of the bank is the right one.
    if (one.order[answer] === 0) right += 1
    else wrong.push(getQuestion(bank, one).topic)
  }
  const score = drawn.length === 0 ? 0 : Math.floor((100 * right) / drawn.length)
  return { score, hasPassed: score >= passMark, weakTopics: [...new Set(wrong)] }
}

/** Whether somebody has attended enough parts of a session for an assessment. */
export function hasAttendedEnough(attended: number, parts: number, { attendanceShare }: CourseRules): boolean {
  return attended * 100 >= parts * attendanceShare
}

/** Why no attempt can begin, and from when one can where that is a matter of time; undefined where it can. */
type NoAttempt = { why: 'passed' | 'open' | 'no-attempts-left' | 'wait'; from?: Date }

/** Whether another attempt may begin, by the earlier ones in the same session, the last one last. */
export function whyNoAttempt(
  earlier: readonly { finishedAt: Date | null; hasPassed: boolean | null }[],
  { attemptsMax, waitHours }: CourseRules,
  now: Date,
): NoAttempt | undefined {
  const last = earlier.at(-1)
  if (earlier.some(({ hasPassed }) => hasPassed === true)) return { why: 'passed' }
  if (last !== undefined && last.finishedAt === null) return { why: 'open' }
  if (earlier.length >= attemptsMax) return { why: 'no-attempts-left' }
  if (last?.finishedAt == null) return undefined
  const from = new Date(last.finishedAt.getTime() + waitHours * 3_600_000)
  return from > now ? { why: 'wait', from } : undefined
}
