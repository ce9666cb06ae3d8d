import { expect, test } from 'vitest'
import * as z from 'zod'
import { stranger } from '../../testing/site.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const reader = stranger(desk.site)
const address = (vintage: string): string => `/open/v1/results/2020-03/VN/${vintage}/figures.json`

test('404: what is not public has no file, nor has a vintage that there is not', async () => {
  expect((await reader.get(address('1'))).status).toBe(404)
  expect((await reader.get(address('0'))).status).toBe(400)
})

test('200: N11: the JSON file says what the CSV file says, cell by cell', async () => {
  await publishMonth(desk, '2020-03')
  const { figures } = z
    .object({ figures: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))) })
    .parse(await (await reader.get(address('1'))).json())
  const csv = await (await reader.get('/open/v1/results/2020-03/VN/1/figures.csv')).text()
  const [header = '', ...lines] = csv.trim().split('\n')
  expect(
    figures.map((one) =>
      header
        .split(',')
        .map((column) => one[column] ?? '')
        .join(','),
    ),
  ).toEqual(lines)
})
