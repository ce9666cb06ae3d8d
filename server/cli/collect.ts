import { createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { problems } from '../../forms/problems.ts'
import { findCutBatch, insertBatch, type Batch } from '../collection/batch.sql.ts'
import { refusedRows } from '../collection/download-refused.route.ts'
import { openSheet } from '../collection/reading/open-sheet.ts'
import { refusedCsv } from '../collection/reading/refused-rows.ts'
import type { Sheet } from '../collection/reading/sheet.ts'
import { runBatch } from '../collection/run-batch.ts'
import { importer } from '../collection/service-accounts.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { numberChanges } from '../register/number-changes.job.ts'
import { Refusal } from '../refusal.ts'
import { readSettings } from '../settings.ts'
import { defineCommand, WrongUsage } from './command.ts'
import { openDatabases } from './databases.ts'
import { openSite, prepareTier } from './prepare-tier.ts'

const chunkRows = 5000
const sayEveryMs = 2000

/** `dancu collect`: takes in a file of DC01 forms for the units below a code. */
export const collect = defineCommand({
  usage: 'collect FILE --unit CODE [--approve-clean] [--report FILE]',
  options: { unit: { type: 'string' }, 'approve-clean': { type: 'boolean' }, report: { type: 'string' } },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({ values, positionals: [path = ''], say }) {
    const { unit, report } = values
    if (unit === undefined) throw new WrongUsage('Which unit collects? Give --unit CODE.')
    const settings = readSettings()
    const sheet = await openForms(path)
    const databases = await openDatabases(settings)
    try {
      const databaseUrl = await databases.prepare('city')
      await prepareTier(settings, 'city', databaseUrl)
      const site = openSite(settings, 'city', databaseUrl)
      try {
        const started = performance.now()
        const file = { sheet, fileName: basename(path), unitCode: unit, approveClean: values['approve-clean'] === true }
        const batch = await collectSheet(site, file, say)
        const seconds = Math.round((performance.now() - started) / 10) / 100
        if (report !== undefined)
          await pipeline(Readable.from(refusedCsv(refusedRows(site.db, batch.batchId))), createWriteStream(report))
        const { accepted, held, refused, repeated, batchId } = batch
        const rows = batch.rowsTotal ?? 0
        say(
          `${rows} rows in ${seconds} s: ${accepted} accepted, ${held} held, ${refused} refused (${repeated} of them received before).`,
        )
        return {
          exitCode: 0,
          json: { rows, accepted, held, refused, repeated, seconds, batchId, encoding: sheet.encoding },
        }
      } finally {
        await site.db.destroy()
      }
    } finally {
      await databases.stop()
    }
  },
})

/** Takes the sheet in, or goes on with it where an earlier run was cut, and numbers the changes that came of it. */
export async function collectSheet(
  site: Site,
  {
    sheet,
    fileName,
    unitCode,
    approveClean,
  }: { sheet: Sheet; fileName: string; unitCode: string; approveClean: boolean },
  say: (line: string) => void,
): Promise<Batch> {
  const { db, databaseUrl } = site
  const today = site.today()
  const units = await site.units()
  const file = { unitCode, accountId: importer, fileSha256: sheet.sha256, approveClean }
  const cut = await db.transaction().execute(async (tx) => findCutBatch(tx, file))
  const empty = {
    problem: null,
    rowsTotal: null,
    startedAt: new Date(),
    finishedAt: null,
    accepted: 0,
    held: 0,
    refused: 0,
    repeated: 0,
  }
  const batch: Batch = cut ?? { ...empty, ...file, batchId: newId(), fileName, state: 'running' }
  if (cut === undefined) await db.transaction().execute(async (tx) => insertBatch(tx, batch))
  else say(`Going on with ${fileName}: ${cut.accepted + cut.held + cut.refused} rows were done before.`)
  let saidAt = performance.now()
  const place = { db, databaseUrl, tier: site.areaCode, today, units, chunkRows }
  const ended = await runBatch(
    {
      ...place,
      onProgress({ rows }) {
        if (performance.now() - saidAt < sayEveryMs) return
        saidAt = performance.now()
        say(`${rows} of ${sheet.rowCount} rows are on disk.`)
      },
    },
    batch,
    async () => sheet,
  )
  while ((await numberChanges(db)) > 0);
  return ended
}

/** Looks the file through; one that cannot be taken in is told in one line, and what is wrong with it. */
async function openForms(path: string): Promise<Sheet> {
  try {
    return await openSheet(path, basename(path))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { title, detail } = problems[error.type]
    throw new Refusal(`${path}: ${title.en} (${error.type}). ${detail.en} ${JSON.stringify(error.more)}`)
  }
}
