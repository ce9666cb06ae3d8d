import { fullNameOf, type Dc01 } from '../../forms/dc01.ts'
import { searchKey } from '../../forms/fold.ts'
import { newId } from '../db/new-id.ts'
import type { RegisterRelationKind } from '../db/tables.ts'
import type { RegisterRow, RegisterRows } from './rows.ts'

/** Who decided, where, and what a first collection rests on. */
export type Decision = { decidedBy: string; tier: string }

const relationKinds = ['father', 'mother', 'spouse', 'representative'] as const satisfies RegisterRelationKind[]

/**
 * Adds what an accepted DC01 says of a new person to the rows, and returns the person's identifier: the act, the first
 * state, the number, the residences, the place in the household, the relations as declared. All hold from the day of the
 * declaration: what was before, the register does not know.
 */
export function addFirstCollection(rows: RegisterRows, form: Dc01, decision: Decision & { householdId: string }): string {
  const personId = newId()
  const actId = newId()
  const from = { person_id: personId, valid_from: form.declared_on, act_id: actId }
  rows.person.push({ person_id: personId })
  rows.act.push({
    person_id: personId,
    act_id: actId,
    kind: 'first-collection',
    effective_on: form.declared_on,
    evidence: `DC01 ${form.commune}/${form.form_no}`,
    decided_by: decision.decidedBy,
    tier: decision.tier,
  })
  rows.person_state.push({
    ...from,
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
  })
  if (form.pin !== '') rows.identifier.push({ value: form.pin, person_id: personId, act_id: actId })
  rows.household_member.push({
    ...from,
    household_id: decision.householdId,
    relationship_to_head: form.relationship_to_head,
  })
  const permanent = addResidences(rows, form, from)
  for (const kind of relationKinds) {
    const name = form[`${kind}_name`]
    const pin = form[`${kind}_pin`]
    if (name === '' && pin === '') continue
    const declared = { declared_name: name, declared_pin: pin, declared_nationality: form[`${kind}_nationality`] }
    rows.relation.push({ ...from, kind, related_person_id: null, ...declared })
  }
  rows.name_search.push(searchRow(personId, form, { motherName: form.mother_name, communeCode: permanent }))
  return personId
}

/** The permanent residence, and another place where the person really lives; returns the permanent commune. */
function addResidences(
  rows: RegisterRows,
  form: Dc01,
  from: Pick<RegisterRow<'residence'>, 'person_id' | 'valid_from' | 'act_id'>,
): string {
  const here = { commune_code: form.commune, hamlet: form.hamlet, address: form.address }
  const isElsewhere = form.permanent_commune !== '' && form.permanent_commune !== form.commune
  const permanent = isElsewhere
    ? { commune_code: form.permanent_commune, hamlet: '', address: form.permanent_address }
    : here
  rows.residence.push({ ...from, kind: 'permanent', ...permanent })
  if (isElsewhere) rows.residence.push({ ...from, kind: 'current', ...here })
  else if (form.current_commune !== '') {
    const current = { commune_code: form.current_commune, hamlet: '', address: form.current_address }
    rows.residence.push({ ...from, kind: 'current', ...current })
  }
  return permanent.commune_code
}

/** The row by which a person is found: the present name as keys. */
export function searchRow(
  personId: string,
  name: { family_name: string; middle_name: string; given_name: string; birth_date: string },
  { motherName, communeCode }: { motherName: string; communeCode: string },
): RegisterRow<'name_search'> {
  return {
    birth_year: Number(name.birth_date.slice(0, 4)),
    person_id: personId,
    birth_date: name.birth_date,
    full_key: searchKey(fullNameOf(name)),
    mother_key: searchKey(motherName),
    commune_code: communeCode,
  }
}
