import { showFigure } from '../../forms/reporting/amount.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { compileMonth, isReproduced } from '../reporting/compile.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import { findNewestVintage, tellVintage } from '../reporting/vintage.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { reportNovember2019 } from '../demonstration/november-2019.ts'
import { Refusal } from '../refusal.ts'
import { readSettings } from '../settings.ts'
import { defineCommand, WrongUsage, type Outcome } from './command.ts'
import { openDatabases } from './databases.ts'
import { openSite, prepareTier } from './prepare-tier.ts'

/** Who compiles from the command line: nobody who could sign in. */
const operator = '00000000-0000-7000-8000-000000000203'

/**
 * `dancu report compile`: compiles a month of this tier from the reports that were accepted, and tells the totals. `dancu
 * report november-2019`: lets both tiers of a demonstration report that month, and tells the nation's.
 */
export const report = defineCommand({
  usage: 'report compile --period MONTH [--form FORM] [--unit CODE] [--reason TEXT] | report november-2019',
  options: {
    period: { type: 'string', default: '' },
    form: { type: 'string', default: 'REVIEW' },
    unit: { type: 'string' },
    reason: { type: 'string', default: '' },
  },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({ values: { period, form, unit, reason }, positionals: [what], say }) {
    if (what === 'november-2019') return tellNovember(say)
    if (what !== 'compile') throw new WrongUsage(`There is no report ${what ?? ''}: reports are compiled.`)
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new WrongUsage('Which month? Give --period as in 2019-11.')
    const { TIER } = readSettings()
    return withSites([TIER], async ([site]) => {
      if (site === undefined) throw new Refusal('There is no tier.')
      const unitCode = unit ?? (site.tier === 'city' ? site.areaCode : 'VN')
      return compileAndTell(site, { formCode: form, periodCode: period, unitCode, reason }, say)
    })
  },
})

/** Opens the tiers of this installation, brought up to date, for as long as something runs. */
async function withSites<Result>(
  tiers: readonly Site['tier'][],
  run: (sites: Site[]) => Promise<Result>,
): Promise<Result> {
  const settings = readSettings()
  const databases = await openDatabases(settings)
  const sites: Site[] = []
  try {
    for (const tier of tiers) {
      const databaseUrl = await databases.prepare(tier)
      await prepareTier(settings, tier, databaseUrl)
      sites.push(openSite(settings, tier, databaseUrl))
    }
    return await run(sites)
  } finally {
    for (const site of sites) await site.db.destroy()
    await databases.stop()
  }
}

async function tellNovember(say: (line: string) => void): Promise<Outcome> {
  return withSites(['city', 'national'], async ([city, nation]) => {
    if (city === undefined || nation === undefined) throw new Refusal('Both tiers are needed.')
    await reportNovember2019({ city, nation })
    return compileAndTell(nation, { formCode: 'REVIEW', periodCode: '2019-11', unitCode: 'VN', reason: '' }, say)
  })
}

type Asked = { formCode: string; periodCode: string; unitCode: string; reason: string }

async function compileAndTell(site: Site, asked: Asked, say: (line: string) => void): Promise<Outcome> {
  await site.units()
  return site.db
    .transaction()
    .execute(async (tx) => {
      const place = placeIn(await getFormMonth(tx, asked, site), asked.unitCode)
      const compiled = await compileMonth(tx, place, { accountId: operator, reason: asked.reason })
      const vintage = await findNewestVintage(tx, place)
      if (vintage === undefined) throw new Refusal('Nothing was compiled.')
      const { rows } = await tellVintage(tx, place, vintage)
      const { vintageNo, hash, expected, received, isNew } = compiled
      say(
        `${asked.periodCode}, vintage ${vintageNo} (${isNew ? 'new' : 'as before'}), ${received} of ${expected} units:`,
      )
      for (const { element, figure, previous } of rows) {
        const known = place.book.findElement(element)
        const told = known && showFigure(known, figure, { language: 'en', unit: known.measure === 'mass' ? 'kg' : '' })
        say(
          `  ${known?.name.en ?? element}: ${told ?? ''}${previous?.percent === undefined ? '' : ` (${previous.percent} %)`}`,
        )
      }
      const figures = rows.map(({ element, category, figure }) => ({
        element,
        category,
        amount: decimalText(figure.amount),
        qualifier: figure.qualifier,
      }))
      const reproduced = await isReproduced(tx, place, vintage.vintageId)
      return {
        exitCode: 0 as const,
        json: { ...asked, vintageNo, isNew, hash, expected, received, reproduced, figures },
      }
    })
    .catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      throw new Refusal(`This cannot be compiled: ${error.type} ${JSON.stringify(error.more).slice(0, 500)}`)
    })
}
