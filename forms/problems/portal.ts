import type { ProblemKind } from './problem-kind.ts'

/** How a request about the public portal can be refused. */
export const portalProblems = {
  'figure-not-published': {
    status: 409,
    title: { vi: 'Số liệu chưa được công bố', en: 'A figure is not published' },
    detail: {
      vi: 'Bài viết nêu số liệu không có trong bản đã công bố, hoặc viết sai ký hiệu. Chọn lại số liệu được nêu từ danh sách.',
      en: 'The text names a figure that is in no published vintage, or names it wrongly. Choose those that are listed anew.',
    },
  },
  'figures-differ': {
    status: 409,
    title: { vi: 'Hai thứ tiếng nêu số liệu khác nhau', en: 'The two languages tell different figures' },
    detail: {
      vi: 'Bản tiếng Việt và bản tiếng Anh phải nêu cùng các số liệu. Sửa những số liệu được liệt kê.',
      en: 'Both languages of an article tell the same figures. Put right those that are listed.',
    },
  },
  'article-incomplete': {
    status: 409,
    title: { vi: 'Bài viết chưa đủ', en: 'The article is not whole yet' },
    detail: {
      vi: 'Điền những phần được nêu. Ảnh cần mô tả, bài đã công bố cần ghi chú thay đổi, bằng mọi thứ tiếng của bài.',
      en: 'Fill in what is named. A picture needs a description, an article that is public a change note, in each of its languages.',
    },
  },
  'article-changed': {
    status: 409,
    title: { vi: 'Bài viết đã được người khác sửa', en: 'Somebody has changed the article' },
    detail: {
      vi: 'Mở lại bài để xem bản mới. Điều bạn vừa viết vẫn còn trên màn hình.',
      en: 'Open the article again to see the newer version. What you have written stays on your screen.',
    },
  },
  'article-state': {
    status: 409,
    title: {
      vi: 'Bài viết không ở trạng thái cho phép việc này',
      en: 'The article is not in a state that allows this',
    },
    detail: {
      vi: 'Có thể người khác đã xử lý, hoặc bài đã gỡ; địa chỉ của bài đã công bố không đổi được. Hãy mở lại bài.',
      en: 'Somebody may have dealt with it, or it is withdrawn; the address of a public article stays. Open it again.',
    },
  },
  'own-article': {
    status: 409,
    title: { vi: 'Cần người thứ hai', en: 'A second person is needed' },
    detail: {
      vi: 'Người viết hoặc đề nghị không được tự công bố. Hãy nhờ người duyệt khác.',
      en: 'Who wrote an article or proposed it does not publish it. Ask another publisher.',
    },
  },
  'slug-taken': {
    status: 409,
    title: { vi: 'Địa chỉ đã có bài khác', en: 'Another article has this address' },
    detail: { vi: 'Hãy chọn địa chỉ khác cho bài.', en: 'Choose another address for the article.' },
  },
  'image-unreadable': {
    status: 422,
    title: { vi: 'Tệp không phải ảnh JPEG hoặc PNG', en: 'The file is no JPEG or PNG picture' },
    detail: {
      vi: 'Hãy gửi ảnh JPEG hoặc PNG còn nguyên vẹn, không quá 8 MB.',
      en: 'Send a JPEG or PNG that is whole, of at most 8 MB.',
    },
  },
  'release-known': {
    status: 409,
    title: { vi: 'Tháng này đã có trong lịch', en: 'The month is in the calendar already' },
    detail: { vi: 'Hãy dời ngày của mục đã có và nêu lý do.', en: 'Move the one that is there, and say why.' },
  },
  'release-day': {
    status: 409,
    title: { vi: 'Ngày không nhận được', en: 'The day cannot be taken' },
    detail: {
      vi: 'Chọn một ngày từ hôm nay trở đi, khác ngày đang có. Kết quả đã công bố không dời được nữa.',
      en: 'Choose a day from today on, other than the one announced. What is out cannot be moved any more.',
    },
  },
} as const satisfies Record<string, ProblemKind>
