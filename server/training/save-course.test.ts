import { expect, test } from 'vitest'
import { today } from '../testing/site.ts'
import { certify, freshClassroom, outcomeOf, toldBy } from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, administrator, trainer, learner } = classroom
const rules = {
  courseCode: 'RESIDENTS',
  competences: ['COLLECT', 'UPDATE', 'CHECK'],
  passMark: 80,
  questionCount: 20,
  attendanceShare: 80,
  attemptsMax: 3,
  waitHours: 24,
  validityMonths: 24,
  procedureVersion: '2020-05',
}
const save = async (more: object) =>
  administrator.post('/api/training/courses', { ...rules, graceDays: 30, seenVersion: 1, ...more })

test('200: T9: a new edition of the procedure leaves thirty days, then the certificate lapses', async () => {
  await certify(classroom, learner)
  await administrator.post('/api/training/gate', { competence: 'COLLECT', isRequired: true })
  expect(await (await save({ passMark: 90 })).json()).toEqual({ version: 2, toRefresh: 0 })
  const saved = await save({ seenVersion: 2, procedureVersion: '2020-06' })
  expect(await saved.json()).toEqual({ version: 3, toRefresh: 1 })
  const standing = async () => {
    const { certificates } = await toldBy(await learner.get('/api/training/own'))
    return certificates[0]?.['standing']
  }
  const write = async () => outcomeOf(await learner.post('/api/collection/dossiers', {}))
  expect([await standing(), await write()]).toEqual(['refresh-due', '400 not-valid'])
  site.today = () => '2020-06-26'
  expect([await standing(), await write()]).toEqual(['lapsed', '403 certificate-missing'])
  site.today = () => today
})

test('409: who saw an older version does not replace the newer one', async () => {
  expect(await outcomeOf(await save({ seenVersion: 1 }))).toBe('409 version-not-next')
})

test('400: rules that cannot be; 404 for a trainer', async () => {
  for (const wrong of [{ passMark: 0 }, { passMark: 101 }, { competences: [] }, { validityMonths: 0.5 }])
    expect((await save(wrong)).status).toBe(400)
  expect((await trainer.post('/api/training/courses', { ...rules, graceDays: 1, seenVersion: 9 })).status).toBe(404)
})
