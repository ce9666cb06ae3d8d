import { expect, test } from 'vitest'
import { communes, stranger } from '../testing/site.ts'
import { decide, enlist, freshPolice, ordered, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()

test('200: W20: anybody sees the headline with its definition and day, and no unit or officer by name', async () => {
  const officer = await enlist(administrator, undefined, { fullName: 'Trịnh Công Khai' })
  await decide(administrator, [ordered(officer, await seatOf(administrator, 'CP_HEAD'))])
  for (const [language, headline] of [
    ['vi', '1 trên 383 (xã, 26/05/2020)'],
    ['en', '1 of 383 (xã, 26 May 2020)'],
  ] as const) {
    const answer = await stranger(site).get(`/${language}/coverage`)
    const text = await answer.text()
    expect([answer.status, text.includes(headline)]).toEqual([200, true])
    for (const told of ['Trịnh Công Khai', 'Hải Bối', communes.here, '<script']) expect(text).not.toContain(told)
  }
})
