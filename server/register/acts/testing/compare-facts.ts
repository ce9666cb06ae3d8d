import { standingOf } from '../../person-view.ts'
import { recordAt, type RecordAt } from '../../record-at.ts'
import { requireSame, type Held } from './held-world.ts'
import { factsOn, lifeOf, type Facts } from './life-model.ts'

/** The product has the acts that it accepted, and nothing besides. */
export function compareHistories({ world, records }: Held): void {
  const acts = world.model.events.flat()
  for (const [person, record] of records.entries()) {
    const own = acts.filter((act) => act.person === person)
    const expected = own.map(
      ({ kind, on, annuls }) => `${kind} ${on} ${annuls === undefined ? '' : own.indexOf(annuls)}`,
    )
    const places = new Map(record.acts.map(({ act_id }, at) => [act_id, at]))
    const said = record.acts.map(
      ({ kind, effective_on, annuls }) => `${kind} ${effective_on} ${annuls === null ? '' : places.get(annuls)}`,
    )
    requireSame(`the history of ${person}`, { acts: said.join(', ') }, { acts: expected.join(', ') })
  }
}

/** Asks both about everybody, every day and every moment; returns how many answers were compared. */
export function compareFacts(held: Held): number {
  const { records, absorbed, moments, days, world } = held
  for (const [person, record] of records.entries())
    for (const { at, eventsKnown } of moments) {
      const life = lifeOf(world.model, person, eventsKnown)
      for (const on of days) {
        const seen = recordAt(record, absorbed[person] ?? [], { on, at })
        const asked = `person ${person} on ${on} after ${eventsKnown} events`
        requireSame(asked, factsOf(held, seen, on), factsOn(life, on))
      }
    }
  return records.length * moments.length * days.length
}

/** What the product says, as the model writes it: each kind of fact has its line. */
// oxlint-disable-next-line complexity
function factsOf({ households, persons }: Held, seen: RecordAt, on: string): Facts {
  const facts: Facts = {}
  const { state, membership, card, number, mergedInto } = seen
  for (const [key, value] of Object.entries(state ?? {})) if (!unsaid.has(key)) facts[`state.${key}`] = String(value)
  for (const { kind, commune_code, hamlet, address, gone, since, valid_from } of seen.residences)
    if (commune_code !== '' || address !== '' || gone !== null)
      facts[`residence.${kind}`] = `${commune_code}|${hamlet}|${address}|${gone ?? ''}|${since} since ${valid_from}`
  if (membership !== null && membership.household_id !== null)
    facts['household'] = `${households.get(membership.household_id) ?? '?'}|${membership.relationship_to_head}`
  for (const { kind, related_person_id, declared_name, declared_pin, declared_nationality } of seen.relations)
    if (declared_name !== '' || related_person_id !== null) {
      const related = related_person_id === null ? '' : (persons.get(related_person_id) ?? '?')
      facts[`relation.${kind}`] = `${declared_name}|${declared_pin}|${declared_nationality}|${related}`
    }
  if (card !== null) facts['card'] = `${card.card_no}|${card.issued_by}|${card.expires_on} since ${card.valid_from}`
  for (const { kind, grade, valid_from } of seen.flags) facts[`flag.${kind}`] = `${grade} since ${valid_from}`
  if (number !== null) facts['numbers'] = [number, ...seen.earlierNumbers].join(' ')
  if (mergedInto !== null) facts['merged'] = persons.get(mergedInto) ?? '?'
  const standing = standingOf(seen, on)
  if (standing !== null) facts['standing'] = standing
  return facts
}

const unsaid = new Set(['person_id', 'valid_from', 'act_id', 'superseded_by', 'birth_earliest', 'birth_latest'])
