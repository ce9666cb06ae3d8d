import { useEffect } from 'react'
import { problems } from '../../forms/problems.ts'
import { rules } from '../../forms/rules.ts'
import { dc01Fields } from '../../forms/dc01.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askBatch, collectionPaths, type BatchWithRefused } from '../api/collection.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { batchStates, uploads } from '../i18n/upload.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { isProblem } from '../parts/problem-type.ts'
import { Pairs } from '../parts/pairs.tsx'
import { Link } from '../router.tsx'

const pollMs = 1000

/** A file of forms: how far it has been read, and then what became of its rows. */
export function BatchPage({ params }: { params: Record<string, string> }) {
  const { batchId = '' } = params
  const say = useSay()
  const asked = useAnswer(batchId, async (signal) => askBatch(batchId, signal))
  const { answer, isAsking, again } = asked
  const isOpen = answer?.state === 'waiting' || answer?.state === 'running'
  useEffect(() => {
    if (!isOpen || isAsking) return undefined
    const timer = setTimeout(again, pollMs)
    return () => clearTimeout(timer)
  }, [isOpen, isAsking, again])
  return (
    <>
      <Link to="/batches" className="crumb">
        {say(uploads.toBatches)}
      </Link>
      <Answered asked={asked}>{(batch) => <BatchView batch={batch} />}</Answered>
    </>
  )
}

function BatchView({ batch }: { batch: BatchWithRefused }) {
  const say = useSay()
  const { language } = useLanguage()
  const { fileName, state, problem, startedAt, finishedAt } = batch
  return (
    <>
      <PageTitle text={{ vi: fileName, en: fileName }} />
      {state === 'failed' && <Failure type={problem?.type ?? 'fault'} />}
      {(state === 'waiting' || state === 'running') && <Reading batch={batch} />}
      {state !== 'failed' && <Counts batch={batch} />}
      <section className="panel">
        <Pairs
          pairs={[
            ...(batch.rowsTotal === null
              ? []
              : [{ name: say(uploads.rows), value: showNumber(batch.rowsTotal, language) }]),
            { name: say(uploads.began), value: showMoment(startedAt, language) },
            ...(finishedAt === null
              ? []
              : [{ name: say(batchStates[state]), value: showMoment(finishedAt, language) }]),
          ]}
        />
      </section>
      {batch.samples.length > 0 && <Converted samples={batch.samples} />}
      {batch.refused > 0 && <Refused batch={batch} />}
    </>
  )
}

/** A few cells of a legacy encoding, before and after: whether the conversion is right, a person has to see. */
function Converted({ samples }: Pick<BatchWithRefused, 'samples'>) {
  const say = useSay()
  return (
    <section className="panel">
      <h2>{say(uploads.converted)}</h2>
      <p className="soft">{say(uploads.convertedHelp)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(uploads.beforeText)}</th>
            <th scope="col">{say(uploads.afterText)}</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ before, after }) => (
            <tr key={before}>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Why nothing of a file was taken in. */
function Failure({ type }: { type: string }) {
  const say = useSay()
  const { title, detail } = problems[isProblem(type) ? type : 'fault']
  return (
    <Notice kind="bad" title={say(title)}>
      <p>{say(detail)}</p>
    </Notice>
  )
}

function Reading({ batch }: { batch: BatchWithRefused }) {
  const say = useSay()
  const done = batch.accepted + batch.held + batch.refused
  return (
    <section className="panel">
      <label htmlFor="read-part">
        <b>{say(uploads.reading)}</b> · <span className="figures">{say(uploads.rowsDone(done, batch.rowsTotal))}</span>
      </label>
      <progress id="read-part" {...(batch.rowsTotal === null ? {} : { value: done, max: batch.rowsTotal })} />
      <p className="soft">{say(uploads.mayLeave)}</p>
    </section>
  )
}

function Counts({ batch }: { batch: BatchWithRefused }) {
  const say = useSay()
  const account = useAccount()
  const { language } = useLanguage()
  const figures = [
    { label: uploads.accepted, value: batch.accepted, kind: 'green' },
    { label: uploads.held, value: batch.held, kind: 'amber' },
    { label: uploads.refused, value: batch.refused, kind: 'red' },
  ] as const
  return (
    <>
      <dl className="big-figures">
        {figures.map(({ label, value, kind }) => (
          <div key={kind} className={kind}>
            <dt>{say(label)}</dt>
            <dd>{showNumber(value, language)}</dd>
            {kind === 'red' && batch.repeated > 0 && (
              <dd className="small">
                {showNumber(batch.repeated, language)} {say(uploads.repeated)}
              </dd>
            )}
          </div>
        ))}
      </dl>
      {batch.held > 0 && mayUse(account, 'collection.list-dossiers') && (
        <p>
          <Link to="/dossiers?state=submitted&held=true">{say(uploads.toQueue)}</Link>
        </p>
      )}
    </>
  )
}

function Refused({ batch }: { batch: BatchWithRefused }) {
  const say = useSay()
  const labelOf = (key: string | undefined): string => {
    const field = dc01Fields.find((one) => one.key === key)
    return field ? `${say(field.label)}: ` : ''
  }
  return (
    <section className="panel">
      <h2>{say(uploads.firstRefused)}</h2>
      <p className="actions">
        <a className="button" href={collectionPaths.refusedRows(batch.batchId)} download>
          {say(uploads.download)}
        </a>
        <span className="soft small">{say(uploads.downloadHelp)}</span>
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(uploads.row)}</th>
            <th scope="col">{say(uploads.reasons)}</th>
          </tr>
        </thead>
        <tbody>
          {batch.firstRefused.map(({ rowNo, findings }) => (
            <tr key={rowNo}>
              <th scope="row" className="figures">
                {rowNo}
              </th>
              <td>
                {findings.map(({ rule, field }) => (
                  <div key={`${rule} ${field ?? ''}`}>
                    <b>{labelOf(field)}</b>
                    {say(rules[rule].text)}
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
