import { Suspense, useCallback, useEffect, useState } from 'react'
import { SessionEnded } from './access/session-ended.tsx'
import { SessionContext } from './access/session.tsx'
import { SignInPage } from './access/sign-in-page.tsx'
import { askAccount, signOut, type SignedIn } from './api/access.ts'
import { whenSessionEnds } from './api/request.ts'
import { CrashGuard } from './crash-guard.tsx'
import { Frame, sections } from './frame.tsx'
import { common } from './i18n/common.ts'
import { useSay } from './i18n/language.tsx'
import { MissingPage } from './missing-page.tsx'
import { pages } from './pages.ts'
import { matchPath, navigate, useAddress } from './router.tsx'
import { NoPostPage } from './workforce/pages.ts'

/** The app: finds out who is signed in, and shows that person the page of the address. */
export function App() {
  const say = useSay()
  // Undefined until the server has answered, null while nobody is signed in.
  const [account, setAccount] = useState<SignedIn | null>()
  const [renewal, setRenewal] = useState<{ finish: (isRenewed: boolean) => void }>()
  useEffect(() => {
    const stop = new AbortController()
    void askAccount(stop.signal).then(setAccount, () => stop.signal.aborted || setAccount(null))
    return () => stop.abort()
  }, [])
  useEffect(() => {
    let running: Promise<boolean> | undefined
    const renew = async (): Promise<boolean> => {
      // Requests that fail together wait for one sign-in.
      running ??= new Promise<boolean>((resolve) => setRenewal({ finish: resolve })).finally(() => {
        running = undefined
        setRenewal(undefined)
      })
      return running
    }
    whenSessionEnds(account ? renew : undefined)
  }, [account])
  const leave = useCallback(async () => {
    if (!(await navigate('/'))) return
    await signOut().catch(() => undefined)
    setAccount(null)
  }, [])

  if (account === undefined) return <p className="page">{say(common.asking)}</p>
  return (
    <SessionContext value={account ?? undefined}>
      <Frame account={account ?? undefined} onSignOut={() => void leave()}>
        {account ? <Shown account={account} /> : <SignInPage onSignedIn={setAccount} />}
      </Frame>
      {account && renewal && <SessionEnded account={account} onDone={renewal.finish} />}
    </SessionContext>
  )
}

/** The page of the address; the first section of the account where the address names none. */
function Shown({ account }: { account: SignedIn }) {
  const say = useSay()
  const { path } = useAddress()
  const first = sections.find(({ isFor }) => isFor(account))?.to
  useEffect(() => {
    if (path === '/' && first !== undefined) void navigate(first, { replace: true })
  }, [path, first])
  if (path === '/' && first !== undefined) return null
  if (account.unitCode === null && account.personId === null)
    return (
      <Suspense fallback={<p>{say(common.asking)}</p>}>
        <NoPostPage params={{}} />
      </Suspense>
    )
  for (const [pattern, ShownPage] of pages) {
    const params = matchPath(pattern, path)
    if (params)
      return (
        <CrashGuard key={path} say={say}>
          <Suspense fallback={<p>{say(common.asking)}</p>}>
            <ShownPage params={params} />
          </Suspense>
        </CrashGuard>
      )
  }
  return <MissingPage />
}
