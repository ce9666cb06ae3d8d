import type { maritalStatuses, relationshipsToHead } from '../../forms/codes.ts'
import { atAge, drawChildren, stillAlive } from './life-tables.ts'
import type { Random } from './random.ts'

export type Sex = 'male' | 'female'
type Relationship = (typeof relationshipsToHead)[number]['value']
type MaritalStatus = (typeof maritalStatuses)[number]['value']

/**
 * One of a family, who lives in the household or is only named on its forms: a father who is dead, a wife who works
 * elsewhere. Ages are in years and parts of them on the day of the forms; for the dead, what they would be.
 */
export type Kin = {
  readonly sex: Sex
  readonly age: number
  /** The father's line: those of one line have the same family name, ethnic group and place of origin. */
  readonly line: number
  marital: MaritalStatus
  /** Undefined for one who does not live in the household. */
  role: Relationship | undefined
  father: Kin | undefined
  mother: Kin | undefined
  spouse: Kin | undefined
}

/** Somebody who lives elsewhere and has no relatives yet. All are made here: objects of one shape are faster to read. */
export function makeKin({ sex, age, line, marital }: Pick<Kin, 'sex' | 'age' | 'line' | 'marital'>): Kin {
  return { sex, age, line, marital, role: undefined, father: undefined, mother: undefined, spouse: undefined }
}

const motherAge = { min: 18, max: 41 } as const
const childrenUntil = 45
const twins = 0.01
const boys = 0.525

/** A family in the making: keeps count of its lines. */
export class Family {
  readonly #random: Random
  readonly #year: number
  #lines = 0

  /** The year is that of the forms; it tells of which time a mother is. */
  constructor(random: Random, year: number) {
    this.#random = random
    this.#year = year
  }

  /** Somebody of a line of their own. */
  newcomer(sex: Sex, age: number, marital: MaritalStatus): Kin {
    this.#lines += 1
    return makeKin({ sex, age, line: this.#lines, marital })
  }

  /** A husband or wife of a fitting age: men are two to three years older on average. Both are married from now on. */
  marry(one: Kin): Kin {
    const elder = this.#random.around(-4, 9)
    const age = one.sex === 'male' ? Math.max(18.3, one.age - elder) : Math.max(20.3, one.age + elder)
    const other = this.newcomer(one.sex === 'male' ? 'female' : 'male', age, 'married')
    one.marital = 'married'
    one.spouse = other
    other.spouse = one
    return other
  }

  /** Names the parents of one who has none yet, not where a mother alone is known. They live elsewhere, or did. */
  nameParents(child: Kin): void {
    if (child.mother !== undefined) return
    const age = child.age + this.#random.around(motherAge.min, motherAge.max)
    const mother = this.newcomer('female', age, 'married')
    const older = Math.max(this.#random.around(-4, 9), child.age + motherAge.min - age)
    const father = makeKin({ sex: 'male', age: age + older, line: child.line, marital: 'married' })
    father.spouse = mother
    mother.spouse = father
    child.father = father
    child.mother = mother
  }

  /** Whether somebody of this age and sex is still alive. */
  isAlive({ sex, age }: Kin): boolean {
    return this.#random.chance(atAge(stillAlive, age)[sex])
  }

  /** All children that the parents have had until now, the eldest first. No father: he is not known. */
  bear(mother: Kin, father: Kin | undefined): Kin[] {
    const random = this.#random
    const born: Kin[] = []
    const motherBirthYear = this.#year - Math.floor(mother.age)
    const line = father?.line ?? mother.line
    const bearOne = (age: number, sex: Sex): void => {
      const child = makeKin({ sex, age, line, marital: 'never-married' })
      child.father = father
      child.mother = mother
      born.push(child)
    }
    let wanted = drawChildren(motherBirthYear, random)
    // A father who is younger than the mother has to come of age too.
    const wait = Math.max(0, mother.age - (father?.age ?? mother.age))
    let at = random.around(19, motherBirthYear < 1966 ? 30 : 33) + wait
    while (wanted > 0 && at < mother.age && at < childrenUntil) {
      const sex = this.drawChildSex()
      bearOne(mother.age - at, sex)
      if (random.chance(twins)) {
        bearOne(mother.age - at, random.chance(0.65) ? sex : this.drawChildSex())
        wanted -= 1
      }
      wanted -= 1
      at += random.around(1.1, 6.5)
    }
    return born
  }

  /** The sex of a newborn. */
  drawChildSex(): Sex {
    return this.#random.chance(boys) ? 'male' : 'female'
  }
}
