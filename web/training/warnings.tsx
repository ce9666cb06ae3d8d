import { competenceFacts } from '../../forms/training/competence.ts'
import { askTrainingWarnings } from '../api/training.ts'
import { useAnswer } from '../api/use-answer.ts'
import { certification } from '../i18n/certification.ts'
import { useSay } from '../i18n/language.tsx'
import { Notice } from '../parts/notice.tsx'
import { Link } from '../router.tsx'

/** What the first page says of certificates that end soon: the own ones, and how many of the unit. Mostly nothing. */
export function TrainingWarnings() {
  const say = useSay()
  // Whoever cannot be warned now works on: the page of training says the same.
  const { answer } = useAnswer('training warnings', askTrainingWarnings)
  if (answer === undefined || (answer.own.length === 0 && answer.colleagues === 0)) return null
  return (
    <Notice kind="care">
      {answer.own.map(({ competences, endsAt, standing }) => (
        <p key={`${competences.join()} ${endsAt}`}>
          <b>{say(standing === 'refresh-due' ? certification.refresh : certification.endsSoon)}.</b>{' '}
          {say(certification.ends(competences.map((one) => say(competenceFacts[one].name)).join(', '), endsAt))}{' '}
          <Link to="/training">{say(certification.toTraining)}</Link>
        </p>
      ))}
      {answer.colleagues > 0 && (
        <p>
          {say(certification.colleagues(answer.colleagues))}{' '}
          <Link to="/training/board">{say(certification.toBoard)}</Link>
        </p>
      )}
    </Notice>
  )
}
