import { readDc01, type Dc01 } from '../../forms/dc01.ts'
import { inOneLine } from './addresses.ts'
import type { Random } from './random.ts'
import { Weighted } from './random.ts'
import type { Household, Relative, Resident } from './residents.ts'

/** Religion is sensitive and need not be given; most who give it have none. */
const religionGiven = 0.1
const religions = Weighted.of('99 76, 01 13, 02 9, 08 1, 05 1')
const bloodGroupGiven = 0.002
const bloodGroups = Weighted.of('O 43, B 30, A 21, AB 6')
const ethnicGroupGiven = 0.97

/** A form on which nothing is stated. */
const blank = readDc01({}).values

/** The forms of a household, the head's first, all declared on one day. They have no form number yet. */
export function fillForms(household: Household, facts: { householdNo: string; on: string }, random: Random): Dc01[] {
  const { unit, dwelling, residents } = household
  const [head] = residents
  return residents.map((resident) => {
    const form: Dc01 = Object.assign({ ...blank }, dwelling)
    form.declared_on = facts.on
    form.commune = unit.code
    form.household_no = facts.householdNo
    fillPerson(form, resident, random)
    fillResidence(form, resident, inOneLine(dwelling))
    fillFamily(form, { household, resident, head: head ?? resident }, random)
    return form
  })
}

function fillPerson(form: Dc01, resident: Resident, random: Random): void {
  form.family_name = resident.name.family
  form.middle_name = resident.name.middle
  form.given_name = resident.name.given
  form.birth_date = resident.birthDate
  form.sex = resident.kin.sex
  form.birth_registration_place = resident.birthPlace?.code ?? ''
  form.origin_place = resident.origin?.code ?? ''
  form.ethnicity = random.chance(ethnicGroupGiven) ? resident.group : ''
  form.religion = random.chance(religionGiven) ? religions.draw(random) : ''
  form.nationality = 'VN'
  form.marital_status = resident.kin.marital
  form.blood_group = random.chance(bloodGroupGiven) ? bloodGroups.draw(random) : ''
  form.pin = resident.pin
  form.cmnd9 = resident.cmnd9
}

/** The permanent residence and the current dwelling are written only where they are not the place of the form. */
function fillResidence(form: Dc01, { permanent, current }: Resident, here: string): void {
  if (permanent) {
    form.permanent_commune = permanent.commune
    form.permanent_address = permanent.address
    form.current_commune = form.commune
    form.current_address = here
  } else if (current) {
    form.current_commune = current.commune
    form.current_address = current.address
  }
}

type RelativeRole = 'father' | 'mother' | 'spouse' | 'representative'

function fillFamily(
  form: Dc01,
  { household, resident, head }: { household: Household; resident: Resident; head: Resident },
  random: Random,
): void {
  const { kin } = resident
  const fill = (as: RelativeRole, relative: Relative | undefined): void => {
    if (relative === undefined) return
    form[`${as}_name`] = relative.fullName
    form[`${as}_nationality`] = 'VN'
    // Not every declarant knows the numbers of the others by heart.
    if (relative.pin !== '' && random.chance(0.6)) form[`${as}_pin`] = relative.pin
  }
  fill('father', household.relativeOf(kin.father))
  fill('mother', household.relativeOf(kin.mother))
  fill('spouse', household.relativeOf(kin.spouse))
  const hasParentHere = [kin.father, kin.mother].some((parent) => parent?.role !== undefined)
  if (kin.age < 18 && !hasParentHere) fill('representative', head)
  form.head_name = head.fullName
  if (head.pin !== '' && (resident === head || random.chance(0.7))) form.head_pin = head.pin
  form.relationship_to_head = kin.role ?? 'other-relative'
}
