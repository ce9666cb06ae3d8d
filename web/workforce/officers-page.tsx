import { useState } from 'react'
import { postTypeCodes, postTypes, ranks } from '../../forms/workforce/post-types.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { findOfficers, type FoundOfficer } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { postingKinds, posts } from '../i18n/workforce.ts'
import { Answered } from '../parts/answered.tsx'
import { codeName } from '../parts/code-name.ts'
import { FilterLinks } from '../parts/filter-links.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { Link, useAddress } from '../router.tsx'
import { OfficerForm } from './officer-form.tsx'

const states = ['all', 'without-post', 'to-be-posted'] as const

/** Officers: all, without a post, or to be posted anew because their unit ended. */
export function OfficersPage() {
  const say = useSay()
  const account = useAccount()
  const { query } = useAddress()
  const state = states.find((one) => one === query.get('state')) ?? 'all'
  const [text, setText] = useState('')
  const asked = useAnswer(`${state} ${text}`, async (signal) => findOfficers({ state, text }, signal))
  const labels = { all: posts.all, 'without-post': posts.withoutPost, 'to-be-posted': posts.toBePosted }
  const filters = states.map((one) => ({
    to: `/posts/officers?state=${one}`,
    label: say(labels[one]),
    isChosen: one === state,
  }))
  return (
    <>
      <Link to="/posts" className="crumb">
        {say(posts.board)}
      </Link>
      <PageTitle text={posts.officers} />
      <FilterLinks label={say(posts.list)} filters={filters} />
      <TextInput framed={{ id: 'officers-text', label: say(posts.findOfficer) }} value={text} onChange={setText} />
      <Answered asked={asked}>
        {({ officers, areMore }) => (
          <>
            {officers.length === 0 && <p>{say(posts.foundNone)}</p>}
            <ul className="dossiers">
              {officers.map((officer) => (
                <OfficerRow key={officer.officerId} officer={officer} />
              ))}
            </ul>
            {areMore && <p className="soft">{say(posts.foundMore)}</p>}
          </>
        )}
      </Answered>
      {mayUse(account, 'workforce.save-officer') && <OfficerForm onDone={asked.again} />}
    </>
  )
}

function OfficerRow({ officer }: { officer: FoundOfficer }) {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const { fullName, serviceNo, rank, posts: held, endedIn } = officer
  return (
    <li>
      <div>
        <h2>{fullName}</h2>
        <p className="soft small">
          {codeName(ranks, rank, language)} · {serviceNo}
        </p>
      </div>
      <div>
        {held.map(({ postingId, unitCode, postType, kind }) => {
          const code = postTypeCodes.find((one) => one === postType)
          return (
            <p key={postingId} className="small">
              {code && say(postTypes[code].name)} ({say(postingKinds[kind] ?? { vi: kind, en: kind })}),{' '}
              <Link to={`/posts/${unitCode}`}>
                <UnitName code={unitCode} on={today} isShort />
              </Link>
            </p>
          )
        })}
        {held.length === 0 && <Tag colour="amber">{say(posts.withoutPost)}</Tag>}
      </div>
      <div>{endedIn && <Tag isPhrase>{say(posts.endedIn(endedIn.unitCode, endedIn.on))}</Tag>}</div>
    </li>
  )
}
