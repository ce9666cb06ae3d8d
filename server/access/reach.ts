import { sql, type RawBuilder } from 'kysely'
import { listAbsorbed, listEndedBelow } from '../areas/ending.ts'
import { isWithin, listCommunesBelow } from '../areas/unit.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Account } from './account.ts'
import type { AreaRelation } from './role.ts'

/** How far a request may reach, and whether its handler has asked. */
export type Reach = {
  /** Lets the request go on where the commune is within reach on this day; else it answers as if nothing were there. */
  requireCommune: (communeCode: string) => Promise<void>
  /** Whether the commune is within reach. */
  covers: (communeCode: string) => Promise<boolean>
  /** Lets the request go on where this is the holder's own record. */
  requireSelf: (personId: string) => void
  /** Lets the request go on where this is the account itself, or something that it alone may see because it made it. */
  requireAccount: (accountId: string) => void
  /**
   * The communes within reach on this day, for a list's WHERE; undefined where there is no limit. Among them are units
   * that ended: their records of then bear their codes, and who serves the successor of all their people answers for them.
   */
  listCommunes: () => Promise<string[] | undefined>
  /** The relation of the grant. */
  area: AreaRelation
  /** Whether the handler has asked: the guard lets no answer out of a limited operation that did not. */
  wasAsked: () => boolean
}

/** The reach of an account, on a day, by the relation that the authorisation table gives it. */
export function reachOf(tx: AnyTx, { account, area, on }: { account: Account; area: AreaRelation; on: string }): Reach {
  let asked = area === 'any'
  const covers = async (communeCode: string): Promise<boolean> => {
    asked = true
    if (area === 'any') return true
    if (area === 'self' || account.unitCode === null) return false
    if (communeCode === account.unitCode) return true
    if (area === 'subtree' && (await isWithin(tx, { code: communeCode, ancestorCode: account.unitCode, on })))
      return true
    return (await listFormerCommunes(tx, { area, unitCode: account.unitCode, on })).includes(communeCode)
  }
  return {
    area,
    covers,
    async requireCommune(communeCode) {
      if (!(await covers(communeCode))) throw new Problem('not-found')
    },
    requireSelf(personId) {
      asked = true
      if (account.personId !== personId) throw new Problem('not-found')
    },
    requireAccount(accountId) {
      asked = true
      if (account.accountId !== accountId) throw new Problem('not-found')
    },
    async listCommunes() {
      asked = true
      if (area === 'any') return undefined
      if (area === 'self' || account.unitCode === null) return []
      const former = await listFormerCommunes(tx, { area, unitCode: account.unitCode, on })
      if (area === 'own') return [account.unitCode, ...former]
      return [...(await listCommunesBelow(tx, account.unitCode, on)).map(({ code }) => code), ...former]
    },
    wasAsked: () => asked,
  }
}

/** Communes that ended, and whose records are within reach: below a unit, or with all their people in it now. */
async function listFormerCommunes(
  tx: AnyTx,
  { area, unitCode, on }: { area: 'own' | 'subtree'; unitCode: string; on: string },
): Promise<string[]> {
  return area === 'subtree' ? listEndedBelow(tx, unitCode, on) : listAbsorbed(tx, unitCode, on)
}

/** The condition of a list: that this column is one of the communes. For no communes never, for no limit always. */
export function withinCommunes(column: string, communes: string[] | undefined): RawBuilder<boolean> {
  return communes === undefined ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${communes})`
}
