import { Family, makeKin, type Kin, type Sex } from './kin.ts'
import { alone, atAge, coupleShare, drawCoreAge, livesAtHome, marriedAtHome, parentsMovedIn } from './life-tables.ts'
import type { Random } from './random.ts'

/** A household is built around its core: a couple, or one adult who lives without a spouse. */
type Core = { head: Kin; couple: Kin[] }

const headIsHusband = 0.78
const spouseAway = 0.035
const grownUpAt = 28

/**
 * The people of one household, the head first, then by generation, each with what they are to the head and with the
 * parents, husband or wife whom their forms will name. Nobody has a name yet. At most three generations (four where the
 * parents of the head live with married children); children are at least 18 years younger than their parents.
 */
export function makeHousehold(random: Random, at: { year: number; isUrban: boolean }): Kin[] {
  const family = new Family(random, at.year)
  const core = makeCore(family, random)
  const members = core.couple.filter(({ role }) => role !== undefined)
  members.push(...parentsOf(core, family, random))
  members.push(...siblingsOf(core, family, random))
  members.push(...childrenOf(core, family, random))
  members.push(...grandchildrenAlone(core, family, random))
  members.push(...strangers(core, family, { random, isUrban: at.isUrban }))
  for (const member of members) family.nameParents(member)
  return members
}

function makeCore(family: Family, random: Random): Core {
  const age = drawCoreAge(random)
  if (!random.chance(atAge(coupleShare, age))) {
    const { women, never, divorced } = atAge(alone, age)
    const chance = random.unit()
    const marital = chance < never ? 'never-married' : chance < never + divorced ? 'divorced' : 'widowed'
    const head = family.newcomer(random.chance(women) ? 'female' : 'male', age, marital)
    head.role = 'head'
    return { head, couple: [head] }
  }
  const husband = family.newcomer('male', age, 'married')
  const wife = family.marry(husband)
  const [head, spouse] = random.chance(headIsHusband) ? [husband, wife] : [wife, husband]
  head.role = 'head'
  if (!random.chance(spouseAway)) spouse.role = 'spouse'
  return { head, couple: [head, spouse] }
}

/** The parents, mostly of the husband, who have moved in with the core or have stayed with it. */
function parentsOf({ head, couple }: Core, family: Family, random: Random): Kin[] {
  const other = couple.find((one) => one !== head) ?? head
  const [husband, wife] = head.sex === 'male' ? [head, other] : [other, head]
  const child = random.chance(0.85) ? husband : wife
  if (child.role === undefined || !random.chance(atAge(parentsMovedIn, child.age))) return []
  family.nameParents(child)
  const parents = [child.father, child.mother].filter((one) => one !== undefined).filter((one) => family.isAlive(one))
  for (const parent of parents) {
    parent.role = child === head ? 'parent' : 'parent-in-law'
    if (parents.length === 1) {
      parent.marital = 'widowed'
      parent.spouse = undefined
    }
  }
  return parents
}

function siblingsOf({ head, couple }: Core, family: Family, random: Random): Kin[] {
  if (head.age > 38 || !random.chance(couple.length === 1 ? 0.16 : 0.03)) return []
  family.nameParents(head)
  const { mother, father } = head
  const age = Math.max(12, head.age + random.around(-12, 8))
  const youngest = Math.min(mother?.age ?? 0, father?.age ?? 0) - 18
  if (age > youngest || Math.abs(age - head.age) < 1.1) return []
  const sibling = makeKin({ sex: family.drawChildSex(), age, line: head.line, marital: 'never-married' })
  sibling.role = 'sibling'
  sibling.father = father
  sibling.mother = mother
  return [sibling]
}

/** Father and mother of the children of the core; the father may live elsewhere, be dead, or not be known. */
function parentsInCore({ head, couple }: Core, family: Family): { mother: Kin; father: Kin | undefined } {
  const other = couple.find((one) => one !== head)
  const lost = (sex: Sex, age: number): Kin => family.newcomer(sex, age, head.marital)
  if (head.sex === 'female') {
    if (head.marital === 'never-married') return { mother: head, father: undefined }
    return { mother: head, father: other ?? lost('male', head.age + 3) }
  }
  return { father: head, mother: other ?? lost('female', Math.max(18.3, head.age - 3)) }
}

