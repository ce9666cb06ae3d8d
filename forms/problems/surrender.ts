import type { ProblemKind } from './problem-kind.ts'

/** How a request about surrender can be refused. */
export const surrenderProblems = {
  'surrender-explosive': {
    status: 409,
    title: { vi: 'Không chạm vào, không mang đến', en: 'Do not touch it, do not bring it' },
    detail: {
      vi: 'Vật nổ chỉ được tiếp nhận sau khi công binh đã xử lý. Hãy giữ mọi người ở xa và gọi công binh; khi có văn bản của họ, hãy ghi số văn bản vào yêu cầu rồi tiếp nhận.',
      en: 'An explosive is received only after the engineers have cleared it. Keep everybody away and call them; when you have their paper, write its number into the task, then receive.',
    },
  },
  'surrender-not-safe': {
    status: 409,
    title: { vi: 'Chưa bảo đảm an toàn', en: 'It has not been made safe' },
    detail: {
      vi: 'Súng phải được kiểm tra an toàn, đạn phải được đếm và để riêng trước khi nhập kho. Không có gì thay đổi.',
      en: 'A gun is made safe, and ammunition counted and put apart, before it is stored. Nothing was changed.',
    },
  },
  'surrender-not-stored': {
    status: 409,
    title: { vi: 'Hiện vật chưa nhập kho', en: 'The item is not in the store yet' },
    detail: {
      vi: 'Chỉ hiện vật đã nhập kho mới được chuyển đi, bàn giao hoặc đưa vào lô tiêu hủy. Không có gì được chuyển.',
      en: 'Only what is stored can be transferred, handed over or put into a batch. Nothing was moved.',
    },
  },
  'surrender-other-store': {
    status: 409,
    title: { vi: 'Kho của đơn vị khác', en: 'The store of another unit' },
    detail: {
      vi: 'Chỉ người của chính đơn vị giữ kho mới ký thay kho đó. Hãy nhờ đơn vị ấy ký.',
      en: 'Only somebody of the very unit signs for its store. Ask that unit to sign.',
    },
  },
  'surrender-own-signature': {
    status: 409,
    title: { vi: 'Cần một người khác ký', en: 'Somebody else has to sign' },
    detail: {
      vi: 'Người tiếp nhận không tự làm chứng; người lập lô không tự duyệt; người chứng kiến không phải người giữ kho hay người duyệt.',
      en: 'Who receives does not witness, who makes a batch does not approve it, and a witness is neither custodian nor approver.',
    },
  },
  'surrender-wrong-state': {
    status: 409,
    title: { vi: 'Việc này đã có người làm', en: 'This has been done already' },
    detail: {
      vi: 'Người khác vừa xác nhận, trả lời hoặc kết thúc. Hãy tải lại trang để xem.',
      en: 'Somebody has confirmed, answered or ended it. Load the page again to see.',
    },
  },
  'surrender-batch-frozen': {
    status: 409,
    title: { vi: 'Lô đã được duyệt', en: 'The batch is approved' },
    detail: {
      vi: 'Danh mục của lô không đổi được sau khi duyệt. Nếu sai, hãy đề nghị người duyệt hủy lô rồi lập lô mới.',
      en: 'The items of a batch do not change after its approval. If they are wrong, have it cancelled and make a new one.',
    },
  },
  'surrender-military-only': {
    status: 409,
    title: { vi: 'Phải bàn giao cho quân đội', en: 'It goes to the military' },
    detail: {
      vi: 'Bom, mìn, lựu đạn, thuốc nổ, kíp nổ không do Công an tiêu hủy và không chuyển giữa các kho. Hãy lập biên bản bàn giao cho quân đội.',
      en: 'Bombs, mines, grenades, explosives and detonators are not destroyed by the police nor moved between stores. Hand them over to the military.',
    },
  },
  'surrender-witnesses': {
    status: 409,
    title: { vi: 'Chưa đủ người chứng kiến', en: 'Two witnesses are needed' },
    detail: {
      vi: 'Cần hai người chứng kiến của hai đơn vị khác nhau, không đơn vị nào là đơn vị giữ kho.',
      en: 'It takes two witnesses of two different units, neither of them the unit of the store.',
    },
  },
  'surrender-no-campaign': {
    status: 409,
    title: { vi: 'Chưa có đợt vận động', en: 'There is no campaign' },
    detail: {
      vi: 'Ở nơi và ngày này chưa có đợt vận động giao nộp nào. Hãy báo quản trị thành phố.',
      en: 'No campaign has begun for this place and day. Tell the administrator of the city.',
    },
  },
  'surrender-picture': {
    status: 422,
    title: { vi: 'Tệp không phải ảnh JPEG hoặc PNG', en: 'The file is no JPEG or PNG picture' },
    detail: {
      vi: 'Chỉ ảnh JPEG hoặc PNG còn nguyên vẹn mới được giữ, sau khi bỏ mọi thông tin của máy ảnh. Chưa có gì được lưu.',
      en: 'Only an unbroken JPEG or PNG is kept, without what the camera wrote into it. Nothing has been stored.',
    },
  },
} as const satisfies Record<string, ProblemKind>
