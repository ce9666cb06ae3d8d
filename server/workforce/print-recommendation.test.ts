import { expect, test } from 'vitest'
import { readPdf } from '../print/testing/read-pdf.ts'
import { signedIn, stranger } from '../testing/site.ts'
import { setNorm, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const path = '/api/workforce/recommendations/MOTORBIKE/paper'

test('200: the paper has every unit with its inputs, the order and the rule, and what there is to share', async () => {
  await setNorm(administrator, 2)
  await takeInAt(administrator, 3)
  const answer = await administrator.get(`${path}?rule=even`)
  expect(answer.headers.get('content-disposition')).toContain('recommendation-motorbike-2020-05-26.pdf')
  const { text, plain } = readPdf(new Uint8Array(await answer.arrayBuffer()))
  const words = text.replaceAll(/\s+/g, ' ')
  for (const told of ['Xe mô tô', 'Xã Hải Bối', 'Huyện Đông Anh', '766', 'mỗi nơi một chiếc', 'Đây là đề xuất'])
    expect(words).toContain(told)
  expect(plain).toContain('/MarkInfo')
})

test('404: who recommends nothing; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'commune-officer')).get(path))).toBe('404 not-found')
  expect((await stranger(site).get(path)).status).toBe(401)
})
