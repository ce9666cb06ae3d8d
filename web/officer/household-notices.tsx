import { dc01Fields } from '../../forms/dc01.ts'
import { rules } from '../../forms/rules.ts'
import type { Dossier } from '../api/collection.ts'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { Notice } from '../parts/notice.tsx'
import { inputIdOf, isOfHeader } from './household-check.ts'
import type { EnteredHousehold } from './use-household.ts'

/** What stands in the way of submitting a household, each a link to its input, with the person that it is about. */
export function HouseholdErrors({ entered, titles }: { entered: EnteredHousehold; titles: readonly string[] }) {
  const say = useSay()
  const { draft, refusals, tries } = entered
  const errors = refusals.map(({ formId, finding: { rule, field } }) => {
    const label = dc01Fields.find(({ key }) => key === field)?.label
    const place = draft.persons.findIndex((person) => person.formId === formId)
    const where = isOfHeader(field) ? say(household.header) : (titles[place] ?? '')
    return {
      inputId: inputIdOf(formId, field),
      text: `${where} · ${label ? say(label) : ''}: ${say(rules[rule].text)}`,
    }
  })
  if (draft.persons.length === 0) errors.push({ inputId: 'add-person', text: say(household.noPerson) })
  return <ErrorSummary errors={errors} round={tries} />
}

/** Says that unsent work was restored, and offers what the server has instead, where it has something. */
export function RestoredNotice({ onDrop }: { onDrop: (() => void) | undefined }) {
  const say = useSay()
  return (
    <Notice kind="care" title={say(household.restoredTitle)}>
      <p>{say(household.restoredText)}</p>
      {onDrop && (
        <Button look="quiet" isSmall onClick={onDrop}>
          {say(household.dropCopy)}
        </Button>
      )}
    </Notice>
  )
}

/** Why a dossier came back: the reason of the last time. */
export function ReturnNotice({ dossier }: { dossier: Dossier | undefined }) {
  const say = useSay()
  const last = dossier?.steps.findLast(({ action }) => action === 'return')
  if (dossier?.state !== 'returned' || last === undefined) return null
  return (
    <Notice kind="care" title={say(household.returnedTitle)}>
      <p>
        {last.byName}: {last.reason}
      </p>
    </Notice>
  )
}
