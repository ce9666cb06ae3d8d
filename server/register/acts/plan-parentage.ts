import { fullNameOf } from '../../../forms/dc01.ts'
import { searchKey } from '../../../forms/fold.ts'
import { earliestDay, latestDay } from '../../../forms/partial-date.ts'
import type { RuleId } from '../../../forms/rules.ts'
import { newId } from '../../db/new-id.ts'
import { listChildren } from '../children.sql.ts'
import { findNamesakes } from '../find-namesakes.ts'
import { findParentFault, isAncestor } from './ancestry.ts'
import { memberEffect, relationEffect, residenceEffect, stateEffect } from './effect.ts'
import {
  identifiersOf,
  relativeOf,
  requireLiving,
  singleAct,
  type Known,
  type NamedRelative,
  type Plan,
  type Planning,
} from './planning.ts'
import type { PlannedAct } from './record-event.ts'
import { findTaken } from './taken.sql.ts'

/** A child enters the register and the household of a parent, with the parent's residence. */
const birth: Plan = async (planning) => {
  const { values, find } = planning
  const host = await planning.person('household_of')
  const mother = await relativeOf(planning, 'mother')
  const father = await relativeOf(planning, 'father')
  await checkBirth(planning, { mother: mother?.known, father: father?.known })
  if (host === undefined) return undefined
  const home = host.seen.residences.find(({ kind, commune_code }) => kind === 'permanent' && commune_code !== '')
  if (home === undefined) return find('no-permanent-residence', 'household_of')
  const household = host.seen.membership?.household_id ?? null
  if (household === null) return find('no-household', 'household_of')
  await holdNamesake(planning, home.commune_code, mother)
  const child = firstAct(planning, [
    residenceEffect('permanent', planning.on, { ...home, since: '' }),
    memberEffect(planning.on, household, values['relationship_to_head'] ?? ''),
    ...parentEffects(planning.on, { mother, father }),
  ])
  const pin = values['pin'] ?? ''
  return { acts: [pin === '' ? child : { ...child, number: pin }] }
}

/** What keeps the child from being born of these parents, with this number, as this member. */
async function checkBirth(
  { tx, values, on, find }: Planning,
  parents: Record<'mother' | 'father', Known | undefined>,
): Promise<void> {
  const { pin = '', relationship_to_head: relationship = '' } = values
  if (pin !== '' && (await findTaken(tx, [pin])).length > 0) find('number-taken', 'pin')
  if (relationship === 'head') find('members-one-head', 'relationship_to_head')
  for (const kind of ['mother', 'father'] as const) {
    const parent = parents[kind]
    const fault = parent && findParentFault(kind, parent, on)
    if (fault !== undefined) find(fault, `${kind}_id`)
  }
  if (parents.mother && wasDeadBefore(parents.mother, on)) find('mother-dead', 'mother_id')
}

/** Holds a birth where the register has a child of this name and day in the commune, or of the same mother. */
async function holdNamesake(
  { tx, values, on, find }: Planning,
  commune: string,
  mother: NamedRelative | undefined,
): Promise<void> {
  const { family_name = '', middle_name = '', given_name = '' } = values
  const fullKey = searchKey(fullNameOf({ family_name, middle_name, given_name }))
  const motherKey = searchKey(mother?.relative.name ?? '')
  const namesakes = await findNamesakes(tx, [{ at: 0, pin: '', fullKey, birthDate: on, motherKey }])
  const isThere = namesakes.some(
    (one) => one.communeCode === commune || (motherKey !== '' && one.motherKey === motherKey),
  )
  if (isThere) find('person-already-there', 'given_name')
}

/** Whether somebody had died before a day: a mother may die on the day of the birth. */
function wasDeadBefore({ seen: { state } }: Known, on: string): boolean {
  return state.died_on !== '' && latestDay(state.died_on) < on
}

function parentEffects(on: string, parents: Record<'mother' | 'father', NamedRelative | undefined>) {
  return (['mother', 'father'] as const).flatMap((kind) => {
    const parent = parents[kind]
    return parent === undefined ? [] : [relationEffect(kind, on, parent.relative)]
  })
}

