import { expect, test } from 'vitest'
import { readPdf } from '../../print/testing/read-pdf.ts'
import { communes } from '../../testing/site.ts'
import { conclusion, give, monthPath, planned, task, taskSite } from './testing/tasks.ts'

const { giver, owner, stranger } = await taskSite()
const measure = { element: 'SZ.HEROIN', target: { amount: '1.5', unit: 'kg', qualifier: 'at-least' } }
await give(giver, conclusion([task({ measure }), task({ ownerCode: communes.there })], { directiveNo: '12/KL-CAHN' }))

test('200: T7: the paper has the conclusion in its own words and each task, in both languages, and is the same to the byte', async () => {
  for (const [language, said] of [
    ['vi', ['KẾ HOẠCH CÔNG TÁC THÁNG 06/2020', '12/KL-CAHN', 'Xã Hải Bối', 'Trong hạn', 'CỘNG HÒA']],
    ['en', ['WORK PLAN OF JUNE 2020', '12/KL-CAHN', 'Xã Hải Bối', 'Running', 'at least 1,500 g']],
  ] as const) {
    const path = `${monthPath(communes.city, planned)}/plan?language=${language}`
    const [one, again] = [await giver.get(path), await giver.get(path)]
    expect(one.headers.get('content-type')).toBe('application/pdf')
    const bytes = new Uint8Array(await one.arrayBuffer())
    const text = readPdf(bytes).text.replaceAll(/\s+/g, ' ')
    for (const words of said) expect(text).toContain(words)
    expect(text).toContain('Tăng cường tuần tra')
    expect(Buffer.from(await again.arrayBuffer()).equals(bytes)).toBe(true)
  }
})

test('200: T7: a commune prints its own tasks, a month without any says so', async () => {
  const printed = async (caller: typeof owner, path: string) =>
    readPdf(new Uint8Array(await (await caller.get(path)).arrayBuffer())).text
  const own = await printed(owner, `${monthPath(communes.here, planned)}/plan?language=vi`)
  expect([own.includes('Hải Bối'), own.includes('Kim Chung')]).toEqual([true, false])
  expect(await printed(owner, `${monthPath(communes.here)}/plan?language=vi`)).toContain('Không có nhiệm vụ nào')
})

test('404: T7: the paper of another commune', async () => {
  expect((await stranger.get(`${monthPath(communes.here, planned)}/plan`)).status).toBe(404)
})
