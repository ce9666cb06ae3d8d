import { createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { comparedRowsMax } from '../collection/bulk/apply-chunk.ts'
import { collectSheet } from '../collection/collect-sheet.ts'
import { openSheet } from '../collection/reading/open-sheet.ts'
import { refusedCsv } from '../collection/reading/refused-rows.ts'
import type { Sheet } from '../collection/reading/sheet.ts'
import { listRefused } from '../collection/refused.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { numberChanges } from '../register/number-changes.job.ts'
import { codeOf, Refusal } from '../refusal.ts'
import { atCity } from './at-city.ts'
import { defineCommand, WrongUsage, type Outcome } from './command.ts'
import { keepHeapSmall } from './keep-heap-small.ts'
import { tellProblem } from './tell-problem.ts'

const chunkRowsMax = 20_000

type Wish = { path: string; sheet: Sheet; unitCode: string; approveClean: boolean; chunkRows?: number; report?: string }

/** `dancu collect`: takes in a file of DC01 forms for the units below a code. `--chunk`: so many rows at a time. */
export const collect = defineCommand({
  usage: 'collect FILE --unit CODE [--approve-clean] [--report FILE] [--chunk ROWS]',
  options: {
    unit: { type: 'string' },
    'approve-clean': { type: 'boolean' },
    report: { type: 'string' },
    chunk: { type: 'string' },
  },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({ values: { unit: unitCode, report, chunk, 'approve-clean': approveClean = false }, positionals, say }) {
    const [path = ''] = positionals
    if (unitCode === undefined) throw new WrongUsage('Which unit collects? Give --unit CODE.')
    const wish = {
      path,
      unitCode,
      approveClean,
      ...(chunk && { chunkRows: readChunk(chunk) }),
      ...(report && { report }),
    }
    keepHeapSmall()
    const sheet = await openForms(path)
    return atCity(async (site) => collectAndTell(site, { ...wish, sheet }, say))
  },
})

async function collectAndTell(site: Site, wish: Wish, say: (line: string) => void): Promise<Outcome> {
  const { path, sheet, report } = wish
  const started = performance.now()
  const batch = await collectSheet(site, { ...wish, fileName: basename(path) }, say)
  // No server need be running: the changes get their numbers here, so that the nation can take them at once.
  while ((await numberChanges(site.db)) > 0);
  const seconds = Math.round((performance.now() - started) / 10) / 100
  if (report !== undefined) await writeReport(site, { batchId: batch.batchId, report })
  const { accepted, held, refused, repeated, batchId, problem } = batch
  if (problem !== null) {
    const { type, ...more } = problem
    throw refusalOf(path, new Problem(type, more))
  }
  const rows = batch.rowsTotal ?? 0
  const took = `${rows} rows in ${seconds} s`
  if (rows > comparedRowsMax)
    say(`After row ${comparedRowsMax} forms were compared by number, name and birth only: now run dancu duplicates.`)
  say(`${took}: ${accepted} accepted, ${held} held, ${refused} refused (${repeated} of them received before).`)
  return {
    exitCode: 0,
    json: { rows, accepted, held, refused, repeated, seconds, batchId, encoding: sheet.encoding },
  }
}

function readChunk(text: string): number {
  const rows = /^\d{1,5}$/.test(text) ? Number(text) : 0
  if (rows < 1 || rows > chunkRowsMax)
    throw new WrongUsage(`--chunk ${text}: give a whole number from 1 to ${chunkRowsMax}.`)
  return rows
}

/** Looks the file through; one that cannot be taken in is told in one line, and what is wrong with it. */
async function openForms(path: string): Promise<Sheet> {
  try {
    return await openSheet(path, basename(path), { withParquet: true })
  } catch (error) {
    if (error instanceof Problem) throw refusalOf(path, error)
    if (codeOf(error) === 'ENOENT') throw new Refusal(`There is no file ${path}.`)
    throw error
  }
}

function refusalOf(path: string, problem: Problem): Refusal {
  return new Refusal(`${path}: ${tellProblem(problem)}`)
}

async function writeReport({ db }: Site, { batchId, report }: { batchId: string; report: string }): Promise<void> {
  try {
    await pipeline(Readable.from(refusedCsv(listRefused(db, batchId))), createWriteStream(report, { mode: 0o600 }))
  } catch (error) {
    throw new Refusal(`The file was taken in, but ${report} cannot be written (${codeOf(error) ?? String(error)}).`)
  }
}
