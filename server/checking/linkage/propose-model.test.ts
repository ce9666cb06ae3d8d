import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { linkFiles } from './link-files.ts'
import { proposeModel } from './propose-model.ts'
import { people } from './testing/made-people.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-propose-'))
afterAll(async () => rm(folder, { recursive: true }))
const inFolder = (name: string): string => join(folder, name)

test('a model that is proposed for a file links it: columns are recognised, keys cost what was counted', async () => {
  const [header = '', ...rows] = people(600).trimEnd().split('\n')
  const towns = ['Hà Nội', 'Huế', 'Đà Nẵng', 'Cần Thơ']
  const wide = rows.map(
    (row, at) => `${row},${at + 1},${towns[(Number(row.split(',')[0]?.slice(1)) * 7) % 4]},constant`,
  )
  await writeFile(inFolder('people.csv'), [`${header},row_number,town,kind`, ...wide].join('\n'))
  const model = await proposeModel(inFolder('people.csv'))
  expect(
    Object.entries(model.columns)
      .map(([name, { as }]) => `${name}: ${as}`)
      .toSorted(),
  ).toEqual(['born: date', 'name: plainName', 'town: code'])
  expect(model.id).toBe('id')
  const linked = await linkFiles({ files: [inFolder('people.csv')], model, out: inFolder('links.csv') })
  expect(linked.links).toBeGreaterThanOrEqual(58)
  expect(linked.links).toBeLessThanOrEqual(62)
})

test('a file whose rows nothing tells apart is refused', async () => {
  await writeFile(inFolder('same.csv'), `a,b\n${'x,y\n'.repeat(30)}`)
  await expect(proposeModel(inFolder('same.csv'))).rejects.toThrow(/no key can be found/)
})
