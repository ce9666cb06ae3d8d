import { expect, test } from 'vitest'
import { signedIn, stranger } from '../testing/site.ts'
import { setNorm } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/recommendations/MOTORBIKE/file'

test('200: the file has a line for each unit, with its inputs, the rule and the day', async () => {
  await setNorm(administrator, 2)
  const answer = await administrator.get(path)
  expect(answer.headers.get('content-disposition')).toContain('recommendation-motorbike-2020-05-26.csv')
  const [header, first, ...rest] = (await answer.text()).trim().split('\r\n')
  expect(header).toContain('unit_code,unit_name,district,norm,held,in_transit,officers,need,share,rule,stock,as_of')
  expect(first).toMatch(/^\d{5},"Xã [^"]+","[^"]+",2,0,0,0,2,0,order,0,2020-05-26$/)
  expect(rest).toHaveLength(382)
})

test('404: who recommends nothing; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'commune-officer')).get(path))).toBe('404 not-found')
  expect((await stranger(site).get(path)).status).toBe(401)
})
