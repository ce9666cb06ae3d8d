import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { findReform } from './ending.ts'

const db = await freshDatabase()
const reformOf = async (below: string, on: string) =>
  db.transaction().execute(async (tx) => findReform(tx, { below, on }))

test('the reform of Hanoi: 526 communes ended, 367 of them with all their people into one, 159 divided', async () => {
  const { endings, unchanged } = await reformOf('01', '2025-07-01')
  expect([endings.length, unchanged]).toEqual([526, 0])
  const whole = endings.filter(({ successors }) => successors.some(({ whoFollows }) => whoFollows === 'all'))
  expect(whole).toHaveLength(367)
  const successors = new Set(endings.flatMap((ending) => ending.successors.map(({ newCode }) => newCode)))
  expect(successors.size).toBe(126)
  // Of Long Biên a part of the area went elsewhere, and all the people into the new ward of the same name and code.
  expect(endings.find(({ code }) => code === '00145')).toMatchObject({
    name: 'Phường Long Biên',
    successors: [
      { newCode: '00118', whoFollows: 'none' },
      { newCode: '00145', whoFollows: 'all' },
    ],
  })
})

test('A6: a new name, kind or parent is no end; a code that was free for a time means another commune since', async () => {
  const vinhPhuc = await reformOf('26', '2025-07-01')
  expect(vinhPhuc.endings.length + vinhPhuc.unchanged).toBeGreaterThan(100)
  const everywhere = await Promise.all(['01', '79', '38', '11'].map(async (code) => reformOf(code, '2025-07-01')))
  const unchanged = everywhere.reduce((sum, reform) => sum + reform.unchanged, 0)
  expect(unchanged).toBeGreaterThan(0)
  // 1 March 2020: five communes fewer, and the facts do not say into what.
  const before = await reformOf('01', '2020-03-01')
  expect(before.endings.length).toBeGreaterThan(0)
  expect(before.endings.every(({ successors }) => successors.length === 0)).toBe(true)
  expect(await reformOf('01', '2020-05-26')).toMatchObject({ endings: [] })
})
