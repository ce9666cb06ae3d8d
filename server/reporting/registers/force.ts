import { equipmentTypeCodes } from '../../../forms/workforce/equipment-types.ts'
import { postTypeCodes } from '../../../forms/workforce/post-types.ts'
import { isEffective, standingOf } from '../../../forms/training/standing.ts'
import type { AnyTx } from '../../db/database.ts'
import { listCertificates } from '../../training/certificate.ts'
import { strengthOf, type Strength } from '../../workforce/coverage.ts'
import { listEstablishment } from '../../workforce/establishment.ts'
import { listHolders } from '../../workforce/holder.ts'
import { listNorms, normOf } from '../../workforce/norm.ts'
import { heldBy, listStock } from '../../workforce/stock.ts'
import type { AskedUnit, KnownFigure } from './known-figure.ts'

/** Posts of a unit on the last day that is counted: required, filled, and filled with all certificates. */
export async function findPosts(tx: AnyTx, { unit, on, today }: AskedUnit): Promise<KnownFigure[]> {
  const lines = await listEstablishment(tx)
  const holders = await listHolders(tx, { unitCodes: [unit.code], on, today })
  const strengths = postTypeCodes.map((postType) => strengthOf(unit, { lines, postType, on, holders }))
  const sum = (of: keyof Strength): number => strengths.reduce((total, strength) => total + strength[of], 0)
  return [
    { element: 'WF.POSTS.REQUIRED', amount: sum('required') },
    { element: 'WF.POSTS.FILLED', amount: sum('assigned') },
    { element: 'WF.QUALIFIED', amount: sum('qualified') },
    { element: 'WF.UNITS.COVERED', amount: sum('assigned') > 0 ? 1 : 0 },
    { element: 'WF.UNITS.TOTAL', amount: 1 },
  ]
}

/** Equipment of a unit on that day by type: usable and there, and what the norm asks for beyond that and what comes. */
export async function findEquipment(tx: AnyTx, { unit, on }: AskedUnit): Promise<KnownFigure[]> {
  const [norms, establishment, stock] = [await listNorms(tx), await listEstablishment(tx), await listStock(tx, on)]
  return equipmentTypeCodes.flatMap((type) => {
    const { held, inTransit } = heldBy(stock, { unitCode: unit.code, type })
    const norm = normOf(norms, unit, { equipmentType: type, on, establishment })
    return [
      { element: 'WF.EQUIP.HELD', category: type, amount: held },
      { element: 'WF.EQUIP.NEED', category: type, amount: Math.max(0, norm - held - inTransit) },
    ]
  })
}

const dayMs = 86_400_000
const soonDays = 30
const beginOf = (day: string): number => Date.parse(`${day}T00:00:00+07:00`)

/** Certificates of who holds a post of the unit: issued in the month, and ending within thirty days of its last day. */
export async function findTraining(tx: AnyTx, { unit, from, on, today }: AskedUnit): Promise<KnownFigure[]> {
  const holders = await listHolders(tx, { unitCodes: [unit.code], on, today })
  const accountIds = [...new Set(holders.flatMap(({ accountId }) => accountId ?? []))]
  const certificates = accountIds.length === 0 ? [] : await listCertificates(tx, accountIds)
  const end = beginOf(on) + dayMs
  const issued = certificates.filter(({ issuedAt }) => beginOf(from) <= issuedAt.getTime() && issuedAt.getTime() < end)
  const ending = certificates.filter(
    (one) => isEffective(standingOf(one, new Date(end))) && one.expiresAt.getTime() - end <= soonDays * dayMs,
  )
  return [
    { element: 'WF.TRAINED', amount: issued.length },
    { element: 'WF.CERT.EXPIRING', amount: ending.length },
  ]
}
