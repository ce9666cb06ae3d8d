import type { ReactNode } from 'react'
import { actForms, readMembers, type ActCells, type ActKind } from '../../forms/acts/act-forms.ts'
import { relationshipsToHead } from '../../forms/codes.ts'
import type { Field } from '../../forms/field.ts'
import { useAccount } from '../access/session.tsx'
import type { Dossier } from '../api/collection.ts'
import { acts } from '../i18n/acts.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { CellValue } from '../parts/cell-value.tsx'
import { codeName } from '../parts/code-name.ts'
import { Pairs } from '../parts/pairs.tsx'
import { PersonLink } from '../parts/person-link.tsx'
import { Link } from '../router.tsx'
import { PersonNow } from './person-now.tsx'

type People = Dossier['people']

/** An act as it was handed in, with names in the place of records, beside the records that it would change. */
export function ActView({ kind, cells, dossier }: { kind: ActKind; cells: ActCells; dossier: Dossier }) {
  const say = useSay()
  const { people, state } = dossier
  const { fields } = actForms[kind]
  const stated = fields.filter(({ key }) => key !== 'commune' && (cells[key] ?? '') !== '')
  // As it was entered: what the sheet is called and when it was signed comes last.
  const pairs = [...stated.filter(({ group }) => group > 0), ...stated.filter(({ group }) => group === 0)].map(
    (field) => ({ name: say(field.label), value: <ActCell field={field} cells={cells} people={people} /> }),
  )
  const beside = [
    { personId: cells['person_id'], title: acts.personNow },
    { personId: kind === 'records-merged' ? cells['other_id'] : undefined, title: acts.otherNow },
    { personId: kind === 'birth' ? cells['household_of'] : undefined, title: acts.hostNow },
  ]
  return (
    <div className="act-beside">
      <Pairs pairs={pairs} />
      {state === 'submitted' &&
        beside.map(
          ({ personId, title }) =>
            people.some((one) => one.personId === personId && one.isNear) && (
              <PersonNow key={title.en} personId={personId ?? ''} title={say(title)} annulled={cells['annulled_act']} />
            ),
        )}
    </div>
  )
}

function ActCell({ field, cells, people }: { field: Field; cells: ActCells; people: People }): ReactNode {
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const value = cells[field.key] ?? ''
  if (field.kind === 'person') return <PersonNamed personId={value} people={people} />
  if (field.kind === 'members')
    return (
      <ul className="plain-list">
        {readMembers(value).map(({ personId, relationship }) => (
          <li key={personId}>
            <PersonNamed personId={personId} people={people} />{' '}
            <span className="soft small">· {codeName(relationshipsToHead, relationship, language)}</span>
          </li>
        ))}
      </ul>
    )
  if (field.key === 'annulled_act')
    return <Link to={`/persons/${cells['person_id'] ?? ''}`}>{say(acts.inHistory)}</Link>
  return <CellValue field={field} value={value} on={today} />
}

/** Somebody whom a cell names; of who is outside the reader's reach no more than that, or the name of who comes here. */
function PersonNamed({ personId, people }: { personId: string; people: People }) {
  const say = useSay()
  const { language } = useLanguage()
  const named = people.find((one) => one.personId === personId)
  if (named === undefined) return <span className="soft">{say(acts.outside)}</span>
  return (
    <>
      {named.isNear ? <PersonLink personId={personId} name={named.fullName} /> : named.fullName}{' '}
      <span className="soft small">{showDay(named.birthDate, language)}</span>
    </>
  )
}
