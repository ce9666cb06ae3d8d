import { expect, test } from 'vitest'
import { readPdf } from '../print/testing/read-pdf.ts'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const head = await signedIn(site, 'head-of-commune-police')
const path = (unitCode: string): string => `/api/workforce/units/${unitCode}/labels`

test('200: the same sheets as of what was handed in: type, plate, serial, and the code in words', async () => {
  const things = await takeInAt(administrator, 25, { unitCode: communes.here })
  const whole = await head.get(path(communes.here))
  expect(whole.headers.get('content-type')).toBe('application/pdf')
  const { text } = readPdf(new Uint8Array(await whole.arrayBuffer()))
  const spelt = (things[0]?.label ?? '').replaceAll(/[0-9A-F]{4}(?=[0-9A-F])/g, '$& ')
  for (const words of ['Xe mô tô', '29A1-', 'HDA-', spelt]) expect(text.replaceAll(/\s+/g, ' ')).toContain(words)
  const one = await head.get(`${path(communes.here)}?thingId=${things[3]?.thingId ?? ''}`)
  const single = readPdf(new Uint8Array(await one.arrayBuffer())).text
  expect(single.match(/29A1-/g)).toHaveLength(1)
})

test('404: a unit that holds nothing, another commune, and who has no part in it; 401 without a session', async () => {
  expect(await outcomeOf(await administrator.get(path(communes.there)))).toBe('404 not-found')
  expect(await outcomeOf(await head.get(path(communes.there)))).toBe('404 not-found')
  expect(await outcomeOf(await (await signedIn(site, 'trainer')).get(path(communes.here)))).toBe('404 not-found')
  expect((await stranger(site).get(path(communes.here))).status).toBe(401)
})
