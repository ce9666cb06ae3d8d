import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { languages, type Language } from '../../forms/language.ts'
import { needsEngineers, reportedThings, reportKinds } from '../../forms/surrender/report.ts'
import { cleanText, hasControlCharacters } from '../../forms/text.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { findCampaign, listPoints } from '../surrender/campaign.ts'
import { checkReceipt } from '../surrender/check-receipt.ts'
import { findPublicResults } from '../surrender/public-results.ts'
import { publicKeyOf } from '../surrender/receipt.ts'
import { takeReport } from '../surrender/report.ts'
import { receiptPage, surrenderPage, toldPage, type District, type LookUp } from './surrender-page.ts'

const bytesMax = 10_000

const Report = z
  .object({
    reportId: z.uuid(),
    kind: z.enum(reportKinds),
    unit: z.string().max(10),
    place: z
      .string()
      .max(400)
      .default('')
      .transform((text) => cleanText(text).slice(0, 200))
      .refine((text) => !hasControlCharacters(text)),
    what: z.enum(reportedThings),
  })
  .refine(({ kind, what, place }) => place !== '' || (kind === 'wish' && !needsEngineers(kind, what)))

const Typed = z.object({ number: z.string().max(80), secret: z.string().max(80) })

/**
 * Adds the public pages of surrender, which need neither a session nor a script. Of who asks, nothing is read: no
 * address, no header but the language of the page; what a form has besides its three answers is dropped.
 */
export function addSurrender(server: Hono, site: Site, stylesheet: string | undefined): void {
  server.get('/surrender/receipts.pem', async (c) => {
    c.header('content-type', 'application/x-pem-file')
    c.header('content-disposition', 'attachment; filename="receipts.pem"')
    return c.body(await publicKeyOf(site.folder))
  })
  for (const language of languages) {
    server.get(`/${language}/surrender`, async (c) => {
      c.header('cache-control', 'no-cache')
      return c.html(await pageOf(site, language, { unitCode: c.req.query('unit') ?? '', stylesheet }))
    })
    server.post(`/${language}/surrender/reports`, async (c) => {
      const read = Report.safeParse(await readForm(c))
      const units = await site.units()
      const report = read.data
      const unit = report && units.find(report.unit, site.today())
      if (unit === undefined || report === undefined || !units.isWithin(unit.code, site.areaCode, site.today()))
        return c.html(await pageOf(site, language, { unitCode: '', stylesheet, isIncomplete: true }), 400)
      await site.db.transaction().execute(async (tx) => {
        const campaign = await findCampaign(tx, site.today())
        if (campaign === undefined) throw new Problem('surrender-no-campaign')
        await takeReport(tx, campaign.campaignId, { ...report, unitCode: unit.code, on: site.today() })
      })
      const isExplosive = needsEngineers(report.kind, report.what)
      return c.redirect(`/${language}/surrender/told${isExplosive ? '?engineers=1' : ''}`, 303)
    })
    server.get(`/${language}/surrender/told`, (c) =>
      c.html(toldPage(language, { isExplosive: c.req.query('engineers') === '1', stylesheet })),
    )
    const showReceipt = async (c: Context, lookUp: LookUp | undefined, status: 200 | 404 | 429): Promise<Response> => {
      c.header('cache-control', 'no-store')
      c.header('x-robots-tag', 'noindex, nofollow')
      return c.html(receiptPage(language, { lookUp, publicKey: await publicKeyOf(site.folder), stylesheet }), status)
    }
    server.get(`/${language}/surrender/receipt`, async (c) => showReceipt(c, undefined, 200))
    server.post(`/${language}/surrender/receipt`, async (c) => {
      const lookUp = await lookUpReceipt(site, await readForm(c))
      return showReceipt(c, lookUp, lookUp === 'wait' ? 429 : lookUp === 'unknown' ? 404 : 200)
    })
  }
}

/** A receipt by what was typed. Whatever cannot be one answers as one that does not exist. */
async function lookUpReceipt(site: Site, form: unknown): Promise<LookUp> {
  const typed = Typed.safeParse(form)
  if (!typed.success) return 'unknown'
  const { number: receiptNo, secret } = typed.data
  try {
    const receipt = await checkReceipt(site.db, { receiptNo, secret })
    return receipt === undefined ? 'unknown' : { receipt }
  } catch (error) {
    if (error instanceof Problem && error.type === 'too-many-attempts') return 'wait'
    throw error
  }
}

async function readForm(c: Context): Promise<Record<string, string>> {
  const length = Number(c.req.header('content-length') ?? 0)
  if (length > bytesMax) throw new Problem('too-large', { bytesMax })
  const text = await c.req.text()
  if (text.length > bytesMax) throw new Problem('too-large', { bytesMax })
  return Object.fromEntries(new URLSearchParams(text))
}

async function pageOf(
  site: Site,
  language: Language,
  asked: { unitCode: string; stylesheet: string | undefined; isIncomplete?: boolean },
): Promise<string> {
  const { unitCode, stylesheet, isIncomplete = false } = asked
  const found = await site.db.transaction().execute(async (tx) => {
    const results = await findPublicResults(tx, site)
    const campaignId = results?.campaign.campaignId
    const points = campaignId === undefined || unitCode === '' ? [] : await listPoints(tx, campaignId, unitCode)
    return { results, points }
  })
  const districts = await listDistricts(site)
  return surrenderPage(language, { ...found, districts, unitCode, stylesheet, isIncomplete, reportId: newId() })
}

const byName = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name, 'vi')

/** The communes of the city today, below their districts, each list in the order of a Vietnamese index. */
async function listDistricts(site: Site): Promise<District[]> {
  const units = await site.units()
  const groups = new Map<string, District>()
  for (const { code, name, parentCode } of units.communesBelow(site.areaCode, site.today())) {
    const parent = units.find(parentCode ?? '', site.today())?.name ?? ''
    const group = groups.get(parent) ?? { name: parent, communes: [] }
    group.communes.push({ code, name })
    groups.set(parent, group)
  }
  for (const { communes } of groups.values()) communes.sort(byName)
  return [...groups.values()].toSorted(byName)
}
