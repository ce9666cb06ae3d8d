import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { askPublications, proposePublication, publish, type CompiledReport } from '../api/publication.ts'
import { problemIn, type ProblemAnswer } from '../api/request.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showDay, showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { publication } from '../i18n/publication.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'

/** Where compiled reports are proposed to be published, and published by a second person. */
export function PublicationsPage() {
  const say = useSay()
  const asked = useAnswer('', askPublications)
  return (
    <>
      <PageTitle text={publication.title} />
      <p className="soft">{say(publication.lead)}</p>
      <Answered asked={asked}>
        {({ compiled }) =>
          compiled.length === 0 ? (
            <p className="soft">{say(publication.none)}</p>
          ) : (
            <ul className="dossiers">
              {compiled.map((one) => (
                <CompiledRow key={one.vintageId} report={one} onDone={asked.again} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function CompiledRow({ report, onDone }: { report: CompiledReport; onDone: () => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const { formName, periodCode, unitName, unitCode, vintageNo, compiledAt, publicationId, proposedByName } = report
  const name = `${showDay(periodCode, language)} · ${unitName} · ${say(publication.vintage(vintageNo))}`
  return (
    <li>
      <div>
        <h2>{name}</h2>
        <p className="soft small">
          {say(formName)} · {say(publication.compiledAt(showMoment(compiledAt, language)))}
          {publicationId !== null && ` · ${say(publication.proposedBy(proposedByName))}`}
          {report.hidden > 0 && ` · ${say(publication.hidden(report.hidden))}`}
        </p>
        {report.publishedAt !== null && (
          <p className="small">
            <a href={`/${language}/results?month=${periodCode}&unit=${unitCode}&vintage=${vintageNo}`}>
              {say(publication.publicPage)}
            </a>
          </p>
        )}
        <NextStep report={report} name={name} onDone={onDone} />
      </div>
      <div className="dossier-state">
        <StateTag report={report} />
      </div>
    </li>
  )
}

function StateTag({ report: { publicationId, publishedAt } }: { report: CompiledReport }) {
  const say = useSay()
  if (publishedAt !== null) return <Tag colour="green">{say(publication.published)}</Tag>
  return publicationId === null ? (
    <Tag colour="plain">{say(publication.compiled)}</Tag>
  ) : (
    <Tag colour="amber">{say(publication.proposed)}</Tag>
  )
}

/** What this account may do next with the report, if anything. */
function NextStep({ report, name, onDone }: { report: CompiledReport; name: string; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [problem, setProblem] = useState<ProblemAnswer>()
  const [isBusy, setBusy] = useState(false)
  const { vintageId, publicationId, publishedAt, isOwn } = report
  const run = async (step: (key: string) => Promise<void>): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      await step(crypto.randomUUID())
      onDone()
    } catch (error) {
      setProblem(problemIn(error))
    } finally {
      setBusy(false)
    }
  }
  const mayPropose = publicationId === null && mayUse(account, 'reporting.propose-publication')
  const mayPublish = publicationId !== null && publishedAt === null && mayUse(account, 'reporting.publish')
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      {mayPropose && (
        <Button isSmall isBusy={isBusy} onClick={() => void run(async (key) => proposePublication(vintageId, key))}>
          {say(publication.propose(name))}
        </Button>
      )}
      {mayPublish && isOwn && <p className="soft small">{say(publication.ownProposal)}</p>}
      {mayPublish && !isOwn && (
        <Button isSmall isBusy={isBusy} onClick={() => void run(async (key) => publish(publicationId, key))}>
          {say(publication.publish(name))}
        </Button>
      )}
    </>
  )
}
