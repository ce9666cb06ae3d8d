import { taskStandingNames } from '../../forms/reporting/task.ts'
import { askFulfilment } from '../api/directives.ts'
import type { ReportPlace } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { directives } from '../i18n/directives.ts'
import { useSay } from '../i18n/language.tsx'
import { Tag } from '../parts/tag.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { Counts } from './plan-head.tsx'
import { standingColours } from './standing-colours.ts'

/** How earlier directives were fulfilled when the month closed, on the page of its compiled report; nothing where there were none. */
export function Fulfilment({ place }: { place: ReportPlace }) {
  const say = useSay()
  const { answer } = useAnswer(Object.values(place).join(' '), async (signal) => askFulfilment(place, signal))
  if (answer === undefined || answer.given === 0) return null
  return (
    <TitledPanel title={say(directives.fulfilment)}>
      <p className="soft">{say(directives.asOf(answer.on))}</p>
      <Counts counts={answer} />
      <ul>
        {answer.tasks.map(({ taskId, text, ownerName, standing }) => (
          <li key={taskId}>
            <Link to={`/tasks/${taskId}`}>{text}</Link> · {ownerName}{' '}
            <Tag colour={standingColours[standing]}>{say(taskStandingNames[standing])}</Tag>
          </li>
        ))}
      </ul>
    </TitledPanel>
  )
}
