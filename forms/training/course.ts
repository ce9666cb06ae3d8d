import type { Text } from '../language.ts'
import type { Lesson } from './lesson.ts'
import { enteringLessons } from './lessons-entering.ts'
import { keepingLessons } from './lessons-keeping.ts'

/** The courses whose content the product brings. Their rules are versions in the database. */
export const courseCodes = ['RESIDENTS'] as const
export type CourseCode = (typeof courseCodes)[number]

/** What a course says. */
export type Course = { title: Text; about: Text; lessons: readonly Lesson[] }

/** The content of the courses. */
export const courses: Record<CourseCode, Course> = {
  RESIDENTS: {
    title: {
      vi: 'Thu thập, cập nhật và kiểm tra thông tin dân cư',
      en: 'Collecting, updating and checking residents’ information',
    },
    about: {
      vi: 'Bảy bài, một bài kiểm tra và ba việc thực hành trên xã tập huấn.',
      en: 'Seven lessons, an assessment, and three tasks in the practice commune.',
    },
    lessons: [...enteringLessons, ...keepingLessons],
  },
}
