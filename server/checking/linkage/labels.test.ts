import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findLinks } from './find-links.ts'
import { labelPairs } from './labels.ts'
import { linkFiles } from './link-files.ts'
import { people } from './testing/made-people.ts'
import { madeModel, madeRecords } from './testing/made-records.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-labels-'))
afterAll(async () => rm(folder, { recursive: true }))
const inFolder = (name: string): string => join(folder, name)
const model = madeModel()
await writeFile(inFolder('people.csv'), people(200))

async function linkWith(labels: string): ReturnType<typeof linkFiles> {
  await writeFile(inFolder('labels.csv'), labels)
  const files = [inFolder('people.csv')]
  return linkFiles({ files, model, out: inFolder('links.csv'), labels: inFolder('labels.csv') })
}

test('links are measured against labels, and a pair that people have decided against is no link', async () => {
  const same = Array.from({ length: 15 }, (_none, at) => `p${at * 10},q${at * 10},yes`)
  const { labels, links } = await linkWith(
    ['id_l,id_r,same', ...same, 'p1,p2,no', 'p3,p4,0', 'q190,p190,no'].join('\n'),
  )
  expect(labels).toMatchObject({ same: 15, different: 3, recall: 1, unreached: 0 })
  // The last label says that a pair is different which is linked otherwise.
  expect(labels?.precision).toBeCloseTo(15 / 16, 6)
  expect(links).toBe(19)
  expect(await readFile(inFolder('links.csv'), 'utf8')).not.toContain('p190,q190')
})

test('labels of the same person fix the levels of that class at what they have', async () => {
  const rows = Array.from({ length: 600 }, (_none, at) => ({ name: `Tên ${at}`, born: `19${40 + (at % 50)}-03-07` }))
  // Second records have the same name and half of them a date with only the year in common.
  const again = rows.map(({ name, born }, at) => ({ name, born: at % 2 === 0 ? born : born.slice(0, 4) }))
  const records = madeRecords(model, [...rows, ...again])
  const decided = Array.from({ length: 400 }, (_none, at) => ({ one: at + 600, other: at, isSame: true }))
  const { weighing } = await findLinks(model, records, { say: () => {}, labels: labelPairs(decided) })
  const [, exact = 0, , partial = 0] = weighing.classes[0]?.levels[1] ?? []
  // 200 of each kind, and 50 pairs of the model's start.
  expect(exact).toBeCloseTo((200 + 0.9 * 50) / 450, 6)
  expect(partial).toBeCloseTo((200 + 0.03 * 50) / 450, 6)
})

test('labels that lack a column, name nobody or say neither yes nor no are refused', async () => {
  await expect(linkWith('id_l,id_r\np0,q0\n')).rejects.toThrow(/lacks same/)
  await expect(linkWith('id_l,id_r,same\np0,nobody,yes\n')).rejects.toThrow(/there is no record nobody/)
  await expect(linkWith('id_l,id_r,same\np0,q0,perhaps\n')).rejects.toThrow(/yes or no, not "perhaps"/)
})
