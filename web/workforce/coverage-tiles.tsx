import type { Coverage, CoveredUnit } from '../api/workforce.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { Link } from '../router.tsx'

/** How a unit stands: enough officers, too few, or nobody. The look only repeats what the number and the name say. */
const lookOf = ({ isCovered, isWeak }: CoveredUnit): 'enough' | 'weak' | 'none' =>
  isCovered ? (isWeak ? 'weak' : 'enough') : 'none'

/**
 * The units as tiles, by the district above them; each has the number of its officers, and leads to its posts. The name
 * of a district leads to its own board, and says how many of its units are covered.
 */
export function CoverageTiles({
  coverage: { units, parents, on, strengthMin, unitCode, definitionCode },
}: {
  coverage: Coverage
}) {
  const say = useSay()
  const meanings = { enough: say(posts.covered), weak: say(posts.weak(strengthMin)), none: say(posts.uncovered) }
  return (
    <>
      <ul className="tile-legend small">
        {(['enough', 'weak', 'none'] as const).map((look) => (
          <li key={look}>
            <span className={`tile ${look}`} aria-hidden="true" /> {meanings[look]}
          </li>
        ))}
      </ul>
      <div className="tile-groups">
        {parents.map(({ code: parent, name }) => {
          const own = units.filter(({ parentCode }) => parentCode === parent)
          const covered = own.filter(({ isCovered }) => isCovered).length
          return (
            <section key={parent}>
              <h3>
                {parent === unitCode ? (
                  name
                ) : (
                  <Link to={`/posts?on=${on}&definition=${definitionCode}&unit=${parent}`}>{name}</Link>
                )}{' '}
                <small className="soft">{say(posts.headline(covered, own.length))}</small>
              </h3>
              <ul className="tiles">
                {own.map((unit) => (
                  <li key={unit.code}>
                    <Link
                      className={`tile ${lookOf(unit)}`}
                      to={`/posts/${unit.code}?on=${on}`}
                      title={unit.name}
                      aria-label={`${unit.name}: ${say(posts.headline(unit.assigned, unit.required))}, ${meanings[lookOf(unit)]}`}
                    >
                      {unit.assigned}
                    </Link>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </>
  )
}
