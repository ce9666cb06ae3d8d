import { both, example, type Lesson } from './lesson.ts'

/** The lessons for the head who decides. */
export const decidingLessons: readonly Lesson[] = [
  {
    topic: 'deciding',
    title: both('Quyết định một hồ sơ', 'Deciding a dossier'),
    minutes: 15,
    parts: [
      {
        heading: both('Người thứ hai', 'The second pair of eyes'),
        paragraphs: [
          both(
            'Bạn không quyết định hồ sơ do chính mình nhập. Hạn là hai ngày làm việc kể từ khi gửi; danh sách xếp theo hạn, hồ sơ gần hạn nhất đứng đầu.',
            'You never decide what you entered yourself. A dossier is due within two working days of its submission; the list has what is due first on top.',
          ),
          both(
            'Mở hồ sơ, xem tờ phiếu bên cạnh dữ liệu đã có. Đọc ba điều: người này là ai và đã có chưa; giấy tờ có chứng minh điều được khai không; chỗ màu vàng hỏi gì.',
            'Open it and read the form beside the register. Three things: who this is, and whether the person is there already; whether the papers prove what is declared; what the amber places ask.',
          ),
        ],
      },
      {
        heading: both('Nhận, trả lại, từ chối', 'Accept, return, refuse'),
        paragraphs: [
          both(
            'Nhận: mọi điều được chứng minh; chỗ màu vàng đã xác nhận kèm lý do. Trả lại: người nhập sửa được, như sai chính tả, thiếu tờ của một người. Từ chối: không thể nhận dù có sửa, như người đã có hồ sơ hoặc thay đổi không có giấy tờ.',
            'Accept: everything is proved, and what is amber was confirmed with a reason. Return: the officer can mend it, as a misspelling or a missing sheet. Refuse: no mending helps, as where the person has a record already, or a change has no proof.',
          ),
          both(
            'Cả hộ đi cùng nhau. Một tờ sai thì trả lại cả hồ sơ, nêu đúng tờ nào, ô nào.',
            'A household goes together. Where one sheet is wrong the dossier is returned, and the reason names the sheet and the field.',
          ),
        ],
        examples: [
          example(
            both('Tên mẹ thiếu dấu so với giấy khai sinh', 'The mother’s name lacks marks that the certificate has'),
            both('Trả lại: “Tờ 3: tên mẹ là Lê Thị Hòa”', 'Returned: “Sheet 3: the mother is Lê Thị Hòa”'),
          ),
          example(
            both('Cảnh báo: rất giống người ở hộ số 214', 'Warned: very like somebody of household 214'),
            both('So hai hồ sơ trước; là một người thì từ chối', 'Compare first; if it is one person, refuse'),
          ),
          example(
            both('Cụ ông 101 tuổi, hệ thống hỏi lại', 'A man of 101, and the program asks'),
            both('Xem giấy tờ, xác nhận “đã xem CMND cấp 1978”', 'See the paper, confirm “saw the card of 1978”'),
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Còn một giờ là hết hạn, giấy khai sinh chưa đến. Bạn làm gì?',
          'It is due in an hour and the birth certificate has not come. What do you do?',
        ),
        answer: both(
          'Trả lại, nêu cần giấy khai sinh. Hạn không phải lý do để nhận điều chưa chứng minh.',
          'Return it and ask for the certificate. A deadline is no reason to accept what is not proved.',
        ),
      },
    ],
    remember: [
      both('Ai nhập không quyết định.', 'Who enters does not decide.'),
      both('Cảnh báo là câu hỏi: trả lời nó, đừng bỏ qua.', 'A warning is a question: answer it, do not pass it over.'),
    ],
  },
  {
    topic: 'reasons',
    title: both('Viết lý do', 'Writing reasons'),
    minutes: 10,
    parts: [
      {
        heading: both('Ba người đọc nó', 'Three people read it'),
        paragraphs: [
          both(
            'Cán bộ nhập đọc để biết sửa gì. Người khai nghe đọc lại để biết mang gì đến. Người kiểm tra đọc sau nhiều năm để biết vì sao. Lý do nêu: chỗ nào, thấy gì, cần gì.',
            'The officer reads it to know what to mend. The declarant hears it to know what to bring. Somebody who checks reads it after years to know why. It says where, what was seen, and what is needed.',
          ),
          both(
            'Không viết điều ngoài hồ sơ, không nhận xét về người khai, không chép số giấy tờ của người khác. Lý do được giữ mãi và người có hồ sơ có thể xem.',
            'Nothing from outside the dossier, no remarks on the declarant, nobody else’s numbers. A reason is kept for good, and the person may read it.',
          ),
        ],
        examples: [
          example(
            both('“Sai”', '“Wrong”'),
            both(
              '“Tờ 2, ngày sinh: phiếu ghi 1986, giấy khai sinh ghi 1985. Đề nghị sửa.”',
              '“Sheet 2, birth: the form has 1986, the certificate 1985. Please correct.”',
            ),
          ),
          example(
            both('“Thiếu giấy tờ”', '“Papers missing”'),
            both(
              '“Đổi họ cần quyết định thay đổi hộ tịch; mời mang bản chính.”',
              '“A change of family name needs the decision on civil status; please bring the original.”',
            ),
          ),
          example(
            both('“Bà này hay khai gian”', '“She often lies”'),
            both('Không viết. Nêu điều thiếu trong hồ sơ', 'Not written. Say what the dossier lacks'),
          ),
        ],
      },
      {
        heading: both('Khi hồ sơ trở lại', 'When a dossier comes back'),
        paragraphs: [
          both(
            'Hồ sơ trả lại rồi gửi lên vẫn giữ mọi bước cũ. Xem lại đúng điều đã nêu; đừng tìm thêm lỗi mới cho có. Một cán bộ có nhiều hồ sơ bị trả lại thì nên học lại một bài, không phải bị trách.',
            'A dossier that comes back keeps all its steps. Look at what you asked for; do not hunt for something new. An officer whose dossiers often come back should take a lesson again, not a scolding.',
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both('Viết lại cho rõ: “Không hợp lệ, xem lại.”', 'Say it better: “Not valid, look again.”'),
        answer: both(
          'Ví dụ: “Tờ 1, quan hệ với chủ hộ: phiếu ghi ‘con’, giấy khai sinh ghi cháu nội. Sửa rồi gửi lại.”',
          'For instance: “Sheet 1, relationship: the form has ‘child’, the certificate shows a grandchild. Correct it and submit again.”',
        ),
      },
    ],
    remember: [
      both('Chỗ nào, thấy gì, cần gì.', 'Where, what was seen, what is needed.'),
      both('Viết như thể người dân đang đọc.', 'Write as if the resident were reading.'),
    ],
  },
]
