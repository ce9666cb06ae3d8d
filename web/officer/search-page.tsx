import { useState } from 'react'
import { sexes } from '../../forms/codes.ts'
import { useAccount } from '../access/session.tsx'
import { WithPurpose } from '../access/purpose.tsx'
import type { PersonFound } from '../api/register.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { codeName } from '../parts/code-name.ts'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { Link } from '../router.tsx'
import { SearchForm, type SearchDraft } from './search-form.tsx'

type Search = { draft: SearchDraft; found: readonly PersonFound[] | undefined }

/** The last search of an account, so that coming back from a person shows it again. It lives in this window's memory only. */
const lastSearches = new Map<string, Search>()

const empty: Search = { draft: { by: 'pin', pin: '', fullName: '', birthDate: '' }, found: undefined }

/** Finds a person by number, or by name and date of birth. */
export function SearchPage() {
  const say = useSay()
  const { accountId } = useAccount()
  const [search, setSearch] = useState(() => lastSearches.get(accountId) ?? empty)
  const keep = (next: Search): void => {
    lastSearches.set(accountId, next)
    setSearch(next)
  }
  return (
    <>
      <PageTitle text={persons.search} />
      <p className="soft">{say(persons.searchLead)}</p>
      <WithPurpose action="register.find-person">
        {(purpose) => (
          <>
            <SearchForm
              draft={search.draft}
              purpose={purpose}
              onChange={(draft) => keep({ ...search, draft })}
              onFound={(found) => keep({ ...search, found })}
            />
            {search.found && <FoundPersons found={search.found} />}
          </>
        )}
      </WithPurpose>
    </>
  )
}

function FoundPersons({ found }: { found: readonly PersonFound[] }) {
  const say = useSay()
  const { language } = useLanguage()
  if (found.length === 0)
    return (
      <Notice title={say(persons.foundNone)}>
        <p>{say(persons.foundNoneText)}</p>
      </Notice>
    )
  return (
    <section aria-live="polite">
      <h2>{say(persons.foundSome(found.length))}</h2>
      <ul className="dossiers">
        {found.map(({ personId, fullName, birthDate, sex, communeName, pin }) => (
          <li key={personId}>
            <div>
              <h3>
                <Link to={`/persons/${personId}`}>{fullName}</Link>
              </h3>
              <p className="soft small">
                {say(persons.born(birthDate))} · {codeName(sexes, sex, language)}
              </p>
            </div>
            <div className="dossier-marks">{communeName}</div>
            <div className="dossier-state figures">{pin ?? ''}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
