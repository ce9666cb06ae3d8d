import { expect, test } from 'vitest'
import { findLinks } from './find-links.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'
import { startThreads } from './threads.ts'

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
