import { useState, type SubmitEvent } from 'react'
import { fullNameOf } from '../../forms/dc01.ts'
import { dc02Fields, type Dc02Cells, type Dc02Key } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import { rules } from '../../forms/rules.ts'
import { WithPurpose } from '../access/purpose.tsx'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { collectionPaths, type SavedDossier } from '../api/collection.ts'
import { askPerson, type Person } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { CellValue } from '../parts/cell-value.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { FormControl } from '../parts/form-control.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Link, navigate } from '../router.tsx'
import { toldByRefusal } from './household-check.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import {
  beginUpdate,
  changedField,
  checkUpdate,
  controlOf,
  shownKeys,
  updateInputId,
  writeUpdate,
} from './update-draft.ts'

/** The update sheet of a person: one fact, its old and new value, and the paper that proves it. */
export function UpdatePage({ params }: { params: Record<string, string> }) {
  const { personId = '' } = params
  const say = useSay()
  return (
    <>
      <Link to={`/persons/${personId}`} className="crumb">
        {say(persons.toPerson)}
      </Link>
      <WithPurpose action="register.read-person" isWholePage>
        {(purpose) => <UpdateOf personId={personId} purpose={purpose} />}
      </WithPurpose>
    </>
  )
}

function UpdateOf({ personId, purpose }: { personId: string; purpose: string }) {
  const asked = useAnswer(`${personId} ${purpose}`, async (signal) => askPerson(personId, { purpose, signal }))
  return <Answered asked={asked}>{(person) => <UpdateForm person={person} />}</Answered>
}

function UpdateForm({ person }: { person: Person }) {
  const say = useSay()
  const { today, unitCode } = useAccount()
  const [ids] = useState(() => ({ dossierId: crypto.randomUUID(), formId: crypto.randomUUID() }))
  const [start] = useState(() => beginUpdate(person, { today, unitCode, formId: ids.formId }))
  const [cells, setCells] = useState(start)
  const [tries, setTries] = useState(0)
  const { isBusy, problem, run } = useWork()
  const [act] = useState(makeAct)
  const own = checkUpdate(cells)
  const { family_name = '', middle_name = '', given_name = '' } = person.state ?? {}

  const send = async (): Promise<void> => {
    const form = {
      formId: ids.formId,
      cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
    }
    const body = {
      dossierId: ids.dossierId,
      formCode: 'DC02',
      version: 0,
      householdNo: '',
      forms: [form],
      submit: true,
    }
    await act<SavedDossier>(collectionPaths.save, body)
    await navigate(`/dossiers/${ids.dossierId}?sent`, { replace: true })
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    if (own.every(({ rule }) => rules[rule].severity !== 'refuse')) void run(send)
  }
  const told = toldByRefusal(problem?.errors ?? [], [ids.formId]).get(ids.formId) ?? []
  const findings = tries > 0 ? [...own, ...told] : []
  const errors = findings
    .filter(({ rule }) => rules[rule].severity === 'refuse')
    .map(({ rule, field }) => {
      const label = dc02Fields.find(({ key }) => key === field)?.label
      return { inputId: updateInputId(field), text: `${label ? `${say(label)}: ` : ''}${say(rules[rule].text)}` }
    })
  return (
    <>
      <PageTitle text={persons.updateTitle} />
      <p className="lead">{fullNameOf({ family_name, middle_name, given_name })}</p>
      <p className="soft">{say(persons.updateLead)}</p>
      <form className="panel update" onSubmit={submit} noValidate>
        <ErrorSummary errors={errors} round={tries} />
        {problem && <ProblemNotice problem={problem} />}
        <UpdateCells
          cells={cells}
          findings={findings}
          onWrite={(cell) => setCells((before) => writeUpdate(before, cell, person))}
        />
        <Button type="submit" isBusy={isBusy}>
          {say(persons.submit)}
        </Button>
      </form>
      <LeaveDialog isDirty={cells !== start && !isBusy} text={persons.leaveText} />
    </>
  )
}

/** The cells of a sheet. The old value is the register's and cannot be written. */
function UpdateCells({
  cells,
  findings,
  onWrite,
}: {
  cells: Dc02Cells
  findings: readonly Finding[]
  onWrite: (cell: { key: Dc02Key; value: string }) => void
}) {
  const say = useSay()
  const { today } = useAccount()
  const changed = changedField(cells)
  return shownKeys(changed !== undefined).map((key) => {
    const field = controlOf(key, changed)
    if (key === 'old_value')
      return (
        <div className="field" key={key}>
          <span className="label">{say(field.label)}</span>
          <p className="fixed-value">
            <CellValue field={changed ?? field} value={cells.old_value ?? ''} on={today} />
          </p>
        </div>
      )
    return (
      <FormControl
        // Another fact has another input: what was typed for the one is not shown for the other.
        key={key === 'new_value' ? `${key} ${changed?.key ?? ''}` : key}
        id={updateInputId(key)}
        field={field}
        value={cells[key] ?? ''}
        findings={findings.filter((finding) => finding.field === key)}
        on={today}
        onChange={(value) => onWrite({ key, value })}
      />
    )
  })
}
