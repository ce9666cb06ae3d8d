import { pinPrefix } from '../../forms/pin.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { applyFeedPage, type FeedPage } from '../register/feed.ts'
import { findHolders, giveNumbers } from '../register/give-numbers.ts'
import { lockCity, moveCity, queueReceipts } from './city.sql.ts'
import { nationalTier, numberOffice, type Receipt } from './exchange-output.ts'

/**
 * Takes a page of a city's feed into the national register: in one transaction with the city's place in the feed, so
 * every change is taken exactly once, however often a page is fetched. Returns how many changes it took, and the place.
 */
export async function takePage(
  tx: AnyTx,
  { areaCode, after, page, today, units }: { areaCode: string; after: string; page: FeedPage; today: string; units: UnitTable },
): Promise<{ taken: number; nextAfter: string }> {
  const place = await lockCity(tx, areaCode)
  // Another pull may have taken the page while this one fetched it.
  if (place !== after) return { taken: 0, nextAfter: place }
  const gap = page.changes.find(({ seq }, at) => BigInt(seq) !== BigInt(after) + BigInt(at + 1))
  if (gap !== undefined) throw new Problem('exchange-refused', { reason: `a gap before change ${gap.seq}` })
  const seqs = new Map(page.changes.map(({ actId, seq }) => [actId, seq]))
  const { kept, receipts } = await setClashesAside(tx, page, seqs)
  const fresh = await applyFeedPage(tx, { ...page, rows: { ...page.rows, identifier: kept } })
  const withheld = new Set(receipts.map(({ personId }) => personId))
  const numberless = listNumberless(page, { areaCode, today, units }).filter(
    ({ actId, personId }) => fresh.has(actId) && !withheld.has(personId),
  )
  const given = await giveNumbers(
    tx,
    numberless.flatMap(({ personId, prefix }) => (prefix === undefined ? [] : [{ personId, prefix }])),
    { decidedBy: numberOffice, tier: nationalTier, effectiveOn: today, evidence: 'number given by the nation' },
  )
  const numbers = new Map(given.map((one) => [one.personId, one]))
  for (const { personId, actId } of numberless) {
    const number = numbers.get(personId)
    const seq = seqs.get(actId) ?? '0'
    receipts.push(
      number === undefined
        ? { seq, outcome: 'number-withheld', personId, detail: { rule: 'birth-date-unknown' } }
        : { seq, outcome: 'number-given', personId, detail: { number: number.number, actId: number.actId, effectiveOn: today } },
    )
  }
  await queueReceipts(tx, areaCode, receipts)
  const nextAfter = page.changes.at(-1)?.seq ?? after
  await moveCity(tx, areaCode, { nextAfter, newest: page.newest })
  return { taken: page.changes.length, nextAfter }
}

type Row = FeedPage['rows'][keyof FeedPage['rows']][number]

/** A number that somebody else holds is not taken over: the person is, and the city is told. */
async function setClashesAside(
  tx: AnyTx,
  page: FeedPage,
  seqs: ReadonlyMap<string, string>,
): Promise<{ kept: Row[]; receipts: Receipt[] }> {
  const rows = page.rows.identifier
  const holders = await findHolders(tx, rows.map(({ value }) => String(value)))
  const kept: Row[] = []
  const receipts: Receipt[] = []
  for (const row of rows) {
    const [number, personId, actId] = [String(row['value']), String(row['person_id']), String(row['act_id'])]
    const holder = holders.get(number)
    if (holder === undefined) kept.push(row)
    else if (holder !== personId)
      receipts.push({
        seq: seqs.get(actId) ?? '0',
        outcome: 'refused',
        personId,
        detail: { rule: 'pin-held-by-another', number },
      })
  }
  return { kept, receipts }
}

/** The people of the page who are new and have no number, with the prefix of the one that they get where it is known. */
function listNumberless(
  page: FeedPage,
  { areaCode, today, units }: { areaCode: string; today: string; units: UnitTable },
): { personId: string; actId: string; prefix: string | undefined }[] {
  const numbered = new Set(page.rows.identifier.map((row) => row['person_id']))
  const firsts = new Set(page.rows.act.filter(({ kind }) => kind === 'first-collection').map((row) => row['act_id']))
  return page.rows.person_state
    .filter((state) => firsts.has(state['act_id'] ?? '') && !numbered.has(state['person_id'] ?? ''))
    .map((state) => {
      const place = String(state['birth_registration_place'])
      const [validFrom, birth] = [String(state['valid_from']), String(state['birth_date'])]
      const provinceCode = (units.find(place, validFrom) ?? units.find(place, today))?.provinceCode ?? areaCode
      const sex = state['sex'] === 'male' || state['sex'] === 'female' ? state['sex'] : 'unknown'
      const prefix = birth === '' ? undefined : pinPrefix({ provinceCode, sex, birthYear: Number(birth.slice(0, 4)) })
      return { personId: String(state['person_id']), actId: String(state['act_id']), prefix }
    })
}
