import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import {
  askDocument,
  beginDocument,
  documentFile,
  signDocument,
  type ReportDocument,
  type ShownDocument,
} from '../api/documents.ts'
import type { ReportPlace } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { documents } from '../i18n/documents.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { Tag } from '../parts/tag.tsx'
import { DocumentFigures } from './document-figures.tsx'
import { DocumentProse } from './document-prose.tsx'

/** Where the ministry's office drafts the report of a compiled month, sees what has changed, signs and downloads it. */
export function DocumentPage({ params }: { params: Record<string, string> }) {
  const { formCode = '', periodCode = '', unitCode = '' } = params
  const place = { formCode, periodCode, unitCode }
  const asked = useAnswer(`${formCode} ${periodCode} ${unitCode}`, async (signal) => askDocument(place, signal))
  return (
    <>
      <PageTitle text={documents.title} />
      <Answered asked={asked}>{(report) => <Report report={report} place={place} reload={asked.again} />}</Answered>
    </>
  )
}

function Report({ report, place, reload }: { report: ReportDocument; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const { form, unit, month, shown, editions } = report
  const heading = `${say(form.name)} · ${unit.name} · ${say(reporting.monthOf(month.code, month.from, month.last))}`
  if (shown === null)
    return (
      <>
        <h2>{heading}</h2>
        <Notice title={say(documents.notCompiled)} />
      </>
    )
  const isDraft = editions.length > 0 && shown.content.signed === null
  return (
    <>
      <h2>{heading}</h2>
      <Standing report={report} shown={shown} />
      {editions.length > 0 && <Downloads place={place} edition={shown.content.edition} />}
      <ChangedSince shown={shown} />
      {!isDraft && <Begin isFirst={editions.length === 0} place={place} reload={reload} />}
      <DocumentProse shown={shown} place={place} isDraft={isDraft} reload={reload} />
      {isDraft && <Sign shown={shown} place={place} reload={reload} />}
      <DocumentFigures shown={shown} place={place} />
    </>
  )
}

function Standing({ report: { editions }, shown: { content } }: { report: ReportDocument; shown: ShownDocument }) {
  const say = useSay()
  const { signed, vintage, edition } = content
  const [newest] = editions
  return (
    <p className="soft">
      {newest === undefined && <Tag colour="plain">{say(documents.notBegun)}</Tag>}
      {newest !== undefined && signed === null && <Tag colour="amber">{say(documents.draft)}</Tag>}
      {signed !== null && <Tag colour="green">{say(documents.signed)}</Tag>}{' '}
      {newest !== undefined && `${say(documents.edition(edition))} · ${say(documents.begunBy(newest.begunBy))} · `}
      {say(documents.vintage(vintage.vintageNo))} · {say(reporting.coverage(vintage.received, vintage.expected))}
      {signed !== null && ` ${say(documents.signedBy(signed.number, newest?.signed?.by ?? '', signed.on))}.`}
    </p>
  )
}

function Downloads({ place, edition }: { place: ReportPlace; edition: number }) {
  const say = useSay()
  const { language } = useLanguage()
  const papers = (['pdf', 'docx'] as const).flatMap((format) => [
    { format, language: 'vi' as const, name: `${format.toUpperCase()} (${say(documents.inVietnamese)})` },
    { format, language: 'en' as const, name: `${format.toUpperCase()} (${say(documents.inEnglish)})` },
  ])
  const figures = [
    { format: 'csv', language, name: 'CSV' },
    { format: 'json', language, name: 'JSON' },
    { format: 'sdmx', language, name: 'SDMX-JSON' },
  ]
  const links = (files: readonly { format: string; language: 'vi' | 'en'; name: string }[]) =>
    files.map(({ name, ...file }) => (
      <a key={name} href={documentFile(place, { ...file, edition })} download>
        {name}
      </a>
    ))
  return (
    <p className="document-files">
      <span>{say(documents.downloads)}:</span> {links(papers)}
      <span>{say(documents.figuresAs)}:</span> {links(figures)}
    </p>
  )
}

/** What of a signed report is another figure by now. */
function ChangedSince({ shown }: { shown: ShownDocument }) {
  const say = useSay()
  if (shown.changedSince.length === 0) return null
  return (
    <Notice kind="care" title={say(documents.changedSince)}>
      <ul>
        {shown.changedSince.map(({ cell, name, before, now }) => (
          <li key={cell}>{say(documents.change(say(name), say(before), say(now)))}</li>
        ))}
      </ul>
    </Notice>
  )
}

function Begin({ isFirst, place, reload }: { isFirst: boolean; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  if (!mayUse(account, 'reporting.write-document')) return null
  const begin = async (): Promise<void> =>
    run(async () => {
      await beginDocument(act, place)
      reload()
    })
  return (
    <>
      {problem && <ProblemNotice problem={problem} />}
      <p>
        <Button look={isFirst ? 'main' : 'quiet'} isBusy={isBusy} onClick={() => void begin()}>
          {say(isFirst ? documents.begin : documents.beginNext)}
        </Button>
      </p>
    </>
  )
}

function Sign({ shown, place, reload }: { shown: ShownDocument; place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const flags = shown.paragraphs.filter(({ changed }) => changed.length > 0).length
  const sign = async (): Promise<void> =>
    run(async () => {
      await signDocument(act, place, shown.contentHash)
      reload()
    })
  return (
    <section className="panel" aria-label={say(documents.sign)}>
      {flags > 0 && <Notice kind="care" title={say(documents.flags(flags))} />}
      {problem && <ProblemNotice problem={problem} />}
      {shown.isOwn && <p className="soft">{say(documents.ownDraft)}</p>}
      {!shown.isOwn && flags === 0 && mayUse(account, 'reporting.sign-document') && (
        <>
          <p>{say(documents.signHelp)}</p>
          <Button isBusy={isBusy} onClick={() => void sign()}>
            {say(documents.sign)}
          </Button>
        </>
      )}
    </section>
  )
}
