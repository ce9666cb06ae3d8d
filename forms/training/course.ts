import type { Text } from '../language.ts'
import { checkingLessons } from './lessons-checking.ts'
import { decidingLessons } from './lessons-deciding.ts'
import type { Lesson } from './lesson.ts'
import { enteringLessons } from './lessons-entering.ts'
import { keepingLessons } from './lessons-keeping.ts'
import type { TaskCode } from './task.ts'

/** The courses whose content the product brings. Their rules are versions in the database. */
export const courseCodes = ['RESIDENTS', 'CHECKING', 'DECIDING'] as const
export type CourseCode = (typeof courseCodes)[number]

/** What a course says, and which tasks of the practice city belong to it. */
export type Course = { title: Text; about: Text; lessons: readonly Lesson[]; tasks: readonly TaskCode[] }

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
    tasks: ['enter-form', 'find-duplicate', 'refuse-adjustment'],
  },
  CHECKING: {
    title: { vi: 'Xử lý phát hiện và bản ghi trùng', en: 'Checking findings and duplicates' },
    about: {
      vi: 'Hai bài, một bài kiểm tra và một việc thực hành, cho người kiểm tra dữ liệu.',
      en: 'Two lessons, an assessment and one task, for those who check the data.',
    },
    lessons: checkingLessons,
    tasks: ['find-duplicate'],
  },
  DECIDING: {
    title: { vi: 'Quyết định hồ sơ', en: 'Deciding dossiers' },
    about: {
      vi: 'Hai bài, một bài kiểm tra và một việc thực hành, cho trưởng công an xã.',
      en: 'Two lessons, an assessment and one task, for the head of commune police.',
    },
    lessons: decidingLessons,
    tasks: ['refuse-adjustment'],
  },
}

/** The lesson about a topic, the course that it is in, and the one that follows there; undefined where there is none. */
export function findLesson(topic: string | undefined): { course: Course; lesson: Lesson; next?: Lesson } | undefined {
  for (const course of Object.values(courses)) {
    const at = course.lessons.findIndex((one) => one.topic === topic)
    const [lesson, next] = [course.lessons[at], course.lessons[at + 1]]
    if (lesson !== undefined) return { course, lesson, ...(next && { next }) }
  }
  return undefined
}
