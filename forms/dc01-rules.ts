import { fullNameOf, type Dc01 } from './dc01.ts'
import type { Finding } from './field.ts'
import { toneKey } from './fold.ts'
import { ageOn, compareDates } from './partial-date.ts'
import { pinWarnings } from './pin.ts'
import type { UnitTable } from './unit-table.ts'

const ageMax = 120
const parentYearsMin = 12
const adultAge = 18
const marriageAge = { male: 20, female: 18 } as const

/** What the rules need to know besides the form: the day, the units, and where the forms are collected. */
export type CheckContext = { today: string; units: UnitTable; unitCode: string }

/**
 * What is wrong with one form for itself: dates, units, numbers. `read` is what the reading of its cells found
 * (`readDc01`): a field that could not be read is not missing as well.
 */
export function checkDc01(
  form: Dc01,
  { today, units, unitCode }: CheckContext,
  read: readonly Finding[] = [],
): Finding[] {
  const findings: Finding[] = []
  const find = (rule: Finding['rule'], field: keyof Dc01): number => findings.push({ rule, field })
  const { declared_on: declared, birth_date: birth, died_on: died } = form
  const isCommune = (code: string): boolean => units.find(code, declared)?.level === 'commune'

  if (declared > today) find('declared-in-future', 'declared_on')
  if (declared !== '') {
    if (!isCommune(form.commune)) find('unit-unknown', 'commune')
    else if (!units.isWithin(form.commune, unitCode, declared)) find('unit-outside', 'commune')
    if (form.permanent_commune !== '' && !isCommune(form.permanent_commune))
      find('unit-unknown', 'permanent_commune')
    if (form.current_commune !== '' && !isCommune(form.current_commune))
      find('unit-unknown', 'current_commune')
    if (birth !== '') checkBirth(form, find)
    else if (!read.some(({ field }) => field === 'birth_date')) find('birth-date-unknown', 'birth_date')
    if (died !== '' && compareDates(died, declared) === 'after') find('died-after-declared', 'died_on')
  }
  if (died !== '' && birth !== '' && compareDates(died, birth) === 'before') find('died-before-born', 'died_on')
  if (died !== '' && form.relationship_to_head === 'head') find('head-dead', 'died_on')
  if (form.pin !== '')
    for (const rule of pinWarnings({
      pin: form.pin,
      sex: form.sex,
      birthDate: birth,
      birthRegistrationPlace: form.birth_registration_place,
    }))
      find(rule, 'pin')
  return findings
}

function checkBirth(form: Dc01, find: (rule: Finding['rule'], field: keyof Dc01) => void): void {
  const { birth_date: birth, declared_on: declared, sex } = form
  if (compareDates(birth, declared) === 'after') return find('born-after-declared', 'birth_date')
  if (birth.length < 10) find('birth-date-partial', 'birth_date')
  const age = ageOn(birth, declared)
  if (age.min > ageMax && form.died_on === '') find('age-improbable', 'birth_date')
  if (form.relationship_to_head === 'head' && age.max < adultAge) find('head-minor', 'birth_date')
  if (form.marital_status === 'married' && (sex === 'male' || sex === 'female') && age.max < marriageAge[sex])
    find('married-under-age', 'marital_status')
}

/** A form of a household with what was found about it. */
export type CheckedForm = { form: Dc01; findings: Finding[] }

/**
 * What is wrong with the forms of one household together. `headBefore` says whether the register has a head for it
 * already. The findings are added to the forms that they are about.
 */
export function checkHousehold(forms: readonly CheckedForm[], headBefore: boolean): void {
  const heads = forms.filter(({ form }) => form.relationship_to_head === 'head')
  const [head] = heads
  if (heads.length + (headBefore ? 1 : 0) > 1)
    for (const { findings } of heads) findings.push({ rule: 'head-twice', field: 'relationship_to_head' })
  if (head === undefined && !headBefore)
    for (const { findings } of forms) findings.push({ rule: 'head-missing', field: 'relationship_to_head' })
  if (head !== undefined) {
    const headName = toneKey(fullNameOf(head.form))
    for (const member of forms) if (member !== head) checkMember(member, head.form, headName)
  }
  const spouses = forms.filter(({ form }) => form.relationship_to_head === 'spouse')
  if (spouses.length > 1) for (const { findings } of spouses) findings.push({ rule: 'spouse-twice', field: 'relationship_to_head' })
  if (forms.length > 1) checkTwinForms(forms)
}

/** Which generation a relationship puts a member in, against the head's: 1 = younger, -1 = older. */
const generations: Partial<Record<string, 1 | -1>> = { child: 1, grandchild: 1, parent: -1, grandparent: -1 }

function checkMember({ form, findings }: CheckedForm, head: Dc01, headName: string): void {
  if (form.head_name !== '' && toneKey(form.head_name) !== headName)
    findings.push({ rule: 'head-name-differs', field: 'head_name' })
  const generation = generations[form.relationship_to_head]
  if (generation === undefined || form.birth_date === '' || head.birth_date === '') return
  const [older, younger] = generation === 1 ? [head, form] : [form, head]
  // The years alone: a difference of twelve calendar years or more can be one of eleven years and a day.
  const years = Number(younger.birth_date.slice(0, 4)) - Number(older.birth_date.slice(0, 4))
  if (years < parentYearsMin) findings.push({ rule: 'child-older-than-parent', field: 'birth_date' })
}

function checkTwinForms(forms: readonly CheckedForm[]): void {
  const seen = new Map<string, CheckedForm>()
  for (const checked of forms) {
    const { form } = checked
    if (form.birth_date === '') continue
    const key = `${toneKey(fullNameOf(form))}|${form.birth_date}|${form.sex}`
    const before = seen.get(key)
    if (before === undefined) seen.set(key, checked)
    else for (const one of [before, checked]) one.findings.push({ rule: 'twin-forms', field: 'given_name' })
  }
}
