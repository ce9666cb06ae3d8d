import { expect, test } from 'vitest'
import * as z from 'zod'
import { addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, stranger, type Caller } from '../testing/site.ts'
import type { Receipt } from './exchange-output.ts'
import { insertReceipts } from './receipt.sql.ts'

const site = await freshSite()
const path = '/api/exchange/refusals'
const Answer = z.object({
  refusals: z.array(
    z.object({
      seq: z.string(),
      personId: z.string(),
      fullName: z.string(),
      rule: z.string(),
      number: z.string().nullable(),
    }),
  ),
})

const refused = (seq: number, personId: string): Receipt => ({
  seq: String(seq),
  outcome: 'refused',
  personId,
  detail: { rule: 'pin-held-by-another', number: '001190000001' },
})

async function list(who: Caller) {
  const answer = await who.get(path)
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json()).refusals
}

test('200: X3: refusals within reach, the newest first, also where many newer ones are of another district', async () => {
  const [here, elsewhere] = [
    await addPerson(site.db, { given_name: 'Hồng' }),
    await addPerson(site.db, { commune: '00004' }),
  ]
  const receipts = [refused(2, here), ...Array.from({ length: 450 }, (_, at) => refused(at + 11, elsewhere))]
  receipts.push({ ...refused(9, here), outcome: 'number-withheld', detail: { rule: 'birth-date-unknown' } })
  receipts.push({ ...refused(5, here), outcome: 'number-given', detail: {} })
  await site.db.transaction().execute(async (tx) => insertReceipts(tx, receipts))

  const district = await signedIn(site, 'city-checker', { unitCode: communes.district })
  expect(await list(district)).toMatchObject([
    { seq: '9', rule: 'birth-date-unknown', number: null },
    { seq: '2', rule: 'pin-held-by-another', number: '001190000001', fullName: 'Nguyễn Thị Hồng' },
  ])
  const city = await list(await signedIn(site, 'city-administrator'))
  expect(city.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 200 }, (_, at) => 460 - at))

  const entry = await site.db
    .selectFrom('access.ledger_entry')
    .select('subjects')
    .where('account_id', '=', district.account.accountId)
    .executeTakeFirstOrThrow()
  expect(entry.subjects).toEqual([here])
})

test('404: officers of communes and the nation have no such list; 401 without a session', async () => {
  for (const role of ['commune-officer', 'head-of-commune-police', 'national-operator'] as const)
    expect((await (await signedIn(site, role)).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
