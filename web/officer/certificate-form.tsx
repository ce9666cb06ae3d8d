import { useState, type SubmitEvent } from 'react'
import { languages } from '../../forms/language.ts'
import { makeAct } from '../api/act.ts'
import { certificatePaths, type CertificateToIssue, type IssuedCertificate } from '../api/certificates.ts'
import { useWork } from '../api/use-work.ts'
import { certificateKinds, certificates } from '../i18n/certificates.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

const kinds = ['residence', 'notice'] as const
const wantedForMax = 200

/** Chooses the paper, its language and what it is wanted for, and has it issued; then it can be downloaded. */
export function CertificateForm({ personId, onIssued }: { personId: string; onIssued: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [wanted, setWanted] = useState<CertificateToIssue>({ kind: 'residence', language, wantedFor: '' })
  const [issued, setIssued] = useState<IssuedCertificate>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setIssued(undefined)
    void run(async () => {
      setIssued(await act<IssuedCertificate>(certificatePaths.of(personId), wanted))
      onIssued()
    })
  }
  return (
    <form className="panel" onSubmit={submit}>
      <h2>{say(certificates.issueTitle)}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <RadioGroup
        framed={{ id: 'certificate-kind', label: say(certificates.kind) }}
        choices={kinds.map((value) => ({
          value,
          label: say(certificateKinds[value].name),
          hint: say(certificateKinds[value].hint),
        }))}
        value={wanted.kind}
        onChange={(value) => setWanted({ ...wanted, kind: kinds.find((kind) => kind === value) ?? wanted.kind })}
      />
      <RadioGroup
        framed={{ id: 'certificate-language', label: say(certificates.language) }}
        choices={languages.map((value) => ({ value, label: value === 'vi' ? 'Tiếng Việt' : 'English' }))}
        value={wanted.language}
        onChange={(value) => setWanted({ ...wanted, language: languages.find((one) => one === value) ?? language })}
      />
      <TextInput
        framed={{ id: 'wanted-for', label: say(certificates.wantedFor), hint: say(certificates.wantedForHelp) }}
        value={wanted.wantedFor ?? ''}
        maxLength={wantedForMax}
        onChange={(wantedFor) => setWanted({ ...wanted, wantedFor })}
      />
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say(certificates.issue)}
        </Button>
      </p>
      {issued && (
        <Notice kind="good" title={say(certificates.issued)}>
          <p>{say(certificates.issuedUntil(issued.validUntil))}</p>
          <p className="actions">
            <a className="button" href={certificatePaths.file(personId, issued.certificateId)} download>
              {say(certificates.download)}
            </a>
          </p>
        </Notice>
      )}
    </form>
  )
}
