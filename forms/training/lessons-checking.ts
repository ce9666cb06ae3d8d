import { both, example, type Lesson } from './lesson.ts'

/** The lessons for those who work on findings and compare records that may be one person's. */
export const checkingLessons: readonly Lesson[] = [
  {
    topic: 'findings',
    title: both('Xử lý phát hiện', 'Working on findings'),
    minutes: 15,
    parts: [
      {
        heading: both('Phát hiện là một việc', 'A finding is a piece of work'),
        paragraphs: [
          both(
            'Mỗi đêm các quy tắc xem lại toàn bộ dữ liệu. Chỗ nào hai thông tin không thể cùng đúng, hoặc thiếu điều phải có, thì thành một phát hiện: một việc của đơn vị, có hạn theo ngày làm việc. Nó nói về dữ liệu, không nói người dân đã làm gì sai.',
            'Every night the rules go over the whole register. Where two facts cannot both be true, or something that has to be there is not, a finding comes of it: work for the unit, due within working days. It is about the data, and says nothing of what a resident did.',
          ),
          both(
            'Đọc ba điều trước khi làm: quy tắc nào, những thông tin nào mâu thuẫn, hạn ngày nào. Giao cho một người cụ thể; việc của mọi người là việc của không ai.',
            'Read three things first: which rule, which facts contradict each other, and by when. Give it to one person: what is everybody’s work is nobody’s.',
          ),
        ],
      },
      {
        heading: both('Ba cách kết thúc', 'Three ways to settle it'),
        paragraphs: [
          both(
            'Sửa: tìm giấy tờ, lập phiếu cập nhật, người khác quyết định. Khi thông tin hết mâu thuẫn, phát hiện tự đóng lại; không ai phải đóng thay.',
            'Correct it: find the paper, make an update, and let somebody else decide. Once the facts agree the finding closes by itself; nobody closes it.',
          ),
          both(
            'Xác nhận là đúng: sự thật lạ nhưng có thật, như cụ bà 103 tuổi. Hoặc không áp dụng cho trường hợp này. Cả hai cần lý do: đã xem giấy tờ nào, ai xác nhận. Nó không hiện lại khi thông tin chưa đổi.',
            'Confirm it: a fact may be strange and true, such as a woman of 103. Or say that the rule does not apply here. Both need a reason: which paper, and who said so. It does not come back while the facts stay the same.',
          ),
        ],
        examples: [
          example(
            both('Con sinh 2001, mẹ sinh 1996', 'Child born in 2001, mother in 1996'),
            both(
              'Sửa: giấy khai sinh của con ghi mẹ sinh 1969',
              'Corrected: the child’s birth certificate has the mother born in 1969',
            ),
          ),
          example(
            both('Cụ bà 103 tuổi, hai năm không có việc gì', 'A woman of 103, nothing recorded for two years'),
            both(
              'Đến thăm; cụ còn sống: xác nhận, ghi ngày thăm và ai gặp',
              'A visit; she is alive: confirmed, with the day and who met her',
            ),
          ),
          example(
            both('Hộ không có chủ hộ', 'A household without a head'),
            both(
              'Sửa: các thành viên cử chủ hộ mới, lập phiếu',
              'Corrected: the members name a head, and a form is made',
            ),
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Phát hiện: “ngày sinh sau ngày đăng ký khai sinh”. Không tìm được giấy tờ nào. Bạn chọn gì?',
          'A finding: “born after the birth was registered”. No paper can be found. What do you choose?',
        ),
        answer: both(
          'Để mở, giao việc xác minh với nơi đăng ký khai sinh. Không sửa theo đoán và không xác nhận điều chưa biết.',
          'It stays open, and somebody asks the office that registered the birth. Nothing is corrected by guess, and nothing confirmed that is not known.',
        ),
      },
    ],
    remember: [
      both('Sửa từ giấy tờ, không sửa để hết phát hiện.', 'Correct from papers, never to make a finding go away.'),
      both('Quá hạn thì nói lý do, đừng đóng cho xong.', 'When it is late say why; do not close it to be done.'),
    ],
  },
  {
    topic: 'comparing',
    title: both('So hai hồ sơ', 'Comparing two records'),
    minutes: 20,
    parts: [
      {
        heading: both('Đọc bằng chứng, không đọc con số', 'Read the evidence, not the number'),
        paragraphs: [
          both(
            'Hệ thống xếp cặp có bằng chứng mạnh lên trước. Con số chỉ nói nên xem cặp nào trước; nó không quyết định thay bạn. Trùng tên hiếm nặng hơn trùng “Nguyễn Văn Hùng”; trùng số đã xác minh nặng hơn trùng xã.',
            'The pairs with the strongest evidence come first. The number says which to look at first, and decides nothing. A rare name in common weighs more than “Nguyễn Văn Hùng”; a verified number more than a commune.',
          ),
          both(
            'Xem từng dòng: dòng nào khớp, dòng nào khác, dòng nào trống. Trống không phải là khác. Một dòng khác rõ ràng, như giới tính hay cha mẹ, đáng hơn năm dòng giống thường gặp.',
            'Go line by line: what agrees, what differs, what is empty. Empty is not different. One clear difference, as of sex or parents, is worth more than five common likenesses.',
          ),
        ],
        examples: [
          example(
            both('12/03/1988 và 03/12/1988; mọi dòng khác khớp', '12/03/1988 and 03/12/1988; all else agrees'),
            both('Có thể đảo ngày, tháng: xem giấy khai sinh', 'Day and month may be swapped: see the certificate'),
          ),
          example(
            both('Cùng tên, ngày sinh; mẹ là Lê Thị Mai và Phạm Thị Nga', 'Name and birth agree; mothers differ'),
            both('Hai người, trừ khi giấy tờ nói khác', 'Two people, unless papers say otherwise'),
          ),
          example(
            both('Trần Thị Hà và Trần Thị Hạ, cùng mẹ, cùng ngày', 'Trần Thị Hà and Trần Thị Hạ, one mother, one day'),
            both('Hỏi gia đình có sinh đôi không', 'Ask whether there are twins'),
          ),
        ],
      },
      {
        heading: both('Hai người, độc lập', 'Two people, independently'),
        paragraphs: [
          both(
            'Người thứ nhất nói “một người”, người thứ hai xác nhận mà không thấy lý do của người kia. Khác ý thì người thứ ba xem. Đừng hỏi nhau trước: hai ý kiến giống nhau vì đã bàn chỉ là một ý kiến.',
            'The first says “one person”, and a second confirms without seeing why. Where they differ a third looks. Do not ask each other first: two opinions that were agreed on are one.',
          ),
          both(
            'Gộp rồi vẫn tách lại được, và không gì bị mất. Nhưng trong lúc đó có thể đã có giấy tờ cấp ra. Vì thế “không xác định được” là một câu trả lời tốt.',
            'A merger can be split again and nothing is lost. In between papers may have been issued. So “cannot tell” is a good answer.',
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Họ tên, ngày sinh khớp; một bên trống tên mẹ; hai xã khác nhau. Bạn trả lời gì?',
          'Name and birth agree; one side has no mother’s name; the communes differ. What do you answer?',
        ),
        answer: both(
          '“Không xác định được”, và xin tên mẹ hoặc giấy khai sinh. Trống không nói gì, và họ tên phổ biến trùng ngày sinh là chuyện có thật.',
          '“Cannot tell”, and ask for the mother’s name or the birth certificate. Empty says nothing, and common names do share birthdays.',
        ),
      },
    ],
    remember: [
      both('Gộp nhầm tệ hơn để riêng.', 'A wrong merger is worse than two records.'),
      both('Lý do viết cho người xem sau bạn.', 'The reason is written for whoever looks after you.'),
    ],
  },
]
