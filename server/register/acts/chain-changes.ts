import type { RegisterEffectChain } from '../../db/tables.ts'
import type { PersonRecord } from '../record.sql.ts'
import { chainNames, chainParts, factsOf, foldChains, sameFacts, type FoldedState } from './fold.ts'

/** A place in a chain: a person has one chain of a table, or one for each kind. */
type Place = { valid_from: string; kind?: string }

/** What changes in one table of chains: the states in force that are superseded, and the states that are added. */
export type ChainChange = {
  chain: RegisterEffectChain
  superseded: Place[]
  added: (FoldedState & { kind: string })[]
}

/** How the states in force have to change to say what the acts say now. Where they do already, there is no change. */
export function chainChanges(record: PersonRecord, absorbed: readonly PersonRecord[]): ChainChange[] {
  const folded = [...foldChains(record, absorbed).values()]
  return chainNames.flatMap((chain) => {
    const present = record[chainParts[chain]].filter(({ superseded_by }) => superseded_by === null)
    const wanted = folded
      .filter((one) => one.chain === chain)
      .flatMap(({ kind, states }) => states.map((state) => ({ ...state, kind })))
    const held = new Map(present.map((row) => [keyOf(row), factsOf(chain, row)]))
    const stay = new Set(wanted.filter((state) => isHeld(held.get(keyOf(state)), state)).map(keyOf))
    const superseded = present.filter((row) => !stay.has(keyOf(row)))
    const added = wanted.filter((state) => !stay.has(keyOf(state)))
    return superseded.length + added.length === 0 ? [] : [{ chain, superseded, added }]
  })
}

const isHeld = (held: FoldedState['facts'] | undefined, { facts }: FoldedState): boolean =>
  held !== undefined && sameFacts(held, facts)

const keyOf = ({ valid_from, kind = '' }: Place): string => `${kind} ${valid_from}`
