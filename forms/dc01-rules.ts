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

/** Notes that a rule found something in a field. */
type Find = (rule: Finding['rule'], field: keyof Dc01) => void

/**
 * What is wrong with one form for itself: dates, units, numbers. `read` is what the reading of its cells found
 * (`readDc01`): a field that could not be read is not missing as well.
 */
export function checkDc01(form: Dc01, context: CheckContext, read: readonly Finding[] = []): Finding[] {
  const findings: Finding[] = []
  const find: Find = (rule, field) => findings.push({ rule, field })
  // Without the day of the declaration, which is refused, nothing can be said about units and ages.
  if (form.declared_on !== '') {
    if (form.declared_on > context.today) find('declared-in-future', 'declared_on')
    checkUnits(form, context, find)
    if (form.birth_date !== '') checkBirth(form, find)
    else if (!read.some(({ field }) => field === 'birth_date')) find('birth-date-unknown', 'birth_date')
  }
  if (form.died_on !== '') checkDeath(form, find)
  if (form.pin !== '') checkPin(form, find)
  return findings
}

function checkUnits(form: Dc01, { units, unitCode }: CheckContext, find: Find): void {
  for (const field of ['commune', 'permanent_commune', 'current_commune'] as const) {
    const code = form[field]
    if (code === '') continue
    if (units.find(code, form.declared_on)?.level !== 'commune') find('unit-unknown', field)
    else if (field === 'commune' && !units.isWithin(code, unitCode, form.declared_on)) find('unit-outside', field)
  }
}

function checkBirth(form: Dc01, find: Find): void {
  const { birth_date: birth, declared_on: declared, sex } = form
  if (compareDates(birth, declared) === 'after') return find('born-after-declared', 'birth_date')
  if (birth.length < 10) find('birth-date-partial', 'birth_date')
  const age = ageOn(birth, declared)
  if (age.min > ageMax && form.died_on === '') find('age-improbable', 'birth_date')
  if (form.relationship_to_head === 'head' && age.max < adultAge) find('head-minor', 'birth_date')
  if (form.marital_status === 'married' && (sex === 'male' || sex === 'female') && age.max < marriageAge[sex])
    find('married-under-age', 'marital_status')
}

function checkDeath(form: Dc01, find: Find): void {
  const { died_on: died, birth_date: birth, declared_on: declared } = form
  if (declared !== '' && compareDates(died, declared) === 'after') find('died-after-declared', 'died_on')
  if (birth !== '' && compareDates(died, birth) === 'before') find('died-before-born', 'died_on')
  if (form.relationship_to_head === 'head') find('head-dead', 'died_on')
}

function checkPin(form: Dc01, find: Find): void {
  const { pin, sex, birth_date: birthDate, birth_registration_place: birthRegistrationPlace } = form
  for (const rule of pinWarnings({ pin, sex, birthDate, birthRegistrationPlace })) find(rule, 'pin')
}

/** A form of a household with what was found about it. */
export type CheckedForm = { form: Dc01; findings: Finding[] }

/**
 * What is wrong with the forms of one household together. `headBefore` says whether the register has a head for it
 * already. The findings are added to the forms that they are about.
 */
export function checkHousehold(forms: readonly CheckedForm[], headBefore: boolean): void {
  const heads = forms.filter(({ form }) => form.relationship_to_head === 'head')
  const spouses = forms.filter(({ form }) => form.relationship_to_head === 'spouse')
  const [head] = heads
  if (heads.length > (headBefore ? 0 : 1)) findInAll(heads, { rule: 'head-twice', field: 'relationship_to_head' })
  if (head === undefined && !headBefore) findInAll(forms, { rule: 'head-missing', field: 'relationship_to_head' })
  if (head !== undefined) checkMembers(forms, head)
  if (spouses.length > 1) findInAll(spouses, { rule: 'spouse-twice', field: 'relationship_to_head' })
  if (forms.length > 1) checkTwinForms(forms)
}

function findInAll(forms: readonly CheckedForm[], finding: Finding): void {
  for (const { findings } of forms) findings.push(finding)
}

function checkMembers(forms: readonly CheckedForm[], head: CheckedForm): void {
  const headName = fullNameOf(head.form)
  for (const member of forms) if (member !== head) checkMember(member, head.form, headName)
}

/** Which generation a relationship puts a member in, against the head's: 1 = younger, -1 = older. */
const generations: Partial<Record<string, 1 | -1>> = { child: 1, grandchild: 1, parent: -1, grandparent: -1 }

function checkMember({ form, findings }: CheckedForm, head: Dc01, headName: string): void {
  if (form.head_name !== '' && !isSameName(form.head_name, headName))
    findings.push({ rule: 'head-name-differs', field: 'head_name' })
  const generation = generations[form.relationship_to_head]
  if (generation === undefined || form.birth_date === '' || head.birth_date === '') return
  const [older, younger] = generation === 1 ? [head, form] : [form, head]
  // The years alone: a difference of twelve calendar years or more can be one of eleven years and a day.
  const years = Number(younger.birth_date.slice(0, 4)) - Number(older.birth_date.slice(0, 4))
  if (years < parentYearsMin) findings.push({ rule: 'child-older-than-parent', field: 'birth_date' })
}

function isSameName(one: string, other: string): boolean {
  return one === other || toneKey(one) === toneKey(other)
}

function checkTwinForms(forms: readonly CheckedForm[]): void {
  // Few in a household are born on one day: their names are compared only then.
  const byBirth = new Map<string, CheckedForm[]>()
  for (const checked of forms) {
    const { birth_date: birth, sex } = checked.form
    if (birth === '') continue
    const born = byBirth.get(birth + sex)
    if (born === undefined) {
      byBirth.set(birth + sex, [checked])
      continue
    }
    const before = born.find(({ form }) => isSameName(fullNameOf(form), fullNameOf(checked.form)))
    if (before === undefined) born.push(checked)
    else findInAll([before, checked], { rule: 'twin-forms', field: 'given_name' })
  }
}
