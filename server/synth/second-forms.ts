import type { Dc01 } from '../../forms/dc01.ts'
import type { UnitVersion } from '../../forms/unit-table.ts'
import { drawDwelling } from './addresses.ts'
import type { FaultKind } from './faults.ts'
import type { Random } from './random.ts'

/** A form as it should be, and whose it is: the running numbers of the true person and household. */
export type FiledForm = { form: Dc01; person: number; household: number }

/** A second form of a person: how it came about, and what was left out or spoilt on purpose. */
export type SecondForm = FiledForm & { cause: 'duplicate' | 'moved'; kinds: ReadonlySet<FaultKind>; isSpoilt: boolean }

/** The household beside whose forms a second form is filed. */
export type Neighbours = { unit: UnitVersion; forms: readonly FiledForm[]; nextHouseholdNo: () => string }

const movedShare = 1 / 3
const inSameHousehold = 0.3
const inSameCommune = 0.4
const withoutNumber = 0.25
const withFurtherFault = 0.4

const hereMax = 200
const awayMax = 2000

/**
 * Remembers some of the people whose forms were made, so that a second form of them can be made later on: in the same
 * household, elsewhere in the commune, or in another commune. It remembers a bounded number, so that memory does not
 * grow with the file; people of communes further back are rarer among those who move.
 */
export class SecondForms {
  readonly #here: FiledForm[] = []
  readonly #away: FiledForm[] = []
  #commune = ''

  /** Notes the forms of a household as those of people who may get a second one. */
  remember(forms: readonly FiledForm[], random: Random): void {
    const [first] = forms
    if (first !== undefined && first.form.commune !== this.#commune) {
      for (const filed of this.#here) keep(this.#away, filed, { max: awayMax, random })
      this.#here.length = 0
      this.#commune = first.form.commune
    }
    for (const filed of forms) keep(this.#here, filed, { max: hereMax, random })
  }

  /** A second form of somebody, filed beside a household that has just been made. Call it before `remember`. */
  make(neighbours: Neighbours, random: Random): SecondForm {
    const cause = random.chance(movedShare) && this.#hasAway(neighbours.unit) ? 'moved' : 'duplicate'
    const where = cause === 'moved' ? 'away' : this.#where(neighbours, random)
    const filed = where === 'household' ? random.pick(neighbours.forms) : this.#take(where, random)
    const form = where === 'household' ? { ...filed.form } : settle(filed.form, neighbours, random)
    if (cause === 'moved' && random.chance(0.3)) registerWhereFrom(form, filed.form)
    const kinds = new Set<FaultKind>(form.pin !== '' && random.chance(withoutNumber) ? ['number-missing'] : [])
    return { ...filed, form, cause, kinds, isSpoilt: random.chance(withFurtherFault) }
  }

  #hasAway({ code }: UnitVersion): boolean {
    return (this.#commune === code ? this.#away : [...this.#away, ...this.#here]).length > 0
  }

  #where({ unit }: Neighbours, random: Random): 'household' | 'here' | 'away' {
    const chance = random.unit()
    if (chance < inSameHousehold) return 'household'
    const isHere = chance < inSameHousehold + inSameCommune && this.#commune === unit.code && this.#here.length > 0
    if (isHere) return 'here'
    return this.#hasAway(unit) ? 'away' : 'household'
  }

  /** Takes somebody out, so that nobody gets a third form. */
  #take(from: 'here' | 'away', random: Random): FiledForm {
    // Until the first household of a commune is noted, those of the last commune still stand under `here`.
    const pool = from === 'away' && this.#away.length > 0 ? this.#away : this.#here
    const filed = random.pick(pool)
    pool.splice(pool.indexOf(filed), 1)
    return filed
  }
}

function keep(pool: FiledForm[], filed: FiledForm, { max, random }: { max: number; random: Random }): void {
  if (pool.length < max) pool.push(filed)
  else pool[random.below(max)] = filed
}

/** The form as it is filled in at another dwelling: as a household of one, or as one more of the neighbours' household. */
function settle(form: Dc01, { unit, forms, nextHouseholdNo }: Neighbours, random: Random): Dc01 {
  const [first] = forms
  const moved: Dc01 = {
    ...form,
    commune: unit.code,
    permanent_commune: '',
    permanent_address: '',
    current_commune: '',
    current_address: '',
  }
  const isAdult = Number(form.birth_date.slice(0, 4)) < Number(form.declared_on.slice(0, 4)) - 18
  if (first === undefined || (isAdult && random.chance(0.5))) {
    const headName = [form.family_name, form.middle_name, form.given_name].filter((part) => part !== '').join(' ')
    const asHead = { household_no: nextHouseholdNo(), relationship_to_head: 'head', head_name: headName, head_pin: '' }
    return { ...moved, ...asHead, ...drawDwelling(unit, random) }
  }
  const { hamlet, address, household_no, head_name, head_pin } = first.form
  return { ...moved, hamlet, address, household_no, head_name, head_pin, relationship_to_head: 'other-relative' }
}

/** Who has moved without telling is still registered in the old place. */
function registerWhereFrom(form: Dc01, from: Dc01): void {
  form.permanent_commune = from.permanent_commune === '' ? from.commune : from.permanent_commune
  form.permanent_address = from.permanent_commune === '' ? from.address || from.hamlet : from.permanent_address
  form.current_commune = form.commune
  form.current_address = form.address || form.hamlet
}
