import { useState } from 'react'
import { reportKindWords, reportedThings, reportedThingWords } from '../../forms/surrender/report.ts'
import { doNotTouch } from '../../forms/surrender/safety.ts'
import { surrenderPaths, type Desk } from '../api/surrender.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Tag } from '../parts/tag.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'
import { ActButton } from './act-button.tsx'

/** Explosives that nobody may touch, with the next step of the engineers; and what people have reported. */
export function TaskSection({ desk, onDone }: { desk: Desk; onDone: () => void }) {
  const say = useSay()
  const { tasks, reports } = desk
  const others = reports.filter(({ state }) => state === 'open')
  return (
    <>
      {tasks.length > 0 && (
        <TitledPanel title={say(surrender.explosives)}>
          <p>
            <b>{say(doNotTouch.title)}</b>
          </p>
          <ul className="dossiers">
            {tasks.map((task) => (
              <TaskRow key={task.taskId} task={task} onDone={onDone} />
            ))}
          </ul>
        </TitledPanel>
      )}
      {others.length > 0 && (
        <TitledPanel title={say(surrender.reports)}>
          <ul className="dossiers">
            {others.map(({ reportId, kind, what, place, reportedOn }) => (
              <li key={reportId}>
                <div>
                  <h3>{say(reportedThingWords[reportedThings.find((one) => one === what) ?? 'unsure'])}</h3>
                  <p className="soft small">
                    {say(reportKindWords[kind])} · {say(surrender.reportedOn(reportedOn))}
                    {place !== '' && ` · ${place}`}
                  </p>
                </div>
                <div className="dossier-marks">
                  <Link to={`/surrender/receive?report=${reportId}`}>{say(surrender.answerReport)}</Link>
                </div>
              </li>
            ))}
          </ul>
        </TitledPanel>
      )}
    </>
  )
}

function TaskRow({ task, onDone }: { task: Desk['tasks'][number]; onDone: () => void }) {
  const say = useSay()
  const [clearanceNo, setClearanceNo] = useState('')
  const { taskId, place, state, openedOn } = task
  const path = surrenderPaths.taskSteps(taskId)
  return (
    <li>
      <div>
        <h3>{place}</h3>
        <p className="soft small">{say(surrender.reportedOn(openedOn))}</p>
        {state === 'open' && (
          <ActButton text={surrender.wereCalled} look="danger" path={path} body={{ step: 'called' }} onDone={onDone} />
        )}
        {state === 'called' && (
          <>
            <TextInput
              framed={{ id: `clearance-${taskId}`, label: say(surrender.clearanceNo) }}
              value={clearanceNo}
              maxLength={50}
              onChange={setClearanceNo}
            />
            <ActButton text={surrender.cleared} path={path} body={{ step: 'cleared', clearanceNo }} onDone={onDone} />
          </>
        )}
      </div>
      <div className="dossier-state">
        <Tag colour={state === 'cleared' ? 'green' : 'red'}>
          {say(
            state === 'open' ? surrender.callEngineers : state === 'called' ? surrender.wereCalled : surrender.cleared,
          )}
        </Tag>
      </div>
    </li>
  )
}
