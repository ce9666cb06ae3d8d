import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Tag } from '../parts/tag.tsx'
import { isOfHeader, type refusalsIn } from './household-check.ts'
import type { PersonDraft } from './household-draft.ts'

/** The people of the household at a glance, each a link to the form, with how much is to be corrected there. */
export function MemberList({
  persons,
  titles,
  refusals,
  onAdd,
}: {
  persons: readonly PersonDraft[]
  titles: readonly string[]
  refusals: ReturnType<typeof refusalsIn>
  onAdd: () => void
}) {
  const say = useSay()
  return (
    <nav className="members" aria-label={say(household.members)}>
      <h2>{say(household.members)}</h2>
      <ol>
        {persons.map(({ formId }, place) => {
          const wrong = refusals.filter((one) => one.formId === formId && !isOfHeader(one.finding.field)).length
          return (
            <li key={formId}>
              <a href={`#${formId}-person`}>{titles[place]}</a>{' '}
              {wrong > 0 && <Tag colour="red">{say(household.errors(wrong))}</Tag>}
            </li>
          )
        })}
      </ol>
      <Button id="add-person" look="quiet" isSmall onClick={onAdd}>
        {say(household.add)}
      </Button>
    </nav>
  )
}
