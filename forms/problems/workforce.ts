import type { ProblemKind } from './problem-kind.ts'

/** How a request about posts, postings or equipment can be refused. */
export const workforceProblems = {
  'no-post-today': {
    status: 403,
    title: { vi: 'Hôm nay bạn không giữ vị trí nào', en: 'You hold no post today' },
    detail: {
      vi: 'Quyết định bố trí của bạn đã hết hiệu lực hoặc chưa bắt đầu. Hãy liên hệ người quản trị của thành phố.',
      en: 'Your posting has ended or has not begun. Ask the administrator of the city.',
    },
  },
  'certificate-missing': {
    status: 403,
    title: { vi: 'Thiếu chứng nhận còn hiệu lực', en: 'A valid certificate is missing' },
    detail: {
      vi: 'Việc này cần chứng nhận nêu ở đây. Chứng nhận chưa có, đã hết hạn hoặc đã thu hồi; hãy đăng ký lớp tập huấn tới.',
      en: 'This needs the certificates named here. They are missing, have expired or were revoked; enrol in the next course.',
    },
  },
  'own-posting': {
    status: 409,
    title: { vi: 'Không ai tự quyết định cho mình', en: 'Nobody decides about themselves' },
    detail: {
      vi: 'Một người khác phải quyết định việc bố trí này. Chưa có gì trong quyết định được lưu.',
      en: 'Somebody else has to decide this posting. Nothing of the decision has been stored.',
    },
  },
  'post-held': {
    status: 409,
    title: { vi: 'Vị trí này đã có người giữ', en: 'The post is held already' },
    detail: {
      vi: 'Trong thời gian đó đã có người giữ theo cùng hình thức. Hãy kết thúc bố trí cũ trong cùng quyết định. Chưa có gì được lưu.',
      en: 'Somebody holds it in the same way in that time. End the earlier posting in the same decision. Nothing has been stored.',
    },
  },
  'two-posts': {
    status: 409,
    title: { vi: 'Cán bộ đã giữ một vị trí chính thức', en: 'The officer holds a substantive post already' },
    detail: {
      vi: 'Mỗi người chỉ giữ một vị trí chính thức. Hãy kết thúc bố trí cũ trong cùng quyết định, hoặc bố trí phụ trách, tạm thời. Chưa có gì được lưu.',
      en: 'Nobody has two substantive posts. End the earlier one in the same decision, or post in an acting or temporary way. Nothing has been stored.',
    },
  },
  'not-at-that-time': {
    status: 409,
    title: { vi: 'Thời gian không phù hợp', en: 'The days do not fit' },
    detail: {
      vi: 'Vị trí hoặc việc bố trí không có vào ngày đó: chưa bắt đầu, đã kết thúc, hoặc đơn vị không còn. Chưa có gì được lưu.',
      en: 'The post or posting is not there on that day: it has not begun, has ended, or the unit is gone. Nothing has been stored.',
    },
  },
  'over-ceiling': {
    status: 409,
    title: { vi: 'Vượt tổng biên chế', en: 'Beyond the total strength allowed' },
    detail: {
      vi: 'Tổng biên chế theo quyết định này vượt mức trần. Cả quyết định không được lưu; hãy giảm hoặc xin nâng mức trần.',
      en: 'The total that this decision comes to is beyond the ceiling. None of it has been stored; lower it or have the ceiling raised.',
    },
  },
  'ceiling-by-ministry': {
    status: 409,
    title: { vi: 'Mức trần do Bộ quyết định', en: 'The ceiling is for the ministry to set' },
    detail: {
      vi: 'Hãy bỏ mức trần khỏi quyết định, hoặc đề nghị Bộ nâng mức trần. Chưa có gì được lưu.',
      en: 'Leave the ceiling out of the decision, or ask the ministry to raise it. Nothing has been stored.',
    },
  },
  'decision-no-taken': {
    status: 409,
    title: { vi: 'Số quyết định đã dùng', en: 'This decision number is taken' },
    detail: {
      vi: 'Một quyết định khác của đơn vị mang số này. Hãy kiểm tra số; quyết định đã lưu không sửa được.',
      en: 'Another decision of the unit bears it. Check the number; a decision that is stored is not changed.',
    },
  },
  'officer-known': {
    status: 409,
    title: {
      vi: 'Số hiệu hoặc tài khoản đã thuộc cán bộ khác',
      en: 'The service number or account is another officer’s',
    },
    detail: {
      vi: 'Hãy tìm cán bộ theo số hiệu. Một tài khoản chỉ thuộc một cán bộ.',
      en: 'Look the officer up by the service number. An account belongs to one officer only.',
    },
  },
  'no-such-account': {
    status: 409,
    title: { vi: 'Không có tài khoản cán bộ mang tên này', en: 'No officer’s account has this name' },
    detail: {
      vi: 'Hãy kiểm tra tên đăng nhập, hoặc để trống và gắn tài khoản sau.',
      en: 'Check the sign-in name, or leave it empty and link the account later.',
    },
  },
  'serial-needed': {
    status: 409,
    title: { vi: 'Thiếu số hiệu hoặc biển số', en: 'A serial or plate is missing' },
    detail: {
      vi: 'Loại này có số hiệu riêng từng chiếc (xe có biển số): ghi mỗi chiếc một dòng. Chưa có gì được lưu.',
      en: 'Each piece of this type has a serial of its own (a vehicle a plate): give one line for each. Nothing has been stored.',
    },
  },
  'not-the-holder': {
    status: 409,
    title: { vi: 'Chỉ người giữ vị trí mới ký nhận', en: 'Only the holder of the post signs for it' },
    detail: {
      vi: 'Trang bị giao cho vị trí nào thì người đang giữ vị trí đó ký nhận.',
      en: 'What is issued to a post is signed for by who holds the post today.',
    },
  },
  'post-without-holder': {
    status: 409,
    title: { vi: 'Vị trí chưa có người giữ', en: 'Nobody holds the post' },
    detail: {
      vi: 'Hãy giao vào kho của đơn vị, hoặc bố trí người trước.',
      en: 'Hand it to the store of the unit, or post somebody first.',
    },
  },
  'licence-missing': {
    status: 409,
    title: { vi: 'Người nhận chưa có chứng nhận', en: 'The receiver lacks the certificate' },
    detail: {
      vi: 'Công cụ hỗ trợ chỉ giao cho người có chứng nhận còn hiệu lực nêu ở đây. Chưa có gì được giao.',
      en: 'Support tools go only to who holds the certificates named here, valid today. Nothing has been handed over.',
    },
  },
  'request-not-open': {
    status: 409,
    title: { vi: 'Đề nghị không ở bước này', en: 'The request is not at this step' },
    detail: {
      vi: 'Có thể người khác đã xử lý, hoặc số lượng, loại, đơn vị không khớp. Hãy tải lại đề nghị.',
      en: 'Somebody may have dealt with it, or number, type or unit do not match. Load the request again.',
    },
  },
  'own-request': {
    status: 409,
    title: { vi: 'Mỗi người chỉ làm một bước', en: 'Nobody takes two steps of one request' },
    detail: {
      vi: 'Bạn đã có phần trong đề nghị này; người khác phải làm bước tiếp.',
      en: 'You have had a part in this request; somebody else has to take the next step.',
    },
  },
  'more-than-asked': {
    status: 409,
    title: { vi: 'Nhiều hơn số đề nghị', en: 'More than was asked for' },
    detail: {
      vi: 'Số đề xuất hoặc duyệt không được lớn hơn số đề nghị.',
      en: 'What is recommended or granted cannot be more than what was asked for.',
    },
  },
  'write-off-by-decision': {
    status: 409,
    title: { vi: 'Thanh lý cần quyết định của cấp trên', en: 'A write-off needs a decision from above' },
    detail: {
      vi: 'Đơn vị đang giữ không tự thanh lý. Cấp trên ghi số quyết định rồi thanh lý.',
      en: 'Who holds a thing does not write it off. The city does, with the number of the decision.',
    },
  },
} as const satisfies Record<string, ProblemKind>
