import type { Text } from '../../forms/language.ts'
import { problems } from '../../forms/problems.ts'
import { useAccount } from '../access/session.tsx'
import { askLedger, type LedgerEntry } from '../api/access.ts'
import { useAnswer } from '../api/use-answer.ts'
import { purposes, roles } from '../i18n/access.ts'
import { factName } from '../i18n/facts.ts'
import { inBoth, accountNameIn, showMoment, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { actionNames } from '../i18n/action-names.ts'
import { oversight } from '../i18n/oversight.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { isProblem } from '../parts/problem-type.ts'
import { Tag } from '../parts/tag.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { Link, useAddress } from '../router.tsx'

/** The ledger of accesses, page by page, for who oversees them. It names accounts, never whose record was read. */
export function LedgerPage() {
  const say = useSay()
  const { query } = useAddress()
  const before = query.get('before') ?? ''
  const asked = useAnswer(before, async (signal) => askLedger(before, signal))
  return (
    <>
      <PageTitle text={oversight.ledger} />
      <p className="soft">{say(oversight.ledgerLead)}</p>
      <Answered asked={asked}>
        {({ entries, next }) => (
          <>
            {entries.length === 0 ? <p>{say(oversight.empty)}</p> : <LedgerTable entries={entries} />}
            <p className="actions">
              {before !== '' && (
                <Link className="button quiet" to="/ledger">
                  {say(oversight.newest)}
                </Link>
              )}
              {next !== null && (
                <Link className="button quiet" to={`/ledger?before=${next}`}>
                  {say(oversight.older)}
                </Link>
              )}
            </p>
          </>
        )}
      </Answered>
    </>
  )
}

const namedMax = 4

/** What was read or changed: by name where that is little, otherwise how much. */
function factsIn(fields: readonly string[]): Text {
  return fields.length > namedMax
    ? oversight.factCount(fields.length)
    : inBoth((language) => fields.map((key) => factName(key)[language]).join(', '))
}

function LedgerTable({ entries }: { entries: readonly LedgerEntry[] }) {
  const say = useSay()
  const columns = [oversight.no, oversight.when, oversight.who, oversight.what, oversight.why, oversight.outcome]
  return (
    <div className="panel">
      <table className="stacked">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.en} scope="col">
                {say(column)}
              </th>
            ))}
            <th scope="col" className="number">
              {say(oversight.subjects)}
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.seq} entry={entry} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ entry }: { entry: LedgerEntry }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const { seq, recordedAt, role, unitCode, accountName, purpose, action, outcome, fields, subjects } = entry
  const known = roles[role ?? '']
  return (
    <tr>
      <td className="figures soft">{seq}</td>
      <td>{showMoment(recordedAt, language)}</td>
      <td>
        {accountName === null ? say(oversight.nobody) : accountNameIn(accountName, language)}
        <div className="soft small">
          {known ? say(known) : role}
          {unitCode !== null && (
            <>
              {' · '}
              <UnitName code={unitCode} on={today} isShort />
            </>
          )}
        </div>
      </td>
      <td>
        {say(actionNames[action] ?? { vi: action, en: action })}
        {fields.length > 0 && <div className="soft small">{say(factsIn(fields))}</div>}
      </td>
      <td>{purpose !== null && say(purposes[purpose] ?? { vi: purpose, en: purpose })}</td>
      <td className="outcome">
        <Outcome outcome={outcome} />
      </td>
      <td className="number">{subjects === 0 ? '' : showNumber(subjects, language)}</td>
    </tr>
  )
}

function Outcome({ outcome }: { outcome: string }) {
  const say = useSay()
  if (outcome === 'done') return <Tag colour="green">{say(oversight.done)}</Tag>
  return <Tag colour="red">{isProblem(outcome) ? say(problems[outcome].title) : outcome}</Tag>
}
