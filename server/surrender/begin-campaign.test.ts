import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { communes, freshSite, signedIn, stranger } from '../testing/site.ts'
import { listPoints } from './campaign.ts'
import { done, refusal } from './testing/campaign.ts'

const site = await freshSite()
const admin = await signedIn(site, 'city-administrator')
const plan = (more: object = {}) => ({
  campaignId: newId(),
  planNo: '105/KH-BCA-C06',
  nameVi: 'Vận động giao nộp vũ khí',
  nameEn: 'Surrender of weapons',
  fromDay: '2020-03-13',
  toDay: '2020-12-30',
  legalBasis: 'Luật 14/2017/QH14',
  points: ['Trụ sở Công an', 'Nhà văn hóa'].map((place) => ({ place, hours: '7:30–17:00' })),
  ...more,
})
const begin = async (more: object = {}, who = admin) => who.post('/api/surrender/campaigns', plan(more))

test('200: a campaign begins with two points in each of Hanoi’s 579 communes: 1,158', async () => {
  const campaignId = newId()
  expect(await done(begin({ campaignId }))).toEqual({ campaignId, points: 1158 })
  const points = await site.db.transaction().execute(async (tx) => listPoints(tx, campaignId, communes.here))
  expect(points.map(({ address }) => address)).toEqual(['Trụ sở Công an Xã Hải Bối', 'Nhà văn hóa Xã Hải Bối'])
  expect(await refusal(begin())).toBe('409 surrender-wrong-state')
})

test('400: it does not end before it begins; 404: by a commune, and 401 without a session', async () => {
  expect(await refusal(begin({ planNo: 'x', toDay: '2020-03-12' }))).toBe('400 not-valid')
  expect(await refusal(begin({}, await signedIn(site, 'head-of-commune-police')))).toBe('404 not-found')
  expect((await stranger(site).post('/api/surrender/campaigns', plan())).status).toBe(401)
})
