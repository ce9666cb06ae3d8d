import { useState } from 'react'
import { doNotTouch } from '../../forms/surrender/safety.ts'
import { surrenderPaths } from '../api/surrender.ts'
import { useSay } from '../i18n/language.tsx'
import { surrender } from '../i18n/surrender.ts'
import { Notice } from '../parts/notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { ActButton } from './act-button.tsx'

/** What an officer is shown before an explosive: not to touch it, and the one thing that can be done. */
export function EngineerCall({ unitCode, onDone }: { unitCode: string; onDone: () => void }) {
  const say = useSay()
  const [place, setPlace] = useState('')
  const [taskId, setTaskId] = useState(() => crypto.randomUUID())
  const done = (): void => {
    setPlace('')
    setTaskId(crypto.randomUUID())
    onDone()
  }
  return (
    <Notice kind="care" title={say(doNotTouch.title)}>
      {doNotTouch.lines.map((line) => (
        <p key={line.en}>{say(line)}</p>
      ))}
      <TextInput
        framed={{ id: 'task-place', label: say(surrender.taskPlace) }}
        value={place}
        maxLength={200}
        onChange={setPlace}
      />
      <ActButton
        text={surrender.callEngineers}
        look="danger"
        path={surrenderPaths.tasks(unitCode)}
        body={{ taskId, place }}
        onDone={done}
      />
    </Notice>
  )
}
