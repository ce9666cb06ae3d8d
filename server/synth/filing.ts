import { dc01Fields, type Dc01 } from '../../forms/dc01.ts'
import type { UnitVersion } from '../../forms/unit-table.ts'
import { applyFaults, spoilForm, type SpoiltForm } from './faults.ts'
import type { FaultSetting } from './field-faults.ts'
import type { Random } from './random.ts'
import { SecondForms, type FiledForm } from './second-forms.ts'
import type { Sheet } from './sheet.ts'

/** Where the forms go, and what is true about each. */
export type Sheets = { forms: Sheet; truth?: Sheet | undefined }

/** What was made. `rows` is more than `persons` where some have a second form; all of those count as faulty. */
export type Made = { persons: number; rows: number; households: number; faulty: number }

/** The columns of a file of forms. */
export const formColumns: readonly string[] = dc01Fields.map(({ key }) => key)

/** The columns of a file of truth. */
export const truthColumns: readonly string[] = 'row form_no commune person household faults true_values'.split(' ')

/** Of the faulty rows, those that are the second form of somebody. */
const secondFormShare = 0.3

/**
 * The probabilities with which a form is spoilt and a person gets a second form, so that of all rows the share `errors`
 * has a fault. Every second form counts as one: n people make n / (1 - 0.3 errors) rows.
 */
function faultChances(errors: number): { spoilt: number; second: number } {
  const rowsPerPerson = 1 / (1 - secondFormShare * errors)
  return { spoilt: (1 - secondFormShare) * errors * rowsPerPerson, second: secondFormShare * errors * rowsPerPerson }
}

/** Numbers the forms of one commune after the other and writes them down, with faults where they are wanted. */
export class Filing {
  readonly made: Made = { persons: 0, rows: 0, households: 0, faulty: 0 }
  readonly #sheets: Sheets
  readonly #chances: { spoilt: number; second: number }
  readonly #drawForeignCommune: FaultSetting['drawForeignCommune']
  readonly #series: string
  readonly #seconds = new SecondForms()
  #unit: UnitVersion | undefined
  #formNo = 0
  #householdNo = 0

  /** `errors` is the share of rows to spoil, from 0 to 1; `series` stands in the number of each form. */
  constructor(
    sheets: Sheets,
    {
      errors,
      drawForeignCommune,
      series,
    }: { errors: number; drawForeignCommune: FaultSetting['drawForeignCommune']; series: string },
  ) {
    this.#sheets = sheets
    this.#chances = faultChances(errors)
    this.#drawForeignCommune = drawForeignCommune
    this.#series = series
  }

  /** The forms that follow are of this commune; form and household numbers begin anew. */
  beginCommune(unit: UnitVersion): void {
    this.#unit = unit
    this.#formNo = 0
    this.#householdNo = 0
  }

  /** The number of the next household of the commune. */
  nextHouseholdNo(): string {
    this.#householdNo += 1
    return `H${String(this.#householdNo).padStart(5, '0')}`
  }

  /** Files the forms of one household, and behind them those second forms that turn up with it. */
  fileHousehold(forms: readonly Dc01[], random: Random): void {
    const [head] = forms
    this.made.households += 1
    const filed = forms.map((form): FiledForm => {
      this.made.persons += 1
      return { form, person: this.made.persons, household: this.made.households }
    })
    const setting: FaultSetting = { head, drawForeignCommune: this.#drawForeignCommune }
    for (const one of filed) {
      if (random.chance(this.#chances.spoilt)) this.#writeSpoilt(one, [], spoilForm(one.form, random, setting))
      else this.#write(one, [], {})
    }
    if (this.#chances.second === 0) return
    for (let one = 0; one < filed.length; one += 1)
      if (random.chance(this.#chances.second)) this.#fileSecond(filed, random)
    this.#seconds.remember(filed, random)
  }

  #fileSecond(neighbours: readonly FiledForm[], random: Random): void {
    if (this.#unit === undefined) return
    const nextHouseholdNo = (): string => this.nextHouseholdNo()
    const second = this.#seconds.make({ unit: this.#unit, forms: neighbours, nextHouseholdNo }, random)
    // A fault that needs a head to compare with, or a household, is none of a form that stands apart.
    const setting: FaultSetting = { head: undefined, drawForeignCommune: this.#drawForeignCommune }
    const further = second.isSpoilt ? spoilForm(second.form, random, setting).kinds : []
    const spoilt = applyFaults(second.form, new Set([...second.kinds, ...further]), { random, setting })
    this.#writeSpoilt(second, [second.cause], spoilt)
  }

  #writeSpoilt(filed: FiledForm, causes: readonly string[], { form, kinds, trueValues }: SpoiltForm): void {
    this.#write({ ...filed, form }, [...causes, ...kinds], trueValues)
  }

  #write(filed: FiledForm, faults: readonly string[], trueValues: Partial<Dc01>): void {
    this.#formNo += 1
    this.made.rows += 1
    if (faults.length > 0) this.made.faulty += 1
    const { form, person, household } = filed
    // The number says to whoever meets such a form that the person is invented; a personal number has no room for it.
    form.form_no = `SYN-${this.#series}${String(this.#formNo).padStart(6, '0')}`
    this.#sheets.forms.add(dc01Fields.map(({ key }) => form[key]))
    const truths = Object.keys(trueValues).length === 0 ? '' : JSON.stringify(trueValues)
    const { rows } = this.made
    const cells = [
      String(rows),
      form.form_no,
      form.commune,
      String(person),
      String(household),
      faults.join(' '),
      truths,
    ]
    this.#sheets.truth?.add(cells)
  }
}
