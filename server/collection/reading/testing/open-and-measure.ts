/**
 * Opens the files that are named as arguments, one after the other, and prints for each how it ended and how long it
 * took, and by how much the process grew at its largest. A process of its own, so that nothing else is measured.
 */
import { basename } from 'node:path'
import { Problem } from '../../../http/problem.ts'
import { openSheet } from '../open-sheet.ts'

/** What is printed, as one line of JSON. */
export type Measured = { ends: { type: string; more: object; ms: number }[]; grownBytes: number }

async function open(path: string): Promise<{ type: string; more: object }> {
  try {
    const { rowCount } = await openSheet(path, basename(path), { withParquet: true })
    return { type: 'opened', more: { rowCount } }
  } catch (error) {
    if (error instanceof Problem) return { type: error.type, more: error.more }
    throw error
  }
}

const before = process.memoryUsage().rss
const ends: Measured['ends'] = []
for (const path of process.argv.slice(2)) {
  const started = performance.now()
  const end = await open(path)
  ends.push({ ...end, ms: Math.round(performance.now() - started) })
}
const measured: Measured = { ends, grownBytes: process.resourceUsage().maxRSS * 1024 - before }
process.stdout.write(`${JSON.stringify(measured)}\n`)
