import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { inBoth, showMoment, showSpan } from './format.ts'

/** Words for those who learn. */
export const learning = {
  title: { vi: 'Tập huấn', en: 'Training' },
  missing: { vi: 'Vị trí của bạn cần thêm chứng nhận', en: 'Your post asks for certificates' },
  missingText: (names: string) => ({
    vi: `Còn thiếu: ${names}. Hãy xem các lớp dưới đây hoặc hỏi trưởng đơn vị để được ghi danh.`,
    en: `Missing: ${names}. See the sessions below, or ask your head to enrol you.`,
  }),
  refresher: { vi: 'Nên học lại', en: 'A refresher is suggested' },
  work: (sentBack: number, decided: number) => ({
    vi: `Trong nửa năm qua, ${sentBack} trên ${decided} hồ sơ bạn nhập bị trả lại hoặc từ chối. Con số này chỉ dùng để tập huấn.`,
    en: `In the last half year ${sentBack} of ${decided} dossiers that you entered were returned or refused. The figure is for training only.`,
  }),
  certificates: { vi: 'Chứng nhận của bạn', en: 'Your certificates' },
  noCertificates: { vi: 'Bạn chưa có chứng nhận nào.', en: 'You have no certificate yet.' },
  until: (at: string) => inBoth((l) => (l === 'vi' ? `đến ${showMoment(at, l)}` : `until ${showMoment(at, l)}`)),
  pdf: { vi: 'Tải bản PDF', en: 'Download as PDF' },
  credential: { vi: 'Tải Open Badge', en: 'Download as Open Badge' },
  sessions: { vi: 'Lớp học', en: 'Sessions' },
  noSessions: { vi: 'Chưa có lớp nào.', en: 'There is no session yet.' },
  enrolled: { vi: 'Đã ghi danh', en: 'Enrolled' },
  attended: (n: number, parts: number) => ({
    vi: `Đã dự ${n} trên ${parts} buổi.`,
    en: `Attended ${n} of ${parts} parts.`,
  }),
  tooLittle: {
    vi: 'Làm bài kiểm tra được khi đã dự đủ số buổi.',
    en: 'The assessment opens once you have attended enough parts.',
  },
  attempt: (no: number, score: number) => ({ vi: `Lần ${no}: ${score} %`, en: `Attempt ${no}: ${score} %` }),
  begin: { vi: 'Làm bài kiểm tra', en: 'Begin the assessment' },
  goOn: { vi: 'Làm tiếp bài kiểm tra', en: 'Go on with the assessment' },
  passed: { vi: 'Đạt', en: 'Passed' },
  notPassed: { vi: 'Chưa đạt', en: 'Not passed' },
  notDone: { vi: 'Chưa làm', en: 'Not done' },
  wait: (from: string) =>
    inBoth((l) => (l === 'vi' ? `Làm lại được từ ${showMoment(from, l)}.` : `Again from ${showMoment(from, l)}.`)),
  noneLeft: {
    vi: 'Đã hết số lần làm trong lớp này; hãy dự một lớp khác.',
    en: 'No attempt is left in this session; attend another one.',
  },
  lessons: { vi: 'Bài học', en: 'Lessons' },
  minutes: (n: number) => ({ vi: `${n} phút`, en: `${n} minutes` }),
  toTraining: { vi: 'Tập huấn', en: 'Training' },
  seen: { vi: 'Thấy hoặc nghe', en: 'Seen or heard' },
  written: { vi: 'Ghi', en: 'Written' },
  examples: { vi: 'Ví dụ', en: 'Examples' },
  tryIt: { vi: 'Thử trả lời', en: 'Try it' },
  showAnswer: { vi: 'Xem câu trả lời', en: 'Show the answer' },
  remember: { vi: 'Ghi nhớ', en: 'Keep in mind' },
  nextLesson: { vi: 'Bài tiếp theo', en: 'Next lesson' },
  assessment: { vi: 'Bài kiểm tra', en: 'Assessment' },
  assessmentLead: {
    vi: 'Chọn một câu trả lời cho mỗi câu hỏi. Không có giới hạn thời gian; nộp bài một lần.',
    en: 'Choose one answer to each question. There is no time limit; you hand it in once.',
  },
  number: (at: number, text: string) => ({ vi: `${at}. ${text}`, en: `${at}. ${text}` }),
  handIn: { vi: 'Nộp bài', en: 'Hand in' },
  unanswered: (n: number) => ({
    vi: `Còn ${n} câu chưa trả lời. Hãy trả lời hết rồi nộp.`,
    en: n === 1 ? 'One question has no answer yet.' : `${n} questions have no answer yet.`,
  }),
  result: (score: number) => ({ vi: `Kết quả: ${score} %`, en: `Result: ${score} %` }),
  readAgain: { vi: 'Nên đọc lại:', en: 'Worth reading again:' },
  practice: { vi: 'Thực hành', en: 'Practice' },
  practiceLead: {
    vi: 'Làm trên màn hình thật của một thành phố tập huấn; người ở đó không có thật, và không gì từ đó vào được cơ sở dữ liệu thật.',
    en: 'Done in the real screens of a practice city. Nobody there exists, and nothing from there can come into the real register.',
  },
  practiceClosed: {
    vi: 'Thành phố tập huấn chưa được mở ở đây; bài kiểm tra là đủ.',
    en: 'No practice city was opened here; the assessment is enough.',
  },
  sheet: { vi: 'Phiếu DC01 trên giấy', en: 'The DC01 on paper' },
  beginTask: { vi: 'Bắt đầu', en: 'Begin' },
  assess: { vi: 'Xem kết quả', en: 'Have it assessed' },
  place: { vi: 'Địa chỉ', en: 'Address' },
  name: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
} satisfies Dictionary

