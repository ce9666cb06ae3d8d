import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withWorkbench } from './duckdb.ts'
import { findLinks } from './find-links.ts'
import { readRecords } from './read-records.ts'
import { openSource } from './source-file.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'
import { startThreads } from './threads.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-threads-'))
afterAll(async () => rm(folder, { recursive: true }))

const say = (): void => {}

test('two threads find the same groups, pairs and links as one, in the same order', async () => {
  const rows = Array.from({ length: 3000 }, (_none, at) => ({
    name: `${['An', 'Bình', 'Chí'][at % 3] ?? ''} ${at % 251}`,
    born: `19${50 + (at % 40)}-0${1 + (at % 7)}-1${at % 9}`,
  }))
  const model = madeModel({ groupMax: 20, refine: ['born.year'] })
  const records = madeRecords(model, [...rows, ...rows.slice(0, 300)])
  const alone = await findLinks(model, records, { say })
  const threads = startThreads(2)
  try {
    threads.share({ model, records })
    const together = await findLinks(model, records, { say, threads })
    expect(alone.links.size).toBeGreaterThan(250)
    expect(together.patterns).toEqual(alone.patterns)
    expect(together.weighing.classes).toEqual(alone.weighing.classes)
    for (const part of ['links', 'nearMisses', 'firsts', 'pairs', 'keys', 'scores'] as const)
      expect(together[part]).toEqual(alone[part])
  } finally {
    await threads.end()
  }
}, 30_000)

test('two threads that read some columns each have the records of one that reads all', async () => {
  const file = join(folder, 'people.csv')
  const lines = Array.from(
    { length: 5000 },
    (_none, at) =>
      `${at},Nguyễn ${at % 53},Lê Thị ${at % 331},19${50 + (at % 40)}-0${1 + (at % 7)}-1${at % 9},${at % 3001}`,
  )
  await writeFile(file, ['id,name,mother,born,number', ...lines].join('\n'))
  const model = madeModel({
    columns: {
      name: { from: 'name', as: 'name' },
      mother: { from: 'mother', as: 'plainName' },
      born: { from: 'born', as: 'date' },
      number: { from: 'number', as: 'digits' },
    },
  })
  const threads = startThreads(2)
  try {
    await withWorkbench({ memoryMb: 500, threads: 2 }, async (workbench) => {
      const sources = [await openSource(workbench, file, { model, id: undefined, place: 0 })]
      const alone = await readRecords(workbench.connection, sources, { model })
      const together = await readRecords(workbench.connection, sources, { model, threads })
      expect(Array.from(together.cells)).toEqual(Array.from(alone.cells))
      expect(together.columns).toEqual(alone.columns)
      expect(Array.from(together.columns.keys())).toEqual(Object.keys(model.columns))
      expect(together.columns.get('mother')?.texts.at(1)).toBe('le thi 0')
    })
  } finally {
    await threads.end()
  }
}, 30_000)
