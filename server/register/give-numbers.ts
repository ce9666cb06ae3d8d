import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { Decision } from './first-collection.ts'
import { insertInto } from './rows.ts'

const digits = 12
const drawsMax = 5

/** How many numbers there are behind a prefix. */
const countSerials = (prefix: string): number => 10 ** (digits - prefix.length)

/** A number that a person was given, the act, and the day from which it holds. */
export type GivenNumber = { personId: string; number: string; actId: string; effectiveOn: string }

/** Somebody who is to get a number, with the first six digits that the law prescribes. */
export type Numberless = { personId: string; prefix: string }

/**
 * Gives personal numbers: random digits, up to twelve, behind the six that the law prescribes, unique for ever (Decree
 * 137/2015 art. 13). Whose prefix is used up to the last number gets none, and is not in the answer.
 */
export async function giveNumbers(
  tx: Tx<'register'>,
  persons: readonly Numberless[],
  { effectiveOn, ...decision }: NumberDecision & { effectiveOn: string },
): Promise<GivenNumber[]> {
  const drawn = await drawNumbers(tx, persons)
  const given = [...drawn].map(([number, personId]) => ({ personId, number, actId: newId(), effectiveOn }))
  await recordNumbers(tx, given, decision)
  return given
}

/** Takes over numbers that another tier gave; returns those that belong to somebody else here and were not taken. */
export async function takeNumbers(
  tx: Tx<'register'>,
  given: readonly GivenNumber[],
  decision: NumberDecision,
): Promise<GivenNumber[]> {
  const holders = await findHolders(
    tx,
    given.map(({ number }) => number),
  )
  const clashes = given.filter(({ number, personId }) => (holders.get(number) ?? personId) !== personId)
  await recordNumbers(
    tx,
    given.filter(({ number }) => !holders.has(number)),
    decision,
  )
  return clashes
}

type NumberDecision = Decision & { evidence: string }

async function recordNumbers(
  tx: Tx<'register'>,
  given: readonly GivenNumber[],
  decision: NumberDecision,
): Promise<void> {
  const acts = given.map(({ personId, actId, effectiveOn }) => ({
    person_id: personId,
    act_id: actId,
    kind: 'number-given',
    effective_on: effectiveOn,
    evidence: decision.evidence,
    decided_by: decision.decidedBy,
    tier: decision.tier,
    event_id: null,
    annuls: null,
  }))
  await insertInto(tx, 'act', acts)
  const numbers = given.map(({ personId, number, actId, effectiveOn }) => ({
    value: number,
    person_id: personId,
    valid_from: effectiveOn,
    act_id: actId,
  }))
  await insertInto(tx, 'identifier', numbers)
}

/** Finds a free number for each: by chance, and where nearly all of a prefix are taken, among those that are left. */
async function drawNumbers(tx: Tx<'register'>, persons: readonly Numberless[]): Promise<Map<string, string>> {
  const drawn = new Map<string, string>()
  let waiting = persons
  for (let draw = 0; draw < drawsMax && waiting.length > 0; draw += 1) {
    const tried = waiting.map((person) => ({
      ...person,
      number: numberOf(person.prefix, randomInt(countSerials(person.prefix))),
    }))
    const holders = await findHolders(
      tx,
      tried.map(({ number }) => number),
    )
    waiting = tried.filter(({ personId, number }) => {
      const isTaken = holders.has(number) || drawn.has(number)
      if (!isTaken) drawn.set(number, personId)
      return isTaken
    })
  }
  for (const prefix of new Set(waiting.map((person) => person.prefix))) {
    const free = await listFree(tx, prefix, [...drawn.keys()])
    for (const { personId } of waiting.filter((person) => person.prefix === prefix)) {
      if (free.length === 0) break
      const [number = ''] = free.splice(randomInt(free.length), 1)
      drawn.set(number, personId)
    }
  }
  return drawn
}

function numberOf(prefix: string, serial: number): string {
  return `${prefix}${String(serial).padStart(digits - prefix.length, '0')}`
}

/** The numbers behind a prefix that nobody has or is about to get. */
async function listFree(tx: Tx<'register'>, prefix: string, drawn: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ value: string }>`select value from register.identifier
    where value between ${numberOf(prefix, 0)} and ${numberOf(prefix, countSerials(prefix) - 1)}`.execute(tx)
  const taken = new Set([...rows.map(({ value }) => value), ...drawn])
  const all = Array.from({ length: countSerials(prefix) }, (_, serial) => numberOf(prefix, serial))
  return all.filter((number) => !taken.has(number))
}

/** Who holds these numbers: a map from number to person. */
async function findHolders(tx: Tx<'register'>, numbers: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ value: string; person_id: string }>`
    select identifier.value, person_id from jsonb_array_elements_text(${JSON.stringify(numbers)}::jsonb) as asked (number)
    join register.identifier on identifier.value = asked.number`.execute(tx)
  return new Map(rows.map(({ value, person_id }) => [value, person_id]))
}
