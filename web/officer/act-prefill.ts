import { writeMembers, type ActKind, type Member } from '../../forms/acts/act-forms.ts'
import type { Person } from '../api/register.ts'

/** What an officer begins with: the day, the commune that collects, and the act that is taken back, if it is known. */
type ActContext = { today: string; commune: string; annulledAct: string }

type Cells = Record<string, string>

/** What members are to a new head, by what that one and they were to the old one: only what follows from it. */
const followers: Record<string, Record<string, string>> = {
  spouse: { head: 'spouse', child: 'child', grandchild: 'grandchild', lodger: 'lodger' },
  child: { head: 'parent', child: 'sibling', lodger: 'lodger' },
  parent: { head: 'child', spouse: 'child-in-law', child: 'grandchild', lodger: 'lodger' },
}

type Placed = { personId: string; relationship: string }

function underNewHead(members: readonly Placed[], headId: string): Member[] {
  const was = members.find(({ personId }) => personId === headId)?.relationship ?? ''
  return members.map(({ personId, relationship }) => {
    if (was === 'head') return { personId, relationship }
    return { personId, relationship: personId === headId ? 'head' : (followers[was]?.[relationship] ?? '') }
  })
}

/** Those who remain when the head leaves or dies: the spouse follows, where there is one. Otherwise empty. */
function afterHead({ household, personId }: Person): string {
  const members = household?.members ?? []
  if (members.find((one) => one.personId === personId)?.relationship !== 'head') return ''
  const rest = members.filter((one) => one.personId !== personId)
  const spouse = rest.find(({ relationship }) => relationship === 'spouse')
  return writeMembers(
    spouse === undefined
      ? rest.map((one) => ({ personId: one.personId, relationship: '' }))
      : underNewHead(rest, spouse.personId),
  )
}

const alone = ({ personId }: Person): string => writeMembers([{ personId, relationship: 'head' }])

const whole = (person: Person): string => writeMembers(person.household?.members ?? []) || alone(person)

/** A child comes into the household as the child of its head or of the head's spouse, or as a grandchild. */
const asNewborn: Record<string, string> = { head: 'child', spouse: 'child', child: 'grandchild' }

function newborn(person: Person, { commune }: ActContext): Cells {
  const { personId, household, relations, state } = person
  const own = household?.members.find((one) => one.personId === personId)?.relationship ?? ''
  const spouse = relations.find(({ kind }) => kind === 'spouse')?.personId ?? ''
  const [parent, other] = state?.sex === 'female' ? (['mother', 'father'] as const) : (['father', 'mother'] as const)
  const parents = state?.sex === 'unknown' ? {} : { [`${parent}_id`]: personId, [`${other}_id`]: spouse }
  return {
    ...parents,
    household_of: personId,
    relationship_to_head: asNewborn[own] ?? '',
    birth_registration_place: commune,
    nationality: 'VN',
  }
}

const newName = ({ state }: Person): Cells => ({
  family_name: state?.family_name ?? '',
  middle_name: state?.middle_name ?? '',
  given_name: state?.given_name ?? '',
})

/** What is known beforehand, by the kind of act. */
const known: Partial<Record<ActKind, (person: Person, context: ActContext) => Cells>> = {
  birth: newborn,
  death: (person) => ({ members: afterHead(person) }),
  'name-changed': newName,
  'origin-corrected': ({ state }) => ({
    origin_place: state?.origin_place ?? '',
    ethnicity: state?.ethnicity ?? '',
  }),
  // Of who comes from elsewhere no residence is told here: the move is to this commune.
  moved: (person, { commune }) => ({
    members: whole(person),
    to_commune: person.residences.length === 0 ? commune : '',
  }),
  departed: (person) => ({ members: whole(person) }),
  arrived: (person, { commune }) => ({ members: whole(person), to_commune: commune }),
  'temporary-residence': (_person, { commune }) => ({ to_commune: commune }),
  'household-founded': (person) => ({ members: alone(person) }),
  'household-split': (person) => ({ members: alone(person) }),
  'household-left': (person) => ({ members: afterHead(person) }),
  'households-merged': ({ household }) => ({
    members: writeMembers((household?.members ?? []).map(({ personId }) => ({ personId, relationship: '' }))),
  }),
  'new-head': ({ household, personId }) => ({
    members: writeMembers(underNewHead(household?.members ?? [], personId)),
  }),
  'flag-set': (_person, { today }) => ({ effective_on: today, grade: '1' }),
  'flag-lifted': (_person, { today }) => ({ effective_on: today }),
  'records-merged': (_person, { today }) => ({ effective_on: today }),
  'record-split': ({ absorbed }, { today }) => ({
    effective_on: today,
    other_id: absorbed.length === 1 ? (absorbed[0]?.personId ?? '') : '',
  }),
  annulment: (_person, { today, annulledAct }) => ({ effective_on: today, annulled_act: annulledAct }),
}

/** What the form of an act says before anybody has written into it: what the record of the person tells. */
export function prefilled(kind: ActKind, person: Person, context: ActContext): Cells {
  const cells = known[kind]?.(person, context) ?? {}
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
}
