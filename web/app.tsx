import { lazy, Suspense, useCallback, useEffect, useState, type ComponentType } from 'react'
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
import { QueuePage } from './officer/queue-page.tsx'
import { matchPath, navigate, useAddress } from './router.tsx'

type Page = ComponentType<{ params: Record<string, string> }>

/** A page that is loaded when it is first shown. */
const later = <Module,>(load: () => Promise<Module>, pick: (module: Module) => Page): Page =>
  lazy(async () => ({ default: pick(await load()) }))

const HouseholdPage = later(
  async () => import('./officer/household-page.tsx'),
  (module) => module.HouseholdPage,
)
const DossierPage = later(
  async () => import('./checker/dossier-page.tsx'),
  (module) => module.DossierPage,
)
const BatchesPage = later(
  async () => import('./officer/batches-page.tsx'),
  (module) => module.BatchesPage,
)
const BatchPage = later(
  async () => import('./officer/batch-page.tsx'),
  (module) => module.BatchPage,
)
const SearchPage = later(
  async () => import('./officer/search-page.tsx'),
  (module) => module.SearchPage,
)
const PersonPage = later(
  async () => import('./officer/person-page.tsx'),
  (module) => module.PersonPage,
)
const CertificatesPage = later(
  async () => import('./officer/certificates-page.tsx'),
  (module) => module.CertificatesPage,
)
const OwnCertificatesPage = later(
  async () => import('./citizen/own-certificates-page.tsx'),
  (module) => module.OwnCertificatesPage,
)
const UpdatePage = later(
  async () => import('./officer/update-page.tsx'),
  (module) => module.UpdatePage,
)
const ActPage = later(
  async () => import('./officer/act-page.tsx'),
  (module) => module.ActPage,
)
const OccupancyPage = later(
  async () => import('./officer/occupancy-page.tsx'),
  (module) => module.OccupancyPage,
)
const HouseholdOverTimePage = later(
  async () => import('./officer/household-over-time-page.tsx'),
  (module) => module.HouseholdOverTimePage,
)
const OwnRecordPage = later(
  async () => import('./citizen/own-record-page.tsx'),
  (module) => module.OwnRecordPage,
)
const OwnLedgerPage = later(
  async () => import('./citizen/own-ledger-page.tsx'),
  (module) => module.OwnLedgerPage,
)
const CitiesPage = later(
  async () => import('./national/cities-page.tsx'),
  (module) => module.CitiesPage,
)
const RefusalsPage = later(
  async () => import('./checker/refusals-page.tsx'),
  (module) => module.RefusalsPage,
)
const StatisticsPage = later(
  async () => import('./statistics/statistics-page.tsx'),
  (module) => module.StatisticsPage,
)
const QualityPage = later(
  async () => import('./checker/quality-page.tsx'),
  (module) => module.QualityPage,
)
const ReformPage = later(
  async () => import('./officer/reform-page.tsx'),
  (module) => module.ReformPage,
)
const ReformUnitPage = later(
  async () => import('./officer/reform-unit-page.tsx'),
  (module) => module.ReformUnitPage,
)
const LedgerPage = later(
  async () => import('./administrator/ledger-page.tsx'),
  (module) => module.LedgerPage,
)

/** All pages by their addresses below `/app`. What an account may not use, the server refuses. */
const pages: readonly [pattern: string, page: Page][] = [
  ['/dossiers', QueuePage],
  ['/dossiers/:dossierId', DossierPage],
  ['/households/:dossierId', HouseholdPage],
  ['/batches', BatchesPage],
  ['/batches/:batchId', BatchPage],
  ['/search', SearchPage],
  ['/persons/:personId', PersonPage],
  ['/persons/:personId/update', UpdatePage],
  ['/persons/:personId/acts/:kind', ActPage],
  ['/persons/:personId/certificates', CertificatesPage],
  ['/occupancy', OccupancyPage],
  ['/compositions/:householdId', HouseholdOverTimePage],
  ['/own-record', OwnRecordPage],
  ['/own-record/certificates', OwnCertificatesPage],
  ['/own-ledger', OwnLedgerPage],
  ['/cities', CitiesPage],
  ['/refusals', RefusalsPage],
  ['/ledger', LedgerPage],
  ['/statistics', StatisticsPage],
  ['/quality', QualityPage],
  ['/reform', ReformPage],
  ['/reform/:unitCode', ReformUnitPage],
]

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
