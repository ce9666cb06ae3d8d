import { problems } from '../../forms/problems.ts'
import { useSay } from '../i18n/language.tsx'
import { PageTitle } from '../parts/page-title.tsx'

/** What somebody sees whose posting has ended, or has not begun: there is nothing to do here today. */
export function NoPostPage() {
  const say = useSay()
  const { title, detail } = problems['no-post-today']
  return (
    <>
      <PageTitle text={title} />
      <p>{say(detail)}</p>
    </>
  )
}
