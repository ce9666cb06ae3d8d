import { dc01Fields, type Dc01Key } from '../../forms/dc01.ts'
import type { Field } from '../../forms/field.ts'
import type { Text } from '../../forms/language.ts'
import { household } from '../i18n/household.ts'

/** A field with the width that it takes in a row of the form. */
export type Placed = { field: Field<Dc01Key>; width: 'half' | 'third' | 'quarter' | 'whole' }

function place(width: Placed['width'], ...keys: Dc01Key[]): Placed[] {
  return keys.flatMap((key) => dc01Fields.filter((field) => field.key === key).map((field) => ({ field, width })))
}

/** What is asked of everybody, in the order of the sheet. */
export const mainFields: readonly Placed[] = [
  ...place('third', 'family_name', 'middle_name', 'given_name'),
  ...place('third', 'birth_date', 'sex', 'relationship_to_head'),
  ...place('third', 'marital_status', 'ethnicity', 'nationality'),
  ...place('third', 'pin'),
]

/** What is filled in more rarely: folded away until it is opened, or until something in it is wrong. */
export const foldedGroups: readonly { title: Text; fields: readonly Placed[] }[] = [
  { title: household.origin, fields: place('half', 'birth_registration_place', 'origin_place') },
  {
    title: household.relatives,
    fields: place(
      'third',
      'father_name',
      'father_pin',
      'father_nationality',
      'mother_name',
      'mother_pin',
      'mother_nationality',
      'spouse_name',
      'spouse_pin',
      'spouse_nationality',
      'representative_name',
      'representative_pin',
      'representative_nationality',
    ),
  },
  {
    title: household.residences,
    fields: place('half', 'permanent_commune', 'permanent_address', 'current_commune', 'current_address'),
  },
  {
    title: household.others,
    fields: place(
      'third',
      'form_no',
      'cmnd9',
      'religion',
      'blood_group',
      'head_name',
      'head_pin',
      'died_on',
      'missing_on',
    ),
  },
]

/** Fields that hold somebody's name: the names in the household are offered for them. */
export const relativeNames: ReadonlySet<Dc01Key> = new Set<Dc01Key>([
  'father_name',
  'mother_name',
  'spouse_name',
  'representative_name',
  'head_name',
])
