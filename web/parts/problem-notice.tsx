import type { ProblemAnswer } from '../api/request.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from './button.tsx'
import { Notice } from './notice.tsx'

/** Why something was refused, what to do about it, and a button to try again where that may help. */
export function ProblemNotice({ problem, again }: { problem: ProblemAnswer; again?: (() => void) | undefined }) {
  const say = useSay()
  const isOffline = problem.type === 'offline'
  return (
    <Notice kind="bad" title={isOffline ? say(common.offline) : problem.title}>
      <p>{isOffline ? say(common.offlineDetail) : problem.detail}</p>
      {problem.faultId !== undefined && <p className="small">{say(common.faultNumber(problem.faultId))}</p>}
      <p className="actions">
        {again && (
          <Button look="quiet" isSmall onClick={again}>
            {say(common.again)}
          </Button>
        )}
        {!isOffline && (
          <a href={problem.type} target="_blank" rel="noreferrer">
            {say(common.whatToDo)}
          </a>
        )}
      </p>
    </Notice>
  )
}
