import { expect, test } from 'vitest'
import { signedIn } from '../testing/site.ts'
import { freshClassroom, outcomeOf } from './testing/classroom.ts'

const { site, administrator, trainer, learner } = await freshClassroom()

test('200: T12: what is asked for closes at once, tells what is missing, and opens again', async () => {
  const head = await signedIn(site, 'head-of-commune-police')
  const search = async () => learner.post('/api/register/search', {}, { 'dancu-purpose': 'collection' })
  expect((await search()).status).toBe(400)
  await administrator.post('/api/training/gate', { competence: 'QUERY', isRequired: true })
  expect(await (await search()).json()).toMatchObject({
    type: '/problems/certificate-missing',
    competences: ['QUERY'],
  })
  // What learning takes is never closed.
  expect((await learner.get('/api/training/own')).status).toBe(200)
  expect((await head.get('/api/training/board')).status).toBe(200)
  await administrator.post('/api/training/gate', { competence: 'QUERY', isRequired: false })
  expect((await search()).status).toBe(400)
})

test('400: a competence that there is not; 404 for a trainer', async () => {
  const body = { competence: 'COOK', isRequired: true }
  expect(await outcomeOf(await administrator.post('/api/training/gate', body))).toBe('400 not-valid')
  expect((await trainer.post('/api/training/gate', { ...body, competence: 'QUERY' })).status).toBe(404)
})
