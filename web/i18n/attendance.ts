import type { Dictionary } from './dictionary.ts'
import { inBoth, showMoment } from './format.ts'

/** Words about the code by which learners say that they are there. */
export const attending = {
  codeTitle: { vi: 'Điểm danh bằng mã', en: 'Attendance by a code' },
  codeText: {
    vi: 'Chiếu mã cho cả lớp. Học viên quét bằng điện thoại, đăng nhập và bấm “Tôi có mặt”.',
    en: 'Show it to the room. Learners scan it, sign in, and press “I am here”.',
  },
  minutes: { vi: 'Dùng được trong (phút)', en: 'Counts for (minutes)' },
  show: { vi: 'Tạo mã', en: 'Show a code' },
  showAnother: { vi: 'Tạo mã mới', en: 'Show a new code' },
  picture: { vi: 'Mã QR để điểm danh', en: 'QR code for attendance' },
  orType: { vi: 'Hoặc nhập mã trong trang Tập huấn:', en: 'Or type it on the page Training:' },
  until: (at: string) =>
    inBoth((l) => (l === 'vi' ? `Dùng được đến ${showMoment(at, l)}` : `Counts until ${showMoment(at, l)}`)),
  whoIsHere: { vi: 'Xem ai đã có mặt', en: 'See who is here' },
  attend: { vi: 'Điểm danh', en: 'Say that you are here' },
  attendText: {
    vi: 'Nhập mã mà giảng viên đang chiếu. Bạn cần có chỗ trong lớp.',
    en: 'Type the code that the trainer shows. You need a seat in the session.',
  },
  code: { vi: 'Mã điểm danh', en: 'Code' },
  here: { vi: 'Tôi có mặt', en: 'I am here' },
  done: (part: number, place: string) => ({
    vi: `Đã ghi bạn có mặt: buổi ${part}, ${place}.`,
    en: `You are noted as present: part ${part}, ${place}.`,
  }),
  haveCode: { vi: 'Tôi có mã điểm danh', en: 'I have a code for attendance' },
} satisfies Dictionary
