import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { decide, enlist, ordered, seatOf } from '../workforce/testing/police.ts'
import { certify, freshClassroom, toldBy } from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, trainer, administrator, learner } = classroom
const head = await signedIn(site, 'head-of-commune-police')
const board = async (who = head) => (await toldBy(await who.get('/api/training/board'))).needs

test('200: holders of posts against what the post asks for; who is certified is no longer there, until it is about to end', async () => {
  const lines = [{ target: communes.here, postType: 'CP_OFFICER', required: 2 }]
  const establishment = { decisionNo: 'QĐ-1', validFrom: '2020-03-01', lines }
  await administrator.post('/api/workforce/establishments', establishment)
  const officerId = await enlist(administrator, learner)
  const posting = ordered(officerId, await seatOf(administrator, 'CP_OFFICER'))
  expect((await decide(administrator, [posting])).status).toBe(200)
  const { accountId } = learner.account
  const [need] = await board()
  expect(need).toMatchObject({ accountId, unitCode: communes.here, missing: ['COLLECT'], ending: [] })
  expect(await board(trainer)).toHaveLength(1)
  await certify(classroom, learner)
  expect(await board()).toEqual([])
  site.today = () => '2022-04-30'
  expect(await board()).toMatchObject([{ missing: [], ending: [{ standing: 'expiring' }] }])
  site.today = () => '2020-05-26'
})

test('200: a head of another commune sees nobody of this one', async () => {
  const other = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect((await toldBy(await other.get('/api/training/board'))).needs).toEqual([])
})

test('404: for an officer', async () => {
  expect((await learner.get('/api/training/board')).status).toBe(404)
})
