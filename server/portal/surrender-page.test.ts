import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { readPdf } from '../print/testing/read-pdf.ts'
import { newId } from '../db/new-id.ts'
import { done, itemOf, receive, surrenderWorld } from '../surrender/testing/campaign.ts'
import { jpegWith } from '../surrender/testing/picture.ts'
import { communes, settle, stranger } from '../testing/site.ts'

const world = await surrenderWorld()
const { site, officer, head } = world
const anybody = stranger(site)
const form = { 'content-type': 'application/x-www-form-urlencoded' }
const report = async (answers: Record<string, string>, headers: Record<string, string> = {}) =>
  anybody.send('/vi/surrender/reports', new URLSearchParams(answers).toString(), { ...form, ...headers })
const lookUp = async (number: string, secret: string) =>
  anybody.send('/vi/surrender/receipt', new URLSearchParams({ number, secret }).toString(), form)

test('P8: the page says in both languages, without a script, what counts, where, and not to touch explosives', async () => {
  for (const [language, told] of [
    ['vi', ['Không chạm vào. Không mang đến.', 'Súng săn', 'Xã Hải Bối', 'Nhà văn hóa 2', '0 trên 4 điểm']],
    ['en', ['Do not touch it. Do not bring it.', 'Hunting gun', 'Nhà văn hóa 2', '0 of 4 collection points']],
  ] as const) {
    const page = await (await anybody.get(`/${language}/surrender?unit=${communes.here}`)).text()
    for (const words of told) expect(page).toContain(words)
    expect(page).not.toContain('<script')
  }
})

test('P8: a find of an explosive opens a task for the engineers, and is answered with not to touch it', async () => {
  const answers = { reportId: newId(), kind: 'find', unit: communes.here, place: 'cạnh cầu máng', what: 'explosive' }
  const response = await report(answers)
  expect([response.status, response.headers.get('location')]).toEqual([303, '/vi/surrender/told?engineers=1'])
  await report(answers)
  const page = await (await anybody.get('/vi/surrender/told?engineers=1')).text()
  expect(page).toContain('Không chạm vào')
  const tasks = await site.db.selectFrom('surrender.engineer_task').select(['state', 'place']).execute()
  expect(tasks).toEqual([{ state: 'open', place: 'cạnh cầu máng' }])
})

test('P8: an answer that is missing is asked for again, and a unit of another city has no points here', async () => {
  const answers = { reportId: newId(), kind: 'find', unit: communes.here, place: '', what: 'gun' }
  const response = await report(answers)
  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('cả ba câu')])
  expect((await report({ ...answers, place: 'x', unit: '26734' })).status).toBe(400)
})

test('P9: after a report and a hand-in nothing that was typed or sent about the giver is anywhere', async () => {
  const traces = {
    agent: 'TracePhone/9.1 (Giver)',
    address: '203.113.77.41',
    name: 'Nguyễn Thị Giao Nộp',
    phone: '0987654321',
    note: 'người giao nộp là anh họ ông Bính',
    exif: 'Canon-Giver-SN-778812',
  }
  const said: string[] = []
  const listen = (...words: unknown[]): number => said.push(words.map(String).join(' '))
  const ears = (['log', 'info', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(listen),
  )
  const headers = { 'user-agent': traces.agent, 'x-forwarded-for': traces.address, 'accept-language': 'vi' }
  const wish = { reportId: newId(), kind: 'wish', unit: communes.here, place: traces.note, what: 'gun' }
  expect((await report({ ...wish, name: traces.name, phone: traces.phone, note: traces.note }, headers)).status).toBe(
    303,
  )
  await report({ ...wish, kind: 'nonsense', note: traces.note }, headers)
  const handInId = await receive(world, [{ ...itemOf(), note: traces.note, giver: traces.name }], {
    name: traces.name,
    phone: traces.phone,
    note: traces.note,
  })
  await done(officer.send(`/api/surrender/hand-ins/${handInId}/photos`, jpegWith(traces.exif), headers))
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true, note: traces.note }, headers))
  await officer.post(`/api/surrender/hand-ins/${handInId}/receipt`, { language: 'vi', name: traces.name }, headers)
  await lookUp('00508-20-00001', traces.phone)
  await settle(site)
  for (const ear of ears) ear.mockRestore()

  const kept = [...said, ...(await readTables()), ...(await readFiles(site.folder))].join('\n')
  for (const there of ['00508-20-00001', wish.reportId, 'PRIVATE KEY']) expect(kept).toContain(there)
  for (const [what, trace] of Object.entries(traces)) expect([what, kept.includes(trace)]).toEqual([what, false])
})

/** Every row of every table of every module, as text. */
async function readTables(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'areas')`.execute(
    site.db,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select t::text as text from ${sql.raw(name)} as t`.execute(site.db)
    texts.push(...rows.map(({ text }) => text))
  }
  return texts
}

async function readFiles(folder: string): Promise<string[]> {
  const texts: string[] = []
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name)
    if ((await stat(path)).isFile()) texts.push((await readFile(path)).toString('latin1'), await readFile(path, 'utf8'))
  }
  return texts
}

test('P9: a receipt is checked by number and secret; guessed 1,000 times a number tells nothing', async () => {
  const handInId = await receive(world, [itemOf({ quantity: 3 })])
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  const file = await officer.post(`/api/surrender/hand-ins/${handInId}/receipt`, { language: 'vi' })
  const { text } = readPdf(new Uint8Array(await file.arrayBuffer()))
  const [number = ''] = /\d{5}-20-\d{5}/.exec(text) ?? []
  const [secret = ''] = /\w{4}-\w{4}-\w{4}-\w{4}/.exec(text) ?? []
  const good = await lookUp(number, secret)
  expect([good.status, await good.text()]).toEqual([200, expect.stringContaining('Vũ khí thô sơ: 3 cái')])

  const answersTo = async (asked: string): Promise<Set<string>> => {
    const answers = new Set<string>()
    for (let guess = 0; guess < 500; guess += 1) {
      const answer = await lookUp(asked, `AAAA${guess}`)
      answers.add(`${answer.status} ${await answer.text()}`)
    }
    return answers
  }
  // Of a number that exists and of one that does not: ten times the one answer, then the other, byte for byte.
  const [real, unreal] = [await answersTo(number), await answersTo('00508-20-99999')]
  expect(real).toEqual(unreal)
  expect([...real].map((answer) => answer.slice(0, 3))).toEqual(['404', '429'])
  expect((await lookUp(number, secret)).status).toBe(429)
})
