import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../testing/site.ts'
import { cellsOf, refusalOf, reportPath, reportingSite, sendReport } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const district = await signedIn(site, 'district-officer')
const checker = await signedIn(site, 'city-checker')
const path = reportPath()
const State = z.object({ state: z.string(), remarks: z.array(z.object({ element: z.string(), text: z.string() })) })
const stateOf = async () => State.parse(await (await officer.get(path)).json())
const decide = async (who: typeof officer, body: object, at = path) => who.post(`${at}/decision`, body)
const returned = {
  action: 'return',
  cells: [
    { element: 'CR.ECO.CASES', remark: 'Xem lại' },
    { element: 'PR.ARTICLES', remark: 'Thiếu' },
  ],
}

test('200: F4: a report goes up level by level, comes back with remarks on cells, and what is approved stands until it is taken back', async () => {
  expect(await refusalOf(await head.post(`${path}/submission`, {}))).toBe('409 report-incomplete')
  await sendReport({ officer, head })
  expect((await stateOf()).state).toBe('submitted')
  expect(await refusalOf(await decide(checker, { action: 'approve' }))).toBe('409 report-state')
  expect((await decide(district, returned)).status).toBe(200)
  const mended = await stateOf()
  expect(mended.state).toBe('returned')
  expect(mended.remarks).toMatchObject([
    { element: 'CR.ECO.CASES', text: 'Xem lại' },
    { element: 'PR.ARTICLES', text: 'Thiếu' },
  ])
  expect(
    (await officer.post(`${path}/values`, { cells: [{ element: 'CR.ECO.CASES', amount: '4', version: 1 }] })).status,
  ).toBe(200)
  expect((await head.post(`${path}/submission`, {})).status).toBe(200)
  expect((await decide(district, { action: 'approve' })).status).toBe(200)
  expect((await stateOf()).state).toBe('approved')
  expect((await decide(checker, { action: 'approve' })).status).toBe(200)
  expect((await stateOf()).state).toBe('accepted')
  // Approved cells are immutable, and the lower level cannot take back what the next one has approved.
  const cells = [{ element: 'CR.ECO.CASES', amount: '5', version: 2 }]
  expect(await refusalOf(await officer.post(`${path}/values`, { cells }))).toBe('409 report-locked')
  expect(await refusalOf(await decide(district, { action: 'unapprove' }))).toBe('409 approved-above')
  expect(await refusalOf(await decide(district, returned))).toBe('409 approved-above')
  expect((await decide(checker, { action: 'unapprove' })).status).toBe(200)
  expect((await decide(district, { action: 'unapprove' })).status).toBe(200)
  expect((await decide(district, returned)).status).toBe(200)
  expect((await officer.post(`${path}/values`, { cells })).status).toBe(200)
})

test('409: F5: who entered or sent figures approves none of them', async () => {
  const there = reportPath(communes.there)
  const own = await signedIn(site, 'national-operator', { unitCode: communes.district })
  expect((await own.post(`${there}/values`, { cells: cellsOf() })).status).toBe(200)
  expect((await own.post(`${there}/submission`, {})).status).toBe(200)
  await site.db
    .updateTable('access.account')
    .set({ role: 'district-officer' })
    .where('account_id', '=', own.account.accountId)
    .execute()
  expect(await refusalOf(await decide(own, { action: 'approve' }, there))).toBe('409 own-report')
  expect((await decide(district, { action: 'approve' }, there)).status).toBe(200)
})

test('409: F6: a level approves its units together only where none is missing; who is excused is told', async () => {
  const all = reportPath(communes.district)
  const missing = await decide(checker, { action: 'approve' }, all)
  expect(missing.status).toBe(409)
  const { unitCodes } = z.object({ unitCodes: z.array(z.string()) }).parse(await missing.json())
  expect(unitCodes).toContain(communes.here)
  expect(unitCodes).not.toContain(communes.there)
  for (const code of unitCodes)
    await checker.post(`${reportPath(code)}/permits`, { kind: 'excuse', reason: 'không phát sinh' })
  const answer = await decide(checker, { action: 'approve' }, all)
  expect(await answer.json()).toMatchObject({ reports: 1, excused: unitCodes.toSorted() })
})

test('404: a level that has nothing to do with the unit cannot tell its report from one that does not exist', async () => {
  const far = await signedIn(site, 'district-officer', { unitCode: '001' })
  expect((await decide(far, { action: 'approve' })).status).toBe(404)
  expect(await refusalOf(await decide(district, { action: 'return' }))).toBe('400 not-valid')
  const ministry = await signedIn(site, 'ministry-office')
  expect(await refusalOf(await decide(ministry, { action: 'approve' }))).toBe('409 not-approver')
})

test('F4: whatever is done in whatever order, no figure changes while any level stands by its approval', async () => {
  const unitCode = '00463'
  const at = reportPath(unitCode)
  const [writer, signer] = [
    await signedIn(site, 'commune-officer', { unitCode }),
    await signedIn(site, 'head-of-commune-police', { unitCode }),
  ]
  await sendReport({ officer: writer, head: signer }, { path: at })
  const Standing = z.object({
    state: z.string(),
    approvedLevels: z.int(),
    cells: z.array(z.object({ element: z.string(), version: z.int() })),
  })
  const read = async () => {
    const { state, approvedLevels, cells } = Standing.parse(await (await writer.get(at)).json())
    return { state, approvedLevels, version: cells.find(({ element }) => element === 'CR.SOC.CASES')?.version ?? 0 }
  }
  const save = async (amount: number, version: number) =>
    writer.post(`${at}/values`, { cells: [{ element: 'CR.SOC.CASES', amount: String(amount), version }] })
  const step = fc.record({
    who: fc.constantFrom('writer', 'signer', 'district', 'checker'),
    action: fc.constantFrom('approve', 'approve', 'unapprove', 'return'),
    amount: fc.integer({ min: 1, max: 900 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 10 }), async (steps) => {
      for (const { who, action, amount } of steps) {
        const before = await read()
        if (who === 'writer') await save(amount, before.version)
        else if (who === 'signer') await signer.post(`${at}/submission`, {})
        else await decide(who === 'district' ? district : checker, { ...returned, action }, at)
        const after = await read()
        if (after.version === before.version) continue
        expect([before.approvedLevels, ['draft', 'returned'].includes(before.state)]).toEqual([0, true])
      }
    }),
    { numRuns: 4 },
  )
})
