import type * as z from 'zod'
import type { RegisterActKind } from '../db/tables.ts'
import type { PersonView } from './person-view.ts'

type View = z.input<typeof PersonView>

/** The flag of secrecy: from grade 1 on the address is withheld, with grade 2 the person is not found by name either. */
export const secrecy = 'secrecy'

/** Groups of facts that tell where somebody lives. */
const withheldGroups = ['residences', 'household']
/** Acts that tell of nothing else: that there was one, and when, already says something. */
const aboutAddress: ReadonlySet<string> = new Set<RegisterActKind>([
  'moved',
  'departed',
  'arrived',
  'temporary-residence',
  'absence-declared',
  'current-dwelling',
  'household-founded',
  'household-joined',
  'household-left',
  'household-split',
  'households-merged',
  'new-head',
  'unit-reassigned',
])

/**
 * Withholds where somebody lives, if the record is under secrecy now: what day or moment is asked about does not matter,
 * since an earlier one would tell. The history is filtered before anybody orders or numbers it, so that a gap tells
 * nothing (Norway refused an ordered history for this reason). In the household of others the person is left out.
 */
export function withholdAddress(view: View): View {
  const { household } = view
  if (!view.isSecret)
    return household === null
      ? view
      : { ...view, household: { ...household, members: household.members.filter(({ isSecret }) => !isSecret) } }
  const hidden = new Set(view.history.filter(({ kind }) => aboutAddress.has(kind)).map(({ actId }) => actId))
  return {
    ...view,
    withheld: withheldGroups,
    residences: [],
    household: null,
    history: view.history
      .filter(({ actId, annuls }) => !hidden.has(actId) && !(annuls != null && hidden.has(annuls)))
      .map((act) => Object.assign({}, act, { evidence: '', decidedByName: '', tier: '', places: [] })),
  }
}
