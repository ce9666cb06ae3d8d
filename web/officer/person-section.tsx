import { memo, useState } from 'react'
import { relationshipsToHead } from '../../forms/codes.ts'
import type { Dc01Key } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import { gravest } from '../../forms/rules.ts'
import { household } from '../i18n/household.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { codeName } from '../parts/code-name.ts'
import { FormControl } from '../parts/form-control.tsx'
import { Tag } from '../parts/tag.tsx'
import { inputIdOf } from './household-check.ts'
import { nameOf, type DraftAct, type PersonDraft } from './household-draft.ts'
import { foldedGroups, mainFields, relativeNames, type Placed } from './person-groups.ts'
import { LikelyDuplicates } from './likely-duplicates.tsx'

type Props = {
  person: PersonDraft
  /** The place in the household, from 1. */
  place: number
  /** The number that the form gets where none is written. */
  formNo: string
  findings: readonly Finding[]
  on: string
  change: (action: DraftAct) => void
  leave: (inputId: string) => void
  onCopy: (formId: string) => void
  onRemove: (formId: string) => void
}

/** The id of the list of names in the household. */
export const namesListId = 'household-names'

/** The form of one person. It is shown anew only when its own cells or findings change: typing stays quick in a big household. */
export const PersonSection = memo(PersonForm, (before, after) => {
  const keys = ['person', 'place', 'formNo', 'on', 'change', 'leave', 'onCopy', 'onRemove'] as const
  return (
    keys.every((key) => before[key] === after[key]) &&
    JSON.stringify(before.findings) === JSON.stringify(after.findings)
  )
})

function PersonForm(props: Props) {
  const say = useSay()
  const { language } = useLanguage()
  const { person, place, onCopy, onRemove } = props
  const { formId, cells } = person
  const title = say(household.person(place, nameOf(person)))
  const relationship = cells.relationship_to_head ?? ''
  return (
    <section className="panel person" aria-labelledby={`${formId}-title`} id={`${formId}-person`}>
      <div className="heading-row">
        <h3 id={`${formId}-title`}>
          {title}{' '}
          {relationship !== '' && <Tag colour="teal">{codeName(relationshipsToHead, relationship, language)}</Tag>}
        </h3>
        <div className="actions">
          <Button look="plain" isSmall onClick={() => onCopy(formId)}>
            {say(household.copy)}
            <span className="only-heard"> {title}</span>
          </Button>
          <Button look="plain" isSmall onClick={() => onRemove(formId)}>
            {say(household.remove)}
            <span className="only-heard"> {title}</span>
          </Button>
        </div>
      </div>
      <div className="grid">
        <Controls {...props} fields={mainFields} />
      </div>
      <LikelyDuplicates cells={cells} />
      {foldedGroups.map((group) => (
        <Folded key={group.title.en} {...props} title={say(group.title)} fields={group.fields} />
      ))}
    </section>
  )
}

/** A group that is folded away. Its inputs are made when it is first opened; an error opens it. */
function Folded({ title, fields, ...props }: Props & { title: string; fields: readonly Placed[] }) {
  const say = useSay()
  const { person, findings } = props
  const [isOpen, setOpen] = useState(false)
  const keys = new Set<string>(fields.map(({ field }) => field.key))
  const isWrong = gravest(findings.filter(({ field }) => keys.has(field ?? ''))) === 'refuse'
  const filled = fields.filter(({ field }) => (person.cells[field.key] ?? '') !== '').length
  const isShown = isOpen || isWrong
  return (
    <details open={isShown} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} {filled > 0 && <span className="soft small">· {say(household.filled(filled))}</span>}
      </summary>
      {isShown && (
        <div className="grid">
          <Controls {...props} fields={fields} />
        </div>
      )}
    </details>
  )
}

function Controls({
  person,
  place,
  formNo,
  findings,
  on,
  change,
  leave,
  fields,
}: Props & { fields: readonly Placed[] }) {
  const { formId, cells } = person
  const valueOf = (key: Dc01Key): string => cells[key] ?? (key === 'form_no' ? formNo : '')
  return fields.map(({ field, width }) => {
    const id = inputIdOf(formId, field.key)
    return (
      <FormControl
        key={field.key}
        id={id}
        field={field}
        value={valueOf(field.key)}
        findings={findings.filter((finding) => finding.field === field.key)}
        on={on}
        className={width}
        hasHint={place === 1}
        listId={relativeNames.has(field.key) ? namesListId : undefined}
        onChange={(value) => change({ act: 'write-cell', formId, key: field.key, value })}
        onLeave={() => leave(id)}
      />
    )
  })
}
