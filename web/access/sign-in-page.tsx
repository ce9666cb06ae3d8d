import type { SignedIn } from '../api/access.ts'
import { access } from '../i18n/access.ts'
import { useSay } from '../i18n/language.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** What is shown while nobody is signed in, whatever the address: after signing in, the page of the address follows. */
export function SignInPage({ onSignedIn }: { onSignedIn: (account: SignedIn) => void }) {
  const say = useSay()
  return (
    <div className="sign-in">
      <PageTitle text={access.signIn} />
      <p className="lead">{say(access.lead)}</p>
      <div className="panel">
        <SignInForm onSignedIn={onSignedIn} />
      </div>
    </div>
  )
}
