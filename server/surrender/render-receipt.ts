import type { Language } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { receiptFragment, showSecret } from '../../forms/surrender/receipt.ts'
import { sumByClass } from '../../forms/surrender/totals.ts'
import { drawQr } from '../print/qr-code.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import type { HandIn } from './hand-in.ts'
import { listItemsOf, type Item } from './item.sql.ts'
import { itemTable, writePaper, type PaperContent } from './paper.ts'
import { signReceipt } from './receipt.ts'

const words = {
  vi: {
    title: 'Giấy biên nhận giao nộp',
    lead: 'Đơn vị đã tiếp nhận các hiện vật dưới đây. Giấy này không ghi và không ai được hỏi tên người giao nộp.',
    number: 'Số biên nhận',
    secret: 'Mã bí mật',
    on: 'Ngày tiếp nhận',
    keep: 'Mã bí mật không được lưu ở đâu khác. Mất giấy này thì không in lại được cho người khác.',
    alt: 'Mã QR có nội dung của giấy biên nhận và chữ ký số',
    check: 'Quét mã để kiểm tra, hoặc nhập số biên nhận và mã bí mật tại:',
  },
  en: {
    title: 'Receipt of surrender',
    lead: 'The unit has taken in the items below. This paper names nobody, and nobody was asked for a name.',
    number: 'Number of the receipt',
    secret: 'Secret',
    on: 'Received on',
    keep: 'The secret is kept nowhere else.',
    alt: 'QR code with what the receipt states and its signature',
    check: 'Scan the code to check it, or enter number and secret at:',
  },
}

const withoutMarks = (item: Item): Item => ({
  ...item,
  make: '',
  calibre: '',
  serial: '',
  marks: '',
  origin: 'not-said',
})

/** Sets the receipt of a hand-in: number, secret, what was handed in, and all of it signed in a QR code. */
export async function renderReceipt(
  tx: AnyTx,
  site: Pick<Site, 'units' | 'folder' | 'origin'>,
  { handIn, secret, language }: { handIn: HandIn; secret: string; language: Language },
): Promise<Uint8Array<ArrayBuffer>> {
  const { receiptNo, on, unitCode, handInId } = handIn
  const items = await listItemsOf(tx, [handInId])
  const { text, signature } = await signReceipt({ receiptNo, on, counts: sumByClass(items) }, site.folder)
  const page = `${site.origin}/${language}/surrender/receipt`
  const say = words[language]
  const content: PaperContent = {
    language,
    title: say.title,
    number: receiptNo,
    lead: [say.lead],
    facts: [
      [say.number, receiptNo],
      [say.secret, showSecret(secret)],
      [say.on, showDate(on, language)],
    ],
    table: itemTable(items.map(withoutMarks), language),
    notes: [say.keep],
    qr: {
      svg: drawQr(page + receiptFragment(text, signature, secret)),
      alt: say.alt,
      lines: [say.check, page.replace(/^https?:\/\//, '')],
    },
    signatures: [],
  }
  return writePaper(tx, site, { unitCode, on, content })
}
