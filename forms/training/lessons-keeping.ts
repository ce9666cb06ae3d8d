import { both, example, type Lesson } from './lesson.ts'

/** The lessons about what becomes of the facts afterwards. */
export const keepingLessons: readonly Lesson[] = [
  {
    topic: 'moves',
    title: both('Cập nhật và chuyển nơi ở', 'Updates and moves'),
    minutes: 20,
    parts: [
      {
        heading: both('Tra cứu trước', 'Search first'),
        paragraphs: [
          both(
            'Người chuyển đến đã có hồ sơ. Tìm hồ sơ đó rồi ghi việc chuyển; không lập DC01 mới. Nơi ở cũ không mất đi: nó kết thúc vào ngày chuyển và vẫn xem được.',
            'Whoever moves in has a record already. Find it and record the move; no new DC01. The old residence does not vanish: it ends on the day of the move and can still be seen.',
          ),
          both(
            'Ngày của việc là ngày việc xảy ra; ngày khai là chuyện khác. Chuyển ngày 1, khai ngày 20: ghi ngày 1.',
            'The day of an event is when it happened; when it was declared is something else. Moved on the 1st, declared on the 20th: write the 1st.',
          ),
        ],
        examples: [
          example(
            both('Cả nhà chuyển, ông nội ở lại', 'The family moves, the grandfather stays'),
            both(
              'Chuyển bốn người; ông thành chủ hộ ở nơi cũ',
              'Four people move; he becomes the head of the old household',
            ),
          ),
          example(
            both('Tra cứu không thấy ai cùng tên', 'The search finds nobody of that name'),
            both(
              'Tìm lại theo số, tên cha mẹ, bỏ dấu; vẫn không có thì mới lập DC01',
              'Search by number, by parents, without marks; only then a DC01',
            ),
          ),
        ],
      },
      {
        heading: both('Giấy tờ trước, thay đổi sau', 'The paper comes before the change'),
        paragraphs: [
          both(
            'Phiếu cập nhật nêu thông tin cũ, thông tin mới và giấy tờ chứng minh. Thông tin cũ phải khớp hồ sơ; nếu không, có thể nhầm người hoặc có người đã sửa trước.',
            'An update states the old value, the new one and the proof. The old value has to agree with the record; otherwise it may be the wrong person, or somebody was there before you.',
          ),
          both(
            'Thiếu giấy tờ thì trả lại hoặc từ chối, và viết lý do để người khai biết cần mang gì đến.',
            'Without a proof it is returned or refused, with a reason that tells the declarant what to bring.',
          ),
        ],
        examples: [
          example(
            both('Đổi năm sinh 1980 thành 1975, “theo lời khai”', 'Birth year from 1980 to 1975, “as declared”'),
            both(
              'Từ chối: “Cần giấy khai sinh hoặc quyết định cải chính hộ tịch.”',
              'Refused: “A birth certificate or a decision to correct the civil status is needed.”',
            ),
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Chị Hoa chuyển đến từ xã khác và đưa một phiếu DC01 điền sẵn. Việc đầu tiên là gì?',
          'Hoa comes from another commune with a DC01 that is filled in. What comes first?',
        ),
        answer: both(
          'Tra cứu chị. Có hồ sơ thì ghi việc chuyển đến; phiếu DC01 mới sẽ làm thành một người thứ hai.',
          'Search for her. If there is a record, record the move; a new DC01 would make a second person of her.',
        ),
      },
    ],
    remember: [
      both(
        'Không có gì bị ghi đè: hồ sơ giữ mọi trạng thái và ai đã quyết định.',
        'Nothing is overwritten: the record keeps every state and who decided.',
      ),
      both('Người nhập không tự quyết định.', 'Who enters does not decide.'),
    ],
  },
  {
    topic: 'duplicates',
    title: both('Bản ghi trùng', 'Duplicates'),
    minutes: 20,
    parts: [
      {
        heading: both('Giống nhau chưa phải là một', 'Alike is not the same'),
        paragraphs: [
          both(
            'Một người hai hồ sơ có thể được cấp hai số, hoặc mất quyền lợi của mình. Nhưng gộp nhầm hai người còn tệ hơn. Vì vậy so từng mục: tên, ngày sinh, cha mẹ, nơi ở, giấy tờ.',
            'A person with two records may get two numbers, or lose what is due. To merge two people by mistake is worse. So compare item by item: name, birth, parents, residence, papers.',
          ),
          both(
            'Sinh đôi giống nhau ở gần như mọi mục, trừ tên. Cha và con có thể trùng họ tên, khác năm sinh. Người phụ nữ cùng tên trong xã là chuyện thường.',
            'Twins agree in nearly everything but the given name. Father and son may share a name, and not the year. Two women of one name in a commune are nothing unusual.',
          ),
        ],
        examples: [
          example(
            both(
              'Cùng họ tên, ngày sinh, cha mẹ; phiếu cũ năm 2017',
              'Name, birth and parents agree; an older form of 2017',
            ),
            both(
              'Một người: từ chối phiếu sau, nêu số phiếu cũ',
              'One person: refuse the later form and name the older one',
            ),
          ),
          example(
            both('Cùng ngày sinh, cha mẹ; tên Hà và Hạ', 'Birth and parents agree; the names are Hà and Hạ'),
            both(
              'Sinh đôi: chấp nhận, ghi rõ đã xem giấy khai sinh',
              'Twins: accept, and say that you saw the birth certificates',
            ),
          ),
        ],
      },
      {
        heading: both('Hai người cùng xem', 'Two people look'),
        paragraphs: [
          both(
            'Gộp hai hồ sơ cần ý kiến của hai người, người này không thấy ý kiến của người kia. Gộp nhầm tách lại được, nhưng giấy tờ đã cấp thì không thu lại ngay được.',
            'It takes two people to merge records, and neither sees what the other said. A wrong merger can be split, but papers that were issued are out in the world.',
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Hai phiếu cùng họ tên, ngày sinh, xã. Mẹ trên phiếu này là Lê Thị Mai, trên phiếu kia để trống. Một hay hai người?',
          'Two forms agree in name, birth and commune. The mother is Lê Thị Mai on one and blank on the other. One or two?',
        ),
        answer: both(
          'Chưa biết. Trống không phải là khác: hỏi tên mẹ, xem giấy khai sinh, rồi mới kết luận.',
          'Not known yet. Blank is not different: ask for the mother, see the certificate, then conclude.',
        ),
      },
    ],
    remember: [
      both('Không đổi chữ để hết cảnh báo.', 'Never change a letter to silence a warning.'),
      both('Không chắc thì chọn “không rõ”.', 'When in doubt say “cannot tell”.'),
    ],
  },
  {
    topic: 'protection',
    title: both('Bảo vệ thông tin của người dân', 'Protecting people’s data'),
    minutes: 15,
    parts: [
      {
        heading: both('Mỗi lần xem có một mục đích', 'Every look has a purpose'),
        paragraphs: [
          both(
            'Hệ thống hỏi mục đích và ghi ai đã xem gì, khi nào. Người có hồ sơ xem được sổ đó. Tò mò, giúp bạn bè, hỏi hộ hàng xóm đều không phải mục đích công vụ.',
            'The program asks for the purpose and writes down who saw what, and when. The person can read that ledger. Curiosity, a favour to a friend or a neighbour’s question are no official purposes.',
          ),
          both(
            'Dân tộc, tôn giáo, sức khỏe là thông tin nhạy cảm: không hỏi ngoài phiếu, không kể lại, không đoán theo tên.',
            'Ethnic group, religion and health are sensitive: not asked beyond the form, not told on, not guessed from a name.',
          ),
        ],
      },
      {
        heading: both('Giấy và máy', 'Paper and machines'),
        paragraphs: [
          both(
            'Phiếu giấy cất tủ khóa, theo số. Không chụp giấy tờ bằng điện thoại riêng. Không cho mượn tài khoản: điều người khác làm sẽ đứng tên bạn.',
            'Forms are kept under lock, by number. No pictures with your own telephone. No lent accounts: what others do stands under your name.',
          ),
        ],
        examples: [
          example(
            both('“Chị xem giúp anh ấy ở đâu”', '“Could you see where he lives?”'),
            both('“Tôi không được phép. Chị hỏi trực tiếp anh ấy.”', '“I may not. Please ask him yourself.”'),
          ),
        ],
      },
    ],
    tries: [
      {
        ask: both(
          'Một người xưng là nhân viên ngân hàng gọi điện hỏi số định danh của một khách. Bạn trả lời gì?',
          'Somebody who says he is of a bank calls and asks for a customer’s number. What do you answer?',
        ),
        answer: both(
          'Không cung cấp qua điện thoại. Ngân hàng hỏi người đó, hoặc gửi văn bản nêu căn cứ đến cơ quan.',
          'Nothing is given by telephone. The bank asks the customer, or writes to the office and names its grounds.',
        ),
      },
    ],
    remember: [
      both('Chỉ hỏi điều phiếu hỏi, chỉ xem điều việc cần.', 'Ask what the form asks, look at what the work needs.'),
      both('Lộ thông tin thì báo ngay, đừng giấu.', 'When something leaks, say so at once.'),
    ],
  },
]