/** How likely the children are with the core: few have any without having married; most divorced fathers have not. */
function shareOfChildren({ head, couple }: Core, random: Random): number {
  if (head.marital === 'never-married') return head.sex === 'female' && random.chance(0.04) ? 1 : 0
  return couple.length === 1 && head.sex === 'male' ? 0.6 : 1
}

/** Of the children of the core those who live there, the husband or wife of one of them, and their children. */
function childrenOf(core: Core, family: Family, random: Random): Kin[] {
  const share = shareOfChildren(core, random)
  if (share === 0) return []
  const { mother, father } = parentsInCore(core, family)
  const here = family
    .bear(mother, father)
    .filter((child) => random.chance(atAge(livesAtHome, child.age)[child.sex] * share))
  // Of several brothers and sisters one at most stays for good, and one at most brings a husband or wife.
  const staying = here.findLast(({ age }) => age >= grownUpAt)
  const children = here.filter((child) => child.age < grownUpAt || child === staying)
  const marrying = children.find((child) => random.chance(atAge(marriedAtHome, child.age)[child.sex]))
  const members: Kin[] = []
  for (const child of children) {
    const isAdopted = child.age < 18 && random.chance(0.004)
    child.role = isAdopted && mayAdopt(child, core.couple) ? 'adopted-child' : 'child'
    members.push(child)
    if (child === marrying) members.push(...marryIn(child, family, random))
    else if (child === staying && random.chance(0.12)) child.marital = 'divorced'
  }
  return members
}

/** Who adopts is at least 20 years older (Law on Adoption 52/2010/QH12 article 14). */
function mayAdopt(child: Kin, couple: readonly Kin[]): boolean {
  return couple.every(({ age }) => age - child.age >= 20)
}

/** The husband or wife whom a child of the core has brought into the house, and their children. */
function marryIn(child: Kin, family: Family, random: Random): Kin[] {
  const spouse = family.marry(child)
  spouse.role = 'child-in-law'
  const [mother, father] = child.sex === 'male' ? [spouse, child] : [child, spouse]
  const grandchildren = family
    .bear(mother, father)
    .filter((grandchild) => random.chance(atAge(livesAtHome, grandchild.age)[grandchild.sex]))
  for (const grandchild of grandchildren) grandchild.role = 'grandchild'
  return [spouse, ...grandchildren]
}

/** Grandchildren who live with their grandparents while their parents work elsewhere. */
function grandchildrenAlone({ head, couple }: Core, family: Family, random: Random): Kin[] {
  const youngest = Math.min(...couple.map(({ age }) => age))
  if (youngest < 46 || youngest > 78 || !random.chance(0.08)) return []
  const { line } = couple.find(({ sex }) => sex === 'male') ?? head
  const grandchild = makeKin({
    sex: family.drawChildSex(),
    age: random.around(1, 14),
    line,
    marital: 'never-married',
  })
  family.nameParents(grandchild)
  if ((grandchild.father?.age ?? 0) > youngest - 18.5) return []
  grandchild.role = 'grandchild'
  return [grandchild]
}

/** Who shares the dwelling without being of the family: lodgers, and a student or helper from the wider family. */
function strangers({ head, couple }: Core, family: Family, at: { random: Random; isUrban: boolean }): Kin[] {
  const { random, isUrban } = at
  const members: Kin[] = []
  const isYoungAlone = couple.length === 1 && head.age < 32
  const add = (role: 'lodger' | 'other-relative', sex: Sex, age: number): void => {
    const stranger = family.newcomer(sex, age, 'never-married')
    stranger.role = role
    members.push(stranger)
  }
  if (isUrban && isYoungAlone && random.chance(0.35)) {
    // Those who rent together are mostly of one sex and one age.
    const lodgers = random.between(1, 3)
    for (let lodger = 0; lodger < lodgers; lodger += 1)
      add('lodger', head.sex, Math.max(18.2, head.age + random.around(-3, 3)))
  } else if (random.chance(isUrban ? 0.02 : 0.005)) {
    add('lodger', random.chance(0.4) ? 'male' : 'female', random.around(19, 38))
  }
  if (random.chance(0.015)) add('other-relative', family.drawChildSex(), random.around(14, 26))
  return members
}
