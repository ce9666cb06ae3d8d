import { isFinalAct } from '../../../../forms/acts/act-forms.ts'
import { lifeOf, survivorOf, type Facts, type ModelAct } from './life-model.ts'
import {
  act,
  cellsFor,
  choose,
  idOf,
  newPin,
  NobodyFits,
  oneOf,
  see,
  sets,
  type Drafting,
  type DraftOf,
} from './world.ts'

/** Facts that a form states anew; those that are as before say nothing. */
const changed =
  (factsOf: (drafting: Drafting, before: Facts) => Record<string, string>): DraftOf =>
  (drafting) => {
    const person = choose(drafting, drafting.who, (facts) => facts['state.given_name'] !== undefined)
    const before = see(drafting, person)
    const facts = factsOf(drafting, before)
    const different = Object.entries(facts).filter(([key, value]) => before[`state.${key}`] !== value)
    const settings = sets(drafting, Object.fromEntries(different.map(([key, value]) => [`state.${key}`, value])))
    return { cells: cellsFor(drafting, person, facts), acts: [act(drafting, person, settings)] }
  }

const name = ({ pick, whom }: Drafting): Record<string, string> => ({
  family_name: oneOf(['Nguyễn', 'Lê'], pick),
  middle_name: oneOf(['', 'Thị'], pick >> 1),
  given_name: oneOf(['Mai', 'Mơ', 'Sen'], whom),
})

/** Another value than the one before, unless the command is blind. */
function another(values: readonly string[], before: string | undefined, { isBlind, pick }: Drafting): string {
  return oneOf(isBlind ? values : values.filter((value) => value !== before), pick)
}

const birthDates = ['1970', '1996-07', '1999-09-09', '2012-01-01']

const numberReissued: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, (facts) => facts['state.given_name'] !== undefined)
  const number = newPin(drafting.world)
  const acts = [act(drafting, person, sets(drafting, { number }))]
  return { cells: cellsFor(drafting, person, { new_pin: number }), acts }
}

const cardRecorded: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, (facts) => facts['state.given_name'] !== undefined)
  const facts = { card_no: `C${drafting.pick % 3}`, issued_by: 'Hà Nội', expires_on: '2035-01-01' }
  const acts = [act(drafting, person, sets(drafting, { card: Object.values(facts).join('|') }))]
  return { cells: cellsFor(drafting, person, facts), acts }
}

const flags = ['secrecy', 'not-at-address', 'under-investigation/name']

const flagSet: DraftOf = (drafting) => {
  const { who, whom, pick } = drafting
  const flag = oneOf(flags, whom)
  const grade = flag === 'secrecy' ? oneOf(['1', '2'], pick) : '1'
  const person = choose(
    drafting,
    who,
    (facts) => facts['state.given_name'] !== undefined && facts[`flag.${flag}`]?.startsWith(grade) !== true,
  )
  const acts = [act(drafting, person, sets(drafting, { [`flag.${flag}`]: grade }))]
  return { cells: cellsFor(drafting, person, { flag, grade }), acts }
}

const flagLifted: DraftOf = (drafting) => {
  const { who, whom } = drafting
  const isFlagged = (person: number): string | undefined =>
    Object.keys(see(drafting, person)).find((key) => key.startsWith('flag.'))
  const person = choose(drafting, who, (_facts, one) => isFlagged(one) !== undefined)
  const flag = isFlagged(person)?.slice('flag.'.length) ?? oneOf(flags, whom)
  const acts = [act(drafting, person, sets(drafting, { [`flag.${flag}`]: '' }))]
  return { cells: cellsFor(drafting, person, { flag }), acts }
}

const isThere = (facts: Record<string, string>): boolean => facts['state.given_name'] !== undefined

const merged: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, isThere)
  const other = choose(drafting, drafting.whom, (facts, one) => isThere(facts) && one !== person)
  return {
    cells: cellsFor(drafting, person, { other_id: idOf(drafting, other) }),
    acts: [act(drafting, other, sets(drafting, { merged: String(person) })), act(drafting, person, [])],
  }
}

