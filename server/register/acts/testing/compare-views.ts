import type { Site } from '../../../http/server.ts'
import { personView } from '../../person-view.ts'
import { requireSame, type Held } from './held-world.ts'
import { factsOn, lifeOf, type Facts, type Model } from './life-model.ts'

/**
 * Asks about everybody as the person page does, of half of them now and of the others about some day and moment: with
 * what others say of a person, the members of the household and the children.
 */
export async function compareViews({ db, units: unitsOf }: Site, held: Held): Promise<void> {
  const { days, moments, records, absorbed, persons, world } = held
  const units = await unitsOf()
  const nameOf = (id: string | null): string => (id === null ? '' : (persons.get(id) ?? '?'))
  await db.transaction().execute(async (tx) => {
    for (const [person, record] of records.entries()) {
      const isNow = (person + world.ids.length) % 2 === 0
      const on = days[isNow ? days.length - 1 : (person * 7 + moments.length) % days.length] ?? ''
      const moment = moments[isNow ? moments.length - 1 : (person * 5 + days.length) % moments.length]
      const { at, eventsKnown = 0 } = moment ?? {}
      const view = await personView(tx, record, {
        absorbed: absorbed[person] ?? [],
        on,
        at,
        units,
        today: '2020-05-26',
        nameOf: () => '',
      })
      const said = {
        members: listed(view.household?.members, (one) => `${nameOf(one.personId)} ${one.relationship}`),
        children: listed(view.children, ({ personId }) => nameOf(personId)),
        relations: listed(view.relations, ({ kind, personId }) => `${kind} ${nameOf(personId)}`),
        absorbed: listed(view.absorbed, ({ personId }) => nameOf(personId)),
        acts: String(view.history.length),
        annulled: String(view.history.filter(({ isAnnulled }) => isAnnulled).length),
      }
      const asked = `the page of ${person} on ${on} after ${eventsKnown} events`
      requireSame(asked, said, pageOf(world.model, { person, on, eventsKnown }))
    }
  })
}

function listed<Thing>(things: readonly Thing[] = [], name: (thing: Thing) => string): string {
  return things.map(name).toSorted().join(', ')
}

/** What a page says besides the facts of the person. */
function pageOf(model: Model, { person, on, eventsKnown }: { person: number; on: string; eventsKnown: number }): Facts {
  const everybody = Array.from({ length: model.personsMade }, (_, one) => one)
  const lives = everybody.map((one) => lifeOf(model, one, eventsKnown))
  const survivor = (one: number): number => {
    const into = lives[one]?.mergedInto
    return into === undefined ? one : survivor(into)
  }
  const facts = lives.map((life) => factsOn(life, on))
  const own = facts[person] ?? {}
  const relatedTo = (one: Facts, key: string): number | undefined => {
    const related = one[key]?.split('|').at(-1) ?? ''
    return related === '' ? undefined : survivor(Number(related))
  }
  const householdOf = (one: number): string | undefined => facts[one]?.['household']?.split('|')[0]
  // Who has no name yet on the day is in no list of names.
  const named = everybody.filter((one) => facts[one]?.['state.given_name'] !== undefined)
  const members = named.filter((one) => householdOf(one) !== undefined && householdOf(one) === householdOf(person))
  const children = named.filter((one) =>
    ['father', 'mother', 'adoptive-father', 'adoptive-mother'].some(
      (kind) => relatedTo(facts[one] ?? {}, `relation.${kind}`) === person,
    ),
  )
  const known = model.events.slice(0, eventsKnown).flat()
  const acts = known.filter((act) => act.person === person || survivor(act.person) === person)
  return {
    members: listed(members, (one) => `${one} ${facts[one]?.['household']?.split('|')[1]}`),
    children: listed(children, String),
    relations: listed(
      Object.keys(own).filter((key) => key.startsWith('relation.')),
      (key) => `${key.slice('relation.'.length)} ${relatedTo(own, key) ?? ''}`,
    ),
    absorbed: listed(
      everybody.filter((one) => lives[one]?.mergedInto === person && survivor(person) === person),
      String,
    ),
    acts: String(acts.length),
    annulled: String(acts.filter((act) => known.some(({ annuls }) => annuls === act)).length),
  }
}
