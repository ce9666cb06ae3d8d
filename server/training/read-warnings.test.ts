import { expect, test } from 'vitest'
import * as z from 'zod'
import { findMoment } from '../access/qualification.ts'
import { communes, signedIn, today, type Caller } from '../testing/site.ts'
import { issueCertificate } from './certificate.ts'
import { getCourseVersion } from './course.ts'
import { freshClassroom } from './testing/classroom.ts'

const { site, trainer, administrator, learner } = await freshClassroom()
const head = await signedIn(site, 'head-of-commune-police')
const Warned = z.object({ own: z.array(z.object({ standing: z.string() })), colleagues: z.number() })
const warned = async (who: Caller) => Warned.parse(await (await who.get('/api/training/warnings')).json())

/** A certificate of two years that ends in so many days. */
async function certified(holder: Caller, endsIn: number): Promise<void> {
  await site.db.transaction().execute(async (tx) => {
    const issuedAt = await findMoment(tx, today)
    issuedAt.setUTCFullYear(issuedAt.getUTCFullYear() - 2)
    issuedAt.setUTCDate(issuedAt.getUTCDate() + endsIn)
    await issueCertificate(tx, {
      accountId: holder.account.accountId,
      unitCode: communes.here,
      holderName: holder.account.displayName,
      course: await getCourseVersion(tx, { courseCode: 'RESIDENTS', version: 1 }),
      attemptId: null,
      issuedBy: trainer.account.accountId,
      issuedAt,
      folder: site.folder,
    })
  })
}

test('200: T14: thirty days ahead the holder and the supervisor are warned, and no more once a new one goes on', async () => {
  await certified(learner, 40)
  expect([await warned(learner), await warned(head)]).toEqual([
    { own: [], colleagues: 0 },
    { own: [], colleagues: 0 },
  ])
  const other = await signedIn(site, 'commune-officer')
  await certified(other, 29)
  expect(await warned(other)).toEqual({ own: [expect.objectContaining({ standing: 'expiring' })], colleagues: 0 })
  for (const supervisor of [head, trainer, administrator]) expect((await warned(supervisor)).colleagues).toBe(1)
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect((await warned(far)).colleagues).toBe(0)
  await certified(other, 700)
  expect([await warned(other), await warned(head)]).toEqual([
    { own: [], colleagues: 0 },
    { own: [], colleagues: 0 },
  ])
})

test('200: the own certificate of a head is among the own ones, and not counted among the others', async () => {
  await certified(head, 10)
  expect(await warned(head)).toEqual({ own: [expect.objectContaining({ standing: 'expiring' })], colleagues: 0 })
  expect((await warned(administrator)).colleagues).toBe(1)
})

test('404: who has nothing to do with training is warned of nothing', async () => {
  const keeper = await signedIn(site, 'store-keeper')
  expect((await keeper.get('/api/training/warnings')).status).toBe(404)
})
