import { useState } from 'react'
import { sexes } from '../../forms/codes.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { WithPurpose } from '../access/purpose.tsx'
import type { PersonFound, PersonsFound } from '../api/register.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { differences as differenceTexts, search } from '../i18n/search.ts'
import { codeName } from '../parts/code-name.ts'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link } from '../router.tsx'
import { emptySearch, type SearchDraft } from './search-draft.ts'
import { SearchAdvice, SearchForm } from './search-form.tsx'

type Search = { draft: SearchDraft; found: PersonsFound | undefined }

/** The last search of an account, so that coming back from a person shows it again. It lives in this window's memory only. */
const lastSearches = new Map<string, Search>()

/** Finds a person by number, by name and date of birth, or by name in the own commune. */
export function SearchPage() {
  const say = useSay()
  const account = useAccount()
  const { accountId } = account
  const [kept, setKept] = useState<Search>(
    () => lastSearches.get(accountId) ?? { draft: emptySearch, found: undefined },
  )
  const keep = (next: Partial<Search>): void =>
    setKept((before) => {
      const after = { ...before, ...next }
      lastSearches.set(accountId, after)
      return after
    })
  return (
    <>
      <PageTitle text={search.title} />
      <p className="soft">{say(search.lead)}</p>
      {mayUse(account, 'register.find-mover') && (
        <p>
          <Link to="/movers">{say(search.movers)}</Link>
        </p>
      )}
      <WithPurpose action="register.find-person">
        {(purpose) => (
          <>
            <SearchForm
              draft={kept.draft}
              purpose={purpose}
              onChange={(draft) => keep({ draft })}
              onFound={(found) => keep({ found })}
            />
            <div aria-live="polite">{kept.found && <FoundPersons found={kept.found} draft={kept.draft} />}</div>
          </>
        )}
      </WithPurpose>
    </>
  )
}

function FoundPersons({ found: { persons: found, areMore }, draft }: { found: PersonsFound; draft: SearchDraft }) {
  const say = useSay()
  if (found.length === 0)
    return (
      <Notice title={say(persons.foundNone)}>
        <p>{say(search.foundNoneText)}</p>
      </Notice>
    )
  return (
    <section>
      <h2>{say(search.foundSome(found.length))}</h2>
      <ul className="dossiers">
        {found.map((person) => (
          <FoundPerson key={person.personId} person={person} />
        ))}
      </ul>
      {areMore && (
        <Notice>
          <p>{say(search.areMore)}</p>
          <SearchAdvice draft={draft} />
        </Notice>
      )}
    </section>
  )
}

/** Somebody who was found, and in what the person differs from what was asked for. */
function FoundPerson({ person }: { person: PersonFound }) {
  const say = useSay()
  const { language } = useLanguage()
  const { personId, fullName, birthDate, sex, communeName, pin, isGone, differences } = person
  return (
    <li>
      <div>
        <h3>
          <Link to={`/persons/${personId}`}>{fullName}</Link>
        </h3>
        <p className="soft small">
          {say(persons.born(birthDate))} · {codeName(sexes, sex, language)}
        </p>
        {(isGone || differences.length > 0) && (
          <p className="small">
            {isGone && <Tag>{say(search.isGone)}</Tag>}{' '}
            {differences.map((difference) => say(differenceTexts[difference])).join(' · ')}
          </p>
        )}
      </div>
      <div className="dossier-marks">{communeName === '' ? say(search.withheld) : communeName}</div>
      <div className="dossier-state">
        <span className="figures">{pin ?? ''}</span>
      </div>
    </li>
  )
}
