import { question, type Question } from './question.ts'

/** Questions about moves, duplicates and data protection. */
export const careQuestions: readonly Question[] = [
  question('moves', 1, [
    [
      'Một người chuyển từ xã A sang xã B. Hồ sơ của người đó:',
      'Somebody moves from commune A to commune B. The record:',
    ],
    ['Vẫn là một; nơi ở cũ được giữ trong lịch sử', 'Stays one record; the old residence is kept as history'],
    ['Được xóa ở A và nhập mới ở B', 'Is deleted at A and entered anew at B'],
    ['Có hai bản, mỗi xã một bản', 'Exists twice, once in each commune'],
  ]),
  question('moves', 2, [
    [
      'Người đã có hồ sơ đến xã bạn và đưa phiếu DC01 mới. Bạn:',
      'Somebody who has a record comes to your commune with a new DC01. You:',
    ],
    [
      'Tra cứu trước, rồi ghi việc chuyển đến cho hồ sơ đã có',
      'Search first, then record the move of the record that exists',
    ],
    ['Nhập DC01 như người mới', 'Enter the DC01 as for a new person'],
    ['Bảo người đó về xã cũ nhập lại', 'Send the person back to have it entered there'],
  ]),
  question('moves', 3, [
    [
      'Phiếu cập nhật đổi năm sinh từ 1980 thành 1975, không kèm giấy tờ. Trưởng công an xã:',
      'An update changes the year of birth from 1980 to 1975 and no paper is attached. The head:',
    ],
    ['Từ chối hoặc trả lại, nêu lý do', 'Refuses or returns it, and says why'],
    ['Chấp nhận vì người khai đã ký', 'Accepts it, since the declarant has signed'],
    ['Chấp nhận rồi xin giấy tờ sau', 'Accepts it and asks for papers later'],
  ]),
  question('moves', 4, [
    [
      'Giá trị cũ trên phiếu cập nhật không khớp hồ sơ. Nghĩa là gì?',
      'The old value on an update is not what the record says. What does it mean?',
    ],
    [
      'Có thể đã có người cập nhật trước, hoặc nhầm người: phải xem lại',
      'Somebody may have updated it already, or it is the wrong person: look again',
    ],
    ['Không quan trọng, chỉ cần giá trị mới', 'It does not matter, only the new value counts'],
    ['Hồ sơ sai nên ghi đè', 'The record is wrong and is overwritten'],
  ]),
  question('moves', 5, [
    ['Thông tin cũ sau khi cập nhật đi đâu?', 'Where does the old value go after an update?'],
    ['Được giữ lại cùng ngày và người quyết định', 'It is kept, with the day and who decided'],
    ['Bị xóa', 'It is deleted'],
    ['Chỉ còn trên giấy', 'It is on paper only'],
  ]),
  question('moves', 6, [
    [
      'Chuyển đi từ 01/06 nhưng 20/06 mới khai. Ngày của việc chuyển là:',
      'Somebody moved on 1 June and declared it on 20 June. The day of the move is:',
    ],
    ['01/06; ngày khai được ghi riêng', '1 June; the day of the declaration is kept apart'],
    ['20/06', '20 June'],
    ['Ngày trưởng công an xã duyệt', 'The day on which the head accepts it'],
  ]),
  question('duplicates', 1, [
    [
      'Hai hồ sơ cùng họ tên và ngày sinh, khác tên mẹ. Đó là:',
      'Two records agree in name and date of birth and differ in the mother’s name. They are:',
    ],
    ['Có thể là hai người: cần xem thêm giấy tờ', 'Possibly two people: more papers are needed'],
    ['Chắc chắn một người, gộp ngay', 'Certainly one person, to be merged at once'],
    ['Lỗi máy', 'A fault of the program'],
  ]),
  question('duplicates', 2, [
    ['Anh em sinh đôi thường trông giống bản ghi trùng vì:', 'Twins often look like duplicates because:'],
    [
      'Cùng họ, cha mẹ, ngày sinh và địa chỉ; chỉ khác tên',
      'Family name, parents, birthday and address agree; only the given name differs',
    ],
    ['Cùng số định danh', 'They have the same personal number'],
    ['Cùng số phiếu', 'They have the same form number'],
  ]),
  question('duplicates', 3, [
    ['Ai có thể gộp hai hồ sơ?', 'Who can merge two records?'],
    ['Hai người cùng xem xét và xác nhận', 'Two people, who both looked and confirmed'],
    ['Cán bộ nhập phiếu, một mình', 'The officer who entered it, alone'],
    ['Không ai', 'Nobody'],
  ]),
  question('duplicates', 4, [
    [
      'Khi nhập, hệ thống báo “rất có thể đã có người này”. Bạn:',
      'While you enter a form the program says that this person is probably there already. You:',
    ],
    ['Mở hồ sơ đã có và so sánh trước khi nhập tiếp', 'Open the existing record and compare before you go on'],
    ['Bỏ qua, vì nhập nhanh quan trọng hơn', 'Pass over it, since speed matters more'],
    ['Đổi một chữ trong tên để hết cảnh báo', 'Change a letter of the name so that the warning goes away'],
  ]),
  question('duplicates', 5, [
    ['Vì sao một người có hai hồ sơ là nguy hiểm?', 'Why is it harmful that a person has two records?'],
    [
      'Có thể được cấp hai số, nhận quyền lợi hai lần hoặc mất quyền của mình',
      'There may be two numbers, benefits twice, or rights lost',
    ],
    ['Chỉ tốn thêm dung lượng', 'It only takes more space'],
    ['Không nguy hiểm', 'It is not'],
  ]),
  question('duplicates', 6, [
    ['Dấu hiệu mạnh nhất cho thấy hai hồ sơ là một người:', 'What speaks most strongly for one person?'],
    ['Cùng số định danh đã được xác minh', 'The same personal number, once verified'],
    ['Cùng họ Nguyễn', 'The family name Nguyễn in both'],
    ['Cùng xã', 'The same commune'],
  ]),
  question('protection', 1, [
    ['Hàng xóm hỏi xem giúp địa chỉ của một người. Bạn:', 'A neighbour asks you to look up somebody’s address. You:'],
    ['Từ chối: không có mục đích công vụ', 'Refuse: there is no official purpose'],
    ['Xem giúp nếu quen biết', 'Look it up if you know the neighbour'],
    ['Xem rồi chỉ nói tên xã', 'Look it up and tell only the commune'],
  ]),
  question('protection', 2, [
    ['Ai biết bạn đã mở một hồ sơ?', 'Who can know that you opened a record?'],
    [
      'Người có hồ sơ và người kiểm tra: sổ truy cập ghi mọi lần xem',
      'The person and those who oversee: the ledger has every access',
    ],
    ['Không ai', 'Nobody'],
    ['Chỉ trưởng công an xã', 'Only your head'],
  ]),
  question('protection', 3, [
    ['Đến nhà dân thu phiếu, bạn cần:', 'When you visit a home to collect forms, you:'],
    ['Tự giới thiệu, nói mục đích, chỉ hỏi điều phiếu hỏi', 'Say who you are and why, and ask only what the form asks'],
    ['Hỏi thêm thu nhập để tiện công tác', 'Ask about income as well, for later'],
    ['Chụp ảnh các giấy tờ bằng điện thoại riêng', 'Take pictures of papers with your own telephone'],
  ]),
  question('protection', 4, [
    ['Phiếu đã nhập xong được:', 'Forms that have been entered are:'],
    ['Cất trong tủ có khóa, theo số', 'Kept under lock, by their numbers'],
    ['Để trên bàn tiếp dân', 'Left on the counter'],
    ['Mang về nhà', 'Taken home'],
  ]),
  question('protection', 5, [
    [
      'Đồng nghiệp quên mật khẩu và mượn tài khoản của bạn. Bạn:',
      'A colleague has forgotten the password and wants to use your account. You:',
    ],
    ['Không cho mượn; đồng nghiệp xin cấp lại', 'Do not lend it; the colleague asks for a new password'],
    ['Cho mượn vì cùng cơ quan', 'Lend it, being of one office'],
    ['Đăng nhập sẵn rồi để máy đó', 'Sign in and leave the machine open'],
  ]),
  question('protection', 6, [
    ['Dân tộc và tôn giáo trên phiếu là thông tin:', 'Ethnic group and religion on the form are:'],
    ['Nhạy cảm: chỉ dùng cho mục đích luật định', 'Sensitive: used only for what the law names'],
    ['Công khai', 'Public'],
    ['Có thể đoán theo họ tên', 'Something to guess by the name'],
  ]),
]
