import { array, constantFrom, nat, record } from 'fast-check'
import { firstDay, type RecordedPlace, type UnitAct } from '../unit-acts.ts'

let actsMade = 0

/** An act about a unit, recorded on the day on which it takes effect. */
export function actOf(facts: Pick<UnitAct, 'unitCode' | 'effectiveOn' | 'successorCode'> & Partial<UnitAct>): UnitAct {
  const recordedAt = new Date(facts.effectiveOn)
  return { actId: `act-${(actsMade += 1)}`, since: firstDay, hamlet: '', corrects: null, recordedAt, ...facts }
}

/** The codes of the made country, which are used again. */
export const codes = ['A', 'B', 'C', 'D']

/** Somebody with where they live as the simple model has it: it moves each of them at each reform. */
type Living = RecordedPlace & {
  /** Since when the code at which they are recorded means their unit. */
  recordedSince: string
  unit: string
  unitSince: string
  /** Their unit was divided, and nobody decided about their hamlet. */
  waits: boolean
}

type Chance = { pick: <Thing>(things: readonly Thing[]) => Thing | undefined }

/** A country whose units are reformed by chance, and its people. */
class MadeCountry {
  readonly acts: UnitAct[] = []
  readonly people: Living[] = []
  readonly #units = new Map(codes.map((code) => [code, firstDay]))
  readonly #chance: Chance

  constructor(chance: Chance) {
    this.#chance = chance
  }

  settle(place: RecordedPlace): void {
    const since = this.#units.get(place.communeCode)
    if (since === undefined) return
    this.people.push({ ...place, recordedSince: since, unit: place.communeCode, unitSince: since, waits: false })
  }

  reform(day: string): void {
    const { pick } = this.#chance
    const ending = [...this.#units].filter(() => pick([true, false]))
    const endingCodes = new Set(ending.map(([code]) => code))
    const after = codes.filter((code) => pick([true, true, false]) || (this.#units.has(code) && !endingCodes.has(code)))
    if (after.length === 0) return
    const before = this.people.filter(({ waits }) => !waits).map((person) => [person, person.unit] as const)
    for (const code of endingCodes) this.#units.delete(code)
    for (const code of after) if (!this.#units.has(code)) this.#units.set(code, day)
    for (const [code, since] of ending) {
      const residents = before.flatMap(([person, unit]) => (unit === code ? [person] : []))
      const successorCode = pick([null, ...after]) ?? null
      this.acts.push(actOf({ unitCode: code, since, effectiveOn: day, successorCode }))
      if (successorCode === null) this.#divide(residents, after, day)
      else for (const person of residents) this.#move(person, successorCode)
    }
  }

  /** Decides about some hamlets; the people of the others wait. */
  #divide(residents: readonly Living[], after: readonly string[], day: string): void {
    const decided = new Map<string, string | undefined>()
    for (const person of residents) {
      const { communeCode, recordedSince, hamlet } = person
      const key = `${communeCode} ${recordedSince} ${hamlet}`
      if (!decided.has(key)) {
        const successorCode = hamlet === '' ? undefined : this.#chance.pick([undefined, ...after])
        decided.set(key, successorCode)
        const part = { unitCode: communeCode, since: recordedSince, hamlet, effectiveOn: day }
        if (successorCode !== undefined) this.acts.push(actOf({ ...part, successorCode }))
      }
      const to = decided.get(key)
      if (to === undefined) person.waits = true
      else this.#move(person, to)
    }
  }

  #move(person: Living, to: string): void {
    person.unit = to
    person.unitSince = this.#units.get(to) ?? ''
  }
}

/** Three reforms with people who settle before, between and after them, and on the very days. */
const days = ['2005-06-01', '2010-01-01', '2015-06-01', '2020-01-01', '2025-06-01', '2030-01-01', '2035-06-01']
const isReform = (day: string): boolean => day.endsWith('-01-01')

/** Countries by chance: the acts about their units, the people where the simple model has them, and the day. */
export const madeCountries = record({
  picks: array(nat(1000), { minLength: 300, maxLength: 300 }),
  settlers: array(
    record({
      communeCode: constantFrom(...codes),
      hamlet: constantFrom('', 'Tổ 1', 'Tổ 2'),
      validFrom: constantFrom(...days),
    }),
    { minLength: 1, maxLength: 40 },
  ),
}).map(({ picks, settlers }) => {
  let at = 0
  const country = new MadeCountry({
    pick: (things) => things[(picks[(at += 1) % picks.length] ?? 0) % things.length],
  })
  for (const day of days) {
    if (isReform(day)) country.reform(day)
    for (const settler of settlers) if (settler.validFrom === day) country.settle(settler)
  }
  return { acts: country.acts, people: country.people, on: days.at(-1) ?? '' }
})
