import { expect, test } from 'vitest'
import { competenceFacts } from '../../forms/training/competence.ts'
import { authorisation } from '../access/authorisation.ts'
import { freshClassroom, toldBy } from './testing/classroom.ts'

const { trainer, learner } = await freshClassroom()

test('200: T12: the courses that the product brings, and nothing is asked for yet', async () => {
  const { courses, gate } = await toldBy(await trainer.get('/api/training/courses'))
  expect(courses).toMatchObject([
    { courseCode: 'RESIDENTS', version: 1, passMark: 80, validityMonths: 24 },
    { courseCode: 'CHECKING', competences: ['CHECK'] },
    { courseCode: 'DECIDING', competences: ['CHECK'] },
  ])
  expect(gate.filter(({ isRequired }) => isRequired === true)).toEqual([])
})

test('what a competence opens are operations that there are', () => {
  const named = Object.values(competenceFacts).flatMap(({ actions }) => actions)
  expect(named.filter((action) => !(action in authorisation))).toEqual([])
})

test('404: for who only learns', async () => {
  expect((await learner.get('/api/training/courses')).status).toBe(404)
})
