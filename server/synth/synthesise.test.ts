import { expect, test } from 'vitest'
import { checkDc01, checkHousehold, type CheckedForm } from '../../forms/dc01-rules.ts'
import { Dc01Cells, dc01Fields, fullNameOf, readDc01, type Dc01 } from '../../forms/dc01.ts'
import { rules } from '../../forms/rules.ts'
import { UnitTable } from '../../forms/unit-table.ts'
import { parseReference, readReferenceFiles, shippedFolder } from '../areas/reference.ts'
import { Refusal } from '../refusal.ts'
import { truthColumns } from './filing.ts'
import { pyramid2019 } from './pyramid.ts'
import type { Sheet } from './sheet.ts'
import { synthesise, type Wish } from './synthesise.ts'

const on = '2020-03-13'
const units = new UnitTable(parseReference(await readReferenceFiles(shippedFolder)).units)

/** A sheet that stays in memory. */
function openMemorySheet(): Sheet & { rows: string[][] } {
  const rows: string[][] = []
  return {
    rows,
    add: (cells) => void rows.push([...cells]),
    drain: async () => {},
    close: async () => {},
    abandon: async () => {},
  }
}

type Truth = {
  row: number
  form_no: string
  commune: string
  person: number
  household: string
  faults: string[]
  trueValues: Dc01Cells
}

/** The forms that a wish makes, as cells by their keys, and what is true about each. */
async function make(
  wish: Partial<Wish> = {},
): Promise<{ forms: Dc01[]; truth: Truth[]; made: Awaited<ReturnType<typeof synthesise>> }> {
  const [sheet, truthSheet] = [openMemorySheet(), openMemorySheet()]
  const wished: Wish = { persons: 2000, seed: '7', on, unitCode: '01', errors: 0, ...wish }
  const made = await synthesise(wished, { forms: sheet, truth: truthSheet })
  const forms = sheet.rows.map((row): Dc01 => {
    expect(row).toHaveLength(dc01Fields.length)
    const form = readDc01({}).values
    for (const [at, { key }] of dc01Fields.entries()) form[key] = row[at] ?? ''
    return form
  })
  const truth = truthSheet.rows.map((cells): Truth => {
    expect(cells).toHaveLength(truthColumns.length)
    const [row = '', form_no = '', commune = '', person = '', household = '', faults = '', trueValues = ''] = cells
    return {
      row: Number(row),
      form_no,
      commune,
      person: Number(person),
      household,
      faults: faults === '' ? [] : faults.split(' '),
      trueValues: trueValues === '' ? {} : Dc01Cells.parse(JSON.parse(trueValues)),
    }
  })
  return { forms, truth, made }
}

function check(forms: readonly Dc01[], unitCode: string, day = on): CheckedForm[] {
  const households = new Map<string, CheckedForm[]>()
  const checked = forms.map((cells): CheckedForm => {
    const { values, findings } = readDc01(cells)
    const one = { form: values, findings: [...findings, ...checkDc01(values, { today: day, units, unitCode })] }
    const key = `${values.commune} ${values.household_no}`
    households.set(key, [...(households.get(key) ?? []), one])
    return one
  })
  for (const household of households.values()) checkHousehold(household, false)
  return checked
}

const clean = await make()

test('as many people as asked for are made, in whole households, grouped by commune, form numbers unique in each', () => {
  expect(clean.forms).toHaveLength(2000)
  expect(clean.made).toMatchObject({ persons: 2000, rows: 2000, faulty: 0 })
  expect(new Set(clean.forms.map(({ commune, form_no }) => `${commune} ${form_no}`)).size).toBe(2000)
  const places = clean.forms.map(({ commune, household_no }) => `${commune} ${household_no}`)
  expect(places).toEqual(places.toSorted())
  expect(new Set(places).size).toBe(clean.made.households)
  for (const { commune } of clean.forms) expect(units.isWithin(commune, '01', on)).toBe(true)
})

test('without errors no rule refuses or holds a form, but where a birth is not known', () => {
  const graver = check(clean.forms, '01').flatMap(({ findings }) =>
    findings.filter(({ rule }) => rules[rule].severity !== 'warn' && rule !== 'birth-date-unknown'),
  )
  expect(graver).toEqual([])
})

