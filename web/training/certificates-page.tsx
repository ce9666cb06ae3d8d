import { useState, type SubmitEvent } from 'react'
import { courses } from '../../forms/training/course.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { findCertificates, trainingPaths, type FoundTrainingCertificates } from '../api/training.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { certification } from '../i18n/certification.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { standings } from '../i18n/training.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { standingColour } from './standing-colour.ts'
import { Rooms } from './training-page.tsx'

type Certificate = FoundTrainingCertificates['certificates'][number]

const reasonMin = 10

/** The certificates of officers within reach; the administrator of the city takes one back here, with a reason. */
export function CertificatesPage() {
  const say = useSay()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<Certificate>()
  const [revoked, setRevoked] = useState('')
  const asked = useAnswer(text, async (signal) => findCertificates(text, signal))
  const finish = (certificateNo: string): void => {
    setChosen(undefined)
    setRevoked(certificateNo)
    asked.again()
  }
  return (
    <>
      <PageTitle text={certification.title} />
      <Rooms here="/training/certificates" />
      <p className="lead">{say(certification.lead)}</p>
      <TextInput framed={{ id: 'holder', label: say(certification.find) }} value={text} onChange={setText} />
      {revoked !== '' && <Notice kind="good">{say(certification.revoked(revoked))}</Notice>}
      <Answered asked={asked}>{(answer) => <Found answer={answer} onRevoke={setChosen} />}</Answered>
      {chosen && <Revocation certificate={chosen} onClose={() => setChosen(undefined)} onDone={finish} />}
    </>
  )
}

function Found({
  answer: { certificates, areMore },
  onRevoke,
}: {
  answer: FoundTrainingCertificates
  onRevoke: (certificate: Certificate) => void
}) {
  const say = useSay()
  const account = useAccount()
  if (certificates.length === 0) return <p>{say(certification.none)}</p>
  return (
    <section className="panel">
      <ul className="plain-list">
        {certificates.map((one) => (
          <li key={one.certificateId}>
            <h2>{one.holderName}</h2>
            <p>
              <UnitName code={one.unitCode} on={account.today} isShort /> · {one.certificateNo} ·{' '}
              {say(certification.issued(one.issuedAt))}
            </p>
            <p>
              {say(courses[one.courseCode].title)}{' '}
              <Tag colour={standingColour(one.standing)} isPhrase>
                {say(standings[one.standing] ?? { vi: one.standing, en: one.standing })}
              </Tag>{' '}
              {one.standing !== 'revoked' && say(certification.until(one.endsAt))}
            </p>
            {one.standing !== 'revoked' && mayUse(account, 'training.revoke') && (
              <p className="actions">
                <Button
                  look="quiet"
                  isSmall
                  aria-label={say(certification.revokeOf(one.holderName, one.certificateNo))}
                  onClick={() => onRevoke(one)}
                >
                  {say(certification.revoke)}
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
      {areMore && <p className="soft">{say(certification.more)}</p>}
    </section>
  )
}

function Revocation({
  certificate: { certificateId, certificateNo, holderName },
  onClose,
  onDone,
}: {
  certificate: Certificate
  onClose: () => void
  onDone: (certificateNo: string) => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const revoke = (event: SubmitEvent): void => {
    event.preventDefault()
    if (reason.trim().length < reasonMin) return
    void run(async () => {
      await act(trainingPaths.revocation(certificateId), { reason })
      onDone(certificateNo)
    })
  }
  return (
    <Dialog title={say(certification.revokeOf(holderName, certificateNo))} onClose={onClose}>
      <form onSubmit={revoke}>
        <p>{say(certification.revokeText)}</p>
        {problem && <ProblemNotice problem={problem} />}
        <TextArea framed={{ id: 'revocation', label: say(certification.reason) }} value={reason} onChange={setReason} />
        <p className="actions">
          <Button type="submit" look="danger" isBusy={isBusy} aria-disabled={reason.trim().length < reasonMin}>
            {say(certification.revoke)}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {say(common.cancel)}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
