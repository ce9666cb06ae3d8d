import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bank, bankOf } from './bank.ts'
import { courseCodes, courses, findLesson } from './course.ts'
import { drawQuestions, showDrawn } from './draw.ts'
import { hasAttendedEnough, markAnswers, whyNoAttempt } from './mark.ts'
import { gradePractice, scenarioOf, sheetOf } from './practice.ts'
import { pictureOf } from './pictures.ts'
import { topics } from './question.ts'
import { taskCodes } from './task.ts'
import { addMonths, isEffective, needsRefresher, standingOf } from './standing.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })
const rules = {
  passMark: 80,
  questionCount: 20,
  attendanceShare: 80,
  attemptsMax: 3,
  waitHours: 24,
  validityMonths: 24,
}
const residents = bankOf('RESIDENTS')
const taught = courses.RESIDENTS.lessons.map(({ topic }) => topic)
const iso = (from: string, months: number): string => addMonths(new Date(from), months).toISOString().slice(0, 10)

test('each topic is one lesson of one course, with at least six questions in the bank, none twice, in both languages', () => {
  const lessons = courseCodes.flatMap((code) => courses[code].lessons)
  expect(lessons.map(({ topic }) => topic)).toEqual([...topics])
  for (const { topic, tries, remember, parts } of lessons) {
    expect(bank.filter((one) => one.topic === topic).length).toBeGreaterThanOrEqual(6)
    expect(findLesson(topic)?.lesson.topic).toBe(topic)
    expect(parts.some(({ examples = [] }) => examples.length > 0)).toBe(true)
    expect(Math.min(tries.length, remember.length)).toBeGreaterThan(0)
  }
  expect(new Set(bank.map(({ questionId, version }) => `${questionId} ${version}`)).size).toBe(bank.length)
  for (const { text, options } of bank)
    for (const one of [text, ...options]) for (const said of [one.vi, one.en]) expect(said.trim()).not.toBe('')
  for (const { options } of bank) expect(new Set(options.map(({ en }) => en)).size).toBe(options.length)
  expect(topics.filter((topic) => pictureOf(topic, 'vi') === undefined)).toEqual(['reasons'])
})

test('a seed draws the same questions again, none twice, evenly over the topics, and says nothing of what is right', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 1, max: 42 }), (seed, count) => {
      const drawn = drawQuestions(residents, { seed, count })
      expect(drawQuestions(residents, { seed, count })).toEqual(drawn)
      expect(new Set(drawn.map(({ questionId }) => questionId)).size).toBe(count)
      const each = taught.map((topic) => drawn.filter(({ questionId }) => questionId.startsWith(`${topic}-`)).length)
      expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1)
      for (const shown of showDrawn(bank, drawn)) expect(Object.keys(shown)).toEqual(['questionId', 'text', 'options'])
    }),
  )
})

test('two draws of a course are two assessments: hardly ever the same questions, never in the same order', () => {
  const counts = { RESIDENTS: 20, CHECKING: 8, DECIDING: 8 }
  for (const code of courseCodes) {
    const drawn = Array.from({ length: 200 }, (_, seed) => drawQuestions(bankOf(code), { seed, count: counts[code] }))
    const asked = drawn.map((one) => one.map(({ questionId }) => questionId))
    expect(new Set(asked.map((ids) => ids.join())).size).toBe(200)
    expect(new Set(asked.map((ids) => ids.toSorted().join())).size).toBeGreaterThan(150)
    const ofCourse = new Set<string>(courses[code].lessons.map(({ topic }) => topic))
    for (const id of asked.flat()) expect(ofCourse.has(id.slice(0, id.lastIndexOf('-')))).toBe(true)
  }
})

