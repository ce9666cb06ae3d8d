import { actTitle } from '../i18n/acts.ts'
import { useSay } from '../i18n/language.tsx'

/** What an act of a kind is called. */
export function ActTitle({ kind }: { kind: string }) {
  return <>{useSay()(actTitle(kind))}</>
}