test('nor does one after the reform of 2025, nor in a province of the highlands', async () => {
  for (const [unitCode, day] of [
    ['08', '2025-08-01'],
    ['66', on],
  ] as const) {
    const { forms } = await make({ persons: 600, unitCode, on: day })
    const rulesFound = check(forms, unitCode, day).flatMap(({ findings }) => findings.map(({ rule }) => rule))
    expect(rulesFound.filter((rule) => rules[rule].severity !== 'warn' && rule !== 'birth-date-unknown')).toEqual([])
  }
})

test('places of birth registration, of origin and of residence exist on the day', () => {
  const unknown = clean.forms
    .flatMap((form) => [form.birth_registration_place, form.origin_place, form.permanent_commune, form.current_commune])
    .filter((code) => code !== '' && units.find(code, on) === undefined)
  expect(unknown).toEqual([])
})

test('the same wish gives the same rows; another seed gives other people', async () => {
  expect((await make()).forms).toEqual(clean.forms)
  const others = (await make({ seed: '8' })).forms
  expect(others.filter((form, at) => fullNameOf(form) === fullNameOf(clean.forms[at] ?? form)).length).toBeLessThan(100)
})

test('a commune alone has the people that it has in its province, numbers apart', async () => {
  const [first] = clean.forms
  const here = clean.forms.filter(({ commune }) => commune === first?.commune)
  const alone = (await make({ unitCode: first?.commune ?? '', persons: here.length })).forms
  expect(alone.map((form) => [fullNameOf(form), form.birth_date])).toEqual(
    here.map((form) => [fullNameOf(form), form.birth_date]),
  )
})

test('no two people have one number, most have one, and the young more than the old', () => {
  const pins = clean.forms.map(({ pin }) => pin).filter((pin) => pin !== '')
  expect(new Set(pins).size).toBe(pins.length)
  const share = (from: string, to: string): number => {
    const group = clean.forms.filter(({ birth_date }) => birth_date >= from && birth_date < to)
    return group.filter(({ pin }) => pin !== '').length / group.length
  }
  expect(share('2005', '2021')).toBeGreaterThan(0.88)
  expect(share('1900', '1955')).toBeLessThan(0.8)
})

test('the forms of a household fit together: family name, father, mother, husband or wife, head', () => {
  const byNumber = new Map(clean.forms.filter(({ pin }) => pin !== '').map((form) => [form.pin, form]))
  const withFather = clean.forms.flatMap((form) => {
    const father = byNumber.get(form.father_pin)
    return father === undefined ? [] : [{ form, father }]
  })
  expect(withFather.length).toBeGreaterThan(200)
  for (const { form, father } of withFather) {
    expect(form.father_name).toBe(fullNameOf(father))
    expect(form.family_name.replace('Tôn Nữ', 'Tôn Thất')).toBe(father.family_name)
  }
  const withSpouse = clean.forms.flatMap((form) => {
    const spouse = byNumber.get(form.spouse_pin)
    return spouse === undefined ? [] : [{ form, spouse }]
  })
  expect(withSpouse.length).toBeGreaterThan(200)
  for (const { form, spouse } of withSpouse)
    expect([form.spouse_name, spouse.spouse_name]).toEqual([fullNameOf(spouse), fullNameOf(form)])
})

/** The last day of birth of those who have completed these years of age. */
function bornUntil(age: number): string {
  return `${2020 - age}-03-13`
}

function shareOf(group: readonly Dc01[], is: (birthDate: string) => boolean): number {
  return group.filter(({ birth_date }) => is(birth_date)).length / group.length
}

