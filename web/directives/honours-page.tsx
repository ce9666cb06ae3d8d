import { useState } from 'react'
import { authorityFacts, honourNames } from '../../forms/reporting/honour.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askHonours, honourTotalsPath, type Honours } from '../api/directives.ts'
import type { ReportPlace } from '../api/reporting.ts'
import { honours } from '../i18n/honours.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { HonourForm } from './honour-form.tsx'
import { Compared, RegisterHead, useRegister } from './register-parts.tsx'

/** The register of honours of a month: its totals beside the reported figures, its decisions, and the form of one. */
export function HonoursPage() {
  const say = useSay()
  const asked = useRegister(askHonours)
  return (
    <>
      <PageTitle text={honours.title} />
      <Answered asked={asked}>
        {({ place, answer }) => (
          <>
            <RegisterHead page="/honours" of={answer} place={place} />
            <p className="soft">{say(honours.lead)}</p>
            <Compared compared={answer.compared} />
            <Totals totals={answer.totals} place={place} />
            <Decisions answer={answer} onDone={asked.again} />
          </>
        )}
      </Answered>
    </>
  )
}

function Totals({ totals, place }: { totals: Honours['totals']; place: ReportPlace }) {
  const say = useSay()
  const { language } = useLanguage()
  if (totals.length === 0) return null
  return (
    <TitledPanel title={say(honours.totals)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(honours.form)}</th>
            {(['units', 'officers'] as const).map((key) => (
              <th scope="col" className="number" key={key}>
                {say(honours[key])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {totals.map(({ honour, units, officers }) => (
            <tr key={honour}>
              <th scope="row">{say(honourNames[honour])}</th>
              <td className="number">{units.toLocaleString(language)}</td>
              <td className="number">{officers.toLocaleString(language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <a href={honourTotalsPath(place)} download>
        {say(honours.download)}
      </a>
    </TitledPanel>
  )
}

function Decisions({ answer: { decisions, unit }, onDone }: { answer: Honours; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [correcting, setCorrecting] = useState<Honours['decisions'][number]>()
  const mayRecord = mayUse(account, 'reporting.record-honours')
  const done = (): void => {
    setCorrecting(undefined)
    onDone()
  }
  return (
    <>
      <h2>{say(honours.decisions)}</h2>
      {decisions.length === 0 && <p className="soft">{say(honours.nothing)}</p>}
      {decisions.length > 0 && (
        <ul className="dossiers">
          {decisions.map((decision) => (
            <DecisionRow
              key={decision.decisionId}
              decision={decision}
              onCorrect={mayRecord && !decision.isReplaced ? () => setCorrecting(decision) : undefined}
            />
          ))}
        </ul>
      )}
      {mayRecord && (
        <HonourForm
          key={correcting?.decisionId ?? 'new'}
          unitCode={correcting?.register.code ?? unit.code}
          correcting={correcting}
          onDone={done}
        />
      )}
    </>
  )
}

function DecisionRow({
  decision,
  onCorrect,
}: {
  decision: Honours['decisions'][number]
  onCorrect: (() => void) | undefined
}) {
  const say = useSay()
  const { decisionNo, decidedOn, authority, of, honour, subject, units, officers, reason, isReplaced, replacesId } =
    decision
  const isTakenBack = replacesId !== null && units.length + officers.length === 0
  const names = [...units.map(({ name }) => name), ...officers.flatMap(({ name }) => name ?? [])]
  return (
    <li>
      <div>
        <h3>
          {say(honourNames[honour])} · {say(honours.decision(decisionNo, decidedOn))}
        </h3>
        <p className="small soft">
          {say(authorityFacts[authority].name)} · {of.name}
        </p>
        {subject !== '' && <p className="small">{subject}</p>}
        <p className="small">
          {say(honours.manyUnits(units.length))} · {say(honours.manyOfficers(officers.length))}
          {names.length > 0 && `: ${names.slice(0, 12).join(', ')}${names.length > 12 ? '…' : ''}`}
        </p>
        {reason !== '' && <p className="small soft">{say(honours.correction(reason))}</p>}
      </div>
      <div className="dossier-marks">
        {isReplaced && <Tag colour="amber">{say(honours.replaced)}</Tag>}
        {isTakenBack && <Tag colour="red">{say(honours.takenBack)}</Tag>}
      </div>
      <div className="dossier-state">
        {onCorrect && (
          <Button look="plain" isSmall onClick={onCorrect}>
            {say(honours.correct(decisionNo))}
          </Button>
        )}
      </div>
    </li>
  )
}
