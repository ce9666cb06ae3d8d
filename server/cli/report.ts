import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { showFigure } from '../../forms/reporting/amount.ts'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { compileMonth, isReproduced } from '../reporting/compile.ts'
import { writeMonthFiles } from '../reporting/document/month-files.ts'
import { getFormMonth, placeIn, type Place } from '../reporting/place.ts'
import { findNewestVintage, tellVintage } from '../reporting/vintage.ts'
import { Problem } from '../http/problem.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { november2019, reportNovember2019 } from '../demonstration/november-2019.ts'
import { signNovember2019 } from '../demonstration/november-report.ts'
import { Refusal } from '../refusal.ts'
import { readSettings } from '../settings.ts'
import { defineCommand, WrongUsage, type Outcome } from './command.ts'
import { openDatabases } from './databases.ts'
import { openSite, prepareTier } from './prepare-tier.ts'
import { tellProblem } from './tell-problem.ts'

/** Who compiles from the command line: nobody who could sign in. */
const operator = '00000000-0000-7000-8000-000000000203'

/**
 * `dancu report compile`: compiles a month of this tier from the reports that were accepted, tells the totals, and writes
 * the report (PDF and DOCX in both languages) and its figures (CSV, JSON) into a folder. `dancu report november-2019`:
 * lets both tiers of a demonstration report that month, drafts and signs the nation's report, and writes it.
 */
export const report = defineCommand({
  usage:
    'report compile --period MONTH [--form FORM] [--unit CODE] [--reason TEXT] [--out FOLDER] | report november-2019 [--out FOLDER]',
  options: {
    period: { type: 'string', default: '' },
    form: { type: 'string', default: 'REVIEW' },
    unit: { type: 'string' },
    reason: { type: 'string', default: '' },
    out: { type: 'string' },
  },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({ values: { period, form, unit, reason, out }, positionals: [what], say }) {
    if (what === 'november-2019') return tellNovember(out, say)
    if (what !== 'compile') throw new WrongUsage(`There is no report ${what ?? ''}: reports are compiled.`)
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(period)) throw new WrongUsage('Which month? Give --period as in 2019-11.')
    const { TIER } = readSettings()
    return withSites([TIER], async ([site]) => {
      if (site === undefined) throw new Refusal('There is no tier.')
      const unitCode = unit ?? (site.tier === 'city' ? site.areaCode : 'VN')
      return compileAndTell(site, { formCode: form, periodCode: period, unitCode, reason, out }, say)
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

async function tellNovember(out: string | undefined, say: (line: string) => void): Promise<Outcome> {
  return withSites(['city', 'national'], async ([city, nation]) => {
    if (city === undefined || nation === undefined) throw new Refusal('Both tiers are needed.')
    await reportNovember2019({ city, nation })
    await signNovember2019(nation, { accountId: operator })
    return compileAndTell(nation, { ...november2019, unitCode: 'VN', reason: '', out }, say)
  })
}

type Asked = { formCode: string; periodCode: string; unitCode: string; reason: string; out: string | undefined }

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
      const files = await writeFiles(tx, place, asked.out)
      for (const file of files) say(`  ${file}`)
      const reproduced = await isReproduced(tx, place, vintage.vintageId)
      return {
        exitCode: 0 as const,
        json: { ...asked, vintageNo, isNew, hash, expected, received, reproduced, figures, files },
      }
    })
    .catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error
      throw new Refusal(`${asked.periodCode} cannot be compiled. ${tellProblem(error)}`)
    })
}

/** Writes the files of a compiled month into a folder, by default one for the month below that of the installation. */
async function writeFiles(tx: AnyTx, place: Place, out: string | undefined): Promise<string[]> {
  const folder = out === undefined ? join(readSettings().DANCU_DATA, 'reports', place.period.code) : resolve(out)
  await mkdir(folder, { recursive: true })
  const written: string[] = []
  for (const { name, content } of await writeMonthFiles(tx, place)) {
    const path = join(folder, name)
    await writeFile(path, content)
    written.push(path)
  }
  return written
}
