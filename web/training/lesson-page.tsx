import { findLesson } from '../../forms/training/course.ts'
import type { LessonPart } from '../../forms/training/lesson.ts'
import { pictureOf } from '../../forms/training/pictures.ts'
import { learning } from '../i18n/training.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { MissingPage } from '../missing-page.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { PictureView } from '../parts/picture.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { Link } from '../router.tsx'

/** A lesson to read, with its picture and examples. */
export function LessonPage({ params: { topic } }: { params: Record<string, string> }) {
  const say = useSay()
  const { language } = useLanguage()
  const found = findLesson(topic)
  if (found === undefined) return <MissingPage />
  const { lesson, next } = found
  const picture = pictureOf(lesson.topic, language)
  return (
    <article key={lesson.topic}>
      <Link to="/training" className="crumb">
        {say(learning.toTraining)}
      </Link>
      <PageTitle text={lesson.title} />
      {picture && <PictureView picture={picture} />}
      {lesson.parts.map((part) => (
        <Part key={part.heading.en} part={part} />
      ))}
      <TitledPanel title={say(learning.tryIt)}>
        {lesson.tries.map(({ ask, answer }) => (
          <div key={ask.en}>
            <p>{say(ask)}</p>
            <details>
              <summary>{say(learning.showAnswer)}</summary>
              <p>{say(answer)}</p>
            </details>
          </div>
        ))}
      </TitledPanel>
      <Notice title={say(learning.remember)}>
        <ul>
          {lesson.remember.map((text) => (
            <li key={text.en}>{say(text)}</li>
          ))}
        </ul>
      </Notice>
      {next && (
        <p className="actions">
          <Link className="button quiet" to={`/training/lessons/${next.topic}`}>
            {say(learning.nextLesson)}: {say(next.title)}
          </Link>
        </p>
      )}
    </article>
  )
}

function Part({ part: { heading, paragraphs, examples } }: { part: LessonPart }) {
  const say = useSay()
  return (
    <TitledPanel title={say(heading)}>
      {paragraphs.map((text) => (
        <p key={text.en}>{say(text)}</p>
      ))}
      {examples !== undefined && (
        <table>
          <caption>{say(learning.examples)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(learning.seen)}</th>
              <th scope="col">{say(learning.written)}</th>
            </tr>
          </thead>
          <tbody>
            {examples.map(({ seen, written }) => (
              <tr key={seen.en}>
                <td>{say(seen)}</td>
                <td>{say(written)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </TitledPanel>
  )
}
