import { useState, type SubmitEvent } from 'react'
import { actForms, type ActCells, type ActKind } from '../../forms/acts/act-forms.ts'
import { fullNameOf } from '../../forms/dc01.ts'
import type { Field, Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { collectionPaths, type Dossier, type SavedDossier } from '../api/collection.ts'
import type { NamedPerson, Person } from '../api/register.ts'
import { useWork } from '../api/use-work.ts'
import { acts } from '../i18n/acts.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Button } from '../parts/button.tsx'
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { navigate, useAddress } from '../router.tsx'
import { ActInputs, actInputId } from './act-cells.tsx'
import { askedFields, beginAct, findingsOf, isRefusedBy, writeAct } from './act-draft.ts'
import { toldByRefusal } from './household-check.ts'
import { LeaveDialog } from './leave-dialog.tsx'

/** Records an act: its inputs, what is wrong with them, and its way to the decision. */
export function ActForm({
  kind,
  person,
  purpose,
  returned,
}: {
  kind: ActKind
  person: Person
  purpose: string
  /** The dossier that was returned to be mended. */
  returned: Dossier | undefined
}) {
  const say = useSay()
  const form = actForms[kind]
  const entered = useAct(kind, person, returned)
  const { cells, begun, tries, findings, told, work } = entered
  const fields = askedFields(kind, cells, begun)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    entered.send()
  }
  const shown = tries > 0 ? findings : []
  const errors = useErrors(shown, fields)
  return (
    <>
      <PageTitle text={form.title} />
      <Subject person={person} />
      <p className="soft">
        {say(form.help)} <span className="small">{say(acts.law(form.law))}</span>
      </p>
      <form className="panel update" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} round={tries + (told.length > 0 ? 1 : 0)} />
        {work.problem && told.length === 0 && <ProblemNotice problem={work.problem} />}
        <ActInputs
          kind={kind}
          person={person}
          cells={cells}
          fields={fields}
          findings={shown}
          purpose={purpose}
          people={entered.people}
          onWrite={entered.write}
        />
        <Button type="submit" isBusy={work.isBusy}>
          {say(persons.submit)}
        </Button>
      </form>
      <LeaveDialog isDirty={cells !== begun && !work.isBusy} text={persons.leaveText} />
    </>
  )
}

/** Of whom the act is. */
function Subject({ person: { state, pin } }: { person: Person }) {
  const { language } = useLanguage()
  if (state === null) return null
  return (
    <p className="lead">
      {fullNameOf(state)}
      {[showDay(state.birth_date, language), pin ?? ''].filter((part) => part !== '').map((part) => ` · ${part}`)}
    </p>
  )
}

/** What will be refused, each with the input where; what is about no input that is shown leads to the first. */
function useErrors(findings: readonly Finding[], fields: readonly Field[]): FieldError[] {
  const say = useSay()
  return findings
    .filter(({ rule }) => rules[rule].severity === 'refuse')
    .map(({ rule, field: key }) => {
      const field = fields.find((one) => one.key === key)
      const text = say(rules[rule].text)
      return {
        inputId: actInputId((field ?? fields[0])?.key ?? ''),
        text: field ? `${say(field.label)}: ${text}` : text,
      }
    })
}

/** The form while it is entered, and its submission. */
function useAct(kind: ActKind, person: Person, returned: Dossier | undefined) {
  const { today, unitCode } = useAccount()
  const { query } = useAddress()
  const [begin] = useState(() => {
    const formId = returned?.forms[0]?.formId ?? crypto.randomUUID()
    const start = beginAct(kind, person, { today, unitCode, formId, annulledAct: query.get('act') ?? '' })
    return { dossierId: returned?.dossierId ?? crypto.randomUUID(), formId, cells: returned?.forms[0]?.cells ?? start }
  })
  const [cells, setCells] = useState<ActCells>(begin.cells)
  const [sent, setSent] = useState<ActCells>({})
  const [picked, setPicked] = useState<readonly NamedPerson[]>([])
  const [tries, setTries] = useState(0)
  const [act] = useState(makeAct)
  const work = useWork()
  const told = toldByRefusal(work.problem?.errors ?? [], [begin.formId]).get(begin.formId) ?? []
  const findings = findingsOf(kind, cells, { told, sent })

  const submit = async (): Promise<void> => {
    const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''))
    await act<SavedDossier>(collectionPaths.save, {
      dossierId: begin.dossierId,
      formCode: kind,
      version: returned?.version ?? 0,
      householdNo: '',
      forms: [{ formId: begin.formId, cells: filled }],
      submit: true,
    })
    await navigate(`/dossiers/${begin.dossierId}?sent`, { replace: true })
  }
  const send = (): void => {
    setTries(tries + 1)
    if (isRefusedBy(findingsOf(kind, cells, { told: [], sent }))) return
    setSent(cells)
    void work.run(submit)
  }
  const write = (cell: { key: string; value: string }, chosen?: NamedPerson): void => {
    setCells((before) => writeAct(before, cell))
    if (chosen) setPicked((before) => [...before, chosen])
  }
  const people = [...knownTo(person), ...(returned?.people ?? []), ...picked]
  return { cells, begun: begin.cells, tries, findings, told, people, work, send, write }
}

/** Those whom the record of a person names. */
function knownTo({ personId, state, household, absorbed, children, relations }: Person): NamedPerson[] {
  const self = state === null ? [] : [{ personId, fullName: fullNameOf(state), birthDate: state.birth_date }]
  const relatives = relations.flatMap((one) =>
    one.personId === null ? [] : [{ personId: one.personId, fullName: one.name, birthDate: '' }],
  )
  return [...self, ...(household?.members ?? []), ...absorbed, ...children, ...relatives]
}
