import { question, type Question } from './question.ts'

/** Questions about deciding, and about the reasons that are given. */
export const decidingQuestions: readonly Question[] = [
  question('deciding', 1, [
    ['Bạn đã tự nhập một hồ sơ. Ai quyết định nó?', 'You entered a dossier yourself. Who decides it?'],
    ['Người khác', 'Somebody else'],
    ['Bạn, sau một ngày', 'You, after a day'],
    ['Không cần ai', 'Nobody needs to'],
  ]),
  question('deciding', 2, [
    ['Hạn quyết định một hồ sơ là:', 'A dossier has to be decided within:'],
    ['Hai ngày làm việc từ khi gửi', 'Two working days of its submission'],
    ['Hai tuần', 'Two weeks'],
    ['Cuối tháng', 'The month'],
  ]),
  question('deciding', 3, [
    ['Tên mẹ sai một dấu so với giấy khai sinh. Bạn:', 'The mother’s name has a wrong tone mark. You:'],
    ['Trả lại, nêu tờ nào và tên đúng', 'Return it, naming the sheet and the right name'],
    ['Từ chối vĩnh viễn', 'Refuse it for good'],
    ['Nhận, vì gần đúng', 'Accept it, being nearly right'],
  ]),
  question('deciding', 4, [
    ['Người trên phiếu DC01 đã có hồ sơ ở xã khác. Bạn:', 'The person of a DC01 has a record in another commune. You:'],
    [
      'Từ chối phiếu mới, nêu hồ sơ đã có và việc chuyển đến',
      'Refuse the form, and name the record and the move to be made',
    ],
    ['Nhận, rồi để đêm hệ thống gộp', 'Accept it and let the program merge them at night'],
    ['Đổi tên một chút để không trùng', 'Change the name a little'],
  ]),
  question('deciding', 5, [
    ['Một tờ trong hồ sơ bốn người thiếu. Bạn:', 'Of a dossier of four people one sheet is missing. You:'],
    ['Trả lại cả hồ sơ, nêu thiếu tờ của ai', 'Return the dossier and say whose sheet is missing'],
    ['Nhận ba tờ, bỏ tờ kia', 'Accept three and leave the fourth'],
    ['Tự nhập tờ thiếu', 'Enter the fourth yourself'],
  ]),
  question('deciding', 6, [
    ['Chỗ màu vàng trên hồ sơ nghĩa là:', 'What is amber on a dossier means:'],
    ['Cần xem và xác nhận kèm lý do trước khi nhận', 'Look, and confirm with a reason before you accept'],
    ['Đã đúng', 'It is right'],
    ['Phải từ chối', 'It has to be refused'],
  ]),
  question('deciding', 7, [
    ['Còn một giờ là hết hạn và giấy tờ chưa đủ. Bạn:', 'It is due in an hour and a proof is missing. You:'],
    ['Trả lại và nêu giấy tờ cần có', 'Return it and name the proof'],
    ['Nhận cho kịp hạn', 'Accept it to be in time'],
    ['Để quá hạn, không ghi gì', 'Let it go over, without a word'],
  ]),
  question('reasons', 1, [
    ['Một lý do tốt nêu:', 'A good reason says:'],
    ['Chỗ nào, thấy gì, cần gì', 'Where, what was seen, what is needed'],
    ['“Không hợp lệ”', '“Not valid”'],
    ['Nhận xét về người khai', 'What you think of the declarant'],
  ]),
  question('reasons', 2, [
    ['Ai có thể đọc lý do?', 'Who may read a reason?'],
    ['Cán bộ nhập, người kiểm tra và người có hồ sơ', 'The officer, those who check, and the person'],
    ['Chỉ bạn', 'You alone'],
    ['Không ai sau một tháng', 'Nobody after a month'],
  ]),
  question('reasons', 3, [
    ['Câu nào nên viết?', 'Which one is right to write?'],
    [
      '“Tờ 2, ngày sinh: phiếu ghi 1986, giấy khai sinh ghi 1985.”',
      '“Sheet 2, birth: the form has 1986, the certificate 1985.”',
    ],
    ['“Sai ngày sinh.”', '“Wrong birth.”'],
    ['“Người này hay nhầm.”', '“This one is often mistaken.”'],
  ]),
  question('reasons', 4, [
    [
      'Từ chối một thay đổi vì thiếu giấy tờ. Lý do cần nêu thêm:',
      'A change is refused for want of proof. The reason also names:',
    ],
    ['Giấy tờ nào cần mang đến', 'The paper to be brought'],
    ['Số định danh của người hàng xóm làm chứng', 'The number of a neighbour as witness'],
    ['Không cần gì', 'Nothing'],
  ]),
  question('reasons', 5, [
    ['Hồ sơ trả lại đã được sửa và gửi lên. Bạn xem:', 'A returned dossier was mended and submitted. You look at:'],
    ['Điều đã nêu, rồi cả hồ sơ như mọi lần', 'What you asked for, then the dossier as always'],
    ['Chỉ ngày gửi', 'Only the day of submission'],
    ['Không cần xem nữa', 'Nothing any more'],
  ]),
  question('reasons', 6, [
    ['Một cán bộ có nhiều hồ sơ bị trả lại. Điều đó dùng để:', 'An officer’s dossiers often come back. That is used:'],
    ['Gợi ý học lại một bài', 'To suggest a lesson'],
    ['Xếp hạng công khai', 'For a public ranking'],
    ['Chấm điểm người dân', 'To score residents'],
  ]),
  question('reasons', 7, [
    ['Điều gì không bao giờ có trong lý do?', 'What never stands in a reason?'],
    ['Điều nghe ngoài hồ sơ về người khai', 'What one hears about the declarant elsewhere'],
    ['Tên ô trên phiếu', 'The name of a field'],
    ['Ngày trên giấy khai sinh', 'The day on the birth certificate'],
  ]),
]
