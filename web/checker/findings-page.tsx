import { useState } from 'react'
import { qualityWords, type QualityWord } from '../../forms/quality-measures.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askFindings, checkUnit, type FindingInList, type Findings } from '../api/findings.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { findings as texts, weightNames } from '../i18n/findings.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { showDay } from '../i18n/format.ts'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { FilterLinks, type Filter } from '../parts/filter-links.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link, navigate, useAddress } from '../router.tsx'
import { FindingDue } from './findings-due.tsx'
import { TrendPage } from './findings-trend-page.tsx'

const isWord = (word: string): word is QualityWord => Object.hasOwn(qualityWords, word)
const words = Object.keys(qualityWords).filter(isWord)

/** What waits in the own unit, what is due first; for who sees figures alone, the trend. The view is part of the address. */
export function FindingsPage() {
  return mayUse(useAccount(), 'checking.list-findings') ? <FindingList /> : <TrendPage />
}

function FindingList() {
  const say = useSay()
  const { unitCode } = useAccount()
  const { query } = useAddress()
  const view = query.toString()
  const asked = useAnswer(view, async (signal) => askFindings(unitCode ?? '', view, signal))
  return (
    <>
      <PageTitle text={texts.title} />
      <p className="soft">{say(texts.lead)}</p>
      <p>
        <Link to="/findings/trend">{say(texts.trend)}</Link> · <Link to="/findings/rules">{say(texts.rulesTitle)}</Link>
      </p>
      <Answered asked={asked}>
        {(answer) => (
          <>
            <Views query={query} rules={answer.rules} />
            <CheckLine check={answer.check} unitCode={query.get('unitCode') ?? unitCode ?? ''} onBegun={asked.again} />
            {answer.findings.length === 0 ? (
              <Notice title={say(texts.none)}>
                <p>{say(texts.noneText)}</p>
              </Notice>
            ) : (
              <Rows answer={answer} query={query} />
            )}
          </>
        )}
      </Answered>
    </>
  )
}

/** The address of another view of the list: from its beginning, with one thing changed. */
function viewOf(query: URLSearchParams, change: Record<string, string>): string {
  const next = new URLSearchParams(query)
  next.delete('from')
  for (const [key, value] of Object.entries(change))
    if (value === '') next.delete(key)
    else next.set(key, value)
  const text = next.toString()
  return text === '' ? '/findings' : `/findings?${text}`
}

const total = (some: Findings['rules']): number => some.reduce((sum, { unsettled }) => sum + unsettled, 0)

function Views({ query, rules }: { query: URLSearchParams; rules: Findings['rules'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const word = query.get('word') ?? ''
  const only = { own: '', state: '', word: '', rule: '' }
  const isPlain = word === '' && !query.has('own') && !query.has('state')
  const filters: Filter[] = [
    { to: viewOf(query, only), label: say(texts.all), count: total(rules), isChosen: isPlain },
    { to: viewOf(query, { ...only, own: 'true' }), label: say(texts.own), isChosen: query.has('own') },
    ...words.map((one) => ({
      to: viewOf(query, { ...only, word: one }),
      label: say(qualityWords[one]),
      count: total(rules.filter((rule) => rule.word === one)),
      isChosen: word === one,
    })),
    { to: viewOf(query, { ...only, state: 'settled' }), label: say(texts.settled), isChosen: query.has('state') },
  ]
  const offered = rules.filter((rule) => rule.unsettled > 0 && (word === '' || rule.word === word))
  return (
    <>
      <FilterLinks label={say(texts.views)} filters={filters} />
      {offered.length > 0 && (
        <SelectInput
          framed={{ id: 'rule', label: say(texts.byRule) }}
          codes={offered.map(({ id, text, unsettled }) => {
            return { value: id, vi: `${text.vi} (${unsettled})`, en: `${text.en} (${unsettled})` }
          })}
          value={query.get('rule') ?? ''}
          onChange={(rule) => void navigate(viewOf(query, { rule }))}
          key={language}
        />
      )}
    </>
  )
}

function CheckLine({ check, unitCode, onBegun }: { check: Findings['check']; unitCode: string; onBegun: () => void }) {
  const say = useSay()
  const mayCheck = mayUse(useAccount(), 'checking.start-check')
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const begin = async (): Promise<void> => {
    await checkUnit(act, unitCode)
    onBegun()
  }
  const isRunning = check !== null && !check.isFinished
  return (
    <div className="check-line">
      {check && (
        <p className="soft small" aria-live="polite">
          {say(isRunning ? texts.checking(check.done, check.all) : texts.checkedOn(check.onDay))}
        </p>
      )}
      {problem && <ProblemNotice problem={problem} />}
      {mayCheck && !isRunning && (
        <Button look="quiet" isSmall isBusy={isBusy} onClick={() => void run(begin)}>
          {say(texts.checkNow)}
        </Button>
      )}
    </div>
  )
}

function Rows({ answer: { findings, rules, next }, query }: { answer: Findings; query: URLSearchParams }) {
  const say = useSay()
  return (
    <>
      <ul className="dossiers">
        {findings.map((finding) => (
          <Row key={finding.findingId} finding={finding} rule={rules.find(({ id }) => id === finding.ruleId)} />
        ))}
      </ul>
      {next !== null && <Link to={viewOf(query, {}) + nextPart(query, next)}>{say(texts.nextPage)}</Link>}
    </>
  )
}

const nextPart = (query: URLSearchParams, next: number): string =>
  `${viewOf(query, {}) === '/findings' ? '?' : '&'}from=${next}`

function Row({ finding, rule }: { finding: FindingInList; rule: Findings['rules'][number] | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const { findingId, fullName, birthDate, communeName, weight, state, dueOn, assignedToName } = finding
  return (
    <li>
      <div>
        <h2>
          <Link to={`/findings/${findingId}`}>
            {fullName === '' ? say(texts.ofUnit) : fullName}
            <span className="only-heard">, {rule ? say(rule.text) : finding.ruleId}</span>
          </Link>
        </h2>
        <p className="soft small">
          {fullName !== '' && `${showDay(birthDate, language)} · `}
          {communeName}
          <br />
          {rule ? say(rule.text) : finding.ruleId}
        </p>
      </div>
      <div className="dossier-marks">
        <Tag colour={weight === 'serious' ? 'amber' : 'plain'}>{say(weightNames[weight])}</Tag>
        {assignedToName !== null && <Tag isPhrase>{say(texts.givenTo(assignedToName))}</Tag>}
      </div>
      <div className="dossier-state">
        {state === 'settled' ? (
          <Tag colour="green">{say(texts.settled)}</Tag>
        ) : (
          <FindingDue dueOn={dueOn} today={today} />
        )}
      </div>
    </li>
  )
}
