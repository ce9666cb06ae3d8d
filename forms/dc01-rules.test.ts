import { actRules } from './acts/act-rules.ts'
import { expect, test } from 'vitest'
import { checkDc01, checkHousehold, type CheckedForm } from './dc01-rules.ts'
import { readDc01, type Dc01Cells } from './dc01.ts'
import { rules, type RuleId } from './rules.ts'
import { UnitTable, type UnitVersion } from './unit-table.ts'

const here = '00508'
const today = '2020-05-26'

const unit = (code: string, provinceCode: string, validTo: string | null = null): UnitVersion => ({
  code,
  validFrom: '2004-08-31',
  validTo,
  level: 'commune',
  kind: 'Xã',
  name: `Xã ${code}`,
  parentCode: null,
  provinceCode,
})
const units = new UnitTable([
  unit(here, '01'),
  unit('00493', '01'),
  unit('31117', '92'),
  unit('00600', '01', '2010-01-01'),
])

/** A form that nothing is wrong with, with what is given instead. */
const cells = (facts: Dc01Cells = {}): Dc01Cells => ({
  form_no: 'P1',
  declared_on: '2020-03-13',
  commune: here,
  household_no: 'H1',
  family_name: 'Nguyễn',
  middle_name: 'Thị',
  given_name: 'Bình',
  birth_date: '1990-02-03',
  sex: 'female',
  nationality: 'VN',
  relationship_to_head: 'head',
  ...facts,
})

const child = (facts: Dc01Cells = {}): Dc01Cells =>
  cells({ form_no: 'P2', given_name: 'An', birth_date: '2012-09-10', relationship_to_head: 'child', ...facts })

/** What is found about each form of a household that is collected in Hanoi. */
function found(household: Dc01Cells[], headBefore = false): RuleId[][] {
  const forms = household.map((one): CheckedForm => {
    const { values, findings } = readDc01(one)
    return { form: values, findings: [...findings, ...checkDc01(values, { today, units, unitCode: '01' }, findings)] }
  })
  checkHousehold(forms, headBefore)
  return forms.map(({ findings }) => findings.map(({ rule }) => rule))
}

/** For each rule of a form or a household: one that it finds something in, and its neighbour that it lets pass. */
const cases: Partial<Record<RuleId, { fires: Dc01Cells[]; passes: Dc01Cells[] }>> = {
  required: { fires: [cells({ given_name: ' ' })], passes: [cells({ family_name: '' })] },
  'too-long': { fires: [cells({ hamlet: 'a'.repeat(121) })], passes: [cells({ hamlet: 'a'.repeat(120) })] },
  'control-character': { fires: [cells({ hamlet: 'Xóm\u0007 3' })], passes: [cells({ hamlet: 'Xóm\t3' })] },
  'date-format': { fires: [cells({ birth_date: 'mùa xuân' })], passes: [cells({ birth_date: '3/2/1990' })] },
  'date-impossible': { fires: [cells({ birth_date: '30/02/1990' })], passes: [cells({ birth_date: '28/02/1990' })] },
  'date-range': { fires: [cells({ birth_date: '1849' })], passes: [cells({ birth_date: '1850', died_on: '1900' })] },
  'date-incomplete': { fires: [cells({ declared_on: '2020-03' })], passes: [cells({ birth_date: '1990-02' })] },
  'code-unknown': { fires: [cells({ sex: 'F?' })], passes: [cells({ sex: 'Nữ' })] },
  'unit-format': { fires: [cells({ commune: '508' })], passes: [cells({ commune: here })] },
  'place-format': { fires: [cells({ origin_place: 'Hà Nội' })], passes: [cells({ origin_place: '01' })] },
  'pin-format': { fires: [cells({ pin: '00119000001' })], passes: [cells({ pin: '001 190 000 011' })] },
  'cmnd9-format': { fires: [cells({ cmnd9: '12345678' })], passes: [cells({ cmnd9: '123456789' })] },
  'declared-in-future': { fires: [cells({ declared_on: '2020-05-27' })], passes: [cells({ declared_on: today })] },
  'born-after-declared': { fires: [child({ birth_date: '2020-03-14' })], passes: [child({ birth_date: '2020-03' })] },
  'unit-unknown': {
    fires: [cells({ commune: '00600' })],
    passes: [cells({ commune: '00600', declared_on: '2009-12-31' })],
  },
  'unit-outside': { fires: [cells({ commune: '31117' })], passes: [cells({ permanent_commune: '31117' })] },
  'birth-date-unknown': { fires: [cells({ birth_date: '' })], passes: [cells({ birth_date: '1990' })] },
  'birth-date-partial': { fires: [cells({ birth_date: '1990-02' })], passes: [cells()] },
  'age-improbable': { fires: [cells({ birth_date: '1899-03-12' })], passes: [cells({ birth_date: '1899' })] },
  'died-before-born': { fires: [child({ died_on: '2012-09-09' })], passes: [child({ died_on: '2012' })] },
  'died-after-declared': { fires: [child({ died_on: '2020-03-14' })], passes: [child({ died_on: '2020-03' })] },
  'head-dead': { fires: [cells({ died_on: '2020-01-01' })], passes: [cells(), child({ died_on: '2020-01-01' })] },
  'head-missing': { fires: [child()], passes: [cells(), child()] },
  'head-twice': { fires: [cells(), cells({ given_name: 'Hoa' })], passes: [cells()] },
  'head-minor': { fires: [cells({ birth_date: '2002-03-14' })], passes: [cells({ birth_date: '2002-03-13' })] },
  'head-name-differs': {
    fires: [cells(), child({ head_name: 'Nguyễn Thị Bính' })],
    passes: [cells({ given_name: 'Hoà' }), child({ head_name: 'NGUYỄN THỊ HÒA' })],
  },
  'child-older-than-parent': {
    fires: [cells(), child({ birth_date: '2001' })],
    passes: [cells(), child({ birth_date: '2002' })],
  },
  'spouse-twice': {
    fires: [cells(), ...['A', 'B'].map((name) => cells({ given_name: name, relationship_to_head: 'spouse' }))],
    passes: [cells(), cells({ given_name: 'A', relationship_to_head: 'spouse' })],
  },
  'married-under-age': {
    fires: [cells(), child({ marital_status: 'married' })],
    passes: [cells({ marital_status: 'married' })],
  },
  'twin-forms': {
    fires: [cells(), child(), child({ form_no: 'P3' })],
    passes: [cells(), child(), child({ form_no: 'P3', given_name: 'Ân' })],
  },
  'pin-sex-mismatch': { fires: [cells({ pin: '001090000011' })], passes: [cells({ pin: '001190000011' })] },
  'pin-year-mismatch': { fires: [cells({ pin: '001191000011' })], passes: [cells({ pin: '001190000011' })] },
  'pin-place-unknown': { fires: [cells({ pin: '003190000011' })], passes: [cells({ pin: '200190000011' })] },
}

