import { isActKind } from '../../forms/acts/act-forms.ts'
import { relationshipsToHead } from '../../forms/codes.ts'
import { dc01Fields, type Dc01Cells } from '../../forms/dc01.ts'
import { dc02Fields } from '../../forms/dc02.ts'
import type { Finding } from '../../forms/field.ts'
import type { Text } from '../../forms/language.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import type { Dossier, DossierForm, Match } from '../api/collection.ts'
import { actTitle } from '../i18n/acts.ts'
import { decision } from '../i18n/decision.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { CellValue } from '../parts/cell-value.tsx'
import { codeName } from '../parts/code-name.ts'
import { FactGrid } from '../parts/fact-grid.tsx'
import { Found } from '../parts/found.tsx'
import { Pairs } from '../parts/pairs.tsx'
import { Tag } from '../parts/tag.tsx'
import { Link } from '../router.tsx'
import { ActView } from './act-view.tsx'
import { MatchView } from './match-view.tsx'
import { nameIn } from './name-in.ts'

/** A form of a dossier as it was handed in: what it says, what the rules found, and the records that it meets. */
export function FormView({ form, place, dossier }: { form: DossierForm; place: number; dossier: Dossier }) {
  const say = useSay()
  const { language } = useLanguage()
  const account = useAccount()
  const { formCode } = dossier
  const isHousehold = formCode === 'DC01'
  const { cells, findings, matches, personId } = form
  const { relationship_to_head: relationship = '' } = cells
  return (
    <section className="panel" aria-labelledby={`${form.formId}-title`}>
      <h3 id={`${form.formId}-title`}>
        {place}. {say(formTitle(formCode, cells))}{' '}
        {isHousehold && relationship !== '' && (
          <Tag colour="teal">{codeName(relationshipsToHead, relationship, language)}</Tag>
        )}
      </h3>
      {personId !== null && mayUse(account, 'register.read-person') && (
        <p>
          {say(decision.became)} <Link to={`/persons/${personId}`}>{say(decision.seePerson)}</Link>
        </p>
      )}
      <FormFindings findings={findings} />
      {oncePerPerson(matches).map((match) => (
        <MatchView key={match.personId} cells={cells} match={match} communeName={dossier.communeName} />
      ))}
      {isHousehold && <Cells cells={cells} on={account.today} />}
      {formCode === 'DC02' && <UpdateCells cells={cells} on={account.today} />}
      {isActKind(formCode) && <ActView kind={formCode} cells={cells} dossier={dossier} />}
    </section>
  )
}

/** What a form is headed by: the person of a DC01, otherwise what it records. */
function formTitle(formCode: string, cells: Dc01Cells): Text {
  if (formCode === 'DC02') return decision.update
  const name = nameIn(cells)
  return isActKind(formCode) ? actTitle(formCode) : { vi: name, en: name }
}

/** A record that several rules lead to is shown once. */
function oncePerPerson(matches: readonly Match[]): Match[] {
  return [...new Map(matches.map((match) => [match.personId, match])).values()]
}

function FormFindings({ findings }: { findings: readonly Finding[] }) {
  const say = useSay()
  if (findings.length === 0) return <p className="soft small">{say(decision.nothingFound)}</p>
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={`${finding.rule} ${finding.field ?? ''}`}>
          <Found finding={finding} />
        </li>
      ))}
    </ul>
  )
}

/** What the title of a form says already. */
const inTitle = new Set<string>(['family_name', 'middle_name', 'given_name', 'relationship_to_head'])

function Cells({ cells, on }: { cells: Dc01Cells; on: string }) {
  const say = useSay()
  const day = cells.declared_on ?? on
  const stated = dc01Fields.filter(
    ({ key, group }) => (group > 0 || key === 'form_no') && !inTitle.has(key) && (cells[key] ?? '') !== '',
  )
  return (
    <FactGrid
      facts={stated.map((field) => ({
        name: say(field.label),
        value: <CellValue field={field} value={cells[field.key] ?? ''} on={day} />,
      }))}
    />
  )
}

/** An update sheet: the old and the new value are shown as values of the field that changes. */
function UpdateCells({ cells, on }: { cells: Record<string, string>; on: string }) {
  const say = useSay()
  const changed = dc01Fields.find(({ key }) => key === cells['field'])
  const pairs = dc02Fields
    .filter(({ key }) => key !== 'person_id' && key !== 'commune')
    .map((field) => {
      const isValue = field.key === 'old_value' || field.key === 'new_value'
      const shown = isValue && changed ? changed : field
      return { name: say(field.label), value: <CellValue field={shown} value={cells[field.key] ?? ''} on={on} /> }
    })
  return (
    <>
      <Pairs pairs={pairs} />
      {cells['person_id'] !== undefined && (
        <p>
          <Link to={`/persons/${cells['person_id']}`}>{say(decision.seePerson)}</Link>
        </p>
      )}
    </>
  )
}
