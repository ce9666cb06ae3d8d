import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import type { Figure } from '../../forms/reporting/figure.ts'
import { qualifiers, sumQualifier, type Qualifier } from '../../forms/reporting/qualifier.ts'
import { newId } from '../db/new-id.ts'
import { communes, signedIn } from '../testing/site.ts'
import { compileMonth, isReproduced, totalOf } from './compile.ts'
import { loadReports } from './load-reports.ts'
import { figure, figuresOf, loadOthers, placeOf, refusalOf, reportPath, reportingSite } from './testing/reports.ts'
import { findNewestVintage, findVintage, listRevised } from './vintage.ts'

const site = await reportingSite()
const administrator = await signedIn(site, 'city-administrator')
const checker = await signedIn(site, 'city-checker')
const month = '2020-04'
const path = reportPath(communes.city, month)
const Compiled = z.object({
  vintageId: z.string(),
  vintageNo: z.int(),
  isNew: z.boolean(),
  hash: z.string(),
  received: z.int(),
})
const compile = async (body: object = {}) =>
  Compiled.parse(await (await administrator.post(`${path}/vintages`, body)).json())
const accountId = newId()

test('409: F12: nothing is compiled while a unit that must report is neither accepted nor excused', async () => {
  await loadOthers(site, month, [communes.here])
  const answer = await administrator.post(`${path}/vintages`, {})
  expect(await answer.clone().json()).toMatchObject({ unitCodes: [communes.here] })
  expect(await refusalOf(answer)).toBe('409 reports-missing')
  await checker.post(`${reportPath(communes.here, month)}/permits`, { kind: 'excuse', reason: 'đang sáp nhập' })
})

test('200: F13: what is compiled is frozen with its reports; the same again is the same vintage, to the bit', async () => {
  const first = await compile()
  expect(first).toMatchObject({ vintageNo: 1, isNew: true, received: 578 })
  expect(await compile()).toEqual({ ...first, isNew: false })
  const place = await placeOf(site, communes.city, month)
  const vintage = await site.db.transaction().execute(async (tx) => findVintage(tx, first.vintageId))
  const total = vintage?.cells.find(({ unitCode, element }) => unitCode === '01' && element === 'CR.SOC.CASES')
  expect(total).toMatchObject({ figure: figure(7 * 578), reports: 578 })
  // The lines are the districts of the day, and their sum is the total.
  const lines = vintage?.cells.filter(({ unitCode, element }) => unitCode !== '01' && element === 'CR.SOC.CASES') ?? []
  expect(lines).toHaveLength(30)
  expect(lines.reduce((sum, one) => sum + one.figure.amount.mantissa, 0n)).toBe(7n * 578n)
  expect(vintage?.reports.filter(({ inclusion }) => inclusion === 'excused')).toMatchObject([
    { unitCode: communes.here },
  ])
  expect(await site.db.transaction().execute(async (tx) => isReproduced(tx, place, first.vintageId))).toBe(true)
})

test('200: F14: a correction makes another vintage, with a reason, and shows what changed; the earlier one still comes out', async () => {
  const place = await placeOf(site, communes.city, month)
  const before = await site.db.transaction().execute(async (tx) => findNewestVintage(tx, place))
  const there = reportPath(communes.there, month)
  const [officer, head] = [
    await signedIn(site, 'commune-officer', { unitCode: communes.there }),
    await signedIn(site, 'head-of-commune-police', { unitCode: communes.there }),
  ]
  const district = await signedIn(site, 'district-officer')
  await checker.post(`${there}/permits`, { kind: 'reopen', reason: 'nhập nhầm', until: '2020-05-30' })
  await officer.post(`${there}/values`, {
    cells: [
      { element: 'CR.SOC.CASES', amount: '9', qualifier: 'at-least', version: 1 },
      { element: 'CR.ECO.CASES', amount: null, version: 1, comment: 'chuyển sang tháng sau' },
    ],
  })
  await head.post(`${there}/submission`, {})
  for (const who of [district, checker])
    expect((await who.post(`${there}/decision`, { action: 'approve' })).status).toBe(200)
  // What is accepted now: the other lines are those of the vintage, that of the corrected report is summed anew.
  const accepted = z
    .object({ cells: z.array(z.object({ line: z.string(), code: z.string(), amount: z.string() })) })
    .parse(
      await (
        await administrator.post('/api/reporting/pivot', {
          formCode: 'REVIEW',
          unitCode: communes.city,
          periods: [month],
          source: 'accepted',
          isByUnit: true,
        })
      ).json(),
    )
    .cells.filter(({ code }) => code === 'CR.SOC.CASES')
  expect(accepted.find(({ line }) => line === communes.city)?.amount).toBe('4048')
  expect(accepted.filter(({ line }) => line.length === 3).reduce((sum, one) => sum + Number(one.amount), 0)).toBe(4048)
  expect(await refusalOf(await administrator.post(`${path}/vintages`, {}))).toBe('409 revision-reason')
  const second = await compile({ reason: 'đính chính của Kim Chung' })
  expect(second).toMatchObject({ vintageNo: 2, isNew: true })
  const now = await site.db.transaction().execute(async (tx) => findVintage(tx, second.vintageId))
  if (now === undefined || before === undefined) throw new Error('A vintage is missing.')
  const totals = listRevised(now, before).filter(({ unitCode }) => unitCode === '01')
  expect(totals).toMatchObject([
    { element: 'CR.SOC.CASES', now: figure(4048, 'at-least'), before: figure(4046) },
    { element: 'CR.ECO.CASES', now: figure(1731), before: figure(1734) },
  ])
  for (const { vintageId } of [before, now])
    expect(await site.db.transaction().execute(async (tx) => isReproduced(tx, place, vintageId))).toBe(true)
})

