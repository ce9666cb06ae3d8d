import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { freshPolice, newNo, outcomeOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const path = '/api/workforce/establishments'
const Told = z.looseObject({ lines: z.array(z.looseObject({ target: z.string() })) })

test('200: what was decided stands with its day and number, and the total beside the ceiling', async () => {
  const decisionNo = newNo()
  const line = { target: communes.here, postType: 'CP_OFFICER', required: 4 }
  await administrator.post(path, { decisionNo, validFrom: '2020-05-01', lines: [line] })
  await ministry.post(path, { decisionNo: newNo(), validFrom: '2020-05-01', ceiling: 2000, lines: [] })
  // Three for each of the 383 communes, and two more for one of them.
  const told = Told.parse(await (await administrator.get(path)).json())
  expect(told).toMatchObject({
    area: communes.city,
    total: 383 * 3 + 2,
    ceiling: 2000,
    ceilings: [{ validFrom: '2020-05-01', total: 2000 }],
  })
  expect(told.lines.find(({ target }) => target === communes.here)).toMatchObject({
    ...line,
    validFrom: '2020-05-01',
    decisionNo,
  })
})

test('404: who sets none; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'head-of-commune-police')).get(path))).toBe('404 not-found')
  expect((await stranger(site).get(path)).status).toBe(401)
})
