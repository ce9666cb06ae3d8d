import { sql } from 'kysely'
import type { Competence } from '../../forms/training/competence.ts'
import type { CourseRules } from '../../forms/training/mark.ts'
import { courseCodes, type CourseCode } from '../../forms/training/course.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'

/** The rules of a course as one of its versions has them. */
export type CourseVersion = CourseRules & {
  courseCode: CourseCode
  version: number
  competences: Competence[]
  /** The edition of the procedure that is taught. */
  procedureVersion: string
}

const columns = sql`course_code as "courseCode", version, competences, pass_mark as "passMark",
  question_count as "questionCount", attendance_share as "attendanceShare", attempts_max as "attemptsMax",
  wait_hours as "waitHours", validity_months as "validityMonths", procedure_version as "procedureVersion"`

/** The newest version of each course, in the order of their content. */
export async function listCourses(tx: Tx<'training'>): Promise<CourseVersion[]> {
  const { rows } = await sql<CourseVersion>`
    select distinct on (course_code) ${columns} from training.course_version
    order by course_code, version desc`.execute(tx)
  return rows.toSorted((one, other) => courseCodes.indexOf(one.courseCode) - courseCodes.indexOf(other.courseCode))
}

/** One version of a course. */
export async function getCourseVersion(
  tx: Tx<'training'>,
  { courseCode, version }: { courseCode: string; version: number },
): Promise<CourseVersion> {
  const { rows } = await sql<CourseVersion>`
    select ${columns} from training.course_version
    where course_code = ${courseCode} and version = ${version}`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** Adds the next version of a course; what was begun goes on by its own. Refused where somebody was faster. */
export async function addCourseVersion(
  tx: Tx<'training'>,
  course: CourseVersion,
  { savedBy, savedAt }: { savedBy: string; savedAt: Date },
): Promise<void> {
  const { rows } = await sql`
    insert into training.course_version (course_code, version, competences, pass_mark, question_count,
      attendance_share, attempts_max, wait_hours, validity_months, procedure_version, saved_by, saved_at)
    select course_code, ${course.version}, ${course.competences}::text[], ${course.passMark}, ${course.questionCount},
      ${course.attendanceShare}, ${course.attemptsMax}, ${course.waitHours}, ${course.validityMonths},
      ${course.procedureVersion}, ${savedBy}::uuid, ${savedAt}::timestamptz
    from training.course_version where course_code = ${course.courseCode} and version = ${course.version - 1}
    on conflict do nothing returning version`.execute(tx)
  if (rows.length === 0) throw new Problem('version-not-next')
}
