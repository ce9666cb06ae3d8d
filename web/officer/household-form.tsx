import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { dc01Fields } from '../../forms/dc01.ts'
import { rules } from '../../forms/rules.ts'
import type { Dossier } from '../api/collection.ts'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { EvidenceSection } from '../parts/evidence-section.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { HeaderSection } from './header-section.tsx'
import { inputIdOf, isOfHeader } from './household-check.ts'
import { formNoOf, nameOf, type HouseholdDraft } from './household-draft.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { MemberList } from './member-list.tsx'
import { namesListId, PersonSection } from './person-section.tsx'
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
  const { draft, write, found, left, leave, tries, on, sending, send } = entered
  const [undo, setUndo] = useState<{ draft: HouseholdDraft; name: string }>()
  const titles = draft.persons.map((person, place) => say(household.person(place + 1, nameOf(person))))
  const shown = { all: tries > 0, left }
  const first = draft.persons[0]?.formId ?? ''

  const add = (): void => {
    const formId = crypto.randomUUID()
    write({ act: 'add-person', formId })
    focusSoon(inputIdOf(formId, 'family_name'))
  }
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])
  const copy = useCallback(
    (from: string) => {
      const formId = crypto.randomUUID()
      write({ act: 'copy-person', from, formId })
      focusSoon(inputIdOf(formId, 'family_name'))
    },
    [write],
  )
  const remove = useCallback(
    (formId: string) => {
      const before = latest.current
      const person = before.persons.find((one) => one.formId === formId)
      setUndo({ draft: before, name: person ? nameOf(person) : '' })
      write({ act: 'remove-person', formId })
    },
    [write],
  )
  useKeys({ add, save: () => void send(false) })

  return (
    <>
      <PageTitle text={draft.version === 0 ? household.titleNew : household.title(draft.header.household_no)} />
      <p className="soft">{say(household.lead)}</p>
      {wasRestored && <Restored onDrop={onDropCopy} />}
      <ReturnReason dossier={dossier} />
      {tries > 0 && <Errors entered={entered} titles={titles} />}
      {sending.problem && sending.problem.type !== '/problems/not-valid' && <ProblemNotice problem={sending.problem} />}
      <HeaderSection
        header={draft.header}
        findings={shownFindings(found, first, shown)}
        on={on}
        change={write}
        leave={leave}
      />
      <div className="household">
        <MemberList persons={draft.persons} titles={titles} refusals={tries > 0 ? entered.refusals : []} onAdd={add} />
        <div>
          <datalist id={namesListId}>
            {draft.persons.map(
              (person) => nameOf(person) !== '' && <option key={person.formId} value={nameOf(person)} />,
            )}
          </datalist>
          {draft.persons.map((person, place) => (
            <PersonSection
              key={person.formId}
              person={person}
              place={place + 1}
              formNo={formNoOf(draft, person)}
              findings={shownFindings(found, person.formId, shown)}
              on={on}
              change={write}
              leave={leave}
              onCopy={copy}
              onRemove={remove}
            />
          ))}
          {undo && (
            <Removed
              name={undo.name}
              onUndo={() => {
                write({ act: 'open', draft: { ...undo.draft, version: draft.version } })
                setUndo(undefined)
              }}
            />
          )}
          <Button look="quiet" onClick={add}>
            {say(household.add)}
          </Button>
          <p className="soft small keys">{say(household.keys)}</p>
        </div>
      </div>
      <EvidenceSection
        dossierId={draft.dossierId}
        evidence={dossier?.evidence ?? []}
        mayAdd
        isKnown={draft.version > 0}
      />
      <SaveBar
        sending={sending}
        isDirty={entered.isDirty}
        onSave={() => void send(false)}
        onSubmit={() => void send(true)}
      />
      <LeaveDialog isDirty={entered.isDirty} />
    </>
  )
}

/** Moves the focus to an input that is about to appear. */
function focusSoon(inputId: string): void {
  requestAnimationFrame(() => document.getElementById(inputId)?.focus())
}

function useKeys({ add, save }: { add: () => void; save: () => void }): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey) return
    const act = event.key === 'Enter' ? add : event.key === 's' ? save : undefined
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => press(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}

function Errors({ entered, titles }: { entered: ReturnType<typeof useHousehold>; titles: readonly string[] }) {
  const say = useSay()
  const { draft, refusals, tries } = entered
  const errors = refusals.map(({ formId, finding: { rule, field } }) => {
    const label = dc01Fields.find(({ key }) => key === field)?.label
    const place = draft.persons.findIndex((person) => person.formId === formId)
    const where = isOfHeader(field) ? say(household.header) : titles[place]
    return {
      inputId: inputIdOf(formId, field),
      text: `${where} · ${label ? say(label) : ''}: ${say(rules[rule].text)}`,
    }
  })
  if (draft.persons.length === 0) errors.push({ inputId: 'add-person', text: say(household.noPerson) })
  return <ErrorSummary errors={errors} round={tries} />
}

function Restored({ onDrop }: { onDrop: (() => void) | undefined }) {
  const say = useSay()
  return (
    <Notice kind="care" title={say(household.restoredTitle)}>
      <p>{say(household.restoredText)}</p>
      {onDrop && (
        <Button look="quiet" isSmall onClick={onDrop}>
          {say(household.dropCopy)}
        </Button>
      )}
    </Notice>
  )
}

/** Why a dossier came back: the reason of its last step. */
function ReturnReason({ dossier }: { dossier: Dossier | undefined }) {
  const say = useSay()
  const last = dossier?.steps.findLast(({ action }) => action === 'return')
  if (dossier?.state !== 'returned' || last === undefined) return null
  return (
    <Notice kind="care" title={say(household.returnedTitle)}>
      <p>
        {last.byName}: {last.reason}
      </p>
    </Notice>
  )
}

function Removed({ name, onUndo }: { name: string; onUndo: () => void }) {
  const say = useSay()
  return (
    <Notice kind="good">
      <p>
        {say(household.removed(name))}{' '}
        <Button look="plain" isSmall onClick={onUndo}>
          {say(household.undo)}
        </Button>
      </p>
    </Notice>
  )
}
