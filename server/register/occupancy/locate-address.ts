import type { Tx } from '../../db/database.ts'
import { findUnitActs } from '../reform/load-unit-acts.ts'
import type { RecordedPlace, UnitActs } from '../reform/unit-acts.ts'
import { listPredecessors } from './candidates.sql.ts'
import type { IsHere } from './occupancy.ts'

/** An address as a residence has it, with the first day of that residence: then the code of its commune was this. */
export type RecordedAddress = RecordedPlace & { address: string }

/** Where an address lies now, and the residences that are at it. */
export type LocatedAddress = {
  /** Of the commune in which it lies now; while nobody has decided that after a reform, of the one in which it was. */
  communeCode: string
  hamlet: string
  address: string
  /** The codes under which residences there may be recorded. */
  recordedCodes: string[]
  isHere: IsHere
}

/** After all days. */
const now = '9999-12-31'

/**
 * Finds where an address lies now. Residences stay recorded under the commune of their time: two of the same hamlet and
 * the same text are at one address where reforms took their communes to the same one.
 */
export async function locateAddress(tx: Tx<'register'>, asked: RecordedAddress): Promise<LocatedAddress> {
  const { communeCode, hamlet, address } = asked
  const present = (await findUnitActs(tx, [communeCode])).placeOn(asked, now).code
  const codes = [...new Set([communeCode, ...(await listPredecessors(tx, present))])]
  const acts = await findUnitActs(tx, codes)
  const place = presentPlace(acts, asked)
  return {
    communeCode: present,
    hamlet,
    address,
    recordedCodes: codes,
    isHere: (one) =>
      one.hamlet === hamlet &&
      one.address === address &&
      presentPlace(acts, { communeCode: one.commune_code, hamlet, validFrom: one.valid_from }) === place,
  }
}

/** Names the unit in which a place lies now, or the worklist on which it waits. */
function presentPlace(acts: UnitActs, place: RecordedPlace): string {
  const { code, waitsFor } = acts.placeOn(place, now)
  return `${code} ${waitsFor?.actId ?? ''}`
}
