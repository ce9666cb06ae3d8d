import { lazy, Suspense, type ReactNode } from 'react'
import type { CodeList } from '../../forms/codes.ts'
import { bloodGroups, maritalStatuses, relationshipsToHead, religions, sexes } from '../../forms/codes.ts'
import { ethnicGroups } from '../../forms/ethnic-groups.ts'
import { findingFacts, type FindingFact } from '../../forms/finding-facts.ts'
import { nationalities } from '../../forms/nationalities.ts'
import { isDay } from '../../forms/partial-date.ts'
import { useAccount } from '../access/session.tsx'
import type { Finding } from '../api/findings.ts'
import { kindNames } from '../i18n/findings.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { codeName } from '../parts/code-name.ts'
import { Pairs } from '../parts/pairs.tsx'
import { UnitName } from '../parts/unit-name.tsx'

const ActTitle = lazy(async () => ({ default: (await import('../parts/act-title.tsx')).ActTitle }))

const lists: Partial<Record<FindingFact, CodeList>> = {
  bloodGroup: bloodGroups,
  ethnicity: ethnicGroups,
  maritalStatus: maritalStatuses,
  nationality: nationalities,
  relationship: relationshipsToHead,
  religion: religions,
  sex: sexes,
  spouseStatus: maritalStatuses,
}
const dates: ReadonlySet<string> = new Set([
  'birthDate',
  'diedOn',
  'headBirth',
  'missingOn',
  'otherBirth',
  'otherDiedOn',
  'parentBirth',
  'parentDiedOn',
  'spouseDiedOn',
])
const units: ReadonlySet<string> = new Set(['birthRegistrationPlace', 'communeCode', 'originPlace'])

const isFact = (name: string): name is FindingFact => Object.hasOwn(findingFacts, name)

/** The facts of a finding, each under its name. */
export function FindingFacts({ evidence }: { evidence: Finding['evidence'] }) {
  const say = useSay()
  const pairs = Object.entries(evidence).flatMap(([name, value]) =>
    isFact(name) && value !== null
      ? [{ name: say(findingFacts[name]), value: <Fact name={name} value={value} /> }]
      : [],
  )
  return <Pairs pairs={pairs} />
}

function Fact({ name, value }: { name: FindingFact; value: string | number | string[] }): ReactNode {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const told = (kind: string): string => {
    const known = kindNames[kind]
    return known ? say(known) : kind
  }
  if (typeof value === 'number') return value
  if (Array.isArray(value)) return value.map(told).join(', ')
  const codes = lists[name]
  if (codes) return codeName(codes, value, language)
  if (dates.has(name) || isDay(value)) return showDay(value, language)
  if (units.has(name) && /^\d+$/.test(value)) return <UnitName code={value} on={today} />
  if (name === 'act')
    return (
      <Suspense fallback={value}>
        <ActTitle kind={value} />
      </Suspense>
    )
  return told(value)
}
