import type { RegisterActKind, RegisterEffectChain } from '../../db/tables.ts'
import { addDays } from '../../../forms/partial-date.ts'
import { absorbedAt } from '../record-at.ts'
import type { ActRow, PersonRecord } from '../record.sql.ts'
import { registerColumns } from '../rows.ts'
import { nowhere, type Effect, type Facts } from './effect.ts'

/** The tables that hold chains, with where a record has their rows. A chain belongs to a person, in some also to a kind. */
export const chainParts = {
  person_state: 'states',
  household_member: 'memberships',
  residence: 'residences',
  relation: 'relations',
  card: 'cards',
  flag: 'flags',
  merger: 'mergers',
} as const satisfies Record<RegisterEffectChain, keyof PersonRecord>

export const chainNames: readonly RegisterEffectChain[] = [
  'person_state',
  'household_member',
  'residence',
  'relation',
  'card',
  'flag',
  'merger',
]

const keyColumns = new Set(['person_id', 'kind', 'valid_from', 'act_id'])
const factColumns = new Map(
  chainNames.map((chain) => [chain, registerColumns[chain].filter((column) => !keyColumns.has(column))]),
)

/** The facts of a row of a chain, without its keys. */
export function factsOf(chain: RegisterEffectChain, row: Readonly<Record<string, unknown>>): Facts {
  const facts: Record<string, string | number | null> = {}
  for (const column of factColumns.get(chain) ?? []) {
    const value = row[column]
    facts[column] = typeof value === 'string' || typeof value === 'number' ? value : null
  }
  return facts
}

/** A state as the acts say it. */
export type FoldedState = {
  valid_from: string
  facts: Facts
  /** It is another state although it reads as the one before: a code that means another unit from this day on. */
  isAnew?: boolean
}

/** Names a chain of a person. */
export const chainKey = (chain: RegisterEffectChain, kind: string): string => `${chain} ${kind}`

/** A chain of a person as the acts say it, oldest state first. */
export type FoldedChain = { chain: RegisterEffectChain; kind: string; states: FoldedState[] }

/** Acts that begin a record. What they say of the person and the parents is taken to have been so from the birth on. */
const foundingKinds: ReadonlySet<RegisterActKind> = new Set(['first-collection', 'birth'])
/** Acts that speak by the states that they wrote, which are never rewritten: effects would say the same twice. */
const speakingByStates: ReadonlySet<RegisterActKind> = new Set(['first-collection', 'update'])
const sinceBirth = new Set(['person_state ', 'relation father', 'relation mother'])

/** An effect of an act that was not annulled, with what its place in the fold depends on. */
type Said = Effect & {
  recordedAt: number
  actId: string
  /** Of the act that began the person's own record, or one that it stands for. */
  isFounding: boolean
  isOwn: boolean
  /** The last day of what holds for a time, where it is known. */
  until: string
  /** It holds in another unit of the same code (see `register/reform`). */
  isAnew: boolean
}

/**
 * What the acts about a person say together: the chains, from the effects of all acts that were not annulled, by their
 * days, and of one day in the order in which they were recorded. `absorbed` are the records that this one ever stood for;
 * what those say counts that it stands for now. While a record is merged into another it says nothing but that.
 */
export function foldChains(record: PersonRecord, absorbed: readonly PersonRecord[]): Map<string, FoldedChain> {
  const said = foldedActs(record, absorbed)
  const mergers = said.filter(({ chain, isOwn }) => chain === 'merger' && isOwn)
  return chainsOf(mergers.length > 0 ? mergers : said.filter(({ chain }) => chain !== 'merger'))
}

/** What all acts about a person say that were not annulled, those too of the records that this one stands for. */
export function foldedActs(record: PersonRecord, absorbed: readonly PersonRecord[]): Said[] {
  return [...saidBy(record, true), ...absorbedAt(record, absorbed, undefined).flatMap((one) => saidBy(one, false))]
}

function saidBy({ acts, effects, ...record }: PersonRecord, isOwn: boolean): Said[] {
  const annulled = new Set(acts.map(({ annuls }) => annuls))
  return acts
    .filter(({ act_id }) => !annulled.has(act_id))
    .flatMap((act): Said[] => {
      const by = { recordedAt: act.recorded_at.getTime(), actId: act.act_id, isOwn }
      const isFounding = foundingKinds.has(act.kind)
      const isAnew = act.kind === 'unit-reassigned'
      const own = effects.filter(({ act_id }) => act_id === act.act_id)
      const said = own.length > 0 || !speakingByStates.has(act.kind) ? own : statesWritten(record, act)
      return said.map(({ chain, kind, valid_from, facts: { until, ...facts } }) =>
        Object.assign({ chain, kind, valid_from, facts, until: String(until ?? ''), isFounding, isAnew }, by),
      )
    })
}

