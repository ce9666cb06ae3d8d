import { kinh } from './ethnic-shares.ts'
import { givenNames, middleNames } from './given-names.ts'
import type { Sex } from './kin.ts'
import { atAge } from './life-tables.ts'
import { namingCustoms, type NamingCustom } from './minority-names.ts'
import type { FamilyNames } from './family-names.ts'
import type { Random, Weighted } from './random.ts'

/** A name in the three parts in which it is declared; a part may be empty, the given name never is. */
export type Name = { family: string; middle: string; given: string }

/** What all of one father's line have in common for their names. */
export type LineName = { family: string; group: string }

/** Few are known by one word alone. */
const singleNames = 0.0003

/** The family name, or clan, of a line of this ethnic group whose people come from this province. */
export function drawLineName(
  from: { group: string; provinceCode: string; familyNames: FamilyNames },
  random: Random,
): LineName {
  const { group, provinceCode, familyNames } = from
  const custom = group === kinh ? undefined : namingCustoms[group]
  const names = custom?.families ?? custom?.clans
  if (names === undefined) {
    return { group, family: random.chance(singleNames) ? '' : familyNames.draw(provinceCode, random) }
  }
  const family = names.draw(random)
  return { group, family: family === '-' ? '' : family }
}

/** A name for somebody of a line, as it was usual in the year of birth. */
export function drawName(line: LineName, who: { sex: Sex; birthYear: number }, random: Random): Name {
  const custom = line.group === kinh ? undefined : namingCustoms[line.group]
  if (custom?.given !== undefined) return nameByCustom(custom, custom.given[who.sex], { line, sex: who.sex, random })
  const given = listOf(givenNames, who).draw(random)
  // In the few families without a family name the given name stands alone.
  if (line.family === '' && line.group === kinh) return { family: '', middle: '', given }
  const middle = listOf(middleNames, who).draw(random)
  // Daughters of the Tôn Thất are Tôn Nữ.
  const family = line.family === 'Tôn Thất' && who.sex === 'female' ? 'Tôn Nữ' : line.family
  return { family, middle: middle === '-' || middle === given ? '' : middle, given }
}

function listOf(lists: typeof givenNames, { sex, birthYear }: { sex: Sex; birthYear: number }): Weighted<string> {
  return atAge(lists[sex], birthYear)
}

function nameByCustom(
  { clans, before }: NamingCustom,
  givenOf: Weighted<string>,
  { line, sex, random }: { line: LineName; sex: Sex; random: Random },
): Name {
  const given = givenOf.draw(random)
  const word = before?.[sex] ?? ''
  if (clans === undefined) return { family: line.family, middle: word, given }
  // The clan comes last: Y Moan Êñuôl, H'Hen Niê. No part before it is a family name.
  const own = `${given} ${line.family}`
  return word.endsWith("'")
    ? { family: '', middle: '', given: `${word}${own}` }
    : { family: '', middle: word, given: own }
}

/** A name as it is spoken and as the forms of relatives give it. */
export function spoken({ family, middle, given }: Name): string {
  return [family, middle, given].filter((part) => part !== '').join(' ')
}
