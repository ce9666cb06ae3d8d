import { rules, type RuleId } from '../../forms/rules.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askRefusals, type ExchangeRefusal } from '../api/exchange.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showMoment } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { oversight } from '../i18n/oversight.ts'
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

function RefusalRow({ refusal: { seq, personId, outcome, rule, receivedAt } }: { refusal: ExchangeRefusal }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  return (
    <li>
      <div>
        <h2>{rule !== null && isRule(rule) ? say(rules[rule].text) : (rule ?? outcome)}</h2>
        <p className="soft small">
          {say(oversight.change(seq))} · {showMoment(receivedAt, language)}
        </p>
      </div>
      <div className="dossier-marks">
        {mayUse(account, 'register.read-person') && <Link to={`/persons/${personId}`}>{say(oversight.seePerson)}</Link>}
      </div>
      <div className="dossier-state">
        <Tag colour="red">{outcome}</Tag>
      </div>
    </li>
  )
}

function isRule(text: string): text is RuleId {
  return text in rules
}
