import { expect, test } from 'vitest'
import { findByNumber } from '../training/certificate.ts'
import { certify, freshClassroom } from '../training/testing/classroom.ts'
import { stranger } from '../testing/site.ts'

const classroom = await freshClassroom()
const { site, learner } = classroom
const { certificateNo } = await certify(classroom, learner)
const signature = await site.db
  .transaction()
  .execute(async (tx) => (await findByNumber(tx, certificateNo))?.signature ?? '')
const reader = stranger(site)

test('the address in the QR code tells that the certificate is valid, its course and until when; no name, no score', async () => {
  for (const [language, told] of [
    ['vi', ['Chứng nhận còn hiệu lực', 'Thu thập, Cập nhật, Kiểm tra']],
    ['en', ['The certificate is valid', 'Collect, Update, Check']],
  ] as const) {
    const answer = await reader.get(`/${language}/credentials/${certificateNo}/${signature}`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store'])
    for (const words of told) expect(text).toContain(words)
    for (const secret of [learner.account.displayName, learner.account.accountId]) expect(text).not.toContain(secret)
  }
})

test('what is typed in leads to the same address without a script, and the public key is printed', async () => {
  const page = await (await reader.get('/en/credentials')).text()
  expect(page).toContain('BEGIN PUBLIC KEY')
  const query = new URLSearchParams({ number: certificateNo, signature })
  const sent = await reader.get(`/en/credentials?${query.toString()}`)
  expect((await reader.get(sent.headers.get('location') ?? '')).status).toBe(200)
})

test('404: a number guessed a thousand times answers with one page, then with one refusal, and the holder is still answered', async () => {
  for (const odd of ['%00', '%3Cscript%3E'])
    expect((await reader.get(`/vi/credentials/${odd}/${odd}`)).status).toBe(404)
  const seen = new Map<number, Set<string>>()
  for (let guess = 0; guess < 1000; guess += 1) {
    const number = guess % 10 === 0 ? certificateNo : `2020-${String(guess).padStart(5, '0')}-00000`
    const answer = await reader.get(`/en/credentials/${number}/${String(guess).padStart(86, 'x')}`)
    seen.set(answer.status, (seen.get(answer.status) ?? new Set()).add(await answer.text()))
  }
  expect([...seen.keys()].toSorted((one, other) => one - other)).toEqual([404, 429])
  for (const pages of seen.values()) expect(pages.size).toBe(1)
  expect((await reader.get(`/en/credentials/${certificateNo}/${signature}`)).status).toBe(200)
})
