import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Database } from '../../db/database.ts'
import { comparableColumns, eachComparable } from '../../register/search/comparable-facts.ts'
import { linkFiles } from '../linkage/link-files.ts'
import { readModel, residentsModel, type LinkageModel } from '../linkage/model.ts'
import { listDifferent } from './labels.ts'
import { findLearned, type Learned } from './learned.sql.ts'
import { notePairs, type FoundPair } from './note-pairs.ts'

const notedTogether = 500

/** What comparing everybody with everybody came to. `noted`: pairs that are new to the queue, or wait again. */
export type Compared = { persons: number; links: number; noted: number }

/**
 * Compares everybody of these communes with everybody by the residents' linkage model, fitted to just these people, and
 * puts the links into the queue of review. What is compared goes through a file that only this process may read, and that
 * is gone afterwards. What reviewers found to be two persons is never linked. A run that is repeated adds nothing.
 */
export async function compareRegister(
  db: Database,
  communes: readonly string[],
  say: (line: string) => void,
): Promise<Compared> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-duplicates-'))
  await chmod(folder, 0o700)
  try {
    const [people, links] = [join(folder, 'people.csv'), join(folder, 'links.csv')]
    const persons = await writePeople(db, communes, people)
    say(`${persons} people are compared.`)
    if (persons < 2) return { persons, links: 0, noted: 0 }
    const model = beginFrom(await readModel(residentsModel), await db.transaction().execute(findLearned))
    const labels = await writeConstraints(db, people, join(folder, 'labels.csv'))
    await linkFiles({ files: [people], model, id: 'person_id', out: links, labels, say })
    const pairs = (await readFile(links, 'utf8')).trim().split('\n').slice(1)
    const communeOf = await readCommunes(people, new Set(pairs.flatMap((line) => line.split(',').slice(0, 2))))
    let noted = 0
    for (let at = 0; at < pairs.length; at += notedTogether) {
      const found = pairs.slice(at, at + notedTogether).map((line): FoundPair => {
        const [one = '', other = ''] = line.split(',')
        return [placed(one, communeOf), placed(other, communeOf)]
      })
      noted += await db.transaction().execute(async (tx) => notePairs(tx, found, 'register'))
    }
    return { persons, links: pairs.length, noted }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The model with what was adopted from reviewers as the start of its estimates; the people of the run then correct it. */
function beginFrom(model: LinkageModel, learned: Learned | undefined): LinkageModel {
  const [same, ...others] = model.classes
  if (learned === undefined || learned.pairs === 0 || same === undefined) return model
  const start = Object.fromEntries(Object.entries(learned.levels).map(([column, shares]) => [column, [...shares]]))
  return { ...model, classes: [{ ...same, start: { ...same.start, ...start } }, ...others] }
}

/** Writes which pairs of the file were found to be two persons: they are never linked. Undefined where there are none. */
async function writeConstraints(db: Database, people: string, path: string): Promise<string | undefined> {
  const pairs = await listDifferent(db)
  const known = await readCommunes(people, new Set(pairs.flatMap(({ firstId, secondId }) => [firstId, secondId])))
  const lines = pairs
    .filter(({ firstId, secondId }) => known.has(firstId) && known.has(secondId))
    .map(({ firstId, secondId }) => `${firstId},${secondId},0`)
  if (lines.length === 0) return undefined
  await writeFile(path, ['id_l,id_r,same', ...lines, ''].join('\n'), { mode: 0o600 })
  return path
}

function placed(personId: string, communeOf: ReadonlyMap<string, string>): FoundPair[number] {
  return { personId, commune: communeOf.get(personId) ?? '' }
}

/** Writes the facts of everybody, identifier and commune first; returns how many they are. */
async function writePeople(db: Database, communes: readonly string[], path: string): Promise<number> {
  const columns = comparableColumns.filter((column) => column !== 'commune')
  const file = await open(path, 'w', 0o600)
  let persons = 0
  try {
    await file.write(`person_id,commune,${columns.join(',')}\n`)
    for await (const page of eachComparable(db, communes)) {
      const lines = page.map((row) =>
        [row.personId, row.commune, ...columns.map((column) => quoted(row[column]))].join(','),
      )
      await file.write(`${lines.join('\n')}\n`)
      persons += page.length
    }
  } finally {
    await file.close()
  }
  return persons
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '""')}"`
}

/** The communes of those who were linked, from the file: a register has many more people. */
async function readCommunes(path: string, wanted: ReadonlySet<string>): Promise<Map<string, string>> {
  const communes = new Map<string, string>()
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [personId = '', commune = ''] = line.slice(0, 60).split(',')
    if (wanted.has(personId)) communes.set(personId, commune)
  }
  return communes
}
