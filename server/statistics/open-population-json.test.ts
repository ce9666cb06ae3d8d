import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, stranger } from '../testing/site.ts'
import { addLargeCommune } from './testing/large-commune.ts'

const Message = z.object({
  data: z.object({
    structures: z.tuple([
      z.object({
        dimensions: z.object({
          series: z.array(z.object({ id: z.string(), values: z.array(z.object({ id: z.string() })) })),
        }),
      }),
    ]),
    dataSets: z.tuple([z.object({ series: z.record(z.string(), z.unknown()) })]),
  }),
})

test('200: S5: the units of the public message are those that can be published', async () => {
  const site = await freshSite()
  await addLargeCommune(site, { declaredOn: '2020-04-20', perCell: 7 })
  await addLargeCommune(site, { declaredOn: '2020-04-20', perCell: 2, commune: communes.there })
  const answer = await stranger(site).get('/open/v1/population.json', { 'accept-language': 'en' })
  expect(answer.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=2.0.0')
  const { data } = Message.parse(await answer.json())
  const [areas] = data.structures[0].dimensions.series
  // Of the two communes in which people live one is too small: the other would be the district less it.
  expect(areas?.values.map(({ id }) => id)).toEqual([communes.city, communes.district])
})

test('404: an empty register has no public figures', async () => {
  expect((await stranger(await freshSite()).get('/open/v1/population.json')).status).toBe(404)
})
