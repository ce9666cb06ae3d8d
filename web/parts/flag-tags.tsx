import { flagKinds } from '../../forms/acts/flags.ts'
import type { Person } from '../api/register.ts'
import { useLanguage } from '../i18n/language.tsx'
import { codeName } from './code-name.ts'
import { Tag } from './tag.tsx'

/** What a flag touches besides the group that it may name itself. */
const touched: Record<string, string> = { 'not-at-address': 'address', secrecy: 'residence' }

/** The group of facts that a flag touches: that which is under investigation, the `address`, or the `residence`. */
function groupOf(kind: string): string {
  return touched[kind] ?? kind.replace('under-investigation/', '')
}

/** Whether some flag touches a group of facts. */
export function isFlagged({ flags }: Pick<Person, 'flags'>, group: string): boolean {
  return flags.some(({ kind }) => groupOf(kind) === group)
}

/** The flags that touch a group of facts; they are always delivered with these. */
export function FlagTags({ person: { flags }, group }: { person: Pick<Person, 'flags'>; group: string }) {
  const { language } = useLanguage()
  return flags
    .filter(({ kind }) => groupOf(kind) === group)
    .map(({ kind, grade }) => (
      <Tag key={kind} colour="amber" isPhrase>
        {codeName(flagKinds, kind, language)}
        {grade > 1 && ` (${grade})`}
      </Tag>
    ))
}
