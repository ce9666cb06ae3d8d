/** What a page over time shows: a day or a period, both days included, and as known at the end of which day. */
export type TimeAsked = { from: string; to: string; known: string }

/** A residence of somebody, by which an address is asked about: what stands in the address bar names nobody's home. */
export type ResidenceAsked = { personId: string; kind: string; validFrom: string }

/** Where it is shown who was at the address of a residence, today unless a time is asked about. */
export function occupancyPath({ personId, kind, validFrom }: ResidenceAsked, time: Partial<TimeAsked> = {}): string {
  return withQuery('/occupancy', { person: personId, kind, since: validFrom, ...time })
}

/** Where a household is shown over time, today unless a time is asked about. */
export function householdOverTimePath(householdId: string, time: Partial<TimeAsked> = {}): string {
  return withQuery(`/compositions/${householdId}`, time)
}

/** The time that the address of a page asks about: today unless it says otherwise. */
export function timeIn(query: URLSearchParams, today: string): TimeAsked {
  const from = query.get('from') ?? today
  return { from, to: query.get('to') ?? from, known: query.get('known') ?? '' }
}

function withQuery(path: string, parts: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== '')).toString()
  return query === '' ? path : `${path}?${query}`
}
