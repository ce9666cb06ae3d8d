import type { Dossier } from '../api/collection.ts'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { EvidenceSection } from '../parts/evidence-section.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { HeaderSection } from './header-section.tsx'
import { nameOf, type HouseholdDraft } from './household-draft.ts'
import { HouseholdErrors, RestoredNotice, ReturnNotice } from './household-notices.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { PersonList } from './person-list.tsx'
import { SaveBar } from './save-bar.tsx'
import { shownFindings, useHousehold } from './use-household.ts'

/** The form of a household: what it shares, then a section for each person; saved as a draft, then submitted. */
export function HouseholdForm({
  start,
  wasRestored,
  dossier,
  onDropCopy,
}: {
  start: HouseholdDraft
  wasRestored: boolean
  dossier?: Dossier
  onDropCopy?: () => void
}) {
  const say = useSay()
  const entered = useHousehold(start, wasRestored, dossier)
  const { draft, write, found, left, leave, tries, on, sending, isDirty, send } = entered
  const titles = draft.persons.map((person, place) => say(household.person(place + 1, nameOf(person))))
  const first = draft.persons[0]?.formId ?? ''
  const isNew = draft.version === 0
  return (
    <>
      <PageTitle text={isNew ? household.titleNew : household.title(draft.header.household_no)} />
      <p className="soft">{say(household.lead)}</p>
      {wasRestored && <RestoredNotice onDrop={onDropCopy} />}
      <ReturnNotice dossier={dossier} />
      {tries > 0 && <HouseholdErrors entered={entered} titles={titles} />}
      {sending.problem && <ProblemNotice problem={sending.problem} />}
      <HeaderSection
        header={draft.header}
        findings={shownFindings(found, first, { all: tries > 0, left })}
        on={on}
        change={write}
        leave={leave}
      />
      <PersonList entered={entered} titles={titles} />
      <EvidenceSection dossierId={draft.dossierId} evidence={dossier?.evidence ?? []} mayAdd isKnown={!isNew} />
      <SaveBar sending={sending} isDirty={isDirty} onSave={() => void send(false)} onSubmit={() => void send(true)} />
      <LeaveDialog isDirty={isDirty} />
    </>
  )
}
