import type { UnitVersion } from '../../forms/unit-table.ts'
import { drawDwelling, inOneLine, isUrban, type Dwelling } from './addresses.ts'
import { drawEthnicGroup, kinh } from './ethnic-shares.ts'
import type { FamilyNames } from './family-names.ts'
import { makeHousehold } from './household.ts'
import type { Kin } from './kin.ts'
import { drawLineName, drawName, spoken, type LineName, type Name } from './names.ts'
import { drawOldCardNumber, type PersonalNumbers } from './numbers.ts'
import { birthDayOf, drawBirthDate, hasNumber, hasOldCard } from './papers.ts'
import type { Place, Places } from './places.ts'
import type { Random } from './random.ts'

/** What all households of a run are made with. */
export type World = { places: Places; familyNames: FamilyNames; numbers: PersonalNumbers }

/** A relative as the forms name one: living in the household or not, dead or alive. */
export type Relative = { kin: Kin; name: Name; fullName: string; birthDay: string; pin: string }

/** A place of residence in another commune. */
type Elsewhere = { commune: string; address: string }

/** One who lives in the household, with all that a form asks. Empty texts: not known, or none. */
export type Resident = Relative & {
  birthDate: string
  cmnd9: string
  birthPlace: Place | undefined
  origin: Place | undefined
  group: string
  /** Where the permanent residence is, if not here. */
  permanent: Elsewhere | undefined
  /** Where somebody with the permanent residence here lives now, if elsewhere. */
  current: Elsewhere | undefined
}

/** A household with its residents, the head first. */
export type Household = {
  unit: UnitVersion
  dwelling: Dwelling
  residents: Resident[]
  /** Whoever the forms name: father, mother, husband or wife of a resident. */
  relativeOf: (kin: Kin | undefined) => Relative | undefined
}

type Line = LineName & { origin: Place; home: UnitVersion }

/** Makes one household that lives in a commune. */
export function makeResidents(unit: UnitVersion, world: World, random: Random): Household {
  return new HouseholdInTheMaking(unit, world, random).make()
}

class HouseholdInTheMaking {
  readonly #unit: UnitVersion
  readonly #world: World
  readonly #random: Random
  readonly #lines = new Map<number, Line>()
  readonly #relatives = new Map<Kin, Relative>()
  readonly #namesTaken = new Set<string>()
  #firstGroup: string | undefined

  constructor(unit: UnitVersion, world: World, random: Random) {
    this.#unit = unit
    this.#world = world
    this.#random = random
  }

