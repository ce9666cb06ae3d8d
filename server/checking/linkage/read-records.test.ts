import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withWorkbench } from './duckdb.ts'
import { readRecords } from './read-records.ts'
import { openSource } from './source-file.ts'
import { madeModel } from './testing/made-records.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-read-records-'))
afterAll(async () => rm(folder, { recursive: true }))

test('every text is read as it stands, short or long, missing or not, and counted once for each of its records', async () => {
  // Up to twelve bytes a text stands in the column, longer ones elsewhere: lengths go across that, in several chunks.
  const texts = Array.from({ length: 5000 }, (_none, at) => (at % 7 === 3 ? '' : `ệ${'xắ'.repeat(at % 11)}${at % 613}`))
  const file = join(folder, 'texts.csv')
  await writeFile(file, ['name,born', ...texts.map((text) => `${text},1950`)].join('\n'))
  const model = madeModel({
    columns: { name: { from: 'name', as: 'code' }, born: { from: 'born', as: 'date' } },
    comparisons: [{ column: 'name', levels: ['exact'] }],
    keys: [['name']],
    classes: [{ name: 'same person', pairsPerRecord: 0.1, start: {} }],
  })
  const { cells, width, columns } = await withWorkbench({ memoryMb: 500, threads: 2 }, async (workbench) => {
    const source = await openSource(workbench, file, { model, id: undefined, place: 0 })
    return readRecords(workbench.connection, [source], { model })
  })
  const { texts: folded = [], tally } = columns.get('name') ?? {}
  expect(texts.map((_text, row) => folded.at((cells[row * width] ?? 0) >>> 8))).toEqual(texts)
  expect(tally?.present.first).toBe(texts.filter((text) => text !== '').length)
  expect(tally?.values.length).toBe(new Set(texts).size - 1)
})
