import { useState } from 'react'
import type { SignedIn } from '../api/access.ts'
import { access } from '../i18n/access.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Notice } from '../parts/notice.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** Lets the same person sign in again above the page, which stays as it is, with everything that was entered. */
export function SessionEnded({ account, onDone }: { account: SignedIn; onDone: (isRenewed: boolean) => void }) {
  const say = useSay()
  const [isOther, setOther] = useState(false)
  const compare = ({ accountId }: SignedIn): void => {
    if (accountId === account.accountId) onDone(true)
    else setOther(true)
  }
  return (
    <Dialog title={say(access.endedTitle)} onClose={() => onDone(false)}>
      <p>{say(access.endedText)}</p>
      {isOther && <Notice kind="bad" title={say(access.otherAccount)} />}
      <SignInForm onSignedIn={compare} />
      <Button look="plain" onClick={() => onDone(false)}>
        {say(common.close)}
      </Button>
    </Dialog>
  )
}