  make(): Household {
    const random = this.#random
    const year = Number(this.#world.places.on.slice(0, 4))
    const members = makeHousehold(random, { year, isUrban: isUrban(this.#unit) })
    const dwelling = drawDwelling(this.#unit, random)
    const movedHere = random.chance(isUrban(this.#unit) ? 0.06 : 0.015) ? this.#elsewhere() : undefined
    const residents = members.map((kin) => this.#resident(kin, movedHere))
    return {
      unit: this.#unit,
      dwelling,
      residents,
      relativeOf: (kin) => (kin === undefined ? undefined : this.#relative(kin)),
    }
  }

  #line(kin: Kin): Line {
    let line = this.#lines.get(kin.line)
    if (line === undefined) {
      const { places, familyNames } = this.#world
      const random = this.#random
      const { provinceCode } = this.#unit
      const home = random.chance(0.8) ? places.drawInProvince(provinceCode, random) : places.drawAnywhere(random)
      // Families of one household are mostly of one group: whoever marries in is, as a rule, of the same.
      const first = this.#firstGroup
      const isLikeFirst = first !== undefined && random.chance(first === kinh ? 0.85 : 0.9)
      const group = isLikeFirst ? first : drawEthnicGroup(provinceCode, random)
      this.#firstGroup ??= group
      const { family } = drawLineName({ group, provinceCode: home.provinceCode, familyNames }, random)
      line = { family, group, home, origin: places.asWritten(home, this.#precision(kin.age)) }
      this.#lines.set(kin.line, line)
    }
    return line
  }

  /** Older papers often stop at the district or the province. */
  #precision(age: number): 'commune' | 'district' | 'province' {
    const chance = this.#random.unit()
    const communes = age < 18 ? 0.92 : age < 60 ? 0.65 : 0.45
    return chance < communes ? 'commune' : chance < communes + (1 - communes) * 0.6 ? 'district' : 'province'
  }

  #relative(kin: Kin): Relative {
    let relative = this.#relatives.get(kin)
    if (relative === undefined) {
      const birthDay = birthDayOf(kin.age, this.#world.places.on)
      const name = this.#name(kin, Number(birthDay.slice(0, 4)))
      relative = { kin, name, fullName: spoken(name), birthDay, pin: '' }
      this.#relatives.set(kin, relative)
      // A relative who lives elsewhere is seldom given with a number, one who may be dead never.
      if (kin.role === undefined && kin.age < 75 && this.#random.chance(0.12))
        relative.pin = this.#number(relative, this.#line(kin).home.provinceCode)
    }
    return relative
  }

  #number({ kin, birthDay }: Relative, provinceCode: string): string {
    const whose = { provinceCode, sex: kin.sex, birthYear: Number(birthDay.slice(0, 4)) }
    return this.#world.numbers.give(whose, this.#random)
  }

  /** No two of a household have one name, and none of a line has the given name of another. */
  #name(kin: Kin, birthYear: number): Name {
    const line = this.#line(kin)
    let name = drawName(line, { sex: kin.sex, birthYear }, this.#random)
    for (let tries = 0; tries < 20 && this.#namesTaken.has(`${kin.line} ${name.given}`); tries += 1)
      name = drawName(line, { sex: kin.sex, birthYear }, this.#random)
    this.#namesTaken.add(`${kin.line} ${name.given}`)
    return name
  }

  #resident(kin: Kin, movedHere: Elsewhere | undefined): Resident {
    const random = this.#random
    const relative = this.#relative(kin)
    const { home, origin, group } = this.#line(kin)
    const isChild = kin.age < 18
    const bornHere = random.chance(isChild ? 0.75 : 0.3)
    const born = bornHere
      ? this.#unit
      : isChild
        ? this.#world.places.drawInProvince(this.#unit.provinceCode, random)
        : home
    const birthPlace = this.#world.places.asWritten(born, this.#precision(kin.age))
    if (hasNumber(kin.age, random)) relative.pin = this.#number(relative, birthPlace.provinceCode)
    const { name, fullName, birthDay, pin } = relative
    const resident: Resident = {
      kin,
      name,
      fullName,
      birthDay,
      pin,
      birthDate: drawBirthDate(relative.birthDay, kin.age, random),
      cmnd9: hasOldCard(kin.age, random) ? drawOldCardNumber(birthPlace.provinceCode, random) : '',
      birthPlace: random.chance(0.97) ? birthPlace : undefined,
      origin: random.chance(0.98) ? origin : undefined,
      group,
      permanent: undefined,
      current: undefined,
    }
    this.#settle(resident, movedHere)
    return resident
  }

  /** Says where a resident is registered, if not here; or lives, if registered here. */
  #settle(resident: Resident, movedHere: Elsewhere | undefined): void {
    const random = this.#random
    const { role, age } = resident.kin
    const permanent = role === 'lodger' && random.chance(0.8) ? this.#elsewhere() : movedHere
    if (permanent !== undefined) resident.permanent = permanent
    else if (age >= 18 && age < 45 && role !== 'head' && random.chance(0.05)) resident.current = this.#elsewhere()
  }

  #elsewhere(): Elsewhere | undefined {
    const random = this.#random
    const { places } = this.#world
    const other = random.chance(0.4)
      ? places.drawInProvince(this.#unit.provinceCode, random)
      : places.drawAnywhere(random)
    return other.code === this.#unit.code
      ? undefined
      : { commune: other.code, address: inOneLine(drawDwelling(other, random)) }
  }
}