/** The act by which a newborn's record begins. */
function firstAct({ values, on }: Planning, effects: PlannedAct['effects']): PlannedAct {
  const of = (key: string): string => values[key] ?? ''
  const facts = {
    family_name: of('family_name'),
    middle_name: of('middle_name'),
    given_name: of('given_name'),
    birth_date: on,
    sex: of('sex'),
    birth_registration_place: of('birth_registration_place'),
    origin_place: of('origin_place'),
    ethnicity: of('ethnicity'),
    religion: '',
    nationality: of('nationality'),
    marital_status: 'never-married',
    blood_group: '',
    died_on: '',
    missing_on: '',
    cmnd9: '',
  }
  return {
    personId: newId(),
    kind: 'birth',
    effectiveOn: on,
    effects: [stateEffect(on, facts), ...effects],
    isFirst: true,
  }
}

const recognition: Plan = async (planning) => {
  const { values, on, find } = planning
  const person = await planning.person('person_id')
  const parent = await relativeOf(planning, 'parent')
  const kind = values['parent_kind'] === 'mother' ? 'mother' : 'father'
  if (parent === undefined) find('relative-missing', 'parent_name')
  if (person === undefined || parent === undefined) return undefined
  await checkParent(planning, { person, parent: parent.known, kind, field: 'parent_id' })
  const present = person.seen.relations.find((one) => one.kind === kind)
  if (present && present.declared_name !== '' && present.declared_name !== parent.relative.name)
    find('parent-changes', 'parent_id')
  return singleAct(planning, person, { effects: [relationEffect(kind, on, parent.relative)] })
}

const adoption: Plan = async (planning) => {
  const { on, find } = planning
  const person = await planning.person('person_id')
  const father = await relativeOf(planning, 'father')
  const mother = await relativeOf(planning, 'mother')
  if (father === undefined && mother === undefined) find('relative-missing', 'father_name')
  if (person === undefined || !requireLiving(planning, person)) return undefined
  await checkParent(planning, { person, parent: father?.known, kind: 'father', field: 'father_id' })
  await checkParent(planning, { person, parent: mother?.known, kind: 'mother', field: 'mother_id' })
  const effects = [
    ...(father ? [relationEffect('adoptive-father', on, father.relative)] : []),
    ...(mother ? [relationEffect('adoptive-mother', on, mother.relative)] : []),
  ]
  return singleAct(planning, person, { effects })
}

/** Finds what keeps somebody from being a parent: the same person, the age, or that the child is an ancestor. */
async function checkParent(
  { tx, find, on }: Planning,
  asked: { person: Known; parent: Known | undefined; kind: 'father' | 'mother'; field: string },
): Promise<void> {
  const { person, parent, kind, field } = asked
  if (parent === undefined) return
  if (parent.personId === person.personId) return find('same-person', field)
  const { birth_date } = person.seen.state
  const born = birth_date === '' ? on : birth_date
  const fault = findParentFault(kind, parent, born)
  if (fault !== undefined) find(fault, field)
  if (await isAncestor(tx, person.personId, parent.personId)) find('parent-loop', field)
}

/** The date of birth as it is corrected: no parent and no child may then be of an impossible age. */
const birthDateCorrected: Plan = async (planning) => {
  const { values, on, find } = planning
  const person = await planning.person('person_id')
  const { birth_date: born = '' } = values
  if (person === undefined || born === '') return undefined
  if (person.seen.state.birth_date === born) return find('nothing-changes', 'birth_date')
  if (earliestDay(born) > planning.today) find('effective-in-future', 'birth_date')
  for (const fault of [...(await faultsOfParents(planning, person)), ...(await faultsOfChildren(planning, person))])
    find(fault, 'birth_date')
  return singleAct(planning, person, { effects: [stateEffect(on, { birth_date: born })] })
}

async function faultsOfParents(planning: Planning, { seen }: Known): Promise<RuleId[]> {
  const faults: (RuleId | undefined)[] = []
  for (const { kind, related_person_id } of seen.relations) {
    if ((kind !== 'father' && kind !== 'mother') || related_person_id === null) continue
    const [parent] = await planning.related([related_person_id])
    faults.push(parent && findParentFault(kind, parent, planning.values['birth_date'] ?? ''))
  }
  return faults.filter((fault) => fault !== undefined)
}

async function faultsOfChildren({ tx, on, values }: Planning, person: Known): Promise<RuleId[]> {
  const kind = person.seen.state.sex === 'female' ? 'mother' : 'father'
  const children = await listChildren(tx, identifiersOf(person), { on, at: undefined })
  return children
    .map(({ birthDate }) => findParentFault(kind, person, birthDate, values['birth_date']))
    .filter((fault) => fault !== undefined)
}

/** The plans of who is whose child, by the kind of act. */
export const parentagePlans = { birth, recognition, adoption, 'birth-date-corrected': birthDateCorrected } as const
