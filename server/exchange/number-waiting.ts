import { pinPrefix } from '../../forms/pin.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { AnyTx } from '../db/database.ts'
import { giveNumbers } from '../register/give-numbers.ts'
import { listNumberless, type NumberlessFacts } from '../register/list-numberless.ts'
import { listAnswered, lockCity, queueReceipts, takeWaiting } from './city.sql.ts'
import { nationalTier, numberEvidence, numberOffice, pageMax, type Receipt } from './exchange-output.ts'

/** Where and when numbers are given: the city whose people wait, the day, the units by which places are read. */
export type Office = { areaCode: string; today: string; units: UnitTable }

/**
 * Gives numbers to people of a city who wait for them, a page of them at most, and queues the receipts; returns how many
 * waited no longer. To be called when everything that the city has was taken: before that, a number drawn by chance may
 * be one that somebody has whom the nation does not know yet (of 92,000 people in a trial it was two).
 *
 * Whose number was refused waits until the city has found out whose it is. Where the facts do not suffice for a number
 * the city hears of it once, and a later change of the facts is another chance.
 */
export async function numberWaiting(tx: AnyTx, office: Office): Promise<number> {
  const { areaCode, today } = office
  // Two pulls of one city must not number the same people.
  await lockCity(tx, areaCode)
  const waiting = await takeWaiting(tx, areaCode, pageMax)
  const seqs = new Map(waiting.map(({ personId, seq }) => [personId, seq]))
  const { refused, withheld } = await listAnswered(tx, [...seqs.keys()])
  const numberless = (await listNumberless(tx, [...seqs.keys()]))
    .filter(({ personId }) => !refused.has(personId))
    .map((facts) => ({ personId: facts.personId, prefix: prefixOf(facts, office) }))
  const given = await giveNumbers(
    tx,
    numberless.flatMap(({ personId, prefix }) => (prefix === undefined ? [] : [{ personId, prefix }])),
    { decidedBy: numberOffice, tier: nationalTier, effectiveOn: today, evidence: numberEvidence },
  )
  const numbers = new Map(given.map((one) => [one.personId, one]))
  const receipts = numberless.flatMap(({ personId, prefix }): Receipt[] => {
    const [seq, one] = [seqs.get(personId) ?? '', numbers.get(personId)]
    if (one !== undefined) {
      const { number, actId, effectiveOn } = one
      return [{ seq, outcome: 'number-given', personId, detail: { number, actId, effectiveOn } }]
    }
    const rule = prefix === undefined ? 'birth-date-unknown' : 'numbers-used-up'
    return withheld.has(personId) ? [] : [{ seq, outcome: 'number-withheld', personId, detail: { rule } }]
  })
  await queueReceipts(tx, areaCode, receipts)
  return waiting.length
}

/** The first six digits of somebody's number; undefined where the birth, the sex or the place does not allow one. */
function prefixOf(facts: NumberlessFacts, { areaCode, today, units }: Office): string | undefined {
  const { sex, birthDate, birthRegistrationPlace: place, validFrom } = facts
  if (birthDate === '') return undefined
  // A place abroad, or none, counts as the city that collected the form.
  const provinceCode = (units.find(place, validFrom) ?? units.find(place, today))?.provinceCode ?? areaCode
  return pinPrefix({ provinceCode, sex, birthYear: Number(birthDate.slice(0, 4)) })
}
