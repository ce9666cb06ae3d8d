import type { Dc01 } from '../../forms/dc01.ts'
import { newId } from '../db/new-id.ts'
import type { RegisterRelationKind } from '../db/tables.ts'
import type { RegisterRow, RegisterRows } from './rows.ts'
import { searchRow } from './search-row.ts'
import { bornNumber, stillOn } from './stay.ts'

/** Who decided, where, and what a first collection rests on. */
export type Decision = { decidedBy: string; tier: string }

/** The relations of group 13, each with the fields that tell of it. */
const relations = (['father', 'mother', 'spouse', 'representative'] as const satisfies RegisterRelationKind[]).map(
  (kind) => ({ kind, name: `${kind}_name`, pin: `${kind}_pin`, nationality: `${kind}_nationality` }) as const,
)

/**
 * Adds what an accepted DC01 says of a new person to the rows, and returns the person's identifier: the act, the first
 * state, the number, the residences, the place in the household, the relations as declared. All hold from the day of the
 * declaration: what was before, the register does not know.
 *
 * Each row is written out in full: built by spreading, rows took several times as long, for every form of every file.
 */
export function addFirstCollection(
  rows: RegisterRows,
  form: Dc01,
  decision: Decision & { householdId: string },
): string {
  const personId = newId()
  const actId = newId()
  rows.person.push({ person_id: personId })
  rows.act.push({
    person_id: personId,
    act_id: actId,
    kind: 'first-collection',
    effective_on: form.declared_on,
    evidence: `DC01 ${form.commune}/${form.form_no}`,
    decided_by: decision.decidedBy,
    tier: decision.tier,
    event_id: null,
    annuls: null,
  })
  rows.person_state.push(firstState(personId, actId, form))
  if (form.pin !== '')
    rows.identifier.push({ value: form.pin, person_id: personId, valid_from: form.declared_on, act_id: actId })
  rows.household_member.push({
    person_id: personId,
    valid_from: form.declared_on,
    act_id: actId,
    household_id: decision.householdId,
    relationship_to_head: form.relationship_to_head,
  })
  const home = addResidences(rows, form, { personId, actId })
  addStay(rows, form, { personId, home })
  addRelations(rows, form, { personId, actId })
  rows.name_search.push(
    searchRow({
      person_id: personId,
      family_name: form.family_name,
      middle_name: form.middle_name,
      given_name: form.given_name,
      birth_date: form.birth_date,
      mother_name: form.mother_name,
      father_name: form.father_name,
      commune_code: home.commune_code,
      standing: form.died_on === '' ? 'present' : 'gone',
    }),
  )
  return personId
}

/** The person and the act that rows are of. */
type Of = { personId: string; actId: string }

function firstState(personId: string, actId: string, form: Dc01): RegisterRow<'person_state'> {
  return {
    person_id: personId,
    valid_from: form.declared_on,
    act_id: actId,
    family_name: form.family_name,
    middle_name: form.middle_name,
    given_name: form.given_name,
    birth_date: form.birth_date,
    sex: form.sex === 'male' || form.sex === 'female' ? form.sex : 'unknown',
    birth_registration_place: form.birth_registration_place,
    origin_place: form.origin_place,
    ethnicity: form.ethnicity,
    religion: form.religion,
    nationality: form.nationality,
    marital_status: form.marital_status,
    blood_group: form.blood_group,
    died_on: form.died_on,
    missing_on: form.missing_on,
    cmnd9: form.cmnd9,
  }
}

type Place = Pick<RegisterRow<'residence'>, 'hamlet' | 'address'> & { commune_code: string }

/** The permanent residence, and the place where the person really lives if it is another; returns the permanent one. */
function addResidences(rows: RegisterRows, form: Dc01, { personId, actId }: Of): Place {
  const sheet: Place = { commune_code: form.commune, hamlet: form.hamlet, address: form.address }
  const permanent = placeOf(form.permanent_commune, form.permanent_address, sheet)
  const current = placeOf(form.current_commune, form.current_address, sheet)
  const add = (kind: 'permanent' | 'current', { commune_code, hamlet, address }: Place): number =>
    rows.residence.push({
      person_id: personId,
      kind,
      valid_from: form.declared_on,
      act_id: actId,
      commune_code,
      hamlet,
      address,
      gone: null,
      since: '',
    })
  add('permanent', permanent)
  if (current.commune_code !== permanent.commune_code || current.address !== permanent.address) add('current', current)
  return permanent
}

/** Whom the first collection counts, and where: the same as `staysOf` makes of its rows. */
function addStay(rows: RegisterRows, form: Dc01, { personId, home }: { personId: string; home: Place }): void {
  if (form.died_on !== '' || home.commune_code === '') return
  rows.stay.push({
    person_id: personId,
    from_day: form.declared_on,
    until_day: stillOn,
    residence_from: form.declared_on,
    sex: form.sex === 'male' || form.sex === 'female' ? form.sex : 'unknown',
    born: bornNumber(form.birth_date),
    commune_code: home.commune_code,
    hamlet: home.hamlet,
  })
}

/** A place that a form names, with what it leaves out taken from the head of the sheet. */
function placeOf(commune: string, address: string, sheet: Place): Place {
  const isOfSheet = (commune === '' || commune === sheet.commune_code) && (address === '' || address === sheet.address)
  return isOfSheet ? sheet : { commune_code: commune === '' ? sheet.commune_code : commune, hamlet: '', address }
}

function addRelations(rows: RegisterRows, form: Dc01, { personId, actId }: Of): void {
  for (const { kind, name, pin, nationality } of relations)
    if (form[name] !== '' || form[pin] !== '')
      rows.relation.push({
        person_id: personId,
        kind,
        valid_from: form.declared_on,
        act_id: actId,
        related_person_id: null,
        declared_name: form[name],
        declared_pin: form[pin],
        declared_nationality: form[nationality],
      })
}
