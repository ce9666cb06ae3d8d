import { question, type Question } from './question.ts'

/** Questions about names and households. */
export const peopleQuestions: readonly Question[] = [
  question('names', 1, [
    [
      '“Nguyễn Thị Minh Khai”: chữ đệm là gì?',
      'In “Nguyễn Thị Minh Khai” as written on the birth certificate with the given name “Khai”, what are the middle names?',
    ],
    ['Thị Minh', 'Thị Minh'],
    ['Thị', 'Thị'],
    ['Minh Khai', 'Minh Khai'],
  ]),
  question('names', 2, [
    [
      'Người khai tên “Trần Bình”, không có chữ đệm. Ô chữ đệm:',
      'Somebody is called “Trần Bình” and has no middle name. The field is:',
    ],
    ['Để trống', 'Left empty'],
    ['Ghi “Văn”', 'Filled with “Văn”'],
    ['Ghi “không có”', 'Filled with “none”'],
  ]),
  question('names', 3, [
    [
      'Một người dân tộc Ê Đê tên “Y Thanh Niê”. Nhập thế nào?',
      'A man of the Ê Đê is called “Y Thanh Niê”. How is it entered?',
    ],
    ['Theo đúng thứ tự và cách viết trên giấy tờ của người đó', 'In the order and spelling of the person’s own papers'],
    [
      'Đổi thành ba phần họ, chữ đệm, tên kiểu người Kinh',
      'Turned into family, middle and given name as the Kinh have them',
    ],
    ['Bỏ chữ “Y” vì chỉ là dấu hiệu nam giới', 'Without the “Y”, which only marks a man'],
  ]),
  question('names', 4, [
    ['“Thuỷ” và “Thủy” trên hai giấy tờ của một người:', '“Thuỷ” and “Thủy” on two papers of one person:'],
    ['Là một tên, chỉ khác cách đặt dấu', 'Are one name; only the tone mark stands elsewhere'],
    ['Là hai người khác nhau', 'Are two different people'],
    ['Cần làm phiếu cập nhật họ tên', 'Need an update of the name'],
  ]),
  question('names', 5, [
    [
      'Người khai muốn ghi tên thường gọi “Tí” thay tên khai sinh. Bạn:',
      'The declarant wants the nickname “Tí” written instead of the registered name. You:',
    ],
    ['Ghi tên khai sinh; tên thường gọi không thay được', 'Write the registered name; a nickname does not replace it'],
    ['Ghi “Tí” theo ý người khai', 'Write “Tí” as wished'],
    ['Ghi cả hai vào ô tên', 'Write both into the given name'],
  ]),
  question('names', 6, [
    ['Phiếu ghi hoa toàn bộ “NGUYỄN VĂN HOÀ”. Nhập:', 'The form is in capitals: “NGUYỄN VĂN HOÀ”. It is entered as:'],
    ['Nguyễn Văn Hoà, đủ dấu', 'Nguyễn Văn Hoà, with all marks'],
    ['NGUYEN VAN HOA', 'NGUYEN VAN HOA'],
    ['Nguyen Van Hoa, bỏ dấu cho dễ tìm', 'Nguyen Van Hoa, without marks so that it is found'],
  ]),
  question('households', 1, [
    ['Một hộ có mấy chủ hộ?', 'How many heads does a household have?'],
    ['Đúng một', 'Exactly one'],
    ['Hai, nếu là vợ chồng', 'Two if they are a couple'],
    ['Không cần có', 'It need not have one'],
  ]),
  question('households', 2, [
    [
      'Anh A ở cùng mẹ vợ là chủ hộ. Quan hệ của anh A với chủ hộ là:',
      'Mr A lives with his wife’s mother, who is the head. His relationship to the head is:',
    ],
    ['Con rể', 'Son-in-law'],
    ['Chồng', 'Husband'],
    ['Con đẻ', 'Son'],
  ]),
  question('households', 3, [
    [
      'Hai gia đình ở chung một nhà nhưng có hai sổ. Nhập thế nào?',
      'Two families share a house and are registered as two households. How is it entered?',
    ],
    ['Hai hộ, cùng địa chỉ', 'As two households of one address'],
    ['Một hộ vì cùng nhà', 'As one household because of the one house'],
    ['Hộ nào đông người hơn thì nhập', 'Only the larger one is entered'],
  ]),
  question('households', 4, [
    ['Chủ hộ qua đời. Việc cần làm là:', 'The head of a household has died. What has to be done?'],
    ['Ghi việc chết, rồi các thành viên cử chủ hộ mới', 'The death is recorded, and the members name a new head'],
    ['Xóa hồ sơ người chết', 'The record of the dead is deleted'],
    ['Giữ nguyên vì hộ vẫn còn', 'Nothing: the household is still there'],
  ]),
  question('households', 5, [
    ['Quan hệ luôn được ghi so với ai?', 'To whom is a relationship always stated?'],
    ['Chủ hộ', 'To the head of the household'],
    ['Người khai phiếu', 'To whoever fills in the form'],
    ['Người lớn tuổi nhất', 'To the oldest'],
  ]),
  question('households', 6, [
    [
      'Sinh viên thuê trọ năm tháng, thường trú ở quê. Ở xã có nhà trọ, đó là:',
      'A student rents a room for five months and has the permanent residence at home. Where the room is, that is:',
    ],
    ['Tạm trú; thường trú vẫn ở quê', 'A temporary residence; the permanent one stays at home'],
    ['Thường trú mới', 'A new permanent residence'],
    ['Không phải khai gì', 'Nothing that has to be declared'],
  ]),
]
