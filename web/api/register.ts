import { request } from './request.ts'

/** A person as a search answers: just enough to tell who it is. */
export type PersonFound = {
  personId: string
  fullName: string
  birthDate: string
  sex: string
  communeName: string
  pin: string | null
}

/** What a person is looked for by. */
export type PersonSought = { pin: string } | { fullName: string; birthDate: string }

/** A residence that holds. */
export type Residence = {
  kind: 'permanent' | 'temporary' | 'current'
  communeCode: string
  communeName: string
  hamlet: string
  address: string
  validFrom: string
}

/** A member of a household. */
export type Member = { personId: string; fullName: string; relationship: string; birthDate: string; sex: string }

/** Father, mother, spouse or representative: a record of the register, or a name as declared. */
export type Relation = { kind: string; name: string; pin: string; nationality: string; personId: string | null }

/** Something that changed a record: what, from which day, on what evidence, by whose decision. */
export type PersonAct = {
  actId: string
  kind: string
  effectiveOn: string
  recordedAt: string
  evidence: string
  decidedByName: string | null
  tier: string
  changed: string[]
}

/** What the register said at one moment (`at`) about one day (`on`). The state is null where it knew none. */
export type Person = {
  personId: string
  on: string
  at: string
  pin: string | null
  state: Record<string, string> | null
  residences: Residence[]
  household: { householdId: string; householdNo: string; members: Member[] } | null
  relations: Relation[]
  history: PersonAct[]
}

/** Looks for persons: a POST, so that nothing personal stands in an address. At most ten are answered. */
export const findPersons = (sought: PersonSought, purpose?: string): Promise<{ persons: PersonFound[] }> =>
  request('/api/register/search', { body: sought, purpose })

/** A person's record; `on` and `at` are empty for today and now. */
export function askPerson(
  personId: string,
  {
    on = '',
    at = '',
    purpose,
    signal,
  }: { on?: string; at?: string; purpose?: string | undefined; signal: AbortSignal },
): Promise<Person> {
  const query = new URLSearchParams({ ...(on === '' ? {} : { on }), ...(at === '' ? {} : { at }) }).toString()
  return request(`/api/register/persons/${personId}${query === '' ? '' : `?${query}`}`, { purpose, signal })
}