test('a mark is the share of right answers, and follows what was shown even when a question has a newer version', () => {
  fc.assert(
    fc.property(seeds, fc.integer({ min: 0, max: 20 }), (seed, right) => {
      const drawn = drawQuestions(bank, { seed, count: 20 })
      const answers = drawn.map(({ order }, at) => order.indexOf(at < right ? 0 : 1))
      const { score, hasPassed } = markAnswers(bank, drawn, { answers, passMark: 80 })
      expect([score, hasPassed]).toEqual([right * 5, right >= 16])
    }),
  )
  const drawn = drawQuestions(residents, { seed: 7, count: 42 })
  const turned = residents.map(({ options: [first, second = first, ...rest], ...one }) => ({
    ...one,
    version: 2,
    options: [second, first, ...rest] as const,
  }))
  const answers = drawn.map(({ order }) => order.indexOf(0))
  expect(markAnswers([...residents, ...turned], drawn, { answers, passMark: 80 }).score).toBe(100)
  expect(drawQuestions([...residents, ...turned], { seed: 7, count: 42 }).every(({ version }) => version === 2)).toBe(
    true,
  )
})

test('attendance, attempts and waits are counted as the rules say', () => {
  expect([3, 4].map((attended) => hasAttendedEnough(attended, 5, rules))).toEqual([false, true])
  const finishedAt = new Date('2020-05-26T03:00:00Z')
  const failed = { finishedAt, hasPassed: false }
  const at = (hours: number): Date => new Date(finishedAt.getTime() + hours * 3_600_000)
  expect(whyNoAttempt([], rules, at(0))).toBeUndefined()
  expect(whyNoAttempt([failed], rules, at(23))).toEqual({ why: 'wait', from: at(24) })
  expect(whyNoAttempt([failed], rules, at(24))).toBeUndefined()
  expect(whyNoAttempt([failed, failed, failed], rules, at(99))).toEqual({ why: 'no-attempts-left' })
  expect(whyNoAttempt([{ ...failed, hasPassed: true }], rules, at(99))).toEqual({ why: 'passed' })
  expect(whyNoAttempt([{ finishedAt: null, hasPassed: null }], rules, at(0))).toEqual({ why: 'open' })
})

test('a certificate stands until its end, is warned of thirty days ahead, and what is taken back is over', () => {
  const now = new Date('2020-05-26T03:00:00Z')
  const days = (n: number): Date => new Date(now.getTime() + n * 86_400_000)
  const standing = (ends: number, lapses?: number, revoked?: number): string => {
    const [lapsesAt, revokedAt] = [lapses, revoked].map((n) => (n === undefined ? null : days(n)))
    return standingOf({ expiresAt: days(ends), lapsesAt: lapsesAt ?? null, revokedAt: revokedAt ?? null }, now)
  }
  expect([standing(31), standing(30), standing(0)]).toEqual(['valid', 'expiring', 'expired'])
  expect([standing(99, 5), standing(99, 0), standing(3, 5)]).toEqual(['refresh-due', 'lapsed', 'expiring'])
  expect([standing(99, 5, 0), standing(99, 5, 1)]).toEqual(['revoked', 'refresh-due'])
  expect((['refresh-due', 'lapsed', 'revoked', 'expired'] as const).map(isEffective)).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect([iso('2020-02-29T03:00:00Z', 24), iso('2020-08-31T03:00:00Z', 1)]).toEqual(['2022-02-28', '2020-09-30'])
  const shares = [
    { decided: 9, sentBack: 9 },
    { decided: 10, sentBack: 1 },
    { decided: 10, sentBack: 2 },
  ]
  expect(shares.map(needsRefresher)).toEqual([false, false, true])
})

test('a scenario follows from its seed, another seed has other numbers, and nothing done is nothing passed', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const asked = { seed, today: '2020-05-26' }
      for (const task of taskCodes) {
        expect(scenarioOf(task, asked)).toEqual(scenarioOf(task, asked))
        expect(gradePractice(task, asked, []).length).toBeGreaterThan(0)
      }
      expect(sheetOf(asked).middle_name).toBe('')
      expect(sheetOf(asked).birth_date).toMatch(/^\d{4}$/)
    }),
  )
})
