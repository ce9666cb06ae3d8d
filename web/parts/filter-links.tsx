import { useLanguage } from '../i18n/language.tsx'
import { showNumber } from '../i18n/format.ts'
import { Link } from '../router.tsx'

/** A view of a list, with how much it holds. */
export type Filter = { to: string; label: string; count?: number | undefined; isChosen: boolean; isUrgent?: boolean }

/** The views of a list, as links, so that each has an address of its own. */
export function FilterLinks({ label, filters }: { label: string; filters: readonly Filter[] }) {
  const { language } = useLanguage()
  return (
    <nav aria-label={label}>
      <ul className="filters">
        {filters.map(({ to, label: name, count, isChosen, isUrgent }) => (
          <li key={to}>
            <Link
              to={to}
              aria-current={isChosen ? 'page' : undefined}
              className={isUrgent === true && count !== undefined && count > 0 ? 'urgent' : undefined}
            >
              {name} {count !== undefined && <b>{showNumber(count, language)}</b>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
