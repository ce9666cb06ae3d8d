import { expect, test } from 'vitest'
import { communes, signedIn } from '../../testing/site.ts'
import { loadOthers, reportingSite } from '../testing/reports.ts'
import { honoured, monthOf } from './testing/honours.ts'

const site = await reportingSite()
const head = await signedIn(site, 'head-of-commune-police')
const administrator = await signedIn(site, 'city-administrator')

test('200: H5: press output is counted by kind and set against the reported figure', async () => {
  const items = [
    ['article', 'Giao nộp vũ khí', '2020-04-15'],
    ['article', 'Tuần tra đêm', '2020-05-14'],
    ['television', 'Thời sự tối', '2020-05-01'],
    ['article', 'Của tháng sau', '2020-05-15'],
  ]
  for (const [kind, title, publishedOn] of items)
    await head.post('/api/reporting/press', { unitCode: communes.here, outlet: 'ANTV', kind, title, publishedOn })
  await loadOthers(site, honoured)
  for (const [who, unitCode] of [
    [head, communes.here],
    [administrator, communes.here],
  ] as const)
    expect(await (await who.get(`${monthOf(unitCode)}/press`)).json()).toMatchObject({
      items: [{ title: 'Giao nộp vũ khí', unit: { name: 'Xã Hải Bối' } }, {}, {}],
      totals: [
        { kind: 'article', count: 2 },
        { kind: 'television', count: 1 },
      ],
      compared: [{ element: { code: 'PR.ARTICLES' }, registered: 3, reported: { amount: '3' }, difference: '0' }],
    })
})

test('404: H5: of another commune', async () => {
  const stranger = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect((await stranger.get(`${monthOf(communes.here)}/press`)).status).toBe(404)
})
