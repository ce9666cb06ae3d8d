import type { Language } from '../../forms/language.ts'
import { competenceFacts, isCompetence } from '../../forms/training/competence.ts'
import { ranks, postTypes } from '../../forms/workforce/post-types.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askPosts, type PostHolder, type UnitPosts } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { postingKinds, posts } from '../i18n/workforce.ts'
import { Answered } from '../parts/answered.tsx'
import { codeName } from '../parts/code-name.ts'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { Link, useAddress } from '../router.tsx'
import { EndPosting } from './end-posting.tsx'
import { PostingForm } from './posting-form.tsx'
import { PresenceForm } from './presence-form.tsx'

/** The posts of a unit: who holds each, what they lack, and the decisions and confirmations about them. */
export function UnitPostsPage({ params: { unitCode = '' } }: { params: Record<string, string> }) {
  const say = useSay()
  const { today, unitCode: own } = useAccount()
  const { query } = useAddress()
  const on = query.get('on') ?? today
  const asked = useAnswer(`${unitCode} ${on}`, async (signal) => askPosts(unitCode, on, signal))
  const name = asked.answer?.unitName
  return (
    <>
      {own !== unitCode && (
        <Link to={`/posts?on=${on}`} className="crumb">
          {say(posts.board)}
        </Link>
      )}
      <PageTitle text={name === undefined ? posts.title : { vi: name, en: name }} />
      <Answered asked={asked}>{(unit) => <Unit unit={unit} onChanged={asked.again} />}</Answered>
    </>
  )
}

function Unit({ unit, onChanged }: { unit: UnitPosts; onChanged: () => void }) {
  const say = useSay()
  const account = useAccount()
  const isNow = unit.on === account.today
  const mayDecide = mayUse(account, 'workforce.decide-postings') && isNow
  return (
    <>
      <Strengths unit={unit} />
      <ul className="dossiers seats">
        {unit.posts.map(({ postId, postType, seat, holders, coming }) => (
          <li key={postId}>
            <div>
              <h2>{say(postTypes[postType].name)}</h2>
              <p className="soft small">{say(posts.seat(seat))}</p>
            </div>
            <div>
              {holders.length === 0 && <Tag colour="amber">{say(posts.vacant)}</Tag>}
              {holders.map((holder) => (
                <Holder key={holder.postingId} holder={holder} />
              ))}
              {coming.map(({ postingId, fullName, validFrom }) => (
                <p key={postingId} className="small">
                  {say(posts.coming(fullName, validFrom))}
                </p>
              ))}
            </div>
            <div>
              {mayDecide &&
                [...holders, ...coming].map((posting) => (
                  <EndPosting key={posting.postingId} posting={posting} today={account.today} onDone={onChanged} />
                ))}
            </div>
          </li>
        ))}
      </ul>
      {mayDecide && <PostingForm unit={unit} onDone={onChanged} />}
      {mayUse(account, 'workforce.confirm-presence') && unit.on <= account.today && (
        <PresenceForm key={unit.on} unit={unit} onDone={onChanged} />
      )}
    </>
  )
}

function Strengths({ unit: { strengths } }: { unit: UnitPosts }) {
  const say = useSay()
  const columns = ['required', 'assigned', 'qualified', 'present'] as const
  return (
    <div className="panel">
      <WideTable label={say(posts.title)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(posts.post)}</th>
              {columns.map((column) => (
                <th scope="col" className="number" key={column}>
                  {say(posts[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {strengths.map((strength) => (
              <tr key={strength.postType}>
                <th scope="row">{say(postTypes[strength.postType].name)}</th>
                {columns.map((column) => (
                  <td className="number" key={column}>
                    {strength[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </div>
  )
}

/** What a certificate of competence is for, in words. */
const competenceIn = (code: string, language: Language): string =>
  isCompetence(code) ? competenceFacts[code].name[language] : code

function Holder({ holder }: { holder: PostHolder }) {
  const say = useSay()
  const { language } = useLanguage()
  const { fullName, serviceNo, rank, kind, validFrom, validTo, missing, isPresent } = holder
  return (
    <div>
      <b>{fullName}</b>{' '}
      <span className="soft small">
        {codeName(ranks, rank, language)} · {serviceNo}
      </span>
      <p className="small">
        {say(postingKinds[kind] ?? { vi: kind, en: kind })} {say(posts.since(validFrom))}
        {validTo !== null && ` ${say(posts.until(validTo))}`}
      </p>
      <p className="small">
        {missing.length > 0 && (
          <Tag isPhrase>{say(posts.missing(missing.map((code) => competenceIn(code, language)).join(', ')))}</Tag>
        )}{' '}
        {isPresent === true && <Tag colour="green">{say(posts.present)}</Tag>}
      </p>
    </div>
  )
}
