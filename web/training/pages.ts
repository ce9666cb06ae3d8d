import { later, type Pages } from '../later.ts'

const TrainingPage = later(
  async () => import('./training-page.tsx'),
  (module) => module.TrainingPage,
)
const LessonPage = later(
  async () => import('./lesson-page.tsx'),
  (module) => module.LessonPage,
)
const AssessmentPage = later(
  async () => import('./assessment-page.tsx'),
  (module) => module.AssessmentPage,
)
const BoardPage = later(
  async () => import('./board-page.tsx'),
  (module) => module.BoardPage,
)
const SessionPage = later(
  async () => import('./session-page.tsx'),
  (module) => module.SessionPage,
)
const CoursesPage = later(
  async () => import('./courses-page.tsx'),
  (module) => module.CoursesPage,
)

const AttendPage = later(
  async () => import('./attend-page.tsx'),
  (module) => module.AttendPage,
)
const CertificatesPage = later(
  async () => import('./certificates-page.tsx'),
  (module) => module.CertificatesPage,
)
/** What the first page of an account warns of. */
export const TrainingWarningsPart = later(
  async () => import('./warnings.tsx'),
  (module) => module.TrainingWarnings,
)

/** The pages of training. */
export const trainingPages: Pages = [
  ['/training', TrainingPage],
  ['/training/lessons/:topic', LessonPage],
  ['/training/assessment/:sessionId', AssessmentPage],
  ['/training/attend', AttendPage],
  ['/training/attend/:code', AttendPage],
  ['/training/board', BoardPage],
  ['/training/certificates', CertificatesPage],
  ['/training/sessions/:sessionId', SessionPage],
  ['/training/courses', CoursesPage],
]
