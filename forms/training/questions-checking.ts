import { question, type Question } from './question.ts'

/** Questions about findings, and about comparing records. */
export const checkingQuestions: readonly Question[] = [
  question('findings', 1, [
    ['Một phát hiện nói điều gì?', 'What does a finding say?'],
    [
      'Hai thông tin mâu thuẫn hoặc còn thiếu: một việc của đơn vị',
      'That facts contradict each other or lack: work for the unit',
    ],
    ['Người dân đã khai gian', 'That a resident has lied'],
    ['Cán bộ nhập bị phạt', 'That an officer is to be punished'],
  ]),
  question('findings', 2, [
    ['Con sinh năm 2001, mẹ sinh năm 1996. Việc đầu tiên là:', 'Child born in 2001, mother in 1996. First you:'],
    ['Xem giấy khai sinh của con và giấy tờ của mẹ', 'See the child’s birth certificate and the mother’s papers'],
    ['Sửa năm sinh của mẹ cho hợp lý', 'Change the mother’s year to one that fits'],
    ['Xóa quan hệ mẹ con', 'Delete that they are mother and child'],
  ]),
  question('findings', 3, [
    [
      'Sau khi sửa đúng theo giấy tờ, phát hiện đóng lại thế nào?',
      'Once the fact is corrected from papers, how does the finding close?',
    ],
    ['Tự đóng khi thông tin hết mâu thuẫn', 'By itself, when the facts agree'],
    ['Cán bộ xóa nó', 'The officer deletes it'],
    ['Không bao giờ đóng', 'Never'],
  ]),
  question('findings', 4, [
    ['Cụ bà 103 tuổi còn sống, đã gặp. Kết quả là:', 'A woman of 103 was met and is alive. What became of it?'],
    ['Xác nhận là đúng, nêu ngày gặp và ai gặp', 'Confirmed, with the day and who met her'],
    ['Ghi cụ đã mất cho hết phát hiện', 'Recorded as dead, so that it goes away'],
    ['Sửa năm sinh muộn đi mười năm', 'The year of birth moved by ten years'],
  ]),
  question('findings', 5, [
    ['Đã xác nhận một phát hiện là đúng. Khi nào nó hiện lại?', 'A finding was confirmed. When does it come back?'],
    ['Khi thông tin mà nó nói đến đã đổi', 'When the facts that it is about have changed'],
    ['Mỗi đêm', 'Every night'],
    ['Vào đầu năm sau', 'At the beginning of next year'],
  ]),
  question('findings', 6, [
    ['Không tìm được giấy tờ trước hạn. Bạn:', 'No paper can be found before it is due. You:'],
    ['Để mở và nêu đang chờ nơi nào trả lời', 'Leave it open and say whose answer is waited for'],
    ['Chọn “không áp dụng” cho kịp hạn', 'Say that it does not apply, to be in time'],
    ['Sửa theo điều có vẻ đúng', 'Correct it to what seems right'],
  ]),
  question('findings', 7, [
    ['Ai nên nhận một phát hiện?', 'To whom is a finding given?'],
    ['Một người cụ thể của đơn vị', 'To one person of the unit'],
    ['Mọi người cùng làm', 'To everybody'],
    ['Người dân mà nó nói đến', 'To the resident it is about'],
  ]),
  question('comparing', 1, [
    ['Con số bằng chứng của một cặp dùng để làm gì?', 'What is the number beside a pair for?'],
    ['Xem cặp nào trước; người vẫn quyết định', 'To say which to look at first; people decide'],
    ['Trên mức đó thì tự gộp', 'Above it records are merged'],
    ['Chấm điểm người dân', 'It is a score of the residents'],
  ]),
  question('comparing', 2, [
    [
      'Một bên có tên mẹ, bên kia trống. Điều đó nghĩa là:',
      'One side has the mother’s name, the other none. That means:',
    ],
    ['Chưa nói được gì: trống không phải là khác', 'Nothing yet: empty is not different'],
    ['Hai người khác nhau', 'Two different people'],
    ['Chắc chắn một người', 'Certainly one person'],
  ]),
  question('comparing', 3, [
    [
      'Ngày sinh 12/03/1988 và 03/12/1988, mọi dòng khác khớp. Bạn:',
      'Born 12/03/1988 and 03/12/1988, all else agrees. You:',
    ],
    ['Nghĩ đến đảo ngày, tháng và xem giấy khai sinh', 'Think of a swap, and see the birth certificate'],
    ['Kết luận ngay là hai người', 'Conclude at once that they are two'],
    ['Lấy ngày nhỏ hơn', 'Take the earlier day'],
  ]),
  question('comparing', 4, [
    ['Điều nào nặng nhất để nói hai hồ sơ là hai người?', 'What speaks most strongly for two people?'],
    ['Cha mẹ khác nhau, có giấy khai sinh của cả hai', 'Different parents, with both birth certificates'],
    ['Địa chỉ khác nhau', 'Different addresses'],
    ['Một bên thiếu nhóm máu', 'One lacks the blood group'],
  ]),
  question('comparing', 5, [
    [
      'Vì sao người thứ hai không thấy lý do của người thứ nhất?',
      'Why does the second reviewer not see the first one’s reason?',
    ],
    ['Để có hai ý kiến thật sự độc lập', 'So that there are two opinions indeed'],
    ['Vì màn hình không đủ chỗ', 'There is no room on the screen'],
    ['Để làm nhanh hơn', 'It is quicker'],
  ]),
  question('comparing', 6, [
    ['Hai người xem xét khác ý. Tiếp theo:', 'Two reviewers differ. What follows?'],
    ['Người thứ ba xem', 'A third one looks'],
    ['Người cao cấp hơn thắng', 'The one of higher rank wins'],
    ['Gộp, vì có một phiếu thuận', 'They are merged, since one was in favour'],
  ]),
  question('comparing', 7, [
    ['Bạn không chắc sau khi đã xem mọi dòng. Chọn:', 'After every line you are still not sure. You choose:'],
    ['“Không xác định được”, và nêu cần giấy tờ gì', '“Cannot tell”, and name the paper that is needed'],
    ['“Một người”, vì tách lại được', '“One person”, since it can be split again'],
    ['“Hai người”, để xong việc', '“Two people”, to be done'],
  ]),
]