function statesWritten(record: Omit<PersonRecord, 'acts' | 'effects'>, { act_id }: ActRow): Effect[] {
  return chainNames.flatMap((chain) =>
    record[chainParts[chain]].flatMap((row) =>
      row.act_id === act_id
        ? [{ chain, kind: 'kind' in row ? row.kind : '', valid_from: row.valid_from, facts: factsOf(chain, row) }]
        : [],
    ),
  )
}

function chainsOf(said: readonly Said[]): Map<string, FoldedChain> {
  const chains = new Map<string, { chain: RegisterEffectChain; kind: string; said: Said[] }>()
  for (const one of said) {
    const key = chainKey(one.chain, one.kind)
    const chain = chains.get(key)
    if (chain === undefined) chains.set(key, { chain: one.chain, kind: one.kind, said: [one] })
    else chain.said.push(one)
  }
  return new Map(
    Array.from(chains, ([key, { chain, kind, said: all }]) => {
      const states = sinceBirth.has(key) ? foldSinceBirth(chain, all) : foldInOrder({}, all.toSorted(inOrder))
      return [key, { chain, kind, states: withoutRepeats(chain, states) }]
    }),
  )
}

/**
 * The facts that a person is born with: what the record began with holds from before any other act, also one that is
 * dated earlier. Where two records were merged, the own one comes before the other, which fills in what it left out.
 */
function foldSinceBirth(chain: RegisterEffectChain, said: readonly Said[]): FoldedState[] {
  const founding = said
    .filter(({ isFounding }) => isFounding)
    .toSorted((one, other) => Number(one.isOwn) - Number(other.isOwn))
  // Without a beginning there is nobody of whom a later act could tell; parents can be told of without one.
  if (founding.length === 0 && chain === 'person_state') return []
  const base = chain === 'person_state' ? fillIn(founding.map(({ facts }) => facts)) : (founding.at(-1)?.facts ?? {})
  const days = founding.map(({ valid_from }) => valid_from).toSorted()
  const later = said.filter(({ isFounding }) => !isFounding).toSorted(inOrder)
  const begin = days[0] === undefined ? [] : [{ valid_from: days[0], facts: {}, until: '', isAnew: false }]
  return foldInOrder(
    base,
    [...begin, ...later].toSorted((one, other) => compare(one.valid_from, other.valid_from)),
  )
}

/** Earlier facts with those of later ones that are stated. */
function fillIn(all: readonly Facts[]): Facts {
  const stated = all.map((facts) => Object.entries(facts).filter(([, value]) => value !== '' && value !== 'unknown'))
  return Object.assign({}, all[0], ...stated.map((entries) => Object.fromEntries(entries)))
}

type Stated = { valid_from: string; facts: Facts; until: string; isAnew: boolean }

function foldInOrder(base: Facts, ordered: readonly Stated[]): FoldedState[] {
  const states: Stated[] = []
  const facts = { ...base }
  for (const { valid_from, until, isAnew, ...said } of ordered) {
    Object.assign(facts, said.facts)
    if (states.at(-1)?.valid_from === valid_from) states.pop()
    states.push({ valid_from, until, isAnew, facts: { ...facts } })
  }
  return states.flatMap(({ valid_from, until, isAnew, facts: held }, at) => {
    const state = { valid_from, isAnew, facts: held }
    const end = until === '' ? undefined : addDays(until, 1)
    const next = states[at + 1]?.valid_from
    // What holds for a time ends after its last day, unless something else began before: that is not ended by it.
    return end === undefined || (next !== undefined && next <= end)
      ? [state]
      : [state, { valid_from: end, facts: { ...nowhere(), since: '' } }]
  })
}

function inOrder(one: Said, other: Said): number {
  return (
    compare(one.valid_from, other.valid_from) || one.recordedAt - other.recordedAt || compare(one.actId, other.actId)
  )
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** A state that says the same as the one before is none, and a chain does not begin with nothing. */
function withoutRepeats(chain: RegisterEffectChain, states: readonly FoldedState[]): FoldedState[] {
  const kept: FoldedState[] = []
  for (const state of states) {
    const before = kept.at(-1)
    const isRepeat = before === undefined ? isNothing(chain, state.facts) : sameFacts(before.facts, state.facts)
    if (isRepeat && !state.isAnew) continue
    kept.push(state)
  }
  return kept
}

/** Nowhere, nobody, no household: from when it was so, nobody asks where there was nothing before. */
function isNothing(chain: RegisterEffectChain, facts: Facts): boolean {
  if (chain === 'person_state') return false
  return Object.entries(facts).every(([key, value]) => key === 'since' || value === '' || value === null || value === 0)
}

/** Whether two states of a chain say the same. */
export function sameFacts(one: Facts, other: Facts): boolean {
  const keys = Object.keys(one)
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key])
}