/** The acts that take back an event: first those about records that are merged, and last those that stand for them. */
function takingBack(drafting: Drafting, event: readonly ModelAct[]): ModelAct[] {
  const { model } = drafting.world
  const survivor = (person: number): number => survivorOf(model, person)
  const persons = event.map(({ person }) => person)
  const ended = event.filter(({ person }) => survivor(person) !== person)
  const standing = event.filter(({ person }) => survivor(person) === person)
  const others = [...new Set(persons.map(survivor))].filter((person) => !persons.includes(person))
  return [
    ...[...ended, ...standing].map((one) => act(drafting, one.person, [], { annuls: one })),
    ...others.map((person) => act(drafting, person, [])),
  ]
}

/** The events that can be taken back, each with the act by which it is named. */
function standingActs({ world: { model } }: Drafting, isRight: (one: ModelAct) => boolean) {
  const annulled = new Set(model.events.flat().map(({ annuls }) => annuls))
  return model.events.flatMap((event) =>
    event.filter((one) => !annulled.has(one) && isRight(one)).map((one) => ({ event, one })),
  )
}

const intoOf = (one: ModelAct): number => Number(one.sets[0]?.value)

const split: DraftOf = (drafting) => {
  const { who, whom, isBlind } = drafting
  const mergers = standingActs(drafting, ({ sets: said }) => said.some(({ key }) => key === 'merged'))
  if (mergers.length === 0 && !isBlind) throw new NobodyFits()
  const chosen = isBlind ? undefined : oneOf(mergers, who)
  const other = chosen?.one.person ?? choose(drafting, whom)
  const person = chosen === undefined ? choose(drafting, who) : intoOf(chosen.one)
  const meant = mergers.find(({ one }) => one.person === other && intoOf(one) === person)
  return {
    cells: cellsFor(drafting, person, { other_id: idOf(drafting, other) }),
    acts: takingBack(drafting, meant?.event ?? []),
  }
}

/** The act that is taken back is named by its place among those of its person; whoever hands the form in knows its name. */
const annulment: DraftOf = (drafting) => {
  const { who, whom, pick, isBlind, world } = drafting
  const mayBe = (one: ModelAct): boolean =>
    isBlind || (!isFinalAct(one.kind) && lifeOf(world.model, survivorOf(world.model, one.person)).begins !== undefined)
  const acts = standingActs(drafting, mayBe)
  if (acts.length === 0) return { cells: cellsFor(drafting, choose(drafting, who), { annulled_act: 'none' }), acts: [] }
  const { event, one } = oneOf(acts, whom + pick)
  const own = world.model.events.flat().filter(({ person }) => person === one.person)
  return {
    cells: cellsFor(drafting, survivorOf(world.model, one.person), {
      annulled_act: `${one.person} ${own.indexOf(one)}`,
    }),
    acts: takingBack(drafting, event),
  }
}

/** How acts about facts and about the record itself are drafted, by their kind. */
export const recordDrafts = {
  'name-changed': changed(name),
  'sex-changed': changed((drafting, before) => ({ sex: another(['male', 'female'], before['state.sex'], drafting) })),
  'birth-date-corrected': changed((drafting, before) => ({
    birth_date: another(birthDates, before['state.birth_date'], drafting),
  })),
  'origin-corrected': changed(({ pick, whom }) => ({
    origin_place: oneOf(['00508', '00493'], pick),
    ethnicity: oneOf(['', '01', '02'], whom),
  })),
  'nationality-changed': changed((drafting, before) => ({
    nationality: another(['VN', 'US', 'FR'], before['state.nationality'], drafting),
  })),
  'number-reissued': numberReissued,
  'card-recorded': cardRecorded,
  'flag-set': flagSet,
  'flag-lifted': flagLifted,
  'records-merged': merged,
  'record-split': split,
  annulment,
} satisfies Record<string, DraftOf>
