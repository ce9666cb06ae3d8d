import { expect, test } from 'vitest'
import * as z from 'zod'
import { stranger } from '../../testing/site.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const reader = stranger(desk.site)
const address = '/open/v1/results/2020-03/VN/1/figures.sdmx.json'

const Values = z.array(z.object({ id: z.string(), values: z.array(z.object({ id: z.string() })) }))
const Message = z.object({
  meta: z.object({ id: z.string() }),
  data: z.object({
    structures: z.tuple([
      z.object({
        dimensions: z.object({ series: Values, observation: Values }),
        attributes: z.object({ observation: Values }),
      }),
    ]),
    dataSets: z.tuple([
      z.object({ series: z.record(z.string(), z.object({ observations: z.record(z.string(), z.array(z.number())) })) }),
    ]),
  }),
})

test('404: what is not public has no message', async () => {
  expect((await reader.get(address)).status).toBe(404)
})

test('200: N11: the message tells every unit and element, and its bytes stay the same', async () => {
  await publishMonth(desk, '2020-03')
  const response = await reader.get(address)
  expect(response.headers.get('content-type')).toContain('sdmx')
  expect(response.headers.get('cache-control')).toContain('immutable')
  const text = await response.text()
  expect(await (await reader.get(address)).text()).toBe(text)
  const { meta, data } = Message.parse(JSON.parse(text))
  expect(meta.id).toBe('results-2020-03-VN-v1')
  const { dimensions, attributes } = data.structures[0]
  const [units, elements] = dimensions.series
  expect(units?.values).toHaveLength(64)
  expect(attributes.observation[0]?.values.map(({ id }) => id)).toContain('held-back')
  const place = elements?.values.findIndex(({ id }) => id === 'CR_SOC_CASES') ?? -1
  expect(data.dataSets[0].series[`0:${place}`]?.observations['0']).toEqual([441, 0])
})
