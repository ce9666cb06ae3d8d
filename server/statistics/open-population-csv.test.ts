import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshSite, stranger } from '../testing/site.ts'
import { addLargeCommune } from './testing/large-commune.ts'
import { cellMin } from './publishable.ts'

const Rows = z.array(z.record(z.string(), z.string()))

test('200: S5: anybody gets the population of the first day of the month, with no cell of few people', async () => {
  const site = await freshSite()
  await addLargeCommune(site, { declaredOn: '2020-04-20', perCell: cellMin })
  const answer = await stranger(site).get('/open/v1/population.csv')
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const rows = Rows.parse(parse(await answer.text(), { columns: true }))
  expect(new Set(rows.map((row) => row['period']))).toEqual(new Set(['2020-05-01']))
  expect(rows.filter((row) => Number(row['value']) < cellMin)).toEqual([])
  // The city, the district and the commune, each with 18 groups of two sexes: all the others hold nobody.
  expect(rows).toHaveLength(3 * 36)
})

test('200: S5: who came after the first day of the month is not in it, however often it is asked', async () => {
  const site = await freshSite()
  await addLargeCommune(site, { declaredOn: '2020-04-20', perCell: cellMin })
  const before = await (await stranger(site).get('/open/v1/population.csv')).text()
  await addLargeCommune(site, { declaredOn: '2020-05-02', perCell: 1 })
  expect(await (await stranger(site).get('/open/v1/population.csv')).text()).toBe(before)
})

test('404: where too few people are known there is nothing to publish, and the nation leaves it to its cities', async () => {
  const site = await freshSite()
  await addLargeCommune(site, { declaredOn: '2020-04-20', perCell: cellMin - 1 })
  expect((await stranger(site).get('/open/v1/population.csv')).status).toBe(404)
  expect((await stranger(await freshSite('national')).get('/open/v1/population.csv')).status).toBe(404)
})
