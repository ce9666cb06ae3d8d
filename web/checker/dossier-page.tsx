import { useState } from 'react'
import type { Text } from '../../forms/language.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askDossier, type Decision, type Dossier } from '../api/collection.ts'
import { useAnswer } from '../api/use-answer.ts'
import { actTitle } from '../i18n/acts.ts'
import { common } from '../i18n/common.ts'
import { decision, stepNames } from '../i18n/decision.ts'
import { accountNameIn, showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { queue } from '../i18n/queue.ts'
import { Answered } from '../parts/answered.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { EvidenceSection } from '../parts/evidence-section.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { FactGrid } from '../parts/fact-grid.tsx'
import { StateTag } from '../parts/state-tag.tsx'
import { Timeline } from '../parts/timeline.tsx'
import { Link, useAddress } from '../router.tsx'
import { DecisionPanel } from './decision-panel.tsx'
import { FormView } from './form-view.tsx'

/** A dossier: the forms beside the register, what was found, what has been done, and the decision for who may make it. */
export function DossierPage({ params }: { params: Record<string, string> }) {
  const { dossierId = '' } = params
  const say = useSay()
  const asked = useAnswer(dossierId, async (signal) => askDossier(dossierId, signal))
  const [decided, setDecided] = useState<Decision['action']>()
  return (
    <>
      <Link to="/dossiers" className="crumb">
        {say(decision.toQueue)}
      </Link>
      <Answered asked={asked}>
        {(dossier) => (
          <DossierView
            dossier={dossier}
            decided={decided}
            onDecided={(action) => {
              setDecided(action)
              asked.again()
            }}
          />
        )}
      </Answered>
    </>
  )
}

function DossierView({
  dossier,
  decided,
  onDecided,
}: {
  dossier: Dossier
  decided: Decision['action'] | undefined
  onDecided: (action: Decision['action']) => void
}) {
  const say = useSay()
  const { today } = useAccount()
  const { state, decideBy, forms, mayDecide } = dossier
  const isHousehold = dossier.formCode === 'DC01'
  const subject = dossier.people.find(({ personId }) => personId === forms[0]?.cells['person_id'])
  const editPath = editPathOf(dossier)
  return (
    <>
      <div className="heading-row">
        <div>
          <PageTitle text={titleOf(dossier)} />
          {subject && <p className="lead">{subject.fullName}</p>}
          <p className="actions">
            <StateTag state={state} />
            {state === 'submitted' && decideBy !== null && <DueTag decideBy={decideBy} today={today} />}
            {isHousehold && <span className="soft">{say(common.persons(forms.length))}</span>}
          </p>
        </div>
        {dossier.mayEdit && editPath !== undefined && (
          <Link className="button" to={editPath}>
            {say(decision.edit)}
          </Link>
        )}
      </div>
      <Outcome dossier={dossier} decided={decided} />
      <div className={mayDecide ? 'dossier-columns' : undefined}>
        <div>
          <Facts dossier={dossier} />
          <h2>{say(decision.forms)}</h2>
          {forms.map((form, place) => (
            <FormView key={form.formId} form={form} place={place + 1} dossier={dossier} />
          ))}
          <EvidenceSection dossierId={dossier.dossierId} evidence={dossier.evidence} mayAdd={dossier.mayEdit} />
          <Steps dossier={dossier} />
        </div>
        {mayDecide && <DecisionPanel key={dossier.version} dossier={dossier} onDecided={onDecided} />}
      </div>
    </>
  )
}

/** What a dossier is called: the household, or what it records. */
function titleOf({ formCode, householdNo }: Dossier): Text {
  if (formCode === 'DC01') return queue.household(householdNo)
  return formCode === 'DC02' ? decision.update : actTitle(formCode)
}

/** Where a dossier is mended; undefined for an update sheet, which is written anew. */
function editPathOf({ dossierId, formCode, forms, people }: Dossier): string | undefined {
  if (formCode === 'DC01') return `/households/${dossierId}`
  const { person_id, household_of } = forms[0]?.cells ?? {}
  const personId = person_id ?? household_of
  // Who comes from elsewhere has no record here yet.
  if (people.some((one) => one.personId === personId && !one.isNear)) return `/movers?dossier=${dossierId}`
  return personId === undefined || formCode === 'DC02'
    ? undefined
    : `/persons/${personId}/acts/${formCode}?dossier=${dossierId}`
}

/** What has just happened here: it was sent, or decided. */
function Outcome({ dossier, decided }: { dossier: Dossier; decided: Decision['action'] | undefined }) {
  const say = useSay()
  const account = useAccount()
  const { query } = useAddress()
  if (decided !== undefined) {
    const titles = { accept: decision.doneAccept, return: decision.doneReturn, refuse: decision.doneRefuse } as const
    return (
      <Notice kind="good" title={say(titles[decided])}>
        <p>
          <Link to="/dossiers?state=submitted">{say(decision.nextWaiting)}</Link>
        </p>
      </Notice>
    )
  }
  if (query.has('sent'))
    return (
      <Notice kind="good" title={say(decision.sentTitle)}>
        <p>{say(decision.sentText)}</p>
        {dossier.formCode === 'DC01' && mayUse(account, 'collection.write-dossier') && (
          <Link className="button" to="/households/new">
            {say(decision.next)}
          </Link>
        )}
      </Notice>
    )
  const isOwn = dossier.enteredByMe && dossier.state === 'submitted'
  if (!isOwn || !mayUse(account, 'collection.decide-dossier')) return null
  return (
    <Notice kind="care" title={say(decision.ownTitle)}>
      <p>{say(decision.ownText)}</p>
    </Notice>
  )
}

function Facts({ dossier }: { dossier: Dossier }) {
  const say = useSay()
  const { language } = useLanguage()
  const { formCode, formValidFrom, submittedOn, decideBy, forms } = dossier
  const form = formCode === 'DC01' || formCode === 'DC02' ? formCode : say(actTitle(formCode))
  const address = [forms[0]?.cells['address'], forms[0]?.cells['hamlet'], dossier.communeName]
    .filter(Boolean)
    .join(', ')
  const facts = [
    { name: say(decision.place), value: address },
    { name: say(decision.enteredBy), value: accountNameIn(dossier.enteredByName, language) },
    { name: say(decision.edition), value: say(decision.editionOf(form, formValidFrom)) },
    ...(submittedOn === null ? [] : [{ name: say(decision.submittedOn), value: showDay(submittedOn, language) }]),
    ...(decideBy === null ? [] : [{ name: say(decision.decideBy), value: showDay(decideBy, language) }]),
  ]
  return (
    <div className="panel">
      <FactGrid facts={facts} />
    </div>
  )
}

function Steps({ dossier }: { dossier: Dossier }) {
  const say = useSay()
  const { language } = useLanguage()
  const events = dossier.steps.map(({ action, byName, reason, takenAt }) => ({
    id: `${takenAt} ${action}`,
    content: (
      <>
        <p>
          <b>{say(stepNames[action] ?? { vi: action, en: action })}</b> · {byName}
        </p>
        <p className="soft small">{showMoment(takenAt, language)}</p>
        {reason !== '' && <p>{reason}</p>}
      </>
    ),
  }))
  return (
    <section className="panel">
      <h2>{say(decision.history)}</h2>
      <Timeline events={events} />
    </section>
  )
}
