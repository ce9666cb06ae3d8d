import type { ReactNode } from 'react'
import type { Asked } from '../api/use-answer.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { ProblemNotice } from './problem-notice.tsx'

/** Shows what the server answered; until then that it is being asked; or why it refused. */
export function Answered<Answer>({
  asked: { answer, problem, isAsking, again },
  children,
}: {
  asked: Asked<Answer>
  children: (answer: Answer) => ReactNode
}) {
  const say = useSay()
  if (problem) return <ProblemNotice problem={problem} again={again} />
  if (answer === undefined) return <output className="soft">{say(common.asking)}</output>
  return <div aria-busy={isAsking}>{children(answer)}</div>
}
