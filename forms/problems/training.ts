import type { ProblemKind } from './problem-kind.ts'

/** How a request about training can be refused. */
export const trainingProblems = {
  'session-full': {
    status: 409,
    title: { vi: 'Lớp đã đủ chỗ', en: 'The session is full' },
    detail: {
      vi: 'Không đủ chỗ cho tất cả người được chọn. Chưa ai được ghi danh; hãy bớt người hoặc chọn lớp khác.',
      en: 'There are not enough seats for all. Nobody was enrolled: choose fewer, or another session.',
    },
  },
  'session-over': {
    status: 409,
    title: { vi: 'Lớp chưa mở hoặc đã kết thúc', en: 'The session has not begun, or is over' },
    detail: {
      vi: 'Chỉ ghi danh trước ngày cuối, và chỉ điểm danh trong những ngày của lớp. Hãy xem lại ngày.',
      en: 'One enrols until the last day, and attendance is recorded on its days. Look at the days.',
    },
  },
  'not-a-learner': {
    status: 409,
    title: { vi: 'Không phải người học của lớp hoặc đơn vị này', en: 'Not a learner of this session or unit' },
    detail: {
      vi: 'Chỉ ghi danh người đang làm việc tại đơn vị, và điểm danh người đã ghi danh. Hãy tải lại danh sách.',
      en: 'Those who serve the unit can be enrolled, and those who are enrolled can attend. Load the list again.',
    },
  },
  'attendance-code-over': {
    status: 409,
    title: { vi: 'Mã điểm danh không còn dùng được', en: 'The code counts no more' },
    detail: {
      vi: 'Mã đã hết giờ hoặc gõ chưa đúng. Hãy nhìn lại mã giảng viên đang chiếu, hoặc xin mã mới.',
      en: 'Its minutes are over, or it was mistyped. Look again at what the trainer shows, or ask for a new one.',
    },
  },
  'own-training': {
    status: 409,
    title: { vi: 'Không ai tự điểm danh hay tự cấp cho mình', en: 'Nobody marks or certifies themselves' },
    detail: {
      vi: 'Người khác phải làm việc này. Giảng viên của lớp cũng không tự mình cấp chứng nhận cho học viên của lớp.',
      en: 'Somebody else has to do it. Nor does the trainer of a session certify its learners alone.',
    },
  },
  'attempt-not-possible': {
    status: 409,
    title: { vi: 'Chưa thể làm bài kiểm tra', en: 'No assessment can begin now' },
    detail: {
      vi: 'Cần ghi danh, dự đủ số buổi, và chờ đủ thời gian sau lần trước; mỗi lớp có số lần làm giới hạn. Hãy xem trang tập huấn của bạn.',
      en: 'It takes a seat, enough attendance, and a wait after the last one; a session allows so many. See your training page.',
    },
  },
  'attempt-not-open': {
    status: 409,
    title: { vi: 'Bài kiểm tra không mở', en: 'The assessment is not open' },
    detail: {
      vi: 'Bài đã nộp, hoặc không phải của bạn, hoặc số câu trả lời không khớp. Hãy tải lại trang.',
      en: 'It was handed in, is not yours, or has another number of answers. Load the page again.',
    },
  },
  'practice-closed': {
    status: 409,
    title: { vi: 'Thành phố tập huấn chưa mở', en: 'The practice city is not open' },
    detail: {
      vi: 'Chưa có nơi thực hành, hoặc việc này chưa được bắt đầu. Hãy hỏi quản trị viên.',
      en: 'There is no place to practise yet, or this task was not begun. Ask your administrator.',
    },
  },
  'not-passed': {
    status: 409,
    title: { vi: 'Chưa đủ điều kiện cấp chứng nhận', en: 'Not everything is passed yet' },
    detail: {
      vi: 'Cần một bài kiểm tra đạt chưa được dùng, và mọi việc thực hành đều đạt. Hãy xem bảng của lớp.',
      en: 'It takes a passed assessment that no certificate rests on yet, and every task done well. See the list of the session.',
    },
  },
  'training-certificate-ended': {
    status: 409,
    title: { vi: 'Chứng nhận đã bị thu hồi', en: 'The certificate was revoked already' },
    detail: {
      vi: 'Việc thu hồi không lặp lại và không hủy được. Nếu cần, hãy cấp chứng nhận mới sau khi học lại.',
      en: 'A revocation is not repeated and not undone. A new certificate follows a new course.',
    },
  },
  'version-not-next': {
    status: 409,
    title: { vi: 'Khóa học đã có phiên bản khác', en: 'The course has another version already' },
    detail: {
      vi: 'Người khác vừa lưu. Hãy tải lại, so sánh rồi lưu lại.',
      en: 'Somebody saved one just now. Load it again, compare, and save anew.',
    },
  },
} as const satisfies Record<string, ProblemKind>
