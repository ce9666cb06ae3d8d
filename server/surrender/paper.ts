import { join } from 'node:path'
import type { Language } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { classFacts, countWords, originWords } from '../../forms/surrender/item-class.ts'
import { isSubtype, subtypes } from '../../forms/surrender/subtype.ts'
import { sumByClass, totalsByCount } from '../../forms/surrender/totals.ts'
import { compilePdf } from '../print/compile-pdf.ts'
import { findIssuingOffice } from '../certificates/issuing-office.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import type { Item } from './item.sql.ts'

const template = join(import.meta.dirname, 'paper.typ')

/** What `paper.typ` sets: everything that stands on the paper, in its language. */
export type PaperContent = {
  language: Language
  title: string
  /** Stands at the foot of each page. */
  number: string
  lead: string[]
  facts: [label: string, value: string][]
  table: { caption: string; head: string[]; widths: number[]; rows: string[][] }
  notes: string[]
  qr: { svg: string; alt: string; lines: string[] } | null
  signatures: [who: string, how: string][]
}

/** The head of an official paper: offices, country, place and day (layout of Decree 30/2020/ND-CP). */
type Head = { office: { above: string | null; own: string }; country: string; motto: string; place: string }

const country = { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' }
const motto = { vi: 'Độc lập – Tự do – Hạnh phúc', en: 'Independence – Freedom – Happiness' }

/** Sets a paper of a unit on a day as a tagged PDF. */
export async function writePaper(
  tx: AnyTx,
  site: Pick<Site, 'units'>,
  { unitCode, on, content }: { unitCode: string; on: string; content: PaperContent },
): Promise<Uint8Array<ArrayBuffer>> {
  const { above, own, place } = await findIssuingOffice(tx, unitCode, { on, units: await site.units() })
  const { language } = content
  const head: Head = {
    office: { above, own },
    country: country[language],
    motto: motto[language],
    place: `${place}, ${language === 'vi' ? 'ngày ' : ''}${showDate(on, language)}`,
  }
  return compilePdf(template, { ...content, ...head }, new Date(`${on}T00:00:00Z`))
}

const heads = {
  vi: ['STT', 'Loại', 'Số lượng', 'Đơn vị tính', 'Nguồn gốc', 'Nhãn, cỡ, số hiệu, dấu hiệu'],
  en: ['No.', 'Type', 'Quantity', 'Counted in', 'Origin', 'Make, calibre, serial, marks'],
}

/** The table of type, quantity and origin, with a total for each way of counting. */
export function itemTable(items: readonly Item[], language: Language): PaperContent['table'] {
  const rows = items.map((item, at) => [
    String(at + 1),
    itemName(item, language),
    showQuantity(item.quantity, language),
    countWords[item.countedIn][language],
    originWords[item.origin][language],
    [item.make, item.calibre, item.serial, item.marks].filter((text) => text !== '').join('; '),
  ])
  const totals = totalsByCount(sumByClass(items)).map(({ countedIn, quantity }) => [
    '',
    language === 'vi' ? 'Cộng' : 'Total',
    showQuantity(quantity, language),
    countWords[countedIn][language],
    '',
    '',
  ])
  return {
    caption: language === 'vi' ? 'Bảng thống kê loại, số lượng, nguồn gốc' : 'Type, quantity and origin',
    head: heads[language],
    widths: [3, 12, 6, 6, 9, 15],
    rows: [...rows, ...totals],
  }
}

/** What an item is, in words. */
export function itemName({ itemClass, subtype }: Item, language: Language): string {
  const name = isSubtype(subtype) ? subtypes[subtype].name : classFacts[itemClass].name
  return name[language]
}

/** A quantity as it is printed, with up to three decimals. */
export function showQuantity(quantity: number, language: Language): string {
  return new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 3 }).format(quantity)
}
