import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { array, assert, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { linkFiles } from './link-files.ts'
import { nameClusters } from './name-clusters.ts'
import { people } from './testing/made-people.ts'
import { madeModel } from './testing/made-records.ts'

const idOf = new Map(Array.from({ length: 8 }, (_none, record) => [record, `id${record}`]))

test('a cluster keeps the name of most of its records; a name goes to one cluster only', () => {
  const earlier = [
    { record: 0, name: 'id0' },
    { record: 1, name: 'id0' },
    { record: 2, name: 'id0' },
    { record: 4, name: 'id4' },
    { record: 5, name: 'id4' },
  ]
  // 0 was split off, 3 is new with 1 and 2; 4 and 5 are as before; 6 and 7 are new together.
  const names = nameClusters(Uint32Array.of(0, 1, 1, 1, 4, 4, 6, 6), earlier, idOf)
  expect([0, 1, 4, 6].map((first) => names.get(first))).toEqual(['id0~2', 'id0', 'id4', 'id6'])
})

test('whatever the clusters then and now, no two have one name, and the same clusters keep theirs', () => {
  const clusters = array(nat(7), { minLength: 8, maxLength: 8 }).map((list) =>
    Uint32Array.from(list, (wanted) => list.indexOf(wanted)),
  )
  assert(
    property(clusters, clusters, (before, now) => {
      const firstNames = nameClusters(before, [], idOf)
      const earlier = Array.from(before, (first, record) => ({ record, name: firstNames.get(first) ?? '' }))
      const names = nameClusters(now, earlier, idOf)
      const firsts = Array.from(new Set(now))
      expect(new Set(firsts.map((first) => names.get(first))).size).toBe(firsts.length)
      expect(nameClusters(before, earlier, idOf)).toEqual(new Map(firstNames))
    }),
  )
})

test('clusters of a file that was sorted and grew keep the ids of the run before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-names-'))
  const inFolder = (name: string): string => join(folder, name)
  const [header = '', ...rows] = people(60).trimEnd().split('\n')
  await writeFile(inFolder('before.csv'), [header, ...rows].join('\n'))
  const later = [...rows.toReversed(), 'new,Tạ Bích Lan,1999-09-09']
  await writeFile(inFolder('after.csv'), [header, ...later].join('\n'))
  const wish = { model: madeModel(), out: inFolder('links.csv') }
  await linkFiles({ ...wish, files: [inFolder('before.csv')], clusters: inFolder('one.csv') })
  const previous = inFolder('one.csv')
  await linkFiles({ ...wish, files: [inFolder('after.csv')], clusters: inFolder('two.csv'), previous })
  const read = async (name: string): Promise<string[]> =>
    (await readFile(inFolder(name), 'utf8')).trimEnd().split('\n').slice(1).toSorted()
  expect(await read('two.csv')).toEqual([...(await read('one.csv')), 'new,new'].toSorted())
  await rm(folder, { recursive: true })
})
