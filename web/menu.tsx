import { useState } from 'react'
import type { Text } from '../forms/language.ts'
import { mayUse } from './access/session.tsx'
import type { SignedIn } from './api/access.ts'
import { common } from './i18n/common.ts'
import { useSay } from './i18n/language.tsx'
import { menu } from './i18n/menu.ts'
import { Link, useAddress } from './router.tsx'

/** The groups that the sections stand in, in this order. A section that names none stands in the last. */
const groups = ['collection', 'register', 'checking', 'figures', 'organisation'] as const

/** A section of the app: where it is, what it is called, where it stands and what an account must be allowed to get it. */
export type Section = {
  to: string
  label: Text
  group?: (typeof groups)[number]
  isFor: (account: SignedIn) => boolean
}

/** So many sections fit into one line of the narrowest desk; more of them stand in groups beside the page. */
const inOneLine = 6

/** The sections that somebody may use, as the menu of the frame shows them. */
export function sectionsOf(account: SignedIn, sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ isFor }) => isFor(account))
}

/** A check for `isFor` that most sections need: the account may use an operation at all. */
export function mayDo(action: string): Section['isFor'] {
  return (account) => mayUse(account, action)
}

/** The same of what is kept at a city alone: the nation has none of it, so a section there would always be empty. */
export function mayAtCity(action: string): Section['isFor'] {
  return (account) => account.tier === 'city' && mayUse(account, action)
}

/** Whether so many sections stand in groups beside the page, not in one line above it. */
export function isGrouped(shown: readonly Section[]): boolean {
  return shown.length > inOneLine
}

/** The menu of the app: one line while it is short; else in groups, beside the page or, in a narrow window, behind a button. */
export function Menu({ shown }: { shown: readonly Section[] }) {
  const say = useSay()
  const { path } = useAddress()
  // It is open on the page where it was opened: whoever goes elsewhere has chosen.
  const [openAt, setOpenAt] = useState<string>()
  const isOpen = openAt === path
  if (!isGrouped(shown))
    return (
      <nav className="sections line no-print" aria-label={say(common.menu)}>
        <Entries shown={shown} />
      </nav>
    )
  return (
    <nav className="sections grouped no-print" aria-label={say(common.menu)}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls="groups"
        onClick={() => setOpenAt(isOpen ? undefined : path)}
      >
        {say(common.menu)}
      </button>
      <div id="groups" className={isOpen ? 'open' : undefined}>
        {groups.map((group) => {
          const within = shown.filter((one) => (one.group ?? groups.at(-1)) === group)
          return (
            within.length > 0 && (
              <div key={group}>
                <p id={`group-${group}`}>{say(menu[group])}</p>
                <Entries shown={within} labelledBy={`group-${group}`} />
              </div>
            )
          )
        })}
      </div>
    </nav>
  )
}

function Entries({ shown, labelledBy }: { shown: readonly Section[]; labelledBy?: string }) {
  const say = useSay()
  const { path } = useAddress()
  return (
    <ul aria-labelledby={labelledBy}>
      {shown.map(({ to, label }) => (
        <li key={to}>
          <Link to={to} aria-current={isWithin(path, to) ? 'page' : undefined}>
            {say(label)}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function isWithin(path: string, section: string): boolean {
  return path.split('/')[1] === section.split('/')[1]
}
