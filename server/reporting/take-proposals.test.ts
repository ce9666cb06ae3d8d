import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../testing/site.ts'
import { beginCampaign, done, itemOf, receive } from '../surrender/testing/campaign.ts'
import { deliver, setNorm, takeInAt } from '../workforce/testing/equipment.ts'
import { decide, enlist, freshPolice, ordered, seatOf } from '../workforce/testing/police.ts'
import { loadCatalogue } from './code-book.ts'
import { refusalOf } from './testing/reports.ts'

const { site, administrator, ministry } = await freshPolice()
await site.db.transaction().execute(async (tx) => loadCatalogue(tx))
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const path = `/api/reporting/forms/FORCE/months/2020-06/units/${communes.here}`

const Read = z.object({
  proposals: z.array(
    z.object({
      element: z.string(),
      category: z.string(),
      figure: z.object({ amount: z.string() }),
      source: z.object({ en: z.string() }),
    }),
  ),
  findings: z.array(z.object({ code: z.string(), cells: z.array(z.string()), isSettled: z.boolean() })),
})
const read = async () => Read.parse(await (await officer.get(path)).json())

/** An officer in post, two motorbikes of five, a machete and thirty rounds. */
async function fillRegisters(): Promise<void> {
  const officerId = await enlist(administrator)
  await decide(administrator, [ordered(officerId, await seatOf(administrator, 'CP_OFFICER'))])
  await setNorm(ministry, 5)
  const keeper = await signedIn(site, 'store-keeper', { unitCode: communes.city })
  const things = await takeInAt(keeper, 2)
  await deliver(
    keeper,
    officer,
    things.map(({ thingId }) => thingId),
    { unitCode: communes.here },
  )
  const [point] = await beginCampaign(site)
  const items = [itemOf(), itemOf({ itemClass: 'AMMO', quantity: 30 })]
  const handInId = await receive({ officer, pointId: point?.pointId ?? '' }, items)
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
}

test('200: F19: posts, equipment, training and weapons of a unit are offered for its report with their source, and taken with one press', async () => {
  await fillRegisters()
  const { proposals } = await read()
  const known = Object.fromEntries(
    proposals.map(({ element, category, figure, source }) => [`${element}/${category}`, [figure.amount, source.en]]),
  )
  expect(known).toMatchObject({
    'WF.POSTS.REQUIRED/all': ['3', 'Posts'],
    'WF.POSTS.FILLED/all': ['1', 'Posts'],
    'WF.UNITS.COVERED/all': ['1', 'Posts'],
    'WF.EQUIP.HELD/MOTORBIKE': ['2', 'Equipment'],
    'WF.EQUIP.NEED/MOTORBIKE': ['3', 'Equipment'],
    'WF.TRAINED/all': ['0', 'Training'],
    'WP.RUDE/all': ['1', 'Surrender of weapons'],
    'WP.AMMO/all': ['30', 'Surrender of weapons'],
    'WP.HANDINS/all': ['1', 'Surrender of weapons'],
    'WP.EXPL/all': ['0', 'Surrender of weapons'],
  })
  const cells = proposals.map(({ element, category }) => ({ element, category, version: 0 }))
  expect((await officer.post(`${path}/proposals`, { cells })).status).toBe(200)
  expect((await read()).findings).toEqual([])
  const history = z.object({ values: z.array(z.object({ origin: z.string(), by: z.string() })) })
  const cell = history.parse(await (await officer.get(`${path}/cells/WP.AMMO`)).json())
  expect(cell.values).toEqual([{ origin: 'derived', by: officer.account.displayName }])
})

test('409: F19: another figure than the register knows is explained before the report goes', async () => {
  const other = { element: 'WP.RUDE', amount: '2', version: 1 }
  await officer.post(`${path}/values`, { cells: [other] })
  const { findings } = await read()
  expect(findings).toMatchObject([{ code: 'register', cells: ['WP.RUDE/all'], isSettled: false }])
  expect(await refusalOf(await head.post(`${path}/submission`, {}))).toBe('409 report-incomplete')
  const said = { element: 'WP.RUDE', version: 2, comment: 'một dao chờ xác nhận' }
  await officer.post(`${path}/values`, { cells: [said] })
  expect((await head.post(`${path}/submission`, {})).status).toBe(200)
})

const take = async (cell: object, who = officer) => who.post(`${path}/proposals`, { cells: [cell] })

test('400: what no register knows is not taken; 409 for a cell that somebody changed; 404 elsewhere', async () => {
  expect(await refusalOf(await take({ element: 'CR.SOC.CASES', category: 'all', version: 0 }))).toBe('400 not-valid')
  expect(await refusalOf(await take({ element: 'WP.RUDE', category: 'all', version: 1 }))).toBe('409 report-locked')
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await take({ element: 'WP.RUDE', category: 'all', version: 1 }, far)).status).toBe(404)
})
