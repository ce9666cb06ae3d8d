import type { ReactNode } from 'react'
import type { Text } from '../forms/language.ts'
import { mayUse } from './access/session.tsx'
import type { SignedIn } from './api/access.ts'
import { roles } from './i18n/access.ts'
import { common } from './i18n/common.ts'
import { useSay } from './i18n/language.tsx'
import { LanguageSwitch } from './parts/language-switch.tsx'
import { UnitName } from './parts/unit-name.tsx'
import mark from './portal/mark.svg'
import { Link, useAddress } from './router.tsx'

/** The sections of the app: where they are, and what an account must be allowed to do to get them. */
export const sections: readonly { to: string; label: Text; isFor: (account: SignedIn) => boolean }[] = [
  { to: '/dossiers', label: common.queue, isFor: (one) => mayUse(one, 'collection.list-dossiers') },
  { to: '/households/new', label: common.newHousehold, isFor: (one) => mayUse(one, 'collection.write-dossier') },
  { to: '/batches', label: common.upload, isFor: (one) => mayUse(one, 'collection.upload-batch') },
  { to: '/search', label: common.search, isFor: (one) => mayUse(one, 'register.find-person') },
  {
    to: '/own-record',
    label: common.ownRecord,
    isFor: (one) => one.personId !== null && mayUse(one, 'register.read-person'),
  },
  { to: '/own-ledger', label: common.ownLedger, isFor: (one) => mayUse(one, 'access.read-own-ledger') },
  { to: '/cities', label: common.cities, isFor: (one) => mayUse(one, 'exchange.see-cities') },
  { to: '/refusals', label: common.refusals, isFor: (one) => mayUse(one, 'exchange.list-refusals') },
  { to: '/statistics', label: common.statistics, isFor: (one) => mayUse(one, 'statistics.read-figures') },
  { to: '/findings', label: common.findings, isFor: (one) => mayUse(one, 'checking.read-finding-trend') },
  { to: '/quality', label: common.quality, isFor: (one) => mayUse(one, 'checking.read-quality') },
  { to: '/duplicates', label: common.duplicates, isFor: (one) => mayUse(one, 'checking.list-pairs') },
  { to: '/reports', label: common.reports, isFor: (one) => mayUse(one, 'reporting.read') },
  { to: '/reform', label: common.reform, isFor: (one) => mayUse(one, 'register.see-reform') },
  { to: '/publications', label: common.publications, isFor: (one) => mayUse(one, 'reporting.list-publications') },
  { to: '/posts', label: common.posts, isFor: (one) => mayUse(one, 'workforce.read-coverage') },
  { to: '/equipment', label: common.equipment, isFor: (one) => mayUse(one, 'workforce.read-equipment') },
  { to: '/surrender', label: common.surrender, isFor: (one) => mayUse(one, 'surrender.read-desk') },
  {
    to: '/training',
    label: common.training,
    isFor: (one) => mayUse(one, 'training.learn') || mayUse(one, 'training.read-board'),
  },
  { to: '/ledger', label: common.ledger, isFor: (one) => mayUse(one, 'access.read-ledger') },
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
  const tier = account && say(account.tier === 'national' ? common.nationalTier : common.cityTier)
  return (
    <>
      <a className="skip" href="#content">
        {say(common.skip)}
      </a>
      <header className="top no-print">
        <div>
          <Link className="brand" to="/">
            <img src={mark} alt="" />
            <span>
              {say(common.product)}
              {tier !== undefined && <span>{tier}</span>}
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
      {account && <Sections account={account} />}
      <main id="content" className="page">
        {children}
      </main>
    </>
  )
}

function Who({ account }: { account: SignedIn }) {
  const say = useSay()
  const role = roles[account.role]
  return (
    <div className="who">
      <b>{account.displayName}</b>
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

function Sections({ account }: { account: SignedIn }) {
  const say = useSay()
  const { path } = useAddress()
  const shown = sections.filter(({ isFor }) => isFor(account))
  return (
    <nav className="sections no-print" aria-label={say(common.menu)}>
      <ul>
        {shown.map(({ to, label }) => (
          <li key={to}>
            <Link to={to} aria-current={isWithin(path, to) ? 'page' : undefined}>
              {say(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isWithin(path: string, section: string): boolean {
  return path.split('/')[1] === section.split('/')[1]
}
