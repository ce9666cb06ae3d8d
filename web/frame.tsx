import { Suspense, type ReactNode } from 'react'
import type { Text } from '../forms/language.ts'
import { practicePlace } from '../forms/training/practice-place.ts'
import { mayUse } from './access/session.tsx'
import type { SignedIn } from './api/access.ts'
import { roles } from './i18n/access.ts'
import { common } from './i18n/common.ts'
import { accountNameIn } from './i18n/format.ts'
import { useLanguage, useSay } from './i18n/language.tsx'
import { isGrouped, mayAtCity, mayDo, Menu, sectionsOf, type Section } from './menu.tsx'
import { LanguageSwitch } from './parts/language-switch.tsx'
import { UnitName } from './parts/unit-name.tsx'
import mark from './portal/mark.svg'
import { Link, useAddress } from './router.tsx'
import { TrainingWarningsPart } from './training/pages.ts'

/** The sections of the app. One without a group stands in the last one. */
export const sections: readonly Section[] = [
  { to: '/dossiers', label: common.queue, group: 'collection', isFor: mayDo('collection.list-dossiers') },
  { to: '/households/new', label: common.newHousehold, group: 'collection', isFor: mayDo('collection.write-dossier') },
  { to: '/batches', label: common.upload, group: 'collection', isFor: mayAtCity('collection.upload-batch') },
  { to: '/search', label: common.search, group: 'register', isFor: mayDo('register.find-person') },
  {
    to: '/own-record',
    label: common.ownRecord,
    group: 'register',
    isFor: (one) => one.personId !== null && mayUse(one, 'register.read-person'),
  },
  { to: '/own-ledger', label: common.ownLedger, group: 'register', isFor: mayDo('access.read-own-ledger') },
  { to: '/cities', label: common.cities, group: 'figures', isFor: mayDo('exchange.see-cities') },
  { to: '/refusals', label: common.refusals, group: 'checking', isFor: mayAtCity('exchange.list-refusals') },
  { to: '/statistics', label: common.statistics, group: 'figures', isFor: mayDo('statistics.read-figures') },
  { to: '/findings', label: common.findings, group: 'checking', isFor: mayAtCity('checking.read-finding-trend') },
  { to: '/quality', label: common.quality, group: 'checking', isFor: mayAtCity('checking.read-quality') },
  { to: '/duplicates', label: common.duplicates, group: 'checking', isFor: mayDo('checking.list-pairs') },
  { to: '/reports', label: common.reports, group: 'figures', isFor: mayDo('reporting.read') },
  { to: '/tasks', label: common.tasks, group: 'figures', isFor: mayDo('reporting.read') },
  { to: '/honours', label: common.honours, group: 'figures', isFor: mayDo('reporting.read') },
  { to: '/reform', label: common.reform, group: 'register', isFor: mayAtCity('register.see-reform') },
  { to: '/publications', label: common.publications, group: 'figures', isFor: mayDo('reporting.list-publications') },
  { to: '/articles', label: common.articles, group: 'figures', isFor: mayDo('portal.read') },
  { to: '/posts', label: common.posts, isFor: mayAtCity('workforce.read-coverage') },
  { to: '/equipment', label: common.equipment, isFor: mayAtCity('workforce.read-equipment') },
  { to: '/surrender', label: common.surrender, isFor: mayAtCity('surrender.read-desk') },
  {
    to: '/training',
    label: common.training,
    isFor: (one) => one.tier === 'city' && (mayUse(one, 'training.learn') || mayUse(one, 'training.read-board')),
  },
  { to: '/ledger', label: common.ledger, isFor: mayDo('access.read-ledger') },
]

/** What stands around every page: whose site this is, who is signed in, the sections, the language. */
export function Frame({
  account,
  onSignOut,
  children,
}: {
  account: SignedIn | undefined
  onSignOut: () => void
  children: ReactNode
}) {
  const say = useSay()
  const { path } = useAddress()
  const shown = account ? sectionsOf(account, sections) : []
  const isBeside = isGrouped(shown)
  return (
    <>
      <a className="skip" href="#content">
        {say(common.skip)}
      </a>
      <Top account={account} isBeside={isBeside} onSignOut={onSignOut} />
      <div className={isBeside ? 'beside' : undefined}>
        {account && <Menu shown={shown} />}
        <main id="content" className="page">
          {account && path === shown[0]?.to && mayUse(account, 'training.read-warnings') && (
            <Suspense fallback={null}>
              <TrainingWarningsPart params={{}} />
            </Suspense>
          )}
          {children}
        </main>
      </div>
    </>
  )
}

function Top({
  account,
  isBeside,
  onSignOut,
}: {
  account: SignedIn | undefined
  isBeside: boolean
  onSignOut: () => void
}) {
  const say = useSay()
  const isPractice = account?.unitCode?.startsWith(practicePlace.city) === true
  return (
    <header className={`top no-print${isBeside ? ' with-menu' : ''}${isPractice ? ' practice' : ''}`}>
      <div>
        <Link className="brand" to="/">
          <img src={mark} alt="" />
          <span>
            {say(common.product)}
            {account && <span>{say(tierName(account.tier, isPractice))}</span>}
          </span>
        </Link>
        {account && <Who account={account} />}
        <LanguageSwitch />
        {account && (
          <button type="button" className="sign-out" onClick={onSignOut}>
            {say(common.signOut)}
          </button>
        )}
      </div>
    </header>
  )
}

function tierName(tier: SignedIn['tier'], isPractice: boolean): Text {
  if (isPractice) return common.practiceTier
  return tier === 'national' ? common.nationalTier : common.cityTier
}

function Who({ account }: { account: SignedIn }) {
  const say = useSay()
  const { language } = useLanguage()
  const role = roles[account.role]
  return (
    <div className="who">
      <b>{accountNameIn(account.displayName, language)}</b>
      <span>
        {role ? say(role) : account.role}
        {account.unitCode !== null && (
          <>
            {' · '}
            <UnitName code={account.unitCode} on={account.today} isShort />
          </>
        )}
      </span>
    </div>
  )
}
