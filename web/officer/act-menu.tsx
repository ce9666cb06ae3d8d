import { useState } from 'react'
import { actForms, actKinds, type ActKind } from '../../forms/acts/act-forms.ts'
import type { ActGroup } from '../../forms/acts/act-form.ts'
import type { Person } from '../api/register.ts'
import { actGroups, acts } from '../i18n/acts.ts'
import { useSay } from '../i18n/language.tsx'
import { persons } from '../i18n/person.ts'
import { Button } from '../parts/button.tsx'
import { Link } from '../router.tsx'

/**
 * Whether an act is offered for a person: what ends something needs that something. An annulment begins at the act that
 * it takes back.
 */
function isOffered(kind: ActKind, { absorbed, flags, relations, state }: Person): boolean {
  if (kind === 'annulment') return false
  if (kind === 'record-split') return absorbed.length > 0
  if (kind === 'flag-lifted') return flags.length > 0
  if (kind === 'guardianship-ended') return relations.some((one) => one.kind === 'representative')
  if (kind === 'returned') return state !== null && state.missing_on !== ''
  return true
}

function isGroup(group: string): group is ActGroup {
  return Object.hasOwn(actGroups, group)
}

/** What can be recorded about a person: the update sheet, and every act by its group, opened by a button. */
export function ActMenu({ person }: { person: Person }) {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  const path = `/persons/${person.personId}`
  const offered = actKinds.filter((kind) => isOffered(kind, person))
  return (
    <>
      <p className="actions">
        <Button aria-expanded={isOpen} aria-controls="act-menu" onClick={() => setOpen(!isOpen)}>
          {say(acts.menu)}
        </Button>
        <Link className="button quiet" to={`${path}/update`}>
          {say(persons.update)}
        </Link>
      </p>
      <nav id="act-menu" className="panel act-menu" aria-label={say(acts.menu)} hidden={!isOpen}>
        {Object.keys(actGroups)
          .filter(isGroup)
          .map((group) => (
            <section key={group}>
              <h2>{say(actGroups[group])}</h2>
              <ul>
                {offered
                  .filter((kind) => actForms[kind].group === group)
                  .map((kind) => (
                    <li key={kind}>
                      <Link to={`${path}/acts/${kind}`}>{say(actForms[kind].title)}</Link>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
      </nav>
    </>
  )
}
