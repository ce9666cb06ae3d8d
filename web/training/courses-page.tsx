import { useState, type SubmitEvent } from 'react'
import { competenceFacts } from '../../forms/training/competence.ts'
import { courses as contents } from '../../forms/training/course.ts'
import { makeAct } from '../api/act.ts'
import { askCourses, trainingPaths, type Courses, type CourseToSave, type SavedCourse } from '../api/training.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { holding } from '../i18n/training.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Rooms } from './training-page.tsx'

/** What the administrator of the city decides: which certificates are asked for, and the rules of the courses. */
export function CoursesPage() {
  const asked = useAnswer('courses', askCourses)
  return (
    <>
      <PageTitle text={holding.courses} />
      <Rooms here="/training/courses" />
      <Answered asked={asked}>
        {(answer) => (
          <>
            <Gate answer={answer} onSet={asked.again} />
            {answer.courses.map((course) => (
              <CourseForm key={course.courseCode} course={course} onSaved={asked.again} />
            ))}
          </>
        )}
      </Answered>
    </>
  )
}

function Gate({ answer: { gate }, onSet }: { answer: Courses; onSet: () => void }) {
  const say = useSay()
  const [act] = useState(() => makeAct())
  const { problem, run } = useWork()
  const set = (competence: string, isRequired: boolean): void => {
    void run(async () => {
      await act(trainingPaths.gate, { competence, isRequired })
      onSet()
    })
  }
  return (
    <TitledPanel title={say(holding.gate)}>
      <p>{say(holding.gateText)}</p>
      {problem && <ProblemNotice problem={problem} />}
      {gate
        .filter(({ actions }) => actions.length > 0)
        .map(({ competence, isRequired }) => (
          <Checkbox
            key={competence}
            label={say(holding.ask(say(competenceFacts[competence].name)))}
            hint={say(competenceFacts[competence].means)}
            isChecked={isRequired}
            onChange={(next) => set(competence, next)}
          />
        ))}
    </TitledPanel>
  )
}

const numbers = ['passMark', 'questionCount', 'attendanceShare', 'attemptsMax', 'waitHours', 'validityMonths'] as const

function CourseForm({ course, onSaved }: { course: Courses['courses'][number]; onSaved: () => void }) {
  const say = useSay()
  const { version, ...rules } = course
  const [draft, setDraft] = useState<CourseToSave>({ ...rules, seenVersion: version, graceDays: 90 })
  const [saved, setSaved] = useState<SavedCourse>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const save = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      const next = await act<SavedCourse>(trainingPaths.courses, draft)
      setSaved(next)
      setDraft({ ...draft, seenVersion: next.version })
      onSaved()
    })
  }
  return (
    <form className="panel" onSubmit={save}>
      <h2>{say(contents[course.courseCode].title)}</h2>
      <p className="soft">
        {say(holding.rules)} · {say(holding.version(version))}
      </p>
      {problem && <ProblemNotice problem={problem} />}
      {[...numbers, 'graceDays' as const].map((name) => (
        <TextInput
          key={name}
          framed={{ id: `${course.courseCode}-${name}`, label: say(holding[name]) }}
          type="number"
          required
          value={String(draft[name])}
          onChange={(value) => setDraft({ ...draft, [name]: Number(value) })}
        />
      ))}
      <TextInput
        framed={{ id: `${course.courseCode}-procedure`, label: say(holding.procedureVersion) }}
        required
        value={draft.procedureVersion}
        onChange={(procedureVersion) => setDraft({ ...draft, procedureVersion })}
      />
      {saved && <Notice kind="good">{say(holding.saved(saved.version, saved.toRefresh))}</Notice>}
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say(holding.save)}
        </Button>
      </p>
    </form>
  )
}
