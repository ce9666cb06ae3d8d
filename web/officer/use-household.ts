import { useCallback, useEffect, useMemo, useReducer, useState } from 'react'
import { readDate } from '../../forms/partial-date.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { seenUnits } from '../api/areas.ts'
import { collectionPaths, type Dossier, type SavedDossier } from '../api/collection.ts'
import { problemIn, type ProblemAnswer } from '../api/request.ts'
import { afterClick } from '../parts/after-click.ts'
import { navigate } from '../router.tsx'
import { checkDraft, inputIdOf, joinFindings, refusalsIn, toldByRefusal, type FoundByForm } from './household-check.ts'
import { changeDraft, dossierOf, type DraftAct, type HouseholdDraft } from './household-draft.ts'
import { dropCopy, keepCopy, keepLastHeader } from './working-copy.ts'

/** What sending came to: nothing yet, under way, kept, or refused. */
export type Sending = { isBusy: boolean; isSaved?: boolean; problem?: ProblemAnswer | undefined }

/** A household while it is entered: the draft, what the rules say of it, and how it is kept and sent. */
export function useHousehold(start: HouseholdDraft, wasRestored: boolean, dossier: Dossier | undefined) {
  const { accountId, today, unitCode } = useAccount()
  const [draft, change] = useReducer(changeDraft, start)
  const [saved, setSaved] = useState(wasRestored ? undefined : start)
  const [told, setTold] = useState<FoundByForm>(
    () => new Map(dossier?.forms.map(({ formId, findings }) => [formId, findings])),
  )
  const [left, setLeft] = useState<ReadonlySet<string>>(() => new Set())
  // How often submitting was tried: from the first time on all findings are shown, and each time the summary is read out.
  const [tries, setTries] = useState(0)
  const [sending, setSending] = useState<Sending>({ isBusy: false })
  const [act] = useState(makeAct)

  const isDirty = saved?.header !== draft.header || saved.persons !== draft.persons
  useEffect(() => {
    if (isDirty) keepCopy(accountId, draft)
    else dropCopy(accountId, draft.dossierId)
  }, [accountId, draft, isDirty])

  const declared = readDate(draft.header.declared_on)
  const on = 'date' in declared && declared.date.length === 10 ? declared.date : today
  const units = seenUnits()
  const found = useMemo(
    () => joinFindings(checkDraft(draft, { today, units, unitCode: unitCode ?? draft.header.commune }), told),
    [draft, today, units, unitCode, told],
  )
  const refusals = refusalsIn(found)

  const write = useCallback((action: DraftAct) => {
    change(action)
    setSending({ isBusy: false })
    if (action.act === 'write-cell') setTold((before) => withoutField(before, action.formId, action.key))
  }, [])
  const leave = useCallback(
    (inputId: string) =>
      afterClick(() => setLeft((before) => (before.has(inputId) ? before : new Set(before).add(inputId)))),
    [],
  )

  const keepAnswer = async (answer: SavedDossier, submit: boolean): Promise<void> => {
    setSaved(draft)
    change({ act: 'number-version', version: answer.version })
    setTold(new Map(answer.forms.map(({ formId, findings }) => [formId, findings])))
    dropCopy(accountId, draft.dossierId)
    if (submit) keepLastHeader(accountId, draft.header)
    await navigate(submit ? `/dossiers/${draft.dossierId}?sent` : `/households/${draft.dossierId}`, { replace: true })
  }
  const send = async (submit: boolean): Promise<void> => {
    if (submit) setTries(tries + 1)
    if (sending.isBusy || (submit && (refusals.length > 0 || draft.persons.length === 0))) return
    setSending({ isBusy: true })
    try {
      await keepAnswer(await act<SavedDossier>(collectionPaths.save, dossierOf(draft, submit)), submit)
      setSending({ isBusy: false, isSaved: true })
    } catch (error) {
      const problem = problemIn(error)
      setSending({ isBusy: false, problem })
      setTold(
        toldByRefusal(
          problem.errors ?? [],
          draft.persons.map(({ formId }) => formId),
        ),
      )
      setTries(tries + 1)
    }
  }
  return { draft, write, found, refusals, left, leave, tries, on, isDirty, sending, send }
}

/** A household while it is entered, as the parts of its page see it. */
export type EnteredHousehold = ReturnType<typeof useHousehold>

/** What the server said of a cell no longer holds once the cell is written anew. */
function withoutField(told: FoundByForm, formId: string, key: string): FoundByForm {
  const findings = told.get(formId)
  if (!findings?.some(({ field }) => field === key)) return told
  return new Map(told).set(
    formId,
    findings.filter(({ field }) => field !== key),
  )
}

/** The findings of a form that are shown: all after a try to submit, before that those of inputs that were left. */
export function shownFindings(found: FoundByForm, formId: string, shown: { all: boolean; left: ReadonlySet<string> }) {
  const findings = found.get(formId) ?? []
  return shown.all ? findings : findings.filter(({ field }) => shown.left.has(inputIdOf(formId, field)))
}
