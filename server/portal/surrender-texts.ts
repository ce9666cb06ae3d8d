import type { Text } from '../../forms/language.ts'

/** What the public pages of surrender say. They promise nothing that the law does not. */
export const surrenderTexts = {
  title: { vi: 'Giao nộp vũ khí, vật liệu nổ, công cụ hỗ trợ', en: 'Surrender of weapons' },
  lead: {
    vi: 'Ai cũng có thể giao nộp hoặc báo nơi có vũ khí. Không ai hỏi tên; trang này không lưu tên, số điện thoại, địa chỉ mạng hay thiết bị của bạn.',
    en: 'Anybody can hand in a weapon or say where one is. Nobody asks for a name; this page keeps no name, telephone, network address or device of yours.',
  },
  notPromised: {
    vi: 'Trang này không hứa trước về việc xem xét trách nhiệm; việc đó theo quy định của pháp luật.',
    en: 'This page promises nothing about responsibility under the law; that is for the law to say.',
  },
  whatTitle: { vi: 'Giao nộp những gì', en: 'What counts' },
  whereTitle: { vi: 'Ở đâu, khi nào', en: 'Where and when' },
  whereLead: {
    vi: 'Mỗi xã, phường, thị trấn có hai điểm tiếp nhận. Chọn nơi để xem địa chỉ và giờ.',
    en: 'Every commune has two collection points. Choose one to see addresses and hours.',
  },
  choose: { vi: '– Chọn –', en: '– Choose –' },
  commune: { vi: 'Xã, phường, thị trấn', en: 'Commune' },
  show: { vi: 'Xem điểm tiếp nhận', en: 'Show the points' },
  bringing: {
    vi: 'Súng: không chĩa vào ai, tháo đạn nếu biết cách, để đạn riêng, bọc kín, đi thẳng đến điểm tiếp nhận.',
    en: 'A gun: point it at nobody, unload it if you know how, ammunition apart, wrapped, straight to the point.',
  },
  reportTitle: { vi: 'Báo nơi có vũ khí, hoặc muốn giao nộp', en: 'Report a find, or a wish to hand in' },
  kind: { vi: '1. Bạn muốn báo điều gì?', en: '1. What do you want to tell?' },
  place: { vi: '2. Ở đâu?', en: '2. Where?' },
  placeWords: { vi: 'Chỗ cụ thể (chỉ ghi nơi chốn)', en: 'Where exactly (the place only)' },
  placeHint: {
    vi: 'Cần khi báo tìm thấy: cạnh cầu, sau trường học … Đừng ghi tên ai.',
    en: 'Needed for a find: beside the bridge, behind the school … Do not write anybody’s name.',
  },
  what: { vi: '3. Đó là vật gì?', en: '3. What is it?' },
  send: { vi: 'Gửi', en: 'Send' },
  incomplete: {
    vi: 'Hãy trả lời cả ba câu: việc gì, ở đâu, vật gì. Khi tìm thấy, cần ghi chỗ cụ thể.',
    en: 'Answer all three: what you want, where, and what it is. A find needs the exact place.',
  },
  told: { vi: 'Đã nhận tin báo', en: 'Your report has arrived' },
  toldText: {
    vi: 'Công an xã, phường sẽ đến nơi đã báo hoặc chờ bạn ở điểm tiếp nhận. Không cần làm gì thêm.',
    en: 'The commune police will go to the place, or wait for you at a collection point. There is nothing else to do.',
  },
  resultsTitle: { vi: 'Kết quả', en: 'Results so far' },
  itemsAndRounds: { vi: 'Hiện vật và viên đạn cộng chung', en: 'Items and rounds together' },
  itemsNote: {
    vi: 'Số này cộng cả viên đạn như báo chí thường đăng; nó không phải là số hiện vật.',
    en: 'This number counts rounds as newspapers do; it is not a number of items.',
  },
  category: { vi: 'Loại', en: 'Category' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  communesTitle: { vi: 'Theo xã, phường, thị trấn', en: 'By commune' },
  pieces: { vi: 'Hiện vật (cái)', en: 'Items (pieces)' },
  heldBack: { vi: 'giữ kín', en: 'held back' },
  heldBackNote: {
    vi: 'Số nhỏ hơn 5 của một xã được giữ kín, cùng số khác nếu từ đó tính ra được. Nơi cất giữ không bao giờ được công bố.',
    en: 'A commune’s number below 5 is held back, with another where it could be computed. Where things are kept is never published.',
  },
  receiptLink: { vi: 'Kiểm tra giấy biên nhận', en: 'Check a receipt' },
  receiptLead: {
    vi: 'Nhập số biên nhận và mã bí mật in trên giấy. Trang chỉ cho biết đã giao nộp những gì, ngày nào.',
    en: 'Enter the number and the secret on the paper. The page tells what was handed in and on which day, nothing else.',
  },
  number: { vi: 'Số biên nhận', en: 'Number of the receipt' },
  secret: { vi: 'Mã bí mật', en: 'Secret' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  receiptGood: { vi: 'Giấy biên nhận có giá trị', en: 'The receipt is genuine' },
  receiptOn: { vi: 'Ngày giao nộp', en: 'Handed in on' },
  receiptUnknown: { vi: 'Không có giấy biên nhận như vậy', en: 'There is no such receipt' },
  receiptUnknownText: {
    vi: 'Số hoặc mã không khớp. Hãy xem lại từng chữ.',
    en: 'Number or secret does not fit. Look at them again, sign by sign.',
  },
  receiptWait: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
  receiptWaitText: { vi: 'Hãy đợi mười lăm phút rồi thử lại.', en: 'Wait fifteen minutes, then try again.' },
  offline: { vi: 'Kiểm tra không cần mạng', en: 'Checking without a network' },
  offlineText: {
    vi: 'Mã QR của giấy có chữ ký Ed25519 trên số, ngày và số lượng: sửa một chữ là lộ. Lưu khóa công khai một lần; sau đó, không cần mạng và không hỏi máy chủ, chạy lệnh này với nội dung mà điện thoại đọc được từ mã QR:',
    en: 'The QR code of a receipt bears an Ed25519 signature over number, day and quantities: one sign that is altered shows. Save the public key once; then, without a network and without asking the server, run this with what a phone reads from the code:',
  },
  offlineKey: { vi: 'Lưu khóa công khai (PEM)', en: 'Save the public key (PEM)' },
  offlineCode: { vi: 'NỘI-DUNG-MÃ-QR', en: 'WHAT-THE-CODE-SAYS' },
} as const satisfies Record<string, Text>

/** The categories of published figures, in words. */
export const categoryNames: Record<string, Text> = {
  military_gun: { vi: 'Súng quân dụng', en: 'Military guns' },
  hunting_gun: { vi: 'Súng săn', en: 'Hunting guns' },
  homemade_gun: { vi: 'Súng tự chế', en: 'Home-made guns' },
  gun_similar_function: { vi: 'Súng có tính năng tương tự', en: 'Guns of similar function' },
  sports_weapon: { vi: 'Vũ khí thể thao', en: 'Sports weapons' },
  grenade: { vi: 'Lựu đạn', en: 'Grenades' },
  warhead: { vi: 'Đầu đạn', en: 'Warheads' },
  cluster_bomblet: { vi: 'Bom bi', en: 'Cluster bomblets' },
  grenade_bomb_mine_warhead: { vi: 'Bom, mìn và loại khác', en: 'Bombs, mines and others' },
  ammunition_round: { vi: 'Đạn', en: 'Ammunition' },
  explosive: { vi: 'Thuốc nổ', en: 'Explosive' },
  detonator: { vi: 'Kíp nổ', en: 'Detonators' },
  safety_fuse: { vi: 'Dây cháy chậm', en: 'Safety fuse' },
  support_tool: { vi: 'Công cụ hỗ trợ', en: 'Support tools' },
  rudimentary_weapon: { vi: 'Vũ khí thô sơ', en: 'Rudimentary weapons' },
  weapon_component: { vi: 'Linh kiện', en: 'Parts' },
  combat_gear: { vi: 'Quân trang', en: 'Combat gear' },
}
