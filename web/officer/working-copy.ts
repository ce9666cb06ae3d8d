import type { HouseholdDraft } from './household-draft.ts'

/**
 * Unsent work in this browser tab: it outlives a reload, a sign-out and the end of a session, not the tab itself. Each
 * account sees its own only.
 */
const root = 'dancu.unsent'

const placeOf = (accountId: string, dossierId: string): string => `${root} ${accountId} ${dossierId}`

/** Keeps what has been entered so far. */
export function keepCopy(accountId: string, draft: HouseholdDraft): void {
  sessionStorage.setItem(placeOf(accountId, draft.dossierId), JSON.stringify(draft))
}

/** What was entered and not sent, or undefined. */
export function findCopy(accountId: string, dossierId: string): HouseholdDraft | undefined {
  return read(sessionStorage.getItem(placeOf(accountId, dossierId)))
}

/** Forgets a copy: it was sent, or is not wanted any more. */
export function dropCopy(accountId: string, dossierId: string): void {
  sessionStorage.removeItem(placeOf(accountId, dossierId))
}

/** All copies of an account, in no order. */
export function listCopies(accountId: string): HouseholdDraft[] {
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(`${root} ${accountId} `))
    .flatMap((key) => read(sessionStorage.getItem(key)) ?? [])
}

/** Only `keepCopy` writes there; what cannot be read was written by an older edition of the app and is left alone. */
function read(text: string | null): HouseholdDraft | undefined {
  if (text === null) return undefined
  try {
    const kept: unknown = JSON.parse(text)
    return isDraft(kept) ? kept : undefined
  } catch {
    return undefined
  }
}

function isDraft(kept: unknown): kept is HouseholdDraft {
  return (
    typeof kept === 'object' && kept !== null && 'header' in kept && 'persons' in kept && Array.isArray(kept.persons)
  )
}

/** What the next household of the same round shares with the last one: the day, the commune, the hamlet. */
export function keepLastHeader(accountId: string, { declared_on, commune, hamlet }: HouseholdDraft['header']): void {
  sessionStorage.setItem(`dancu.last-header ${accountId}`, JSON.stringify({ declared_on, commune, hamlet }))
}

/** The day, the commune and the hamlet of the last household that was sent from this tab. */
export function findLastHeader(accountId: string): Partial<HouseholdDraft['header']> {
  const kept: unknown = JSON.parse(sessionStorage.getItem(`dancu.last-header ${accountId}`) ?? '{}')
  return typeof kept === 'object' && kept !== null ? kept : {}
}
