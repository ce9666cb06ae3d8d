import type { Tx } from '../db/database.ts'
import { listContradictions } from './check-reference.ts'
import { deriveOffices } from './derive-offices.ts'
import { parseReference, readReferenceFiles, shippedFolder } from './reference.ts'
import {
  countLoaded,
  findChecksums,
  lockReference,
  replaceOffices,
  replaceUnits,
  saveChecksums,
} from './reference.sql.ts'

// Raise it when the same files shall give other rows: when a parser or the derivation of the offices changes.
const derivation = '1'
const contradictionsShown = 5

/** What a load found or made: rows that are in the database now, and whether this load has put them there. */
export type LoadReport = { isChanged: boolean; units: number; successors: number; offices: number }

/**
 * Brings units, successors and offices to what the reference files say. Where they are loaded already, nothing happens.
 * Throws an error that says what is wrong where a file cannot be read or contradicts itself; then nothing is changed.
 */
export async function loadUnits(tx: Tx<'areas'>, folder: URL = shippedFolder): Promise<LoadReport> {
  const files = await readReferenceFiles(folder)
  const checksums = new Map(Object.entries(files).map(([name, { sha256 }]) => [name, `${derivation}:${sha256}`]))
  await lockReference(tx)
  const loaded = await findChecksums(tx)
  const isLoaded = Array.from(checksums).every(([name, sha256]) => loaded.get(name) === sha256)
  if (isLoaded) return { isChanged: false, ...(await countLoaded(tx)) }

  const reference = parseReference(files)
  const contradictions = listContradictions(reference)
  if (contradictions.length > 0) {
    const shown = contradictions.slice(0, contradictionsShown).join(' ')
    throw new Error(`The units in ${folder.pathname} contradict themselves (${contradictions.length}): ${shown}`)
  }
  await replaceUnits(tx, reference)
  await replaceOffices(tx, deriveOffices(reference))
  await saveChecksums(tx, checksums)
  return { isChanged: true, ...(await countLoaded(tx)) }
}
