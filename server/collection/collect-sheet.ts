import { newId } from '../db/new-id.ts'
import type { Site } from '../http/server.ts'
import { Refusal } from '../refusal.ts'
import { findBatch, findCutBatch, insertBatch, type Batch } from './batch.sql.ts'
import type { Progress } from './bulk/collect-rows.ts'
import { canCollectFor } from './collecting-unit.ts'
import { inOneRun } from './one-run.ts'
import type { Sheet } from './reading/sheet.ts'
import { runBatch } from './run-batch.ts'
import { importer } from './service-accounts.ts'

/** Few enough that a chunk is mostly garbage before the collector moves it: larger ones take more memory and time. */
const chunkRowsUsual = 2500
const sayEveryMs = 200

/** A sheet with what the operator says of it. `chunkRows`: how many rows are taken in together. */
export type OfferedSheet = {
  sheet: Sheet
  fileName: string
  unitCode: string
  approveClean: boolean
  chunkRows?: number
}

/**
 * Takes a sheet in for the operator, or goes on with it where an earlier run was cut. Whoever calls numbers the changes
 * that came of it. Throws a `Refusal` where this tier does not collect for the unit.
 */
export async function collectSheet(site: Site, offered: OfferedSheet, say: (line: string) => void): Promise<Batch> {
  const { db } = site
  const { sheet, fileName, unitCode, approveClean, chunkRows = chunkRowsUsual } = offered
  await refuseUnit(site, unitCode)
  const file = { unitCode, fileSha256: sheet.sha256 }
  return inOneRun(db, file, {
    onWait: () => say(`${fileName} is just being taken in by another run. Waiting for its end.`),
    async run() {
      const batch = await openBatch(site, { ...file, fileName, approveClean })
      const done = batch.accepted + batch.held + batch.refused
      if (done > 0) say(`Going on with ${fileName}: ${done} rows were done before.`)
      const onProgress = sayNowAndThen(({ rows }: Progress) => say(`${rows} of ${sheet.rowCount} rows are on disk.`))
      return runBatch(site, batch, async () => sheet, { chunkRows, onProgress })
    },
  })
}

/** The batch of the same file that was cut, or a new one. */
async function openBatch(
  { db }: Site,
  file: Pick<Batch, 'unitCode' | 'fileSha256' | 'fileName' | 'approveClean'>,
): Promise<Batch> {
  return db.transaction().execute(async (tx) => {
    const cut = await findCutBatch(tx, { ...file, accountId: importer })
    if (cut !== undefined) return cut
    const batchId = newId()
    await insertBatch(tx, { ...file, batchId, accountId: importer, state: 'running' })
    const opened = await findBatch(tx, batchId)
    if (opened === undefined) throw new Error('A batch is there once it is inserted.')
    return opened
  })
}

async function refuseUnit(site: Site, unitCode: string): Promise<void> {
  const { areaCode } = site
  if (canCollectFor(unitCode, { units: await site.units(), areaCode })) return
  throw new Refusal(`There is no unit ${unitCode} in ${areaCode}, the area of this register. Which one collects?`)
}

/** Lets through a first report and then one each moment; the last is left to whoever tells the end. */
function sayNowAndThen<Report>(say: (report: Report) => void): (report: Report) => void {
  let saidAt = -Infinity
  return (report) => {
    if (performance.now() - saidAt < sayEveryMs) return
    saidAt = performance.now()
    say(report)
  }
}
