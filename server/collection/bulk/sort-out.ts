import { checkDc01, checkHousehold, type CheckContext, type CheckedForm } from '../../../forms/dc01-rules.ts'
import { readDc01, type Dc01 } from '../../../forms/dc01.ts'
import type { Finding } from '../../../forms/field.ts'
import { gravest } from '../../../forms/rules.ts'
import { checkAgainstRegister } from '../../checking/check-against-register.ts'
import { checkBatch, type Arriving } from '../../checking/check-batch.ts'
import type { AnyTx } from '../../db/database.ts'
import { findHouseholds } from '../../register/household.ts'
import { filledCells } from '../check-forms.ts'
import type { SheetRow } from '../reading/sheet.ts'
import { findReceived } from './received.sql.ts'

/** A row that was read as a form. */
export type Incoming = CheckedForm & { rowNo: number; cells: string[] }

/** A row that is not taken in, as it was written, and why. */
export type RefusedRow = { rowNo: number; cells: string[]; findings: Finding[] }

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
  { approveClean, onTheirWay }: { approveClean: boolean; onTheirWay: readonly Arriving[] },
): Promise<SortedChunk> {
  const refused = [...unreadable]
  const { fresh, repeated } = await setReceivedAside(tx, incoming, refused)
  const households = await checkTogether(tx, fresh, onTheirWay)
  for (const household of households) {
    const forms = household.accepted.splice(0)
    const isClean = ({ findings }: Incoming): boolean => approveClean && gravest(findings) !== 'hold'
    const head = forms.find(({ form }) => form.relationship_to_head === 'head')
    // Members wait with a head who waits: a household enters the register with its head or after it.
    const waits = head !== undefined && !isClean(head)
    for (const form of forms) (waits || !isClean(form) ? household.held : household.accepted).push(form)
  }
  return { households, refused, repeated }
}

/** The rows of a chunk that can be read as forms, and those that cannot. */
export type ReadRows = { incoming: readonly Incoming[]; unreadable: readonly RefusedRow[] }

/** Reads the rows of a chunk and checks each for itself. Pure: it asks nothing. */
export function readRows(rows: readonly SheetRow[], context: CheckContext): ReadRows {
  const incoming: Incoming[] = []
  const refused: RefusedRow[] = []
  for (const { rowNo, cells, written, isShort } of rows) {
    const asWritten = written ?? cells
    if (isShort) {
      refused.push({ rowNo, cells: asWritten, findings: [{ rule: 'cells-missing' }] })
      continue
    }
    const { values, findings } = readDc01(cells)
    findings.push(...checkDc01(values, context, findings))
    if (gravest(findings) === 'refuse') refused.push({ rowNo, cells: asWritten, findings })
    else incoming.push({ rowNo, cells: asWritten, form: values, findings })
  }
  return { incoming, unreadable: refused }
}

/** Sets aside what was received before, in this chunk or an earlier one: the same form again, or another of its number. */
async function setReceivedAside(
  tx: AnyTx,
  incoming: readonly Incoming[],
  refused: RefusedRow[],
): Promise<{ fresh: Incoming[]; repeated: number }> {
  const received = await findReceived(
    tx,
    incoming.map(({ form }) => ({ commune: form.commune, formNo: form.form_no })),
  )
  const fresh: Incoming[] = []
  let repeated = 0
  for (const one of incoming) {
    const number = `${one.form.commune} ${one.form.form_no}`
    const before = received.get(number)
    if (before === undefined) {
      received.set(number, filledCells(one.form))
      // A copy of the findings: when the chunk is sorted out again, they start from what the form itself says.
      fresh.push({ ...one, findings: [...one.findings] })
      continue
    }
    const isSame = isSameForm(before, one.form)
    if (isSame) repeated += 1
    const rule = isSame ? 'form-repeated' : 'form-differs'
    refused.push({ rowNo: one.rowNo, cells: one.cells, findings: [{ rule, field: 'form_no' }] })
  }
  return { fresh, repeated }
}

function isSameForm(before: Record<string, string>, form: Dc01): boolean {
  const now = filledCells(form)
  const keys = Object.keys(now)
  return keys.length === Object.keys(before).length && keys.every((key) => before[key] === now[key])
}

async function checkTogether(
  tx: AnyTx,
  forms: readonly Incoming[],
  onTheirWay: readonly Arriving[],
): Promise<IncomingHousehold[]> {
  const byName = new Map<string, IncomingHousehold>()
  for (const one of forms) {
    const { commune, household_no: householdNo } = one.form
    const name = `${commune} ${householdNo}`
    const household = byName.get(name)
    if (household === undefined)
      byName.set(name, { commune, householdNo, householdId: undefined, accepted: [one], held: [] })
    else household.accepted.push(one)
  }
  const households = [...byName.values()]
  const known = await findHouseholds(tx, households.map(({ commune, householdNo }) => ({ commune, householdNo })))
  const headed = new Set<string>()
  for (const { commune, householdNo, householdId, hasHead } of known) {
    const household = byName.get(`${commune} ${householdNo}`)
    if (household) household.householdId = householdId
    if (hasHead) headed.add(householdId)
  }
  for (const { accepted, householdId } of households)
    checkHousehold(accepted, householdId !== undefined && headed.has(householdId))
  checkBatch(forms, onTheirWay)
  const matches = await checkAgainstRegister(tx, forms.map(({ form }) => form))
  forms.forEach(({ findings }, at) => {
    for (const { rule, field } of matches[at] ?? [])
      if (!findings.some((finding) => finding.rule === rule)) findings.push({ rule, field })
  })
  return households
}
