import { question, type Question } from './question.ts'

/** Questions about reading a DC01, and about partial dates. */
export const formQuestions: readonly Question[] = [
  question('form', 1, [
    [
      'Một hộ có bốn người. Cần bao nhiêu phiếu DC01?',
      'A household has four people. How many DC01 forms does it take?',
    ],
    ['Bốn: mỗi người một phiếu', 'Four: one for each person'],
    ['Một phiếu cho cả hộ', 'One for the whole household'],
    ['Hai: một cho người lớn, một cho trẻ em', 'Two: one for the adults, one for the children'],
  ]),
  question('form', 2, [
    ['Số phiếu trên góc DC01 dùng để làm gì?', 'What is the number in the corner of a DC01 for?'],
    ['Nhận ra đúng tờ phiếu đó trong xã; mỗi tờ một số', 'To tell this sheet from all others of the commune'],
    ['Là số định danh của người khai', 'It is the personal number of the declarant'],
    ['Là số hộ, cả hộ dùng chung', 'It is the number of the household, shared by all'],
  ]),
  question('form', 3, [
    ['Người khai bỏ trống ô nhóm máu. Cán bộ làm gì?', 'The declarant left the blood group empty. What do you do?'],
    ['Để trống: không biết thì không ghi', 'Leave it empty: what is not known is not written'],
    ['Ghi “O” vì phổ biến nhất', 'Write “O”, which is the commonest'],
    ['Trả lại phiếu vì thiếu', 'Send the form back as incomplete'],
  ]),
  question('form', 4, [
    [
      'Trên phiếu có chỗ tẩy xóa ở ngày sinh. Đúng nhất là gì?',
      'The date of birth was scratched out and written over. What is right?',
    ],
    [
      'Hỏi lại người khai, đối chiếu giấy khai sinh, rồi mới nhập',
      'Ask the declarant and look at the birth certificate before entering it',
    ],
    ['Nhập số nào đọc được rõ hơn', 'Enter whichever figure is easier to read'],
    ['Lấy ngày 01/01 của năm đó', 'Take 1 January of that year'],
  ]),
  question('form', 5, [
    ['“Ngày kê khai” là ngày nào?', 'Which day is “declared on”?'],
    ['Ngày người khai ký phiếu', 'The day on which the declarant signed the form'],
    ['Ngày cán bộ nhập vào máy', 'The day on which it is typed in'],
    ['Ngày trưởng công an xã duyệt', 'The day on which the head accepts it'],
  ]),
  question('form', 6, [
    [
      'Hai phiếu khác nhau cùng mang một số trong xã. Hệ thống làm gì?',
      'Two different forms of a commune bear the same number. What happens?',
    ],
    ['Từ chối phiếu sau; phải dùng số khác', 'The second one is refused; it needs a number of its own'],
    ['Ghi đè phiếu trước', 'The first one is overwritten'],
    ['Gộp hai người thành một', 'The two people are merged'],
  ]),
  question('dates', 1, [
    [
      'Cụ bà chỉ nhớ sinh năm 1938. Nhập ngày sinh thế nào?',
      'An old woman knows only that she was born in 1938. What is entered?',
    ],
    ['Chỉ năm 1938; để trống ngày và tháng', 'The year 1938 alone; day and month stay empty'],
    ['01/01/1938', '1 January 1938'],
    ['Bỏ trống cả ngày sinh', 'No date of birth at all'],
  ]),
  question('dates', 2, [
    ['Giấy ghi “tháng 7 năm 1952”. Ô ngày sinh là:', 'The paper says “July 1952”. The date of birth is:'],
    ['7/1952', '7/1952'],
    ['01/07/1952', '01/07/1952'],
    ['15/07/1952, giữa tháng', '15/07/1952, the middle of the month'],
  ]),
  question('dates', 3, [
    ['Vì sao không ghi ngày 01/01 khi không biết ngày sinh?', 'Why is 1 January not written for an unknown birthday?'],
    [
      'Vì sau này không ai phân biệt được ngày thật và ngày bịa',
      'Because later nobody can tell a real date from a made-up one',
    ],
    ['Vì ngày 01/01 là ngày nghỉ', 'Because 1 January is a holiday'],
    ['Vì máy không nhận ngày 01/01', 'Because the program refuses that day'],
  ]),
  question('dates', 4, [
    [
      'Người khai nói ngày sinh âm lịch: rằm tháng Tám năm Canh Tuất. Cần làm gì?',
      'The declarant gives a lunar birthday. What do you do?',
    ],
    [
      'Tìm ngày dương lịch trên giấy khai sinh; không có thì chỉ ghi phần biết chắc',
      'Find the solar date on the birth certificate; without it, write only what is certain',
    ],
    ['Ghi 15/08 của năm đó', 'Write 15 August of that year'],
    ['Cộng thêm một tháng vào ngày âm lịch', 'Add one month to the lunar date'],
  ]),
  question('dates', 5, [
    ['03/04/1990 trên phiếu của Việt Nam nghĩa là:', 'On a Vietnamese form 03/04/1990 means:'],
    ['Ngày 3 tháng 4', '3 April'],
    ['Ngày 4 tháng 3', '4 March'],
    ['Không xác định được', 'It cannot be told'],
  ]),
  question('dates', 6, [
    [
      'Con được ghi sinh năm 1970, mẹ sinh năm 1965. Bạn làm gì?',
      'A child is written as born in 1970, the mother in 1965. What do you do?',
    ],
    [
      'Dừng lại: một trong hai ngày sai; xem giấy tờ của cả hai',
      'Stop: one of the two is wrong; look at the papers of both',
    ],
    ['Nhập bình thường', 'Enter it as it is'],
    ['Tự sửa năm sinh của mẹ thành 1945', 'Correct the mother’s year to 1945 yourself'],
  ]),
]
