import type { Text } from '../language.ts'

/** What an officer can be certified for, in the order in which they are listed. */
export const competences = ['COLLECT', 'UPDATE', 'CHECK', 'QUERY', 'SURRENDER', 'REPORT', 'TRAIN'] as const
export type Competence = (typeof competences)[number]

/** What a competence means, and the operations that it opens where the city asks for it. */
type CompetenceFacts = { name: Text; means: Text; actions: readonly string[] }

/** The competences. None is asked for until the administrator of the city says so. */
export const competenceFacts: Record<Competence, CompetenceFacts> = {
  COLLECT: {
    name: { vi: 'Thu thập', en: 'Collect' },
    means: { vi: 'Phiếu DC01, đến tận nhà, bảo vệ thông tin', en: 'DC01 forms, home visits, privacy' },
    actions: ['collection.write-dossier', 'collection.upload-batch'],
  },
  UPDATE: {
    name: { vi: 'Cập nhật', en: 'Update' },
    means: { vi: 'Thay đổi, chuyển đi, giấy tờ chứng minh', en: 'Changes, moves and their proofs' },
    actions: ['register.assign-place', 'certificates.issue'],
  },
  CHECK: {
    name: { vi: 'Kiểm tra', en: 'Check' },
    means: { vi: 'Đối chiếu, bản ghi trùng, quyết định hồ sơ', en: 'Comparing, duplicates, deciding dossiers' },
    actions: ['collection.decide-dossier', 'checking.judge-pair', 'checking.change-merger'],
  },
  QUERY: {
    name: { vi: 'Tra cứu', en: 'Query' },
    means: { vi: 'Mục đích và sổ truy cập', en: 'Purposes and the access ledger' },
    actions: ['register.find-person', 'register.read-occupancy'],
  },
  SURRENDER: {
    name: { vi: 'Tiếp nhận vũ khí', en: 'Surrender' },
    means: { vi: 'An toàn và giao nhận vũ khí', en: 'Safety and custody of weapons' },
    actions: ['surrender.receive', 'surrender.keep'],
  },
  REPORT: {
    name: { vi: 'Báo cáo', en: 'Report' },
    means: { vi: 'Số liệu hằng tháng', en: 'Monthly figures' },
    actions: ['reporting.enter', 'reporting.submit'],
  },
  TRAIN: {
    name: { vi: 'Tập huấn', en: 'Train' },
    means: { vi: 'Dạy và đánh giá', en: 'Teaching and assessing' },
    actions: [],
  },
}

/** Whether this is the code of a competence. */
export function isCompetence(code: string): code is Competence {
  return code in competenceFacts
}
