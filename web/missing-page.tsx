import { common } from './i18n/common.ts'
import { useSay } from './i18n/language.tsx'
import { PageTitle } from './parts/page-title.tsx'
import { Link } from './router.tsx'

/** What an address shows that no page has. */
export function MissingPage() {
  const say = useSay()
  return (
    <>
      <PageTitle text={common.missingTitle} />
      <p>{say(common.missingText)}</p>
      <p>
        <Link to="/">{say(common.toStart)}</Link>
      </p>
    </>
  )
}
