import { filledCells } from '../check-forms.ts'
import { dc01Edition } from '../../../forms/dc01.ts'
import { newId } from '../../db/new-id.ts'
import { addFirstCollection } from '../../register/first-collection.ts'
import { noRows, type RegisterRows } from '../../register/rows.ts'
import type { Incoming, IncomingHousehold, SortedChunk } from './sort-out.ts'

/** Who brings a batch in, who answers for what is accepted at once, and the days. */
export type BatchDecision = {
  batchId: string
  chunkNo: number
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
  batch_chunk: ['batch_id', 'chunk_no', 'accepted', 'held', 'refused', 'repeated'],
} as const
type CollectionTable = keyof typeof collectionColumns
type Row<Table extends CollectionTable> = Record<(typeof collectionColumns)[Table][number], string | number | null>

/** Everything that a chunk writes, by table. */
export type ChunkRows = { register: RegisterRows; collection: { [Table in CollectionTable]: Row<Table>[] } }

/** Turns a chunk that was sorted out into the rows of all tables. Pure: it asks and writes nothing. */
export function chunkRows({ households, refused, repeated }: SortedChunk, decision: BatchDecision): ChunkRows {
  const rows: ChunkRows = {
    register: noRows(),
    collection: { dossier: [], form: [], step: [], refused_row: [], batch_chunk: [] },
  }
  let [accepted, held] = [0, 0]
  for (const household of households) {
    if (household.accepted.length > 0) addAccepted(rows, household, decision)
    if (household.held.length > 0) addDossier(rows, household, household.held, { decision, isAccepted: false })
    accepted += household.accepted.length
    held += household.held.length
  }
  const { batchId: batch_id, chunkNo: chunk_no } = decision
  for (const { rowNo, cells, findings } of refused)
    rows.collection.refused_row.push({
      batch_id,
      row_no: rowNo,
      cells: JSON.stringify(cells),
      findings: JSON.stringify(findings),
    })
  rows.collection.batch_chunk.push({ batch_id, chunk_no, accepted, held, refused: refused.length, repeated })
  sortForIndexes(rows.register)
  return rows
}

function addAccepted(rows: ChunkRows, household: IncomingHousehold, decision: BatchDecision): void {
  const { commune, householdNo } = household
  const householdId = household.householdId ?? newId()
  if (household.householdId === undefined)
    rows.register.household.push({ household_id: householdId, commune_code: commune, household_no: householdNo })
  const personIds = household.accepted.map(({ form }) =>
    addFirstCollection(rows.register, form, { decidedBy: decision.decidedBy, tier: decision.tier, householdId }),
  )
  addDossier(rows, household, household.accepted, { decision, isAccepted: true, personIds })
}

function addDossier(
  rows: ChunkRows,
  { commune, householdNo }: IncomingHousehold,
  forms: readonly Incoming[],
  { decision, isAccepted, personIds }: { decision: BatchDecision; isAccepted: boolean; personIds?: string[] },
): void {
  const dossierId = newId()
  rows.collection.dossier.push({
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
  forms.forEach(({ form, findings }, at) => {
    rows.collection.form.push({
      form_id: newId(),
      dossier_id: dossierId,
      commune_code: commune,
      form_no: form.form_no,
      body: JSON.stringify(filledCells(form)),
      findings: findings.length === 0 ? '[]' : JSON.stringify(findings),
      person_id: personIds?.[at] ?? null,
    })
  })
  const step = { dossier_id: dossierId, reason: '' }
  rows.collection.step.push({ ...step, step_no: 1, action: 'submit', to_state: 'submitted', account_id: decision.enteredBy })
  if (isAccepted)
    rows.collection.step.push({ ...step, step_no: 2, action: 'accept', to_state: 'accepted', account_id: decision.decidedBy })
}

/** Rows in the order of an index touch its pages once, one after the other. */
function sortForIndexes(rows: RegisterRows): void {
  rows.identifier.sort((one, other) => (one.value < other.value ? -1 : 1))
  rows.name_search.sort((one, other) =>
    one.birth_date === other.birth_date
      ? Number(one.full_key > other.full_key) - Number(one.full_key < other.full_key)
      : one.birth_date < other.birth_date
        ? -1
        : 1,
  )
}
