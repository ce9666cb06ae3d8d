import type { DossierState } from '../api/collection.ts'
import { useSay } from '../i18n/language.tsx'
import { stateNames } from '../i18n/queue.ts'
import { Tag, type TagColour } from './tag.tsx'

const colours: Record<DossierState, TagColour> = {
  draft: 'plain',
  submitted: 'teal',
  returned: 'amber',
  refused: 'red',
  accepted: 'green',
}

/** The state of a dossier. */
export function StateTag({ state }: { state: DossierState }) {
  return <Tag colour={colours[state]}>{useSay()(stateNames[state])}</Tag>
}
