import { checkHousehold } from '../../../forms/dc01-rules.ts'
import { dc01Fields, type Dc01, type Dc01Cells } from '../../../forms/dc01.ts'
import { gravest } from '../../../forms/rules.ts'
import { checkAgainstRegister } from '../../checking/check-against-register.ts'
import { checkAgainstArriving, checkBatch, type Arriving } from '../../checking/check-batch.ts'
import type { Width } from '../../checking/duplicates/person-keys.ts'
import type { AnyTx } from '../../db/database.ts'
import { findHouseholds } from '../../register/household.ts'
import { addMatches } from '../check-forms.ts'
import type { Incoming, ReadRows, RefusedRow } from './read-rows.ts'
import { findReceived } from './received.sql.ts'

/** The forms of one household that arrived together, and what the register knows of it. */
export type IncomingHousehold = {
  commune: string
  householdNo: string
  /** Undefined where the household is new. */
  householdId: string | undefined
  accepted: Incoming[]
  held: Incoming[]
}

/** What becomes of the rows of a chunk. `repeated` counts those of the refused that had been received before. */
export type SortedChunk = { households: IncomingHousehold[]; refused: RefusedRow[]; repeated: number }

/**
 * Sorts the forms of a chunk out: by the rules of a household, of the chunk and of those on their way, and against the
 * register, with a few statements for all rows. With `approveClean` a form that nothing holds is accepted;
 * everything else waits for the head of commune police.
 */
export async function sortOut(
  tx: AnyTx,
  { incoming, unreadable }: ReadRows,
  { approveClean, onTheirWay, width }: { approveClean: boolean; onTheirWay: readonly Arriving[]; width: Width },
): Promise<SortedChunk> {
  // When the chunk is sorted out again, the findings start from what each form itself says.
  for (const { findings, ownFindings } of incoming) findings.length = ownFindings
  const refused = [...unreadable]
  const { fresh, repeated } = await setReceivedAside(tx, incoming, refused)
  const households = await checkTogether(tx, fresh, { onTheirWay, width })
  for (const { forms, sorted } of households) {
    const isClean = ({ findings }: Incoming): boolean => approveClean && gravest(findings) !== 'hold'
    const head = forms.find(({ form }) => form.relationship_to_head === 'head')
    // Members wait with a head who waits: a household enters the register with its head or after it.
    const waits = head !== undefined && !isClean(head)
    for (const form of forms) (waits || !isClean(form) ? sorted.held : sorted.accepted).push(form)
  }
  return { households: households.map(({ sorted }) => sorted), refused, repeated }
}

/** Sets aside what was received before, in this chunk or an earlier one: the same form again, or another of its number. */
async function setReceivedAside(
  tx: AnyTx,
  incoming: readonly Incoming[],
  refused: RefusedRow[],
): Promise<{ fresh: Incoming[]; repeated: number }> {
  const received: Map<string, Dc01Cells> = await findReceived(
    tx,
    incoming.map(({ form }) => form),
  )
  const fresh: Incoming[] = []
  let repeated = 0
  for (const one of incoming) {
    const { form, rowNo, written } = one
    const number = `${form.commune} ${form.form_no}`
    const before = received.get(number)
    if (before === undefined) {
      received.set(number, form)
      fresh.push(one)
      continue
    }
    const isSame = isSameForm(before, form)
    if (isSame) repeated += 1
    refused.push({ rowNo, written, findings: [{ rule: isSame ? 'form-repeated' : 'form-differs', field: 'form_no' }] })
  }
  return { fresh, repeated }
}

function isSameForm(before: Dc01Cells, form: Dc01): boolean {
  return dc01Fields.every(({ key }) => (before[key] ?? '') === form[key])
}

/** The forms of a household in the order of the file, and where they are sorted to. */
type Together = { forms: Incoming[]; sorted: IncomingHousehold }

async function checkTogether(
  tx: AnyTx,
  fresh: readonly Incoming[],
  { onTheirWay, width }: { onTheirWay: readonly Arriving[]; width: Width },
): Promise<Together[]> {
  const byName = new Map<string, Together>()
  for (const one of fresh) {
    const { commune, household_no: householdNo } = one.form
    const name = `${commune} ${householdNo}`
    const together = byName.get(name)
    if (together !== undefined) together.forms.push(one)
    else
      byName.set(name, {
        forms: [one],
        sorted: { commune, householdNo, householdId: undefined, accepted: [], held: [] },
      })
  }
  const households = [...byName.values()]
  const headed = new Set<Together>()
  for (const { commune, householdNo, householdId, hasHead } of await findHouseholds(
    tx,
    households.map(({ sorted }) => sorted),
  )) {
    const together = byName.get(`${commune} ${householdNo}`)
    if (together === undefined) continue
    together.sorted.householdId = householdId
    if (hasHead) headed.add(together)
  }
  for (const household of households) checkHousehold(household.forms, headed.has(household))
  checkBatch(fresh, width)
  const matches = await checkAgainstRegister(
    tx,
    fresh.map(({ form }) => form),
    width,
  )
  fresh.forEach(({ form, findings }, at) =>
    addMatches(findings, [...checkAgainstArriving(form, onTheirWay, width), ...(matches[at] ?? [])]),
  )
  return households
}
