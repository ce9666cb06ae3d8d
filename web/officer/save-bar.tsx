import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import type { Sending } from './use-household.ts'

/** What can be done with the whole form, always in reach at the foot of the window, and whether it is saved. */
export function SaveBar({
  sending,
  isDirty,
  onSave,
  onSubmit,
}: {
  sending: Sending
  isDirty: boolean
  onSave: () => void
  onSubmit: () => void
}) {
  const say = useSay()
  const status = sending.isBusy
    ? household.saving
    : isDirty
      ? household.unsaved
      : sending.isSaved
        ? household.saved
        : undefined
  return (
    <div className="save-bar no-print">
      <output>{status && say(status)}</output>
      <Button look="quiet" isBusy={sending.isBusy} onClick={onSave}>
        {say(household.save)}
      </Button>
      <Button isBusy={sending.isBusy} onClick={onSubmit}>
        {say(household.submit)}
      </Button>
    </div>
  )
}
