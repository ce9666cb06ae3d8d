import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { synthesise } from '../../synth/synthesise.ts'
import { openParquetSheet } from '../../synth/parquet-sheet.ts'
import { formColumns } from '../../synth/filing.ts'
import { linkFiles, type Linked } from './link-files.ts'
import { readModel, residentsModel, type LinkageModel } from './model.ts'
import { people } from './testing/made-people.ts'
import { madeModel } from './testing/made-records.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-link-test-'))
afterAll(async () => rm(folder, { recursive: true }))

const inFolder = (name: string): string => join(folder, name)

async function fileOf(name: string, text: string | Buffer): Promise<string> {
  await writeFile(inFolder(name), text)
  return inFolder(name)
}

type Result = Linked & { lines: string[][] }

/** Links files and reads the links back. */
async function link(files: string[], model: LinkageModel = madeModel(), clusters?: string): Promise<Result> {
  const out = inFolder('links.csv')
  const linked = await linkFiles({ files, model, out, clusters })
  return { ...linked, lines: await readLines(out) }
}

async function readLines(file: string): Promise<string[][]> {
  return (await readFile(file, 'utf8'))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
}

test('who is there twice is linked by id, with a probability, and clusters name everybody', async () => {
  const clusters = inFolder('clusters.csv')
  const {
    rows,
    links,
    lines,
    clusters: found,
  } = await link([await fileOf('people.csv', people(300))], madeModel(), clusters)
  expect({ rows, links, found }).toEqual({ rows: 330, links: 30, found: 30 })
  for (const [left = '', right = '', score = ''] of lines) {
    expect([left.slice(1), left[0], right[0]]).toEqual([right.slice(1), 'p', 'q'])
    expect(Number(score)).toBeGreaterThanOrEqual(0.5)
    expect(Number(score)).toBeLessThanOrEqual(1)
  }
  const members = await readLines(clusters)
  expect(members).toHaveLength(330)
  expect(members.filter(([id, cluster]) => id !== cluster)).toEqual(lines.map(([left, right]) => [right, left]))
})

test('two files are linked across, never within', async () => {
  const lines = people(300).trimEnd().split('\n')
  const [header = '', ...rows] = lines
  const first = await fileOf('first.csv', [header, ...rows.filter((row) => row.startsWith('p'))].join('\n'))
  const second = await fileOf(
    'second.csv',
    [header, ...rows.filter((row) => row.startsWith('q')), rows.at(-1)].join('\n'),
  )
  const linked = await link([first, second])
  expect(linked.links).toBe(31)
  for (const [left = '', right = ''] of linked.lines) expect(left.slice(1)).toBe(right.slice(1))
})

test('the same file twice gives the same bytes, and rows are numbered from 1 where there are no ids', async () => {
  const file = inFolder('forms.parquet')
  const forms = await openParquetSheet(file, formColumns)
  const pairs: (readonly [number, number])[] = []
  const persons = new Map<string, number>()
  let row = 0
  const truth = {
    add: (cells: readonly string[]) => {
      row += 1
      const [, , , person = ''] = cells
      const before = persons.get(person)
      if (before === undefined) persons.set(person, row)
      else pairs.push([before, row])
    },
    drain: async () => {},
    close: async () => {},
    abandon: async () => {},
  }
  await synthesise({ persons: 4000, seed: '11', on: '2020-03-13', unitCode: '01', errors: 0.3 }, { forms, truth })
  await forms.close()
  const model = await readModel(residentsModel)
  const bytes: Buffer[] = []
  for (const name of ['one.parquet', 'other.parquet']) {
    await linkFiles({ files: [file], model, out: inFolder(name) })
    bytes.push(await readFile(inFolder(name)))
  }
  expect(bytes[0]?.equals(bytes[1] ?? Buffer.of())).toBe(true)
  const { lines } = await link([file], model)
  const right = new Set(pairs.map((pair) => pair.join()))
  const hits = lines.filter(([left, other]) => right.has(`${left},${other}`)).length
  expect((2 * hits) / (lines.length + right.size)).toBeGreaterThan(0.985)
}, 60_000)

test('bad input is refused in a sentence that says what is wrong', async () => {
  const model = madeModel()
  const cases: [string, RegExp][] = [
    [inFolder('nowhere.csv'), /There is no file .*nowhere.csv/],
    [folder, /is no file/],
    [await fileOf('empty.csv', ''), /is empty: it has no header/],
    [await fileOf('people.txt', 'name\n'), /has to end in .csv or .parquet/],
    [
      await fileOf('other.csv', 'id,surname\n1,An\n'),
      /lacks what the model made compares: name, born. It has: id, surname/,
    ],
    [await fileOf('twice.csv', 'id,name,born\n7,An,1950\n8,Bo,1951\n7,Chi,1952\n'), /the id 7 stands in 2 rows/],
    [await fileOf('missing.csv', 'id,name,born\n7,An,1950\n,Bo,1951\n'), /1 rows have no id/],
    [await fileOf('latin.csv', Buffer.from('id,name,born\n1,Jos\xe9,1950\n2,An,1951\n', 'latin1')), /is not UTF-8/],
    [await fileOf('broken.parquet', 'PAR1 and no more'), /broken.parquet cannot be read/],
    [await fileOf('many[1].csv', 'id,name,born\n'), /rename it/],
  ]
  for (const [file, message] of cases) await expect(link([file], model)).rejects.toThrow(message)
  const good = await fileOf('good.csv', people(20))
  await expect(linkFiles({ files: [good], model, out: inFolder('no/such/links.csv') })).rejects.toThrow(
    /cannot be written/,
  )
  await expect(linkFiles({ files: [good], model, id: 'number', out: inFolder('x.csv') })).rejects.toThrow(
    /no column number/,
  )
})

test('no rows, one row and rows that are all equal give an answer: the pairs grow with the rows, not with their square', async () => {
  expect(await link([await fileOf('none.csv', 'id,name,born\n')])).toMatchObject({ rows: 0, pairs: 0, links: 0 })
  expect(await link([await fileOf('one.csv', 'id,name,born\n1,An,1950\n')])).toMatchObject({ rows: 1, links: 0 })
  const equal = `name,born\n${'Nguyễn Văn An,1950-03-07\n'.repeat(30_000)}`
  expect(await link([await fileOf('equal.csv', equal)])).toMatchObject({ rows: 30_000, pairs: 29_999 })
  const few = equal.split('\n').slice(0, 21).join('\n')
  const across = await link([await fileOf('few.csv', few), await fileOf('as-few.csv', few)])
  expect({ pairs: across.pairs, different: new Set(across.lines.map(String)).size }).toEqual({
    pairs: 39,
    different: across.links,
  })
})

test('ten thousand columns are no hindrance', async () => {
  const names = Array.from({ length: 10_000 }, (_none, at) => `c${at}`)
  const rows = people(40)
    .trimEnd()
    .split('\n')
    .map((line, at) => `${line},${at === 0 ? names.join() : ','.repeat(9999)}`)
  expect(await link([await fileOf('wide.csv', rows.join('\n'))])).toMatchObject({ rows: 44, links: 4 })
}, 60_000)
