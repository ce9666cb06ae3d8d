import { expect, test } from 'vitest'
import { checkDc01, checkHousehold } from '../../forms/dc01-rules.ts'
import { readDc01, type Dc01 } from '../../forms/dc01.ts'
import { detectLegacy } from '../../forms/legacy-encoding.ts'
import { applyFaults, spoilForm, type FaultKind } from './faults.ts'
import { Places } from './places.ts'
import { Random } from './random.ts'

const on = '2020-03-13'
const { units } = await Places.read(on)

function form(changes: Partial<Dc01> = {}): Dc01 {
  return {
    ...readDc01({}).values,
    form_no: 'SYN-000002',
    declared_on: on,
    commune: '00001',
    household_no: 'H00001',
    family_name: 'Đặng',
    middle_name: 'Thị Thu',
    given_name: 'Hường',
    birth_date: '2001-07-03',
    sex: 'female',
    ethnicity: '01',
    nationality: 'VN',
    marital_status: 'never-married',
    father_name: 'Đặng Văn Đức',
    mother_name: 'Nguyễn Thị Mận',
    head_name: 'Đặng Văn Đức',
    relationship_to_head: 'child',
    pin: '001301123456',
    ...changes,
  }
}

const head = form({
  given_name: 'Đức',
  middle_name: 'Văn',
  sex: 'male',
  birth_date: '1970',
  relationship_to_head: 'head',
  pin: '',
})
const setting = { head, drawForeignCommune: (): string => '00637' }

function spoil(kind: FaultKind, seed: number): Dc01 {
  const random = new Random(`${kind} ${seed}`)
  const { form: spoilt, kinds } = applyFaults(form(), new Set([kind]), { random, setting })
  expect(kinds).toEqual([kind])
  return spoilt
}

/** What the rules say to a hundred forms that have this fault, beside their head. */
function rulesFound(kind: FaultKind): Set<string> {
  const found = new Set<string>()
  for (let seed = 0; seed < 100; seed += 1) {
    const forms = [head, spoil(kind, seed)].map((cells) => {
      const { values, findings } = readDc01(cells)
      return { form: values, findings: [...findings, ...checkDc01(values, { today: on, units, unitCode: '001' })] }
    })
    checkHousehold(forms, false)
    for (const { rule } of forms[1]?.findings ?? []) found.add(rule)
  }
  return found
}

test('the form that is spoilt has no fault before', () => {
  const { values, findings } = readDc01(form())
  expect([...findings, ...checkDc01(values, { today: on, units, unitCode: '001' })]).toEqual([])
})

test('each fault that a rule can see is seen by that rule', () => {
  expect(rulesFound('pin-digits')).toContain('pin-format')
  expect(rulesFound('field-missing')).toContain('required')
  expect(rulesFound('date-impossible')).toEqual(new Set(['date-impossible', 'birth-date-unknown']))
  expect(rulesFound('code-unknown')).toEqual(new Set(['code-unknown']))
  expect(rulesFound('child-older')).toContain('child-older-than-parent')
  expect(rulesFound('two-heads')).toContain('head-twice')
  expect(rulesFound('wrong-unit')).toEqual(new Set(['unit-outside']))
})

test('what only looks different is mended when the form is read: D alikes, letters apart, spaces', () => {
  for (const kind of ['d-look-alike', 'decomposed', 'spaces'] as const)
    for (let seed = 0; seed < 30; seed += 1) expect(readDc01(spoil(kind, seed)).values).toEqual(form())
})

test('slips of the pen change the name and nothing else, and leave it a name', () => {
  for (const kind of ['typo', 'wrong-tone', 'upper-case'] as const)
    for (let seed = 0; seed < 100; seed += 1) {
      const { family_name, middle_name, given_name, ...rest } = spoil(kind, seed)
      const { family_name: _family, middle_name: _middle, given_name: _given, ...others } = form()
      expect(rest).toEqual(others)
      expect(family_name && middle_name && given_name).toMatch(/\S/)
    }
})

test('a form without marks has only letters of the English alphabet', () => {
  expect(spoil('no-marks', 1)).toMatchObject({
    family_name: 'Dang',
    middle_name: 'Thi Thu',
    father_name: 'Dang Van Duc',
  })
})

test('names in TCVN3 and VNI are recognised as such', () => {
  for (const kind of ['tcvn3', 'vni'] as const) {
    const { family_name, middle_name, given_name, father_name, mother_name } = spoil(kind, 1)
    expect(detectLegacy([family_name, middle_name, given_name, father_name, mother_name])).toBe(kind)
  }
})

test('day and month change places; a day that is no month stays', () => {
  expect(spoil('day-month-swapped', 1).birth_date).toBe('2001-03-07')
  const random = new Random('day')
  const kinds = new Set<FaultKind>(['day-month-swapped'])
  expect(applyFaults(form({ birth_date: '2001-07-13' }), kinds, { random, setting }).kinds).toEqual([])
})

test('a spoilt form has one fault or two, tells the true values of what differs, and leaves the first as it was', () => {
  const clean = form()
  for (let seed = 0; seed < 500; seed += 1) {
    const { form: spoilt, kinds, trueValues } = spoilForm(clean, new Random(`any ${seed}`), setting)
    expect(kinds.length === 1 || kinds.length === 2).toBe(true)
    expect(spoilt).not.toEqual(clean)
    expect({ ...spoilt, ...trueValues }).toEqual(clean)
  }
  expect(clean).toEqual(form())
})
