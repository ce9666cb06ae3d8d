import { dc01Edition } from '../../../forms/dc01.ts'
import { newId } from '../../db/new-id.ts'
import { addFirstCollection } from '../../register/first-collection.ts'
import { noRows, type RegisterRows } from '../../register/rows.ts'
import { filledCellsJson, keepable } from '../filled-cells.ts'
import type { Incoming } from './read-rows.ts'
import type { IncomingHousehold, SortedChunk } from './sort-out.ts'

/** Who brings a batch in, who answers for what is accepted at once, and the days. */
export type BatchDecision = {
  batchId: string
  tier: string
  enteredBy: string
  decidedBy: string
  submittedOn: string
  decideBy: string
}

/** The columns of the module's own tables, in the order in which rows go in. */
export const collectionColumns = {
  dossier: [
    'dossier_id',
    'commune_code',
    'household_no',
    'form_code',
    'form_valid_from',
    'state',
    'entered_by',
    'batch_id',
    'submitted_on',
    'decide_by',
    'decided_by',
  ],
  form: ['form_id', 'dossier_id', 'commune_code', 'form_no', 'body', 'findings', 'person_id'],
  step: ['dossier_id', 'step_no', 'action', 'to_state', 'account_id', 'reason'],
  refused_row: ['batch_id', 'row_no', 'cells', 'findings'],
  batch_chunk: ['batch_id', 'first_row', 'accepted', 'held', 'refused', 'repeated'],
} as const
export type CollectionTable = keyof typeof collectionColumns

/** These tables in the order in which rows go in: what others refer to comes first. */
export const collectionTables = [
  'dossier',
  'form',
  'step',
  'refused_row',
  'batch_chunk',
] as const satisfies CollectionTable[]

type Row<Table extends CollectionTable> = Record<(typeof collectionColumns)[Table][number], string | number | null>

/** Everything that a chunk writes, by table. */
export type ChunkRows = { register: RegisterRows; collection: { [Table in CollectionTable]: Row<Table>[] } }

/** So many households at a time: few enough that their rows are gone again before the garbage collector keeps them. */
const householdsAtATime = 64

/**
 * Turns a chunk that was sorted out into the rows of all tables, some households at a time. Pure: it asks and writes
 * nothing. `firstRow` is the number of its first row in the file.
 */
export function* chunkRows(
  { households, refused, repeated }: SortedChunk,
  firstRow: number,
  decision: BatchDecision,
): Generator<ChunkRows> {
  let [accepted, held] = [0, 0]
  let rows = emptyRows()
  for (const [at, household] of households.entries()) {
    if (household.accepted.length > 0) addAccepted(rows, household, decision)
    if (household.held.length > 0) addHeld(rows, household, decision)
    accepted += household.accepted.length
    held += household.held.length
    if ((at + 1) % householdsAtATime > 0) continue
    yield rows
    rows = emptyRows()
  }
  const { batchId } = decision
  for (const { rowNo, written, findings } of refused)
    rows.collection.refused_row.push({
      batch_id: batchId,
      row_no: rowNo,
      cells: keepable(JSON.stringify(written)),
      findings: JSON.stringify(findings),
    })
  const counts = { accepted, held, refused: refused.length, repeated }
  rows.collection.batch_chunk.push({ batch_id: batchId, first_row: firstRow, ...counts })
  yield rows
}

function emptyRows(): ChunkRows {
  return {
    register: noRows(),
    collection: { dossier: [], form: [], step: [], refused_row: [], batch_chunk: [] },
  }
}

function addAccepted(rows: ChunkRows, household: IncomingHousehold, decision: BatchDecision): void {
  const { commune, householdNo } = household
  const householdId = household.householdId ?? newId()
  if (household.householdId === undefined)
    rows.register.household.push({ household_id: householdId, commune_code: commune, household_no: householdNo })
  const dossierId = addDossier(rows, household, { decision, isAccepted: true })
  const first = { decidedBy: decision.decidedBy, tier: decision.tier, householdId }
  for (const one of household.accepted)
    addForm(rows, one, { dossierId, personId: addFirstCollection(rows.register, one.form, first) })
}

function addHeld(rows: ChunkRows, household: IncomingHousehold, decision: BatchDecision): void {
  const dossierId = addDossier(rows, household, { decision, isAccepted: false })
  for (const one of household.held) addForm(rows, one, { dossierId, personId: null })
}

/** Adds a dossier with its steps and returns its identifier. */
function addDossier(
  { collection: { dossier, step } }: ChunkRows,
  { commune, householdNo }: IncomingHousehold,
  { decision, isAccepted }: { decision: BatchDecision; isAccepted: boolean },
): string {
  const dossierId = newId()
  dossier.push({
    dossier_id: dossierId,
    commune_code: commune,
    household_no: householdNo,
    form_code: dc01Edition.code,
    form_valid_from: dc01Edition.validFrom,
    state: isAccepted ? 'accepted' : 'submitted',
    entered_by: decision.enteredBy,
    batch_id: decision.batchId,
    submitted_on: decision.submittedOn,
    decide_by: decision.decideBy,
    decided_by: isAccepted ? decision.decidedBy : null,
  })
  const [entered, decided] = [decision.enteredBy, decision.decidedBy]
  step.push({
    dossier_id: dossierId,
    step_no: 1,
    action: 'submit',
    to_state: 'submitted',
    account_id: entered,
    reason: '',
  })
  if (isAccepted)
    step.push({
      dossier_id: dossierId,
      step_no: 2,
      action: 'accept',
      to_state: 'accepted',
      account_id: decided,
      reason: '',
    })
  return dossierId
}

function addForm(
  rows: ChunkRows,
  { form, findings }: Incoming,
  { dossierId, personId }: { dossierId: string; personId: string | null },
): void {
  rows.collection.form.push({
    form_id: newId(),
    dossier_id: dossierId,
    commune_code: form.commune,
    form_no: form.form_no,
    body: filledCellsJson(form),
    findings: findings.length === 0 ? '[]' : JSON.stringify(findings),
    person_id: personId,
  })
}
