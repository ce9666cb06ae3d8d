import { rules, type RuleId } from '../../forms/rules.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askRefusals, type ExchangeRefusal } from '../api/exchange.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { outcomes, oversight } from '../i18n/oversight.ts'
import { Answered } from '../parts/answered.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link } from '../router.tsx'

/** What the nation did not take of this city's changes, as a list of work. */
export function RefusalsPage() {
  const say = useSay()
  const asked = useAnswer('', askRefusals)
  return (
    <>
      <PageTitle text={oversight.refusals} />
      <p className="soft">{say(oversight.refusalsLead)}</p>
      <Answered asked={asked}>
        {({ refusals }) =>
          refusals.length === 0 ? (
            <Notice kind="good" title={say(oversight.noRefusals)} />
          ) : (
            <ul className="dossiers">
              {refusals.map((refusal) => (
                <RefusalRow key={refusal.seq} refusal={refusal} />
              ))}
            </ul>
          )
        }
      </Answered>
    </>
  )
}

function RefusalRow({ refusal }: { refusal: ExchangeRefusal }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const { seq, personId, fullName, communeName, outcome, rule, number, receivedAt } = refusal
  const mayOpen = mayUse(account, 'register.read-person')
  return (
    <li>
      <div>
        <h2>{mayOpen ? <Link to={`/persons/${personId}`}>{fullName}</Link> : fullName}</h2>
        <p>
          {isRule(rule) ? say(rules[rule].text) : rule} {number !== null && <b className="figures">{number}</b>}
        </p>
        <p className="soft small">
          {communeName} · {say(oversight.change(seq))} · {showMoment(receivedAt, language)}
        </p>
      </div>
      <div className="dossier-state">
        <Tag colour="red">{say(outcomes[outcome] ?? { vi: outcome, en: outcome })}</Tag>
      </div>
    </li>
  )
}

function isRule(text: string): text is RuleId {
  return text in rules
}
