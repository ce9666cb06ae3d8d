import type { Text } from '../language.ts'

/** The tasks that are done in the real screens, on people who do not exist. */
export const taskCodes = ['enter-form', 'find-duplicate', 'refuse-adjustment'] as const
export type TaskCode = (typeof taskCodes)[number]

/** The names of the tasks, and as whom each is done. */
export const tasks: Record<TaskCode, { title: Text; role: 'commune-officer' | 'head-of-commune-police' }> = {
  'enter-form': { title: { vi: 'Nhập một phiếu DC01', en: 'Enter a DC01' }, role: 'commune-officer' },
  'find-duplicate': { title: { vi: 'Tìm bản ghi trùng', en: 'Find the duplicate' }, role: 'head-of-commune-police' },
  'refuse-adjustment': {
    title: { vi: 'Từ chối một thay đổi', en: 'Refuse an adjustment' },
    role: 'head-of-commune-police',
  },
}
