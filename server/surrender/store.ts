import type { Account } from '../access/account.ts'
import { ensurePlace, type Place } from '../custody/place.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'

/** The store of a unit, made when it is first needed. No page that is public names it. */
export async function storeOf(tx: AnyTx, site: Pick<Site, 'units' | 'today'>, unitCode: string): Promise<Place> {
  const unit = (await site.units()).find(unitCode, site.today())
  return ensurePlace(tx, { kind: 'unit-store', holder: unitCode, unitCode, name: unit?.name ?? unitCode })
}

/** Lets the request go on where the account serves the very unit of the store: nobody signs for another one's. */
export function requireOwnStore({ unitCode: served }: Pick<Account, 'unitCode'>, unitCode: string): void {
  if (served !== unitCode) throw new Problem('surrender-other-store')
}
