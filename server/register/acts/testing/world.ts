import { writeMembers, type ActKind } from '../../../../forms/acts/act-forms.ts'
import { communes, today } from '../../../testing/site.ts'
import { factsOn, lifeOf, survivorOf, type Facts, type Model, type ModelAct, type Setting } from './life-model.ts'

/** A few people and what happened to them: in the model, and by the identifiers of the product. */
export type World = { model: Model; ids: string[]; serial: number; made: number }

/** What somebody tries to record in a world; numbers choose among whoever or whatever is there. */
export type Command = {
  kind: ActKind
  day: { ahead: number } | { at: number }
  who: number
  whom: number
  pick: number
  /** Takes whoever comes, fit or not. */
  isBlind: boolean
}

/** The days of all worlds: some next to each other, before and after the records begin, and the last one is today. */
export const days: readonly string[] = [
  '2019-12-31',
  '2020-01-10',
  '2020-01-11',
  '2020-02-01',
  '2020-02-28',
  '2020-02-29',
  '2020-03-01',
  '2020-03-31',
  '2020-04-01',
  '2020-04-02',
  '2020-05-10',
  today,
]

/** A form that is about to be handed in, and the acts that the model records if it is accepted. */
export type Draft = { cells: Record<string, string>; acts: ModelAct[] }

/** The drafting of an act: the world, the day, and ways to choose. */
export type Drafting = Command & {
  world: World
  on: string
  /** The day as it is written: in some forms only the month. */
  written: string
  since: string
}

/** How an act of each kind is drafted. */
export type DraftOf = (drafting: Drafting) => Draft

/** Begins to draft. Forms whose day may be partial have the month alone now and then. */
export function startDraft(world: World, command: Command): Drafting {
  const latest = world.model.events.flat().reduce((last, { on }) => Math.max(last, days.indexOf(on)), 0)
  const { day, kind, pick } = command
  const at = Math.min('at' in day ? day.at : latest + day.ahead, days.length - 1)
  const whole = days[at] ?? today
  const isPartial = partialKinds.has(kind) && pick % 5 === 4
  const month = whole.slice(0, 7)
  const lastOfMonth: Record<string, string> = { '2019-12': '31', '2020-01': '31', '2020-02': '29', '2020-03': '31' }
  const last = month === '2020-05' ? today : `${month}-${lastOfMonth[month] ?? '30'}`
  return isPartial
    ? { ...command, world, on: last, written: month, since: month }
    : { ...command, world, on: whole, written: whole, since: '' }
}

const partialKinds: ReadonlySet<string> = new Set([
  'death',
  'moved',
  'arrived',
  'departed',
  'temporary-residence',
  'current-dwelling',
])

/** What is so about a person on the day, as all acts say now; on a day before the record begins, what it begins with. */
export function see({ world, on }: Drafting, person: number): Facts {
  const life = lifeOf(world.model, person)
  const facts = factsOn(life, on)
  if (life.begins === undefined || on >= life.begins) return facts
  const first = Object.entries(factsOn(life, life.begins)).filter(([key]) => key.startsWith('state.'))
  return { ...Object.fromEntries(first), ...facts }
}

/** Whether somebody with these facts can act. */
export function isLiving(facts: Facts): boolean {
  return facts['state.given_name'] !== undefined && facts['standing'] !== 'dead'
}

/** Nobody in the world can do what a draft is about on its day. */
export class NobodyFits extends Error {}

/** Chooses a person who fits. A blind command takes anybody. */
export function choose(
  drafting: Drafting,
  number: number,
  fits: (facts: Facts, person: number) => boolean = isLiving,
): number {
  const everybody = Array.from({ length: drafting.world.model.personsMade }, (_, person) => person)
  if (drafting.isBlind) return oneOf(everybody, number)
  const fitting = everybody.filter((person) => fits(see(drafting, person), person))
  if (fitting.length === 0) throw new NobodyFits()
  return oneOf(fitting, number)
}

/** One of these, by a number. */
export function oneOf<Thing>(things: readonly Thing[], number: number): Thing {
  const thing = things[number % things.length]
  if (thing === undefined) throw new Error('There is nothing to choose from.')
  return thing
}

/** The identifier of a person. */
export const idOf = ({ world }: Drafting, person: number): string => world.ids[person] ?? ''

/** An act of the draft's kind and day, unless another is said. */
export function act({ kind, on }: Drafting, person: number, said: Setting[], more: Partial<ModelAct> = {}): ModelAct {
  return { person, kind, on, sets: said, ...more }
}

/** Facts that hold from the day on. */
export function sets({ on }: Drafting, facts: Record<string, string>): Setting[] {
  return Object.entries(facts).map(([key, value]) => ({ key, from: on, value }))
}

/** The head of a form about a person. */
export function cellsFor(
  drafting: Drafting,
  person: number,
  more: Record<string, string> = {},
): Record<string, string> {
  return { person_id: idOf(drafting, person), effective_on: drafting.written, ...more }
}

/** A person as the relative of another: the name, number and nationality of the day, and who it is. */
export function relativeOf(drafting: Drafting, person: number): string {
  const facts = see(drafting, person)
  const name = ['family_name', 'middle_name', 'given_name'].map((key) => facts[`state.${key}`] ?? '')
  const [number = ''] = (facts['numbers'] ?? '').split(' ')
  return `${name.filter((part) => part !== '').join(' ')}|${number}|${facts['state.nationality'] ?? ''}|${person}`
}

/** Who is meant by a relation of a kind, by the record that stands for them now. */
export function relatedTo(drafting: Drafting, person: number, kind: string): number | undefined {
  const related = see(drafting, person)[`relation.${kind}`]?.split('|').at(-1) ?? ''
  return related === '' ? undefined : survivorOf(drafting.world.model, Number(related))
}

/** The household of a person on the day and what the person is to its head; both empty for none. */
export function householdOf(drafting: Drafting, person: number): { household: string; relationship: string } {
  const [household = '', relationship = ''] = (see(drafting, person)['household'] ?? '').split('|')
  return { household, relationship }
}

/** Who is in a household on the day. */
export function membersOf(drafting: Drafting, household: string): number[] {
  const everybody = Array.from({ length: drafting.world.model.personsMade }, (_, person) => person)
  return everybody.filter((person) => household !== '' && householdOf(drafting, person).household === household)
}

/** Members of a household to be, each with the relationship to its head. */
export type Places = { person: number; relationship: string }[]

/** People of whom one becomes the head, or none. */
export function placesOf(people: readonly number[], hasHead: boolean): Places {
  return people.map((person, at) => ({ person, relationship: at === 0 && hasHead ? 'head' : 'other-relative' }))
}

/** The cell of a list of members. */
export function listOf(drafting: Drafting, places: Places): string {
  return writeMembers(places.map(({ person, relationship }) => ({ personId: idOf(drafting, person), relationship })))
}

/** A household number that no other has. */
export const newNo = ({ world }: Drafting): string => `W${world.serial}-${world.made}`

/** A personal number that nobody else has. */
export function newPin({ serial, made }: Pick<World, 'serial' | 'made'>): string {
  return `001${String(serial * 1000 + made).padStart(9, '0')}`
}

/** The communes of the tests, of which the last lies in another province. */
export const places = [communes.here, communes.there, '00790'] as const
