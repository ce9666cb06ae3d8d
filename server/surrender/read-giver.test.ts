import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { settle } from '../testing/site.ts'
import { forgetGivers } from './forget-givers.job.ts'
import { done, itemOf, receive, receiveNamed, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, site } = world
const path = (handInId: string): string => `/api/surrender/hand-ins/${handInId}/giver`
const why = { 'dancu-purpose': 'surrender' }

test('200: S11: what a giver left is shown to the head, who says why, and the ledger keeps it', async () => {
  const handInId = await receiveNamed(world)
  expect(await done(head.get(path(handInId), why))).toEqual({
    level: 'named',
    name: 'Nguyễn Thị Tự Nguyện',
    contact: '0900 000 017',
    deleteOn: '2021-05-26',
  })
  await settle(site)
  const { rows } = await sql<{ purpose: string }>`
    select purpose from access.ledger_entry where action = 'surrender.read-giver' and outcome = 'done'`.execute(site.db)
  expect(rows).toEqual([{ purpose: 'surrender' }])
})

test('400: S11: without a purpose nothing is shown, and 404: nor to who received it, nor where nothing was left', async () => {
  const handInId = await receiveNamed(world)
  expect(await refusal(head.get(path(handInId)))).toBe('400 purpose-needed')
  expect(await refusal(officer.get(path(handInId), why))).toBe('404 not-found')
  expect(await refusal(head.get(path(await receive(world, [itemOf()])), why))).toBe('404 not-found')
  expect(await refusal(head.get(path(newId()), why))).toBe('404 not-found')
  expect(await refusal(world.witness.get(path(handInId), why))).toBe('404 not-found')
})

const forgetOn = async (today: string) => forgetGivers({ ...site, today: () => today })

test('S11: a year after the hand-in it is deleted by itself, and not a day before', async () => {
  const handInId = await receiveNamed(world)
  await forgetOn('2021-05-25')
  expect((await head.get(path(handInId), why)).status).toBe(200)
  expect(await forgetOn('2021-05-26')).toBeGreaterThan(0)
  expect(await refusal(head.get(path(handInId), why))).toBe('404 not-found')
})
