import type { TaskStanding } from '../../forms/reporting/task.ts'
import type { TagColour } from '../parts/tag.tsx'

/** The colour of how a task stands. */
export const standingColours: Record<TaskStanding, TagColour> = {
  running: 'teal',
  overdue: 'red',
  'done-in-time': 'green',
  'done-late': 'amber',
  withdrawn: 'plain',
}
