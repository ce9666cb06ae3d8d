import { pinPrefix } from '../../forms/pin.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { applyFeedPage } from '../register/apply-feed-page.ts'
import { findFault, type Change, type FeedPage } from '../register/feed-page.ts'
import { giveNumbers } from '../register/give-numbers.ts'
import { listNumberless, type NumberlessFacts } from '../register/list-numberless.ts'
import { listRefusedPersons, lockCity, moveCity, queueReceipts } from './city.sql.ts'
import { nationalTier, numberOffice, numberEvidence, type Receipt } from './exchange-output.ts'

/** A page that was fetched from a city after a number, and the day and the units by which numbers are given. */
export type FetchedPage = { areaCode: string; after: string; page: FeedPage; today: string; units: UnitTable }

/**
 * Takes a page of a city's feed into the national register: in one transaction with the city's place in the feed, so
 * every change is taken exactly once, however often a page is fetched. Returns how many changes it took, and the place.
 * A page that is not what the feed promises is refused as a whole (`exchange-refused`).
 */
export async function takePage(tx: AnyTx, fetched: FetchedPage): Promise<{ taken: number; nextAfter: string }> {
  const { areaCode, after, page } = fetched
  const place = await lockCity(tx, areaCode)
  // Another pull took the page while this one fetched it.
  if (place !== after) return { taken: 0, nextAfter: place }
  const fault = findFault(page, after)
  if (fault !== undefined) throw new Problem('exchange-refused', { reason: fault })
  const { fresh, refused } = await applyFeedPage(tx, page)
  const refusals = refused.map(({ change: { seq, personId }, number }): Receipt => ({
    seq,
    outcome: 'refused',
    personId,
    detail: { rule: 'pin-held-by-another', number },
  }))
  await queueReceipts(tx, areaCode, refusals)
  await queueReceipts(tx, areaCode, await giveMissingNumbers(tx, fresh, fetched))
  const nextAfter = page.changes.at(-1)?.seq ?? after
  await moveCity(tx, areaCode, { nextAfter, newest: page.newest })
  return { taken: page.changes.length, nextAfter }
}

/**
 * Gives numbers to those of the fresh changes who have none, and answers with the first change of each. Whose number was
 * refused waits until the city has found out whose it is. Where the facts do not suffice for a number the city hears of
 * it once, and a later change of the facts is another chance.
 */
async function giveMissingNumbers(tx: AnyTx, fresh: readonly Change[], fetched: FetchedPage): Promise<Receipt[]> {
  const { page, today } = fetched
  const seqs = new Map(fresh.toReversed().map(({ personId, seq }) => [personId, seq]))
  const refused = await listRefusedPersons(tx, [...seqs.keys()])
  const numberless = (await listNumberless(tx, [...seqs.keys()]))
    .filter(({ personId }) => !refused.has(personId))
    .map((facts) => ({ personId: facts.personId, prefix: prefixOf(facts, fetched) }))
  const given = await giveNumbers(
    tx,
    numberless.flatMap(({ personId, prefix }) => (prefix === undefined ? [] : [{ personId, prefix }])),
    { decidedBy: numberOffice, tier: nationalTier, effectiveOn: today, evidence: numberEvidence },
  )
  const numbers = new Map(given.map((one) => [one.personId, one]))
  const firstActs = new Set(
    page.rows.act.filter(({ kind }) => kind === 'first-collection').map(({ person_id }) => person_id),
  )
  return numberless.flatMap(({ personId, prefix }): Receipt[] => {
    const [seq, one] = [seqs.get(personId) ?? '', numbers.get(personId)]
    if (one !== undefined) {
      const { number, actId, effectiveOn } = one
      return [{ seq, outcome: 'number-given', personId, detail: { number, actId, effectiveOn } }]
    }
    const rule = prefix === undefined ? 'birth-date-unknown' : 'numbers-used-up'
    return firstActs.has(personId) ? [{ seq, outcome: 'number-withheld', personId, detail: { rule } }] : []
  })
}

/** The first six digits of somebody's number; undefined where the birth, the sex or the place does not allow one. */
function prefixOf(facts: NumberlessFacts, { areaCode, today, units }: FetchedPage): string | undefined {
  const { sex, birthDate, birthRegistrationPlace: place, validFrom } = facts
  if (birthDate === '') return undefined
  // A place abroad, or none, counts as the city that collected the form.
  const provinceCode = (units.find(place, validFrom) ?? units.find(place, today))?.provinceCode ?? areaCode
  return pinPrefix({ provinceCode, sex, birthYear: Number(birthDate.slice(0, 4)) })
}
