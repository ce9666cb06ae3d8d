import { expect, test } from 'vitest'
import { stranger } from '../../testing/site.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const reader = stranger(desk.site)

test('200: N11: a data set tells its columns, what to know, and each vintage with coverage and files', async () => {
  await publishMonth(desk, '2020-03')
  expect(await (await reader.get('/open/v1/datasets/results')).json()).toMatchObject({
    licence: 'CC-BY-4.0',
    vintages: [
      {
        periodCode: '2020-03',
        unitCode: 'VN',
        unitName: 'Việt Nam',
        vintageNo: 1,
        coverage: { received: 63, expected: 63 },
        files: [{ address: '/open/v1/results/2020-03/VN/1/figures.csv' }, {}, {}],
      },
    ],
  })
  expect(await (await reader.get('/en/open-data/results')).text()).toContain('63 of 63 units')
  expect(await (await reader.get('/vi/open-data/results')).text()).toContain('63 trong 63 đơn vị')
})

test('404: a data set that there is not, or that the nation leaves to the cities', async () => {
  expect((await reader.get('/open/v1/datasets/persons')).status).toBe(404)
  expect((await reader.get('/open/v1/datasets/population')).status).toBe(404)
})
