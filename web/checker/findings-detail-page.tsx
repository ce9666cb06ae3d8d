import { mayUse, useAccount } from '../access/session.tsx'
import { askFinding, type Finding } from '../api/findings.ts'
import { useAnswer } from '../api/use-answer.ts'
import { findings as texts, resolutionNames, stepNames, weightNames } from '../i18n/findings.ts'
import { showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { PersonLink } from '../parts/person-link.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { FindingDue } from './findings-due.tsx'
import { FindingFacts } from './findings-facts.tsx'
import { AssignForm, SettleForm } from './findings-forms.tsx'

/** One finding: what is wrong and what to do, the facts, whom it is about; who does it, and what became of it. */
export function FindingPage({ params: { findingId = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const asked = useAnswer(findingId, async (signal) => askFinding(findingId, signal))
  return (
    <>
      <Link to="/findings" className="crumb">
        {say(texts.back)}
      </Link>
      <PageTitle text={texts.detail} />
      <Answered asked={asked}>{(finding) => <Whole finding={finding} onChanged={asked.again} />}</Answered>
    </>
  )
}

function Whole({ finding, onChanged }: { finding: Finding; onChanged: () => void }) {
  const say = useSay()
  const mayWork = mayUse(useAccount(), 'checking.work-on-finding')
  const isOpen = finding.state !== 'settled'
  return (
    <>
      <State finding={finding} />
      <TitledPanel title={say(texts.rule)}>
        <p>{say(finding.rule.text)}</p>
        <p className="soft small">
          {say(texts.source)}: {say(finding.rule.source)}
        </p>
      </TitledPanel>
      <TitledPanel title={say(texts.facts)}>
        {finding.isWithheld ? <p>{say(texts.withheld)}</p> : <FindingFacts evidence={finding.evidence} />}
        <Whom finding={finding} />
      </TitledPanel>
      {isOpen && mayWork && <AssignForm key={finding.assignedTo} finding={finding} onChanged={onChanged} />}
      {isOpen && mayWork && <SettleForm finding={finding} onChanged={onChanged} />}
      {finding.steps.length > 0 && <History steps={finding.steps} />}
    </>
  )
}

function State({ finding: { weight, state, dueOn, foundOn, resolution, settledOn, unitName } }: { finding: Finding }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  return (
    <>
      {state === 'settled' && resolution !== null && (
        <Notice kind="good" title={say(resolutionNames[resolution])}>
          <p>{showDay(settledOn, language)}</p>
        </Notice>
      )}
      <p>
        <Tag colour={weight === 'serious' ? 'amber' : 'plain'}>{say(weightNames[weight])}</Tag>{' '}
        {state !== 'settled' && <FindingDue dueOn={dueOn} today={today} />}
      </p>
      <Pairs
        pairs={[
          { name: say(texts.unit), value: unitName },
          { name: say(texts.found), value: showDay(foundOn, language) },
          { name: say(texts.due), value: showDay(dueOn, language) },
        ]}
      />
    </>
  )
}

function Whom({ finding: { person, others } }: { finding: Finding }) {
  const say = useSay()
  const { language } = useLanguage()
  const all = person === null ? others : [person, ...others]
  if (all.length === 0) return null
  return (
    <>
      <h3>{say(texts.whom)}</h3>
      <ul className="plain-list">
        {all.map(({ personId, fullName, birthDate }) => (
          <li key={personId}>
            <PersonLink personId={personId} name={fullName} /> · {showDay(birthDate, language)}
          </li>
        ))}
      </ul>
    </>
  )
}

function History({ steps }: { steps: Finding['steps'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <TitledPanel title={say(texts.history)}>
      <ul className="plain-list">
        {steps.map(({ kind, byName, assignedToName, resolution, reason, takenAt }) => (
          <li key={takenAt}>
            {showMoment(takenAt, language)} · {say(stepNames[kind])}
            {assignedToName !== null && `: ${assignedToName}`}
            {resolution !== null && `: ${say(resolutionNames[resolution])}`}
            {reason !== '' && ` – ${reason}`} · {byName ?? say(texts.check)}
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}
