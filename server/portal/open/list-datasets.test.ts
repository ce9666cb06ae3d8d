import { expect, test } from 'vitest'
import { stranger, freshSite } from '../../testing/site.ts'

const reader = stranger(await freshSite())

test('200: a city has the data sets of its results and of its population', async () => {
  expect(await (await reader.get('/open/v1/datasets')).json()).toMatchObject({
    datasets: [
      { datasetCode: 'results', licence: 'CC-BY-4.0', vintages: 0 },
      { datasetCode: 'population', vintages: 1 },
    ],
  })
  for (const address of ['/vi/open-data', '/en/open-data/population', '/vi/open-data/results'])
    expect((await reader.get(address)).status).toBe(200)
})

test('404: a page of a data set that there is not', async () => {
  expect((await reader.get('/en/open-data/persons')).status).toBe(404)
})
