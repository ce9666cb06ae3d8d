import { useState, type ComponentProps } from 'react'
import type { Text } from '../../forms/language.ts'
import { makeAct } from '../api/act.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'

/** A button that does one thing on the server, tells why where it was refused, and says when it is done. */
export function ActButton({
  text,
  path,
  body,
  onDone,
  look = 'main',
}: {
  text: Text
  path: string
  body: object
  onDone: () => void
  look?: NonNullable<ComponentProps<typeof Button>['look']>
}) {
  const say = useSay()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const press = (): void =>
    void run(async () => {
      await act(path, body)
      onDone()
    })
  return (
    <>
      <Button look={look} isSmall isBusy={isBusy} onClick={press}>
        {say(text)}
      </Button>
      {problem && <ProblemNotice problem={problem} />}
    </>
  )
}