/** Rules that need more than forms: the file, what was received, or the register. Their modules test them. */
const elsewhere: RuleId[] = [
  'likely-duplicate',
  'cells-missing',
  'form-repeated',
  'form-differs',
  'pin-held-by-another',
  'pin-twice',
  'person-already-there',
  'permanent-elsewhere',
  'nothing-changes',
]

test.each(Object.entries(cases))(
  'the rule %s finds what it is about, and lets its neighbour pass',
  (rule, { fires, passes }) => {
    expect(found(fires).flat()).toContain(rule)
    expect(found(passes).flat()).not.toContain(rule)
  },
)

test('every rule has a case here, or needs more than a form', () => {
  const ofActs = Object.keys(actRules)
  expect([...Object.keys(cases), ...elsewhere, ...ofActs].toSorted()).toEqual(Object.keys(rules).toSorted())
})

test('nothing is wrong with a form that fits', () => {
  expect(found([cells(), child()])).toEqual([[], []])
})

test('a cell that cannot be read is not missing, unknown or outside as well', () => {
  expect(found([cells({ birth_date: '31/2/1990' })])).toEqual([['date-impossible']])
  expect(found([cells({ commune: 'Hải Bối' })])).toEqual([['unit-format']])
  expect(found([cells({ declared_on: '' })])).toEqual([['required']])
})

test('a death is compared with the declaration and the birth as far as both are certain', () => {
  expect(found([cells(), child({ died_on: '2020-05', birth_date: '2020-03-01' })])[1]).toEqual(['died-after-declared'])
  expect(found([cells(), child({ died_on: '2012', birth_date: '2012-09-10' })])[1]).toEqual([])
})

test('a household that the register knows a head of needs none, and takes no second one', () => {
  expect(found([child()], true)).toEqual([[]])
  expect(found([cells()], true)).toEqual([['head-twice']])
})

test('what is wrong with a household is found in each form that it is about, and in no other', () => {
  expect(found([cells(), cells({ given_name: 'Hoa' }), child()])).toEqual([['head-twice'], ['head-twice'], []])
  expect(found([child(), child({ given_name: 'Bảo' })])).toEqual([['head-missing'], ['head-missing']])
})

test('a parent of the head is compared the other way round, and relations without a generation not at all', () => {
  const parent = (birth: string): Dc01Cells =>
    cells({ given_name: 'Già', birth_date: birth, relationship_to_head: 'parent' })
  expect(found([cells(), parent('1979')])[1]).toEqual(['birth-date-partial', 'child-older-than-parent'])
  expect(found([cells(), parent('1978')])[1]).toEqual(['birth-date-partial'])
  expect(
    found([cells(), cells({ given_name: 'Em', relationship_to_head: 'sibling', birth_date: '1950-01-01' })])[1],
  ).toEqual([])
})
