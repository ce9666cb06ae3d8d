import { useCallback, useState } from 'react'
import type { Text } from '../../forms/language.ts'
import { household } from '../i18n/household.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useLeaveGuard } from '../router.tsx'

/** Asks before a page with unsaved changes is left. `text` says what becomes of them: without one, that they are kept. */
export function LeaveDialog({ isDirty, text = household.leaveText }: { isDirty: boolean; text?: Text }) {
  const say = useSay()
  const [question, setQuestion] = useState<{ answer: (mayLeave: boolean) => void }>()
  const ask = useCallback(
    async () =>
      new Promise<boolean>((resolve) => setQuestion({ answer: resolve })).finally(() => setQuestion(undefined)),
    [],
  )
  useLeaveGuard(isDirty ? ask : undefined)
  if (!question) return null
  return (
    <Dialog title={say(household.leaveTitle)} onClose={() => question.answer(false)}>
      <p>{say(text)}</p>
      <p className="actions">
        <Button onClick={() => question.answer(false)}>{say(household.stay)}</Button>
        <Button look="quiet" onClick={() => question.answer(true)}>
          {say(household.leave)}
        </Button>
      </p>
    </Dialog>
  )
}
