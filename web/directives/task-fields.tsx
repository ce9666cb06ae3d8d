import type { Plan } from '../api/directives.ts'
import { directives } from '../i18n/directives.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'
import type { TaskDraft } from './directive-draft.ts'

/** A unit with its name of today. */
export type NamedUnit = { code: string; name: string }

/** What can be chosen for a task: the units that it can be given to, and what it can be measured by. */
type Offered = { units: readonly NamedUnit[]; elements: Plan['elements'] }

type Fields = {
  task: TaskDraft
  taskNo: number
  offered: Offered
  onChange: (task: TaskDraft) => void
  onDrop: (() => void) | undefined
}

/** The fields of one task of a conclusion. */
export function TaskFields({ task, taskNo, offered, onChange, onDrop }: Fields) {
  const say = useSay()
  const id = (name: string): string => `task-${taskNo}-${name}`
  const put = (more: Partial<TaskDraft>): void => onChange({ ...task, ...more })
  const codes = offered.units.map(({ code, name }) => ({ value: code, vi: name, en: name }))
  return (
    <section className="panel" aria-labelledby={id('title')}>
      <h2 id={id('title')}>{say(directives.taskNo(taskNo))}</h2>
      <TextArea
        framed={{ id: id('text'), label: say(directives.taskText) }}
        value={task.text}
        onChange={(text) => put({ text })}
      />
      <SelectInput
        framed={{ id: id('owner'), label: say(directives.owner) }}
        codes={codes}
        value={task.ownerCode}
        onChange={(ownerCode) => put({ ownerCode })}
      />
      <CoUnits task={task} id={id('with')} units={offered.units} onChange={(coUnitCodes) => put({ coUnitCodes })} />
      <DateInput
        framed={{ id: id('due'), label: say(directives.dueOn) }}
        value={task.dueOn}
        onChange={(dueOn) => put({ dueOn })}
      />
      <SelectInput
        framed={{ id: id('element'), label: say(directives.element) }}
        codes={offered.elements.map(({ code, name }) => ({ value: code, ...name }))}
        value={task.element}
        onChange={(element) => put({ element })}
      />
      {task.element !== '' && (
        <>
          <TextInput
            framed={{ id: id('target'), label: say(directives.target), hint: say(directives.targetHint) }}
            value={task.target}
            inputMode="decimal"
            maxLength={40}
            onChange={(target) => put({ target })}
          />
          <RadioGroup
            framed={{ id: id('sense'), label: say(directives.sense) }}
            choices={[
              { value: 'at-least', label: say(directives.atLeast) },
              { value: 'at-most', label: say(directives.atMost) },
            ]}
            value={task.sense}
            onChange={(sense) => put({ sense: sense === 'at-most' ? 'at-most' : 'at-least' })}
          />
        </>
      )}
      {onDrop && (
        <Button look="plain" isSmall onClick={onDrop}>
          {say(directives.dropTask(taskNo))}
        </Button>
      )}
    </section>
  )
}

/** The units that work on a task with its owner: each is added by choosing it. */
function CoUnits({
  task,
  id,
  units,
  onChange,
}: {
  task: TaskDraft
  id: string
  units: readonly NamedUnit[]
  onChange: (codes: readonly string[]) => void
}) {
  const say = useSay()
  const chosen = task.coUnitCodes
  const left = units.filter(({ code }) => code !== task.ownerCode && !chosen.includes(code))
  return (
    <>
      <SelectInput
        framed={{ id, label: say(directives.addUnit) }}
        codes={left.map(({ code, name }) => ({ value: code, vi: name, en: name }))}
        value=""
        onChange={(code) => code !== '' && onChange([...chosen, code])}
      />
      {chosen.length > 0 && (
        <ul className="going">
          {chosen.map((code) => {
            const name = units.find((unit) => unit.code === code)?.name ?? code
            return (
              <li key={code}>
                {name}
                <Button look="plain" isSmall onClick={() => onChange(chosen.filter((one) => one !== code))}>
                  {say(directives.drop(name))}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}
