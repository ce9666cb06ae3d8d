import type { Text } from '../../forms/language.ts'
import type { Submission } from '../api/use-submit.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** The end of a form that is sent as a whole: what is wrong, why it was refused, or that it is done; and its button. */
export function Submit({
  state: { isWrong, isDone, isBusy, problem },
  wrong,
  done,
  label,
}: {
  state: Submission
  wrong: Text
  done: Text
  label: Text
}) {
  const say = useSay()
  return (
    <>
      {isWrong && <Notice kind="bad" title={say(wrong)} />}
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice kind="good" title={say(done)} />}
      <Button type="submit" isBusy={isBusy}>
        {say(label)}
      </Button>
    </>
  )
}
