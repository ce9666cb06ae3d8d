import { askOwnLedger, type OwnLedgerEntry } from '../api/access.ts'
import { useAnswer } from '../api/use-answer.ts'
import { laws, purposes, roles } from '../i18n/access.ts'
import { factName } from '../i18n/facts.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { actionNames } from '../i18n/action-names.ts'
import { oversight } from '../i18n/oversight.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Timeline } from '../parts/timeline.tsx'

/** Tells residents who looked at their record, when, what for, and on what legal ground. */
export function OwnLedgerPage() {
  const say = useSay()
  const asked = useAnswer('', askOwnLedger)
  return (
    <>
      <PageTitle text={oversight.ownLedger} />
      <p className="lead">{say(oversight.ownLead)}</p>
      <Answered asked={asked}>
        {({ entries }) =>
          entries.length === 0 ? (
            <Notice title={say(oversight.ownEmpty)} />
          ) : (
            <div className="panel">
              <Timeline
                events={entries.map((entry) => ({
                  id: `${entry.recordedAt} ${entry.action}`,
                  content: <OwnEntry entry={entry} />,
                }))}
              />
            </div>
          )
        }
      </Answered>
    </>
  )
}

function OwnEntry({ entry }: { entry: OwnLedgerEntry }) {
  const say = useSay()
  const { language } = useLanguage()
  const { recordedAt, role, unitName, purpose, legalBasis, action, fields } = entry
  const known = roles[role ?? '']
  const who =
    role === 'resident' ? say(oversight.ownAccess) : [known ? say(known) : role, unitName].filter(Boolean).join(', ')
  return (
    <>
      <p>
        <b>{who}</b>
      </p>
      <p>
        {say(actionNames[action] ?? { vi: action, en: action })} ·{' '}
        {say(purposes[purpose] ?? { vi: purpose, en: purpose })}
      </p>
      <p className="soft small">
        {showMoment(recordedAt, language)} · {say(oversight.byLaw)}{' '}
        {say(laws[legalBasis] ?? { vi: legalBasis, en: legalBasis })}
      </p>
      {fields.length > 0 && (
        <p className="soft small">{say(oversight.saw(fields.map((key) => say(factName(key))).join(', ')))}</p>
      )}
    </>
  )
}
