import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { familyOf } from '../testing/forms.ts'
import { addHousehold } from '../testing/people.ts'
import { communes, freshSite, signedIn, today } from '../testing/site.ts'
import { tableCodes } from './figure-tables.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
await addHousehold(site.db, familyOf('H-1'))
await addHousehold(site.db, familyOf('H-2', { commune: communes.there }))

const Named = z.object({ name: z.string(), names: z.object({ vi: z.string(), en: z.string() }) })
const Id = z.string().regex(/^[A-Za-z0-9_@$-]+$/)
const SdmxDimension = Named.extend({
  id: z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/),
  keyPosition: z.int().min(0),
  roles: z.array(z.string()).optional(),
  values: z.array(Named.extend({ id: Id })).min(1),
})
const Links = z.array(z.strictObject({ rel: z.string(), urn: z.string().startsWith('urn:sdmx:') })).min(1)
const Key = z.string().regex(/^\d+(:\d+)*$/)

/** What the schema of SDMX-JSON 2.0.0 asks of a data message, as far as ours has it. */
const SdmxMessage = z.strictObject({
  meta: z.strictObject({
    schema: z.url(),
    id: Id,
    prepared: z.iso.datetime(),
    test: z.boolean(),
    contentLanguages: z.array(z.string()),
    sender: Named.extend({ id: Id }),
  }),
  data: z.strictObject({
    structures: z.tuple([
      Named.extend({
        dataSets: z.tuple([z.literal(0)]),
        links: Links,
        dimensions: z.strictObject({
          dataSet: z.array(SdmxDimension),
          series: z.array(SdmxDimension),
          observation: z.array(SdmxDimension),
        }),
        measures: z.strictObject({ observation: z.array(Named.extend({ id: z.literal('OBS_VALUE') })) }),
        attributes: z.object({}),
      }),
    ]),
    dataSets: z.tuple([
      z.strictObject({
        structure: z.literal(0),
        action: z.literal('Information'),
        links: Links,
        series: z.record(Key, z.strictObject({ observations: z.record(Key, z.tuple([z.int()])) })),
      }),
    ]),
  }),
})

test('200: S7: each table is the same as CSV and as an SDMX-JSON data message, whose codes are those of the SDMX lists', async () => {
  for (const table of tableCodes) {
    const path = `/api/statistics/tables/${table}?unitCode=${communes.district}`
    const csv = await checker.get(`${path}&format=csv&language=en`)
    expect(csv.headers.get('content-disposition')).toContain(`${table}-${communes.district}-${today}.csv`)
    const [header = [], ...rows] = z.array(z.array(z.string())).parse(parse(await csv.text()))
    const json = await checker.get(`${path}&format=json&language=en`)
    expect(json.headers.get('content-type')).toBe('application/vnd.sdmx.data+json;version=2.0.0')
    const { data } = SdmxMessage.parse(await json.json())
    const { series: keys, observation: times } = data.structures[0].dimensions
    expect([...keys, ...times].map(({ keyPosition }) => keyPosition)).toEqual([...keys, ...times].map((_one, at) => at))
    const told = Object.entries(data.dataSets[0].series).flatMap(([key, { observations }]) =>
      Object.entries(observations).map(([time, [value]]) => {
        const places = key.split(':').map(Number)
        const named = keys.flatMap(({ values }, at) => {
          const found = values[places[at] ?? -1]
          return [found?.id, found?.names.en]
        })
        return named.concat(times[0]?.values[Number(time)]?.id, String(value)).join(' ')
      }),
    )
    expect(new Set(told)).toEqual(new Set(rows.map((row) => row.join(' '))))
    expect(header.slice(0, 2)).toEqual(['unit_code', 'unit'])
    expect(header.slice(-2)).toEqual(['period', 'value'])
  }
})

test('200: S7: the cells of the population add up, for the unit and for its communes', async () => {
  const csv = await checker.get(`/api/statistics/tables/population?unitCode=${communes.district}`)
  const text = await csv.text()
  expect(text).toContain(`00508,Xã Hải Bối,F,Nữ,Y5T9,5–9,${today},1\r\n`)
  const rows = z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true }))
  const sumOf = (unit: string): number =>
    rows.filter((row) => row['unit_code'] === unit).reduce((sum, row) => sum + Number(row['value']), 0)
  expect([sumOf(communes.district), sumOf(communes.here), sumOf(communes.there)]).toEqual([8, 4, 4])
})

test('404: a table of a unit beyond reach is not told, and one that there is none of is refused', async () => {
  const officer = await signedIn(site, 'commune-officer')
  const path = `/api/statistics/tables/population?unitCode=${communes.there}`
  expect((await officer.get(path)).status).toBe(404)
  expect((await checker.get(`/api/statistics/tables/religion?unitCode=${communes.here}`)).status).toBe(400)
})