/** What is wrong with what was done in a task. */
export const faults: Record<string, Text> = {
  missing: { vi: 'Chưa thấy hồ sơ đã gửi', en: 'No dossier was submitted' },
  differs: { vi: 'Khác với tờ phiếu', en: 'Not what the sheet says' },
  'wrong-decision': { vi: 'Quyết định chưa đúng', en: 'Not the right decision' },
  'no-reason': { vi: 'Lý do chưa đủ rõ', en: 'The reason says too little' },
}

/** How it stands with a certificate. */
export const standings: Record<string, Text> = {
  valid: { vi: 'Còn hiệu lực', en: 'Valid' },
  expiring: { vi: 'Sắp hết hạn', en: 'Expires soon' },
  'refresh-due': { vi: 'Cần học lại: quy trình đã đổi', en: 'To be refreshed: the procedure has changed' },
  expired: { vi: 'Đã hết hạn', en: 'Expired' },
  lapsed: { vi: 'Đã mất hiệu lực: chưa học lại', en: 'Lapsed: not refreshed' },
  revoked: { vi: 'Đã thu hồi', en: 'Revoked' },
}

/** Words for those who hold sessions, supervise and administer. */
export const holding = {
  board: { vi: 'Ai cần học gì', en: 'Who needs what' },
  boardLead: {
    vi: 'Người đang giữ vị trí mà thiếu chứng nhận, có chứng nhận sắp hết hạn, hoặc có nhiều hồ sơ bị trả lại.',
    en: 'Holders of posts whose certificates are missing or end soon, or whose dossiers often came back.',
  },
  caption: { vi: 'Người cần tập huấn', en: 'Who needs training' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  needs: { vi: 'Cần', en: 'Needs' },
  choose: (name: string) => ({ vi: `Chọn ${name}`, en: `Choose ${name}` }),
  nobody: { vi: 'Không ai cần tập huấn lúc này.', en: 'Nobody needs training now.' },
  more: { vi: 'Còn nhiều người nữa; ghi danh rồi tải lại.', en: 'There are more; enrol these, then load again.' },
  noAccount: { vi: 'Chưa có tài khoản', en: 'No account yet' },
  sentBack: (sentBack: number, decided: number) => ({
    vi: `Nên học lại: ${sentBack}/${decided} hồ sơ bị trả lại`,
    en: `Refresher suggested: ${sentBack} of ${decided} dossiers came back`,
  }),
  into: { vi: 'Ghi danh vào lớp', en: 'Enrol in the session' },
  enrol: { vi: 'Ghi danh', en: 'Enrol' },
  enrolDone: (n: number) => ({ vi: `Đã ghi danh ${n} người.`, en: `Enrolled: ${n}.` }),
  newSession: { vi: 'Mở lớp', en: 'Open a session' },
  course: { vi: 'Khóa học', en: 'Course' },
  where: { vi: 'Địa điểm', en: 'Place' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  parts: { vi: 'Số buổi', en: 'Parts' },
  seats: { vi: 'Số chỗ', en: 'Seats' },
  days: (from: string, to: string) => inBoth((l) => showSpan(from, to, l)),
  seatsLeft: (left: number, seats: number) => ({
    vi: `Còn ${left}/${seats} chỗ`,
    en: `${left} of ${seats} seats left`,
  }),
  attendance: { vi: 'Điểm danh', en: 'Attendance' },
  learners: { vi: 'Học viên', en: 'Learners' },
  noLearners: { vi: 'Chưa có ai ghi danh.', en: 'Nobody is enrolled yet.' },
  part: (no: number) => ({ vi: `Buổi ${no}`, en: `Part ${no}` }),
  whichPart: { vi: 'Buổi', en: 'Part' },
  record: { vi: 'Ghi có mặt', en: 'Record as present' },
  attendedParts: { vi: 'Đã dự', en: 'Attended' },
  assessment: { vi: 'Kiểm tra', en: 'Assessment' },
  practice: { vi: 'Thực hành', en: 'Practice' },
  certify: (name: string) => ({ vi: `Cấp chứng nhận cho ${name}`, en: `Certify ${name}` }),
  certified: { vi: 'Đã cấp', en: 'Certified' },
  byAnother: {
    vi: 'Bạn dạy lớp này, nên người khác cấp chứng nhận.',
    en: 'You teach this session, so somebody else certifies.',
  },
  yes: { vi: 'Đạt', en: 'Passed' },
  no: { vi: 'Chưa', en: 'Not yet' },
  courses: { vi: 'Khóa học và điều kiện', en: 'Courses and conditions' },
  gate: { vi: 'Đòi chứng nhận khi làm việc', en: 'Ask for certificates at use' },
  gateText: {
    vi: 'Đã bật thì ai thiếu chứng nhận còn hiệu lực sẽ bị từ chối ngay ở lần dùng tới, kể cả người đang làm.',
    en: 'Once it is on, whoever lacks a valid certificate is refused from the next request, in the middle of work too.',
  },
  ask: (name: string) => ({ vi: `Đòi chứng nhận “${name}”`, en: `Ask for the certificate “${name}”` }),
  rules: { vi: 'Quy định của khóa', en: 'Rules of the course' },
  version: (no: number) => ({ vi: `Phiên bản ${no}`, en: `Version ${no}` }),
  passMark: { vi: 'Điểm đạt (%)', en: 'Pass mark (%)' },
  questionCount: { vi: 'Số câu hỏi', en: 'Questions' },
  attendanceShare: { vi: 'Phải dự (%)', en: 'Required attendance (%)' },
  attemptsMax: { vi: 'Số lần làm', en: 'Attempts' },
  waitHours: { vi: 'Chờ giữa hai lần (giờ)', en: 'Wait between attempts (hours)' },
  validityMonths: { vi: 'Hiệu lực (tháng)', en: 'Validity (months)' },
  procedureVersion: { vi: 'Phiên bản quy trình', en: 'Edition of the procedure' },
  graceDays: { vi: 'Ngày ân hạn khi quy trình đổi', en: 'Days of grace for a new procedure' },
  save: { vi: 'Lưu phiên bản mới', en: 'Save as a new version' },
  saved: (version: number, toRefresh: number) => ({
    vi: `Đã lưu phiên bản ${version}. Số chứng nhận cần học lại: ${toRefresh}.`,
    en: `Version ${version} was saved. Certificates to be refreshed: ${toRefresh}.`,
  }),
} satisfies Dictionary
