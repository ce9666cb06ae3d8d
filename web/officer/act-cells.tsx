import type { ActCells, ActKind } from '../../forms/acts/act-forms.ts'
import type { Field, Finding } from '../../forms/field.ts'
import { useAccount } from '../access/session.tsx'
import { askUnitPath } from '../api/areas.ts'
import type { NamedPerson, Person } from '../api/register.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSay } from '../i18n/language.tsx'
import type { Framed } from '../parts/field-frame.tsx'
import { FormControl } from '../parts/form-control.tsx'
import { PersonPicker } from '../parts/person-picker.tsx'
import { dayOfUnits, fieldFor } from './act-draft.ts'
import { ActMembers, type Candidate } from './act-members.tsx'

/** The id of the input of a cell. */
export function actInputId(key: string): string {
  return `act-${key}`
}

/** Acts of a household of which each member has to be in the list. */
const ofWholeHousehold: ReadonlySet<ActKind> = new Set([
  'households-merged',
  'new-head',
  'death',
  'household-left',
] as const)

/** Acts within one household: nobody else can be added. */
const ofOneHousehold: ReadonlySet<ActKind> = new Set([...ofWholeHousehold, 'household-split'])

/** Acts by which somebody comes to a place in the city. */
const withinCity: ReadonlySet<ActKind> = new Set(['moved', 'arrived'] as const)

type Props = {
  kind: ActKind
  person: Person
  cells: ActCells
  fields: readonly Field[]
  findings: readonly Finding[]
  purpose: string
  /** Those whose names are known, to be shown where the form has their records. */
  people: readonly NamedPerson[]
  onWrite: (cell: { key: string; value: string }, person?: NamedPerson) => void
}

/** The inputs of an act, by the definition of its fields. */
export function ActInputs({ fields, ...props }: Props) {
  const { today, unitCode } = useAccount()
  const on = dayOfUnits(props.cells, today)
  const { answer: path } = useAnswer(`${unitCode ?? ''} ${today}`, async () =>
    unitCode === null ? [] : askUnitPath(unitCode, today),
  )
  const below = withinCity.has(props.kind) ? path?.[0]?.code : undefined
  return fields.map((field) => <ActInput key={field.key} {...props} field={field} on={on} below={below} />)
}

type InputProps = Omit<Props, 'fields'> & { field: Field; on: string; below: string | undefined }

function ActInput({ field, on, below, ...props }: InputProps) {
  const say = useSay()
  const { kind, person, cells, onWrite } = props
  const { key } = field
  const findings = props.findings.filter((one) => one.field === key)
  const value = cells[key] ?? ''
  const framed: Framed = {
    id: actInputId(key),
    label: `${say(field.label)}${field.isRequired ? ' *' : ''}`,
    hint: field.help && say(field.help),
    findings,
  }
  if (field.kind === 'person') return <PersonInput {...props} framed={framed} field={field} />
  if (field.kind === 'members')
    return (
      <ActMembers
        framed={framed}
        value={value}
        candidates={candidatesFor(kind, person)}
        isWhole={ofWholeHousehold.has(kind)}
        purpose={ofOneHousehold.has(kind) ? undefined : props.purpose}
        people={props.people}
        onChange={(members, added) => onWrite({ key, value: members }, added)}
      />
    )
  return (
    <FormControl
      id={framed.id}
      field={fieldFor(kind, field, person)}
      value={value}
      findings={findings}
      on={on}
      below={key === 'to_commune' ? below : undefined}
      onChange={(next) => onWrite({ key, value: next })}
    />
  )
}

/** The household of the person; the person alone where there is none; of a household that its head leaves, the rest. */
function candidatesFor(kind: ActKind, { household, personId, state }: Person): Candidate[] {
  const members = household?.members ?? []
  if (kind === 'death' || kind === 'household-left') return members.filter((one) => one.personId !== personId)
  if (members.length > 0 || state === null) return [...members]
  const fullName = [state.family_name, state.middle_name, state.given_name].filter(Boolean).join(' ')
  return [{ personId, fullName, birthDate: state.birth_date, relationship: 'head' }]
}

function PersonInput({
  kind,
  person,
  cells,
  purpose,
  people,
  framed,
  field: { key },
  onWrite,
}: Omit<InputProps, 'on' | 'below'> & { framed: Framed }) {
  const value = cells[key] ?? ''
  const named = people.find(({ personId }) => personId === value)
  const chosen = value === '' ? undefined : (named ?? { personId: value, fullName: value, birthDate: '' })
  const isSplit = kind === 'record-split'
  return (
    <PersonPicker
      framed={framed}
      chosen={chosen}
      offered={isSplit ? person.absorbed : offeredFor(kind, key, person)}
      purpose={isSplit ? undefined : purpose}
      onChoose={(picked) => onWrite({ key, value: picked?.personId ?? '' }, picked)}
    />
  )
}

/** Who of the household may be meant: a parent by sex, a spouse or representative anybody else, a host anybody. */
function offeredFor(kind: ActKind, key: string, { household, personId }: Person): NamedPerson[] {
  if (kind === 'records-merged' || (kind !== 'birth' && key === 'household_of')) return []
  return (household?.members ?? []).filter((member) => {
    if (kind !== 'birth' && member.personId === personId) return false
    if (key === 'mother_id') return member.sex === 'female'
    return key === 'father_id' ? member.sex === 'male' : true
  })
}
