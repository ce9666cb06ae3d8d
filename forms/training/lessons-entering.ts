import { both, example, type Lesson } from './lesson.ts'

/** The lessons about what stands on a form. */
export const enteringLessons: readonly Lesson[] = [
  {
    topic: 'form',
    title: both('Đọc một phiếu DC01', 'Reading a DC01'),
    minutes: 20,
    parts: [
      {
        heading: both('Mỗi người một tờ', 'One sheet for each person'),
        paragraphs: [
          both(
            'DC01 là phiếu thu thập thông tin dân cư. Mỗi người một tờ, kể cả trẻ mới sinh; các tờ của một hộ mang chung số hộ. Trẻ em do cha, mẹ hoặc người giám hộ khai.',
            'The DC01 collects what the register holds about a person. Each person has a sheet, the newborn too; the sheets of a household share its number. Parents or a guardian declare for a child.',
          ),
          both(
            'Đọc tờ phiếu theo ba lượt: số phiếu và ngày ký; ai (họ tên, ngày sinh, giới tính); ở đâu và với ai (địa chỉ, số hộ, quan hệ với chủ hộ). Đọc xong cả hộ rồi mới nhập.',
            'Read a sheet in three turns: its number and the day of signing; who (name, birth, sex); where and with whom (address, household, relationship to the head). Read all sheets of the household before you enter the first.',
          ),
        ],
        examples: [
          example(
            both(
              'Sinh ở Bệnh viện Bạch Mai, khai sinh đăng ký tại xã Hải Bối',
              'Born in Bạch Mai Hospital, the birth registered in Hải Bối',
            ),
            both('Nơi đăng ký khai sinh: xã Hải Bối', 'Birth registered in: Hải Bối'),
          ),
          example(
            both('Chứng minh nhân dân 9 số', 'An identity card of 9 digits'),
            both(
              'Ghi vào ô chứng minh nhân dân; ô số định danh (12 số) để trống',
              'In the field of the old card; the personal number (12 digits) stays empty',
            ),
          ),
          example(
            both('Ô nhóm máu để trống', 'The blood group is blank'),
            both('Để trống: ô không bắt buộc thì không đoán', 'Blank: what is not required is not guessed'),
          ),
          example(
            both('Năm sinh bị tẩy, viết đè “1986”', 'A year scratched out, “1986” written over it'),
            both('Chưa nhập. Hỏi lại, xem giấy khai sinh', 'Nothing yet. Ask, and see the birth certificate'),
          ),
        ],
      },
      {
        heading: both('Khi phiếu chưa rõ', 'When a sheet is not clear'),
        paragraphs: [
          both(
            'Lưu nháp được. Bản nháp giữ đúng điều bạn đã gõ, kể cả chỗ chưa đọc được. Chỉ gửi khi mọi chỗ màu đỏ đã hết; chỗ màu vàng thì trưởng công an xã sẽ xem.',
            'You can keep a draft. It holds what you typed, even where it cannot be read yet. Submit when nothing is red; what is amber the head of commune police will look into.',
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Hộ có ông bà, hai vợ chồng, một bé mới sinh chưa đăng ký khai sinh. Nhập mấy tờ hôm nay?',
          'A household: grandparents, a couple, and a newborn whose birth is not registered yet. How many sheets today?',
        ),
        answer: both(
          'Bốn tờ. Bé được nhập khi đã đăng ký khai sinh, vì tờ phiếu ghi đúng như giấy khai sinh.',
          'Four. The child follows once the birth is registered, since the sheet repeats the certificate.',
        ),
      },
    ],
    remember: [
      both(
        'Chỉ nhập điều phiếu nói. Không biết thì để trống.',
        'Enter what the sheet says. What is unknown stays empty.',
      ),
      both('Một số phiếu chỉ dùng một lần trong xã.', 'A form number is used once in a commune.'),
    ],
  },
  {
    topic: 'dates',
    title: both('Ngày chỉ biết một phần', 'Dates that are known in part'),
    minutes: 15,
    parts: [
      {
        heading: both('Ghi phần biết chắc', 'Write the part that is certain'),
        paragraphs: [
          both(
            'Nhiều người lớn tuổi chỉ biết năm sinh. Ba ô ngày, tháng, năm cho phép để trống ngày, hoặc cả ngày và tháng. Năm 1938 nghĩa là “một ngày nào đó trong năm 1938”; hệ thống tính tuổi trong một khoảng.',
            'Many older people know only the year. Day, or day and month, may stay empty. 1938 means “some day of 1938”; the program then reckons the age as a span.',
          ),
          both(
            'Ngày 01/01 bịa ra gây hại: người ta tưởng là thật, các bản ghi khác nhau trông giống nhau, và không ai sửa lại được.',
            'An invented 1 January does harm: it is taken for real, different people look alike, and nobody can tell later what to correct.',
          ),
        ],
        examples: [
          example(
            both('“Tôi sinh năm Mậu Dần, 1938”', '“I was born in the year of the Tiger, 1938”'),
            both('1938', '1938'),
          ),
          example(both('“Tháng bảy năm 1952”', '“July 1952”'), both('7/1952', '7/1952')),
          example(
            both('“Rằm tháng Tám năm 1970” (âm lịch)', '“The full moon of the eighth month, 1970” (lunar)'),
            both('Xem giấy khai sinh; không có: 1970', 'See the birth certificate; without one: 1970'),
          ),
        ],
      },
      {
        heading: both('So với người thân', 'Compare within the family'),
        paragraphs: [
          both(
            'Mẹ không thể chỉ hơn con năm tuổi. Nếu hai ngày mâu thuẫn, một trong hai tờ sai: xem giấy tờ của cả hai người, không tự chọn.',
            'A mother is not just five years older than her child. Where two dates contradict each other one sheet is wrong: look at the papers of both, and do not choose by yourself.',
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Cụ ông tuổi Canh Thân (1920); giấy tờ duy nhất ghi 1921. Ghi gì?',
          'An old man was born in the lunar year of 1920; his only paper says 1921. What is written?',
        ),
        answer: both(
          '1921, theo giấy tờ. Năm âm lịch Canh Thân kéo dài sang tháng 2 năm 1921, nên hai điều không mâu thuẫn.',
          '1921, by the paper. That lunar year ran into February 1921, so the two do not contradict each other.',
        ),
      },
    ],
    remember: [
      both('Để trống còn hơn đoán.', 'Empty is better than guessed.'),
      both('Ngày trước, tháng sau: 03/04 là ngày 3 tháng 4.', 'The day comes first: 03/04 is 3 April.'),
    ],
  },
  {
    topic: 'names',
    title: both('Họ, chữ đệm, tên', 'Names'),
    minutes: 15,
    parts: [
      {
        heading: both('Đúng như giấy khai sinh', 'As on the birth certificate'),
        paragraphs: [
          both(
            'Họ đứng đầu, tên đứng cuối, ở giữa là chữ đệm, có thể không có hoặc có vài chữ. Ghi đủ dấu, viết hoa chữ cái đầu. Vị trí dấu (Thuỷ, Thủy) không làm thành tên khác.',
            'The family name comes first, the given name last; what stands between are middle names, none or several. Write all marks, with capitals at the beginnings. Where the tone mark sits (Thuỷ, Thủy) makes no other name.',
          ),
          both(
            'Không phải ai cũng có tên theo kiểu đó. Tên của người Ê Đê, Chăm, Khmer và người nước ngoài được ghi theo thứ tự trên giấy tờ của họ; không thêm “Văn”, “Thị”.',
            'Not everybody is named that way. Names of Ê Đê, Chăm and Khmer people and of foreigners keep the order of their own papers; no “Văn” or “Thị” is added.',
          ),
        ],
        examples: [
          example(
            both('TRẦN BÌNH', 'TRẦN BÌNH'),
            both('Họ Trần, chữ đệm trống, tên Bình', 'Family Trần, no middle name, given Bình'),
          ),
          example(
            both('Nguyễn Thị Minh Khai', 'Nguyễn Thị Minh Khai'),
            both('Họ Nguyễn, chữ đệm Thị Minh, tên Khai', 'Family Nguyễn, middle Thị Minh, given Khai'),
          ),
          example(
            both('Y Thanh Niê (Ê Đê)', 'Y Thanh Niê (Ê Đê)'),
            both('Đúng thứ tự trên giấy tờ, giữ chữ Y', 'In the order of the papers, with the Y'),
          ),
          example(
            both('“Ở nhà gọi là Tí”', '“At home they call him Tí”'),
            both('Tên khai sinh; “Tí” không ghi', 'The registered name; “Tí” is not written'),
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Giấy khai sinh ghi “Lê Thị Thu Thuỷ”, phiếu ghi “Lê Thị Thu Thủy”. Có cần lập phiếu cập nhật không?',
          'The certificate says “Lê Thị Thu Thuỷ”, the form “Lê Thị Thu Thủy”. Does it take an update?',
        ),
        answer: both(
          'Không. Chỉ khác chỗ đặt dấu; đó là một tên.',
          'No. Only the tone mark sits elsewhere; it is one name.',
        ),
      },
    ],
    remember: [
      both('Tên thường gọi không thay tên khai sinh.', 'A nickname does not replace the registered name.'),
      both(
        'Bỏ dấu là đổi tên. Hệ thống tự tìm được cả khi gõ không dấu.',
        'Without marks it is another name. Search finds names without marks by itself.',
      ),
    ],
  },
  {
    topic: 'households',
    title: both('Hộ và quan hệ với chủ hộ', 'Households and who is who in them'),
    minutes: 15,
    parts: [
      {
        heading: both('Một hộ, một chủ hộ', 'One household, one head'),
        paragraphs: [
          both(
            'Hộ là những người cùng đăng ký, không phải mọi người dưới một mái nhà. Mỗi hộ có đúng một chủ hộ; quan hệ của mọi người khác được ghi so với chủ hộ, dù ai là người khai.',
            'A household is the people who are registered together, not everybody under a roof. It has exactly one head; all others are stated by what they are to the head, whoever declares.',
          ),
          both(
            'Hai hộ có thể chung một địa chỉ. Người thuê trọ vài tháng là tạm trú, không vào hộ của chủ nhà.',
            'Two households may share an address. Who rents a room for some months is a temporary resident, and no member of the landlord’s household.',
          ),
        ],
        examples: [
          example(
            both(
              'Chủ hộ là bà Lan; anh Dũng là chồng của con gái bà',
              'Mrs Lan is the head; Dũng is her daughter’s husband',
            ),
            both('Dũng: con rể', 'Dũng: son-in-law'),
          ),
          example(
            both('Sinh viên thuê trọ mười tháng', 'A student who rents a room for ten months'),
            both('Tạm trú; thường trú vẫn ở quê', 'Temporary residence; the permanent one stays at home'),
          ),
          example(
            both('Hai anh em chung nhà, mỗi người một sổ', 'Two brothers in one house, each registered apart'),
            both('Hai hộ cùng địa chỉ, mỗi hộ một chủ hộ', 'Two households of one address, each with a head'),
          ),
        ],
      },
      {
        heading: both('Hộ thay đổi', 'Households change'),
        paragraphs: [
          both(
            'Tách hộ, nhập hộ, đổi chủ hộ đều là những việc có ngày, không phải sửa phiếu cũ. Hộ cũ vẫn xem được: ai ở với ai, vào ngày nào.',
            'To split, to join, to change the head are events with a day, not corrections of the old form. Who lived with whom, on any day, can still be seen.',
          ),
          both(
            'Ly hôn không làm ai rời hộ ngay: người đó rời khi chuyển đi hoặc tách hộ. Đi làm xa dài ngày vẫn là thành viên, với nơi ở hiện tại ở nơi khác.',
            'A divorce makes nobody leave the household: that happens with a move, or when it is split. Who works far away stays a member, with a present residence elsewhere.',
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Chủ hộ là ông An. Con trai ông khai phiếu cho vợ mình. Ô quan hệ của người vợ ghi gì?',
          'Mr An is the head. His son fills in the sheet of his own wife. What is her relationship?',
        ),
        answer: both(
          'Con dâu: luôn so với chủ hộ, không so với người khai.',
          'Daughter-in-law: always to the head, never to who fills it in.',
        ),
      },
    ],
    remember: [
      both('Đếm lại: số tờ bằng số người trong hộ.', 'Count: as many sheets as people.'),
      both(
        'Chủ hộ mất thì ghi việc chết, rồi cử chủ hộ mới; không xóa ai.',
        'When a head dies, record the death, then the new head; nobody is deleted.',
      ),
    ],
  },
]
