/**
 * What was typed into a report and has not reached the server: kept in this browser, each account's for itself, so that
 * neither a cut network nor a closed window loses a figure. The version is that of the cell which the writer had seen: by
 * it the server knows whether somebody else was there meanwhile.
 */
type TypedCell = { typed: string; version: number }
export type EntryDraft = Readonly<Record<string, TypedCell>>

const placeOf = (accountId: string, report: string): string => `dancu.report ${accountId} ${report}`

/** What was typed and has not arrived; empty where everything has. */
export function findDraft(accountId: string, report: string): EntryDraft {
  const kept: unknown = readJson(localStorage.getItem(placeOf(accountId, report)))
  if (typeof kept !== 'object' || kept === null) return {}
  return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, TypedCell] => isTyped(entry[1])))
}

/** Keeps it. */
export function keepDraft(accountId: string, report: string, draft: EntryDraft): void {
  if (Object.keys(draft).length === 0) localStorage.removeItem(placeOf(accountId, report))
  else localStorage.setItem(placeOf(accountId, report), JSON.stringify(draft))
}

/** Only `keepDraft` writes there; what cannot be read is of an older edition of the app. */
function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '{}')
  } catch {
    return {}
  }
}

function isTyped(kept: unknown): kept is TypedCell {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    'typed' in kept &&
    typeof kept.typed === 'string' &&
    'version' in kept &&
    typeof kept.version === 'number'
  )
}