test('the forms keep to the pyramid, and births are known as they are: by the day, or among the old by the year', async () => {
  const { forms } = await make({ persons: 10_000, unitCode: '001' })
  const known = forms.map(({ birth_date }) => birth_date).filter((date) => date !== '')
  const shares = pyramid2019.map(({ from }, place) => {
    const after = bornUntil(pyramid2019[place + 1]?.from ?? 200)
    return (known.filter((date) => date <= bornUntil(from) && date > after).length / known.length) * 100
  })
  const farOff = pyramid2019.filter(({ percent }, place) => Math.abs((shares[place] ?? 0) - percent) > 1.3)
  expect({ farOff, shares: farOff.length > 0 ? shares : [] }).toEqual({ farOff: [], shares: [] })
  const old = forms.filter(({ birth_date }) => birth_date !== '' && birth_date < '1945')
  const young = forms.filter(({ birth_date }) => birth_date >= '1990')
  expect(shareOf(old, (date) => date.length === 4)).toBeGreaterThan(0.1)
  expect(shareOf(young, (date) => date.length === 4)).toBeLessThan(0.005)
  expect(shareOf(old, (date) => date.endsWith('-01-01'))).toBeGreaterThan(0.08)
  expect(shareOf(forms, (date) => date === '')).toBeLessThan(0.005)
})

test('the share of rows asked for has a fault; second forms come on top of the people', async () => {
  for (const errors of [0.15, 1]) {
    const { forms, truth, made } = await make({ errors, persons: 4000 })
    expect(made.persons).toBe(4000)
    expect(made.rows).toBe(forms.length)
    expect(Math.abs(made.faulty / made.rows - errors)).toBeLessThan(0.02)
    expect(truth.filter(({ faults }) => faults.length > 0).length).toBe(made.faulty)
    const seconds = truth.filter(({ faults }) => faults.includes('duplicate') || faults.includes('moved'))
    expect(made.rows - made.persons).toBe(seconds.length)
    expect(seconds.length / made.faulty).toBeCloseTo(0.3, 1)
  }
})

/** A form without the numbers that depend on what was filed before it. */
function withoutNumbers(form: Dc01): Dc01 {
  return { ...form, form_no: '', household_no: '' }
}

test('the truth leads every spoilt form back to the clean one, and every second form to its person', async () => {
  const { forms, truth } = await make({ errors: 0.5 })
  expect(truth.map(({ row, form_no, commune }) => [row, form_no, commune])).toEqual(
    forms.map((form, at) => [at + 1, form.form_no, form.commune]),
  )
  const rows = truth.map(({ person, faults, trueValues }, at) => {
    const [form, own] = [forms[at], clean.forms[person - 1]]
    if (form === undefined || own === undefined) throw new Error(`Row ${at + 1} is nobody's`)
    return { person, faults, mended: { ...form, ...trueValues }, own }
  })
  const firsts = rows.filter(({ faults }) => !faults.includes('duplicate') && !faults.includes('moved'))
  expect(firsts.map(({ person }) => person)).toEqual(clean.forms.map((_form, at) => at + 1))
  for (const { mended, own } of firsts) expect(withoutNumbers(mended)).toEqual(withoutNumbers(own))

  const seconds = rows.filter((row) => !firsts.includes(row))
  for (const { mended, own } of seconds)
    expect([fullNameOf(mended), mended.birth_date, mended.pin]).toEqual([fullNameOf(own), own.birth_date, own.pin])
  const moved = seconds.filter(({ faults }) => faults.includes('moved'))
  expect(moved.filter(({ mended, own }) => mended.commune === own.commune)).toEqual([])
  expect(moved.length / seconds.length).toBeCloseTo(1 / 3, 1)
})

test('a unit that does not exist on the day is refused, with the days on which it did', async () => {
  await expect(make({ unitCode: '001', on: '2026-01-01' })).rejects.toThrow(Refusal)
  await expect(make({ unitCode: '001', on: '2026-01-01' })).rejects.toThrow(
    'There is no unit 001 on 2026-01-01. The code was used for Quận Ba Đình from 2004-08-31 until before 2025-07-01.',
  )
  await expect(make({ unitCode: '00' })).rejects.toThrow('There is no unit 00 on 2020-03-13.')
})

test('a district of islands without communes is refused', async () => {
  const empty = units
    .listChildren('49', on)
    .concat(units.listChildren('48', on), units.listChildren('45', on))
    .find(({ code }) => units.communesBelow(code, on).length === 0)
  await expect(make({ unitCode: empty?.code ?? '' })).rejects.toThrow(/has no communes/)
})
