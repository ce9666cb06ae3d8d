import type { Person } from '../api/register.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Notice } from '../parts/notice.tsx'
import { PersonLink } from '../parts/person-link.tsx'

/** What has to be known before a record is read: that another stands for it, or that something is not shown. */
export function PersonNotices({ person }: { person: Person }) {
  const say = useSay()
  const { language } = useLanguage()
  const { standing, mergedInto, withheld, absorbed } = person
  return (
    <>
      {mergedInto !== null && (
        <Notice kind="care">
          <p>
            {say(persons.mergedText)} <PersonLink personId={mergedInto} name={say(persons.seeMerged)} />
          </p>
        </Notice>
      )}
      {standing === 'recorded-in-error' && (
        <Notice kind="care">
          <p>{say(persons.errorText)}</p>
        </Notice>
      )}
      {withheld.length > 0 && (
        <Notice kind="care" title={say(persons.withheldTitle)}>
          <p>{say(persons.withheldText)}</p>
        </Notice>
      )}
      {absorbed.length > 0 && (
        <Notice title={say(persons.absorbed)}>
          <ul className="absorbed">
            {absorbed.map(({ personId, fullName, birthDate }) => (
              <li key={personId}>
                <PersonLink personId={personId} name={fullName} />{' '}
                <span className="soft small">{showDay(birthDate, language)}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