test('F13: what is compiled does not depend on the order in which reports arrived, and qualifiers carry through', async () => {
  const units = ['00508', '00493', '00454', '00460', '00466']
  const orders = fc.shuffledSubarray(units, { minLength: units.length, maxLength: units.length })
  const said = fc.array(fc.constantFrom(...qualifiers), { minLength: 5, maxLength: 5 })
  const place = await placeOf(site, communes.city, '2017-05')
  const assignments = units.map((below) => ({
    tier: 'city' as const,
    level: 'commune' as const,
    below,
    validFrom: '2016-01',
    validTo: '',
  }))
  const narrow = { ...place, form: { ...place.form, assignments } }
  const compiledIn = async (order: readonly string[], given: readonly Qualifier[]) => {
    const seen: { hash: string; total: Figure | undefined }[] = []
    const undo = new Error('Each order meets the same empty month.')
    const run = site.db.transaction().execute(async (tx) => {
      for (const unitCode of order) {
        const at = units.indexOf(unitCode)
        const reports = [{ unitCode, figures: figuresOf({ 'CR.SOC.CASES': figure(at * 3 + 1, given[at]) }) }]
        await loadReports(tx, narrow, { reports, enteredBy: accountId, acceptedBy: accountId, levels: 2 })
      }
      const { hash, vintageId } = await compileMonth(tx, narrow, { accountId, reason: '' })
      const cells = (await findVintage(tx, vintageId))?.cells ?? []
      const total = cells.find(({ unitCode, element }) => unitCode === '01' && element === 'CR.SOC.CASES')
      seen.push({ hash, total: total?.figure })
      throw undo
    })
    await expect(run).rejects.toBe(undo)
    return seen[0]
  }
  await fc.assert(
    fc.asyncProperty(orders, said, async (order, qualified) => {
      const one = await compiledIn(units, qualified)
      expect(one?.total).toEqual(figure(35, sumQualifier(...qualified)))
      expect(await compiledIn(order, qualified)).toEqual(one)
    }),
    { numRuns: 8 },
  )
})

const sum = (all: { amount: string }[]): bigint => all.reduce((total, { amount }) => total + BigInt(amount), 0n)

test('a total is the sum of its lines, whatever they are', () => {
  const row = fc.record({
    lineNo: fc.integer({ min: 1, max: 5 }),
    elementNo: fc.integer({ min: 1, max: 3 }),
    categoryNo: fc.constant(1),
    amount: fc.bigInt({ min: 0n, max: 10n ** 15n }).map(String),
    qualifier: fc.integer({ min: 0, max: 3 }),
    reports: fc.integer({ min: 1, max: 9 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      expect(sum(totalOf(rows, 101))).toBe(sum(rows))
      expect(totalOf(rows, 101)).toEqual(totalOf(rows.toReversed(), 101))
    }),
  )
})

test('404: a checker does not compile, nor does another city', async () => {
  expect((await checker.post(`${path}/vintages`, {})).status).toBe(404)
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  expect((await far.post(`${path}/vintages`, {})).status).toBe(404)
})
