import type { findMover } from '../../server/register/find-mover.route.ts'
import type { findPerson } from '../../server/register/find-person.route.ts'
import type { readPerson } from '../../server/register/read-person.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** What a search answers: those who are most alike, and whether there are more who are less. */
export type PersonsFound = AnswerOf<typeof findPerson>
/** A person as a search answers: just enough to tell who it is. */
export type PersonFound = PersonsFound['persons'][number]

/** What a person is looked for by: a number, or a name with as much of the birth date as is known. */
export type PersonSought = BodyOf<typeof findPerson>

/** What the register said at one moment (`at`) about one day (`on`). The state is null where it knew none. */
export type Person = AnswerOf<typeof readPerson>
export type Member = NonNullable<Person['household']>['members'][number]
/** Somebody by name and date of birth. */
export type NamedPerson = Person['absorbed'][number]
export type PersonAct = Person['history'][number]

/** Looks for persons: a POST, so that nothing personal stands in an address. At most ten are answered. */
export const findPersons = async (sought: PersonSought, purpose?: string): Promise<PersonsFound> =>
  request('/api/register/search', { body: sought, purpose })

/** Somebody who comes from elsewhere, in brief. */
export type Mover = NonNullable<AnswerOf<typeof findMover>['person']>

/** Looks for somebody who comes from elsewhere, by number and birth date together. */
export const findMovers = async (sought: BodyOf<typeof findMover>, purpose: string): Promise<Mover | null> =>
  (await request<AnswerOf<typeof findMover>>('/api/register/movers/search', { body: sought, purpose })).person

/** A person's record; `on` and `at` are empty for today and now. */
export async function askPerson(
  personId: string,
  { on = '', at = '', purpose, signal }: { on?: string; at?: string; purpose: string; signal: AbortSignal },
): Promise<Person> {
  const query = new URLSearchParams({ ...(on === '' ? {} : { on }), ...(at === '' ? {} : { at }) }).toString()
  return request(`/api/register/persons/${personId}${query === '' ? '' : `?${query}`}`, { purpose, signal })
}
