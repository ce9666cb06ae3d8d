import { isCompetence, type Competence } from '../../forms/training/competence.ts'
import {
  endOf,
  isEffective,
  needsRefresher,
  standingOf,
  warnDays,
  type Standing,
} from '../../forms/training/standing.ts'
import { countSentBack } from '../collection/officers-work.ts'
import type { AnyTx } from '../db/database.ts'
import { listHolders, type Holder } from '../workforce/holder.ts'
import { listCertificates, listEndingHolders, type Certificate } from './certificate.ts'

/** A certificate that will end soon, or lapses because the procedure has changed. */
type EndingSoon = { competences: Competence[]; endsAt: Date; standing: Standing }

/** Who holds a post and needs training: what is missing, what ends soon, and what became of the officer's forms. */
export type Need = {
  officerId: string
  accountId: string | null
  fullName: string
  unitCode: string
  postType: string
  missing: Competence[]
  ending: EndingSoon[]
  work: OwnWork
}

/** How many of an officer's forms were decided in half a year and how many sent back; about forms, not residents. */
type OwnWork = { decided: number; sentBack: number; suggestsRefresher: boolean }

const workDays = 182
const dayMs = 86_400_000

/** The first day of the half year before a day. */
const halfYearBefore = (day: string): string => new Date(Date.parse(day) - workDays * dayMs).toISOString().slice(0, 10)

/**
 * Who needs what among the holders of posts in these communes (`undefined` = all): the competences of the post against
 * the certificates held, those that end within thirty days or have to be refreshed, and forms that were often sent back.
 */
export async function listNeeds(
  tx: AnyTx,
  { communes, today, now }: { communes: string[] | undefined; today: string; now: Date },
): Promise<Need[]> {
  const holders = await listHolders(tx, { ...(communes && { unitCodes: communes }), on: today, today })
  const accountIds = holders.flatMap(({ accountId }) => accountId ?? [])
  const certificates = await listByHolder(tx, accountIds)
  const work = await listWork(tx, { communes, today })
  return (
    holders
      .map((holder) => needOf(holder, { certificates, work, now }))
      .filter(
        ({ missing, ending, work: { suggestsRefresher } }) => missing.length + ending.length > 0 || suggestsRefresher,
      )
      // Who can be enrolled comes first.
      .toSorted((one, other) => Number(one.accountId === null) - Number(other.accountId === null))
  )
}

function needOf(
  { officerId, accountId, fullName, unitCode, postType, missing }: Holder,
  known: { certificates: Map<string, Certificate[]>; work: Map<string, OwnWork>; now: Date },
): Need {
  const own = accountId === null ? [] : (known.certificates.get(accountId) ?? [])
  return {
    officerId,
    accountId,
    fullName,
    unitCode,
    postType,
    missing: missing.filter(isCompetence),
    ending: endingSoon(own, known.now),
    work: known.work.get(accountId ?? '') ?? noWork,
  }
}

const noWork: OwnWork = { decided: 0, sentBack: 0, suggestsRefresher: false }

async function listByHolder(tx: AnyTx, accountIds: readonly string[]): Promise<Map<string, Certificate[]>> {
  const held = new Map<string, Certificate[]>()
  for (const one of await listCertificates(tx, accountIds))
    held.set(one.accountId, [...(held.get(one.accountId) ?? []), one])
  return held
}

/** Certificates that are about to end, unless another one goes on for as much. */
function endingSoon(certificates: readonly Certificate[], now: Date): EndingSoon[] {
  const held = certificates.map((one) => ({ one, standing: standingOf(one, now), endsAt: endOf(one) }))
  return held
    .filter(({ one, standing, endsAt }) => {
      const goesOn = held.some(
        (other) =>
          isEffective(other.standing) &&
          other.endsAt > endsAt &&
          one.competences.every((competence) => other.one.competences.includes(competence)),
      )
      return (standing === 'expiring' || standing === 'refresh-due') && !goesOn
    })
    .map(({ one: { competences }, standing, endsAt }) => ({ competences, standing, endsAt }))
}

/** The own certificates that are about to end. */
export async function listOwnEndingSoon(
  tx: AnyTx,
  { accountId, now }: { accountId: string; now: Date },
): Promise<EndingSoon[]> {
  return endingSoon(await listCertificates(tx, [accountId]), now)
}

/** How many holders of these units (`undefined` = all), one account left out, have certificates that are about to end. */
export async function countEndingSoon(
  tx: AnyTx,
  { units, except, now }: { units: readonly string[] | undefined; except: string; now: Date },
): Promise<number> {
  const until = new Date(now.getTime() + warnDays * dayMs)
  const accountIds = (await listEndingHolders(tx, { units, from: now, until })).filter((one) => one !== except)
  const held = await listByHolder(tx, accountIds)
  return [...held.values()].filter((certificates) => endingSoon(certificates, now).length > 0).length
}

async function listWork(
  tx: AnyTx,
  { communes, today }: { communes: string[] | undefined; today: string },
): Promise<Map<string, OwnWork>> {
  const counted = await countSentBack(tx, { communes, since: halfYearBefore(today) })
  return new Map(counted.map((one) => [one.accountId, { ...one, suggestsRefresher: needsRefresher(one) }]))
}

/** What became of an officer's own forms in the last half year. */
export async function findOwnWork(
  tx: AnyTx,
  { accountId, today }: { accountId: string; today: string },
): Promise<OwnWork> {
  const [counted] = await countSentBack(tx, { communes: undefined, since: halfYearBefore(today), accountId })
  return counted === undefined ? noWork : { ...counted, suggestsRefresher: needsRefresher(counted) }
}
