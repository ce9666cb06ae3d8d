import type { UnitVersion } from '../../forms/unit-table.ts'
import { Refusal } from '../refusal.ts'
import { FamilyNames } from './family-names.ts'
import { Filing, type Made, type Sheets } from './filing.ts'
import { fillForms } from './forms.ts'
import { PersonalNumbers } from './numbers.ts'
import { Places, readFamilyNameShares } from './places.ts'
import { Random } from './random.ts'
import { makeResidents, type World } from './residents.ts'

/** What to make: how many people, who live below which unit on which day. */
export type Wish = {
  /** At least 1. */
  persons: number
  seed: string
  /** The day of the forms, `YYYY-MM-DD`. */
  on: string
  unitCode: string
  /** Of all rows, the share that has a fault: 0 to 1. */
  errors: number
  /** Letters in the number of each form, so that those of two files are not taken for the same; without, none. */
  series?: string
}

/** A wish that can be fulfilled: the communes are there on the day. */
type Plan = { wish: Wish; communes: readonly UnitVersion[]; world: World }

/** Reads what is needed for a wish. Refuses a unit that does not exist on the day, or has no communes. */
export async function plan(wish: Wish): Promise<Plan> {
  const places = await Places.read(wish.on)
  const communes = communesOf(wish.unitCode, places)
  const familyNames = new FamilyNames(await readFamilyNameShares())
  return { wish, communes, world: { places, familyNames, numbers: new PersonalNumbers(wish.seed) } }
}

/**
 * Makes up people who live in the communes below a unit, household by household, and writes their DC01 to the sheets,
 * which stay open. The same wish gives the same rows in the same order, on every machine. Memory does not grow with the
 * number of people. Refuses what `plan` refuses.
 */
export async function synthesise(wish: Wish, sheets: Sheets): Promise<Made & { communes: number }> {
  return fulfil(await plan(wish), sheets)
}

/** What `synthesise` does once a wish is known to be possible. A plan serves once, since it counts numbers given out. */
export async function fulfil({ wish, communes, world }: Plan, sheets: Sheets): Promise<Made & { communes: number }> {
  const { persons, seed, on, unitCode, errors, series = '' } = wish
  const { places } = world
  const drawForeignCommune = (random: Random): string => drawForeign({ unitCode, places }, random)
  const filing = new Filing(sheets, { errors, drawForeignCommune, series })
  let communesUsed = 0
  for (const { unit, until } of shareOut(communes, places, persons)) {
    if (filing.made.persons >= until) continue
    communesUsed += 1
    filing.beginCommune(unit)
    // A stream of chance for each household: it is the same whatever else is made before it, its numbers apart.
    for (let place = 0; filing.made.persons < until; place += 1) {
      const stream = `${seed}|${on}|${unit.code}|${place}`
      const random = new Random(stream)
      const household = makeResidents(unit, world, random)
      const forms = fillForms(household, { householdNo: filing.nextHouseholdNo(), on }, random)
      filing.fileHousehold(forms.slice(0, persons - filing.made.persons), new Random(`${stream}|faults`))
      await sheets.forms.drain()
      await sheets.truth?.drain()
    }
  }
  return { ...filing.made, communes: communesUsed }
}

function communesOf(unitCode: string, { units, on }: Places): UnitVersion[] {
  if (units.find(unitCode, on) === undefined) {
    const known = units.listVersions(unitCode).map(({ name, validFrom, validTo }) => {
      return `${name} from ${validFrom}${validTo === null ? ' on' : ` until before ${validTo}`}`
    })
    const hint = known.length === 0 ? '' : ` The code was used for ${known.join(', ')}.`
    throw new Refusal(`There is no unit ${unitCode} on ${on}.${hint}`)
  }
  const communes = units.communesBelow(unitCode, on)
  if (communes.length === 0) throw new Refusal(`The unit ${unitCode} has no communes on ${on}: nobody can live there.`)
  return communes
}

/** The communes, each with how many people there are once it is done. Households stay whole, so it is a guide. */
function* shareOut(
  communes: readonly UnitVersion[],
  places: Places,
  persons: number,
): Generator<{ unit: UnitVersion; until: number }> {
  const people = communes.map((unit) => places.peopleIn(unit))
  const all = people.reduce((sum, some) => sum + some, 0)
  let before = 0
  for (const [at, unit] of communes.entries()) {
    before += people[at] ?? 0
    yield { unit, until: at === communes.length - 1 ? persons : Math.round((persons * before) / all) }
  }
}

/** The code of a commune outside the unit, or one that no commune has on the day. */
function drawForeign({ unitCode, places }: { unitCode: string; places: Places }, random: Random): string {
  const { units, on } = places
  for (let tries = 0; tries < 20 && random.chance(0.9); tries += 1) {
    const { code } = places.drawAnywhere(random)
    if (random.chance(0.6) && !units.isWithin(code, unitCode, on)) return code
  }
  let code = '99999'
  do code = String(random.between(1, 99_999)).padStart(5, '0')
  while (units.find(code, on) !== undefined)
  return code
}
