import { join } from 'node:path'
import * as z from 'zod'
import { languages, type Language } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { equipmentTypeCodes, equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { FileOutput, route } from '../access/route.ts'
import { compilePdf } from '../print/compile-pdf.ts'
import { areaOf } from './decision.ts'
import { findRecommendation, type Recommendation } from './find-recommendation.ts'
import { shareRules } from './recommendation.ts'

const template = join(import.meta.dirname, 'recommendation.typ')

const words = {
  vi: {
    title: 'Danh sách đề xuất trang bị',
    heads: ['STT', 'Đơn vị', 'Cấp trên', 'Định mức', 'Đang có', 'Đang chuyển', 'Cán bộ', 'Còn thiếu', 'Được chia'],
    facts: ['Loại', 'Tính đến ngày', 'Trong kho', 'Nhu cầu', 'Cách chia'],
    rules: { order: 'lần lượt theo danh sách', even: 'mỗi nơi một chiếc' },
    order:
      'Thứ tự: nơi chưa có chiếc nào; rồi nơi thiếu nhiều nhất so với định mức; rồi nơi đông cán bộ hơn. Còn thiếu = định mức − đang có − đang chuyển đến.',
    proposal: 'Đây là đề xuất; việc cấp phát theo quyết định.',
    none: 'Không đơn vị nào thiếu so với định mức.',
  },
  en: {
    title: 'Recommendation of equipment',
    heads: ['No.', 'Unit', 'Below', 'Norm', 'Held', 'On the way', 'Officers', 'Need', 'Share'],
    facts: ['Type', 'As of', 'In stock', 'Need', 'Shared out'],
    rules: { order: 'down the list', even: 'one to each in turn' },
    order:
      'The order: units without any; then the largest gap relative to the norm; then more officers. Need = norm − held − on the way.',
    proposal: 'This is a proposal; what is issued is decided.',
    none: 'No unit needs anything by the norm.',
  },
}

/** The recommendation as a paper for who decides: a line for each unit, the inputs, the order and the rule. */
export const printRecommendation = route({
  method: 'get',
  path: '/api/workforce/recommendations/:equipmentTypeCode/paper',
  summary: 'The recommendation of a type of equipment, as PDF',
  action: 'workforce.read-recommendation',
  params: z.object({ equipmentTypeCode: z.enum(equipmentTypeCodes) }),
  query: z.object({
    on: z.iso.date().optional(),
    rule: z.enum(shareRules).default('order'),
    language: z.enum(languages).default('vi'),
  }),
  answer: FileOutput,
  async handle(tx, { params: { equipmentTypeCode: equipmentType }, query, account, reach, site }) {
    await reach.listCommunes()
    const { on = site.today(), rule, language } = query
    const area = areaOf(account, site)
    const units = await site.units()
    const found = await findRecommendation(tx, { area, equipmentType, on, today: site.today(), rule, units })
    const areaName = units.find(area, on)?.name ?? ''
    const content = await compilePdf(template, contentOf(found, { areaName, language }), new Date(`${on}T00:00:00Z`))
    const name = `recommendation-${equipmentType.toLowerCase()}-${on}.pdf`
    return { file: { name, mediaType: 'application/pdf', content } }
  },
})

function contentOf(found: Recommendation, { areaName, language }: { areaName: string; language: Language }): object {
  const { equipmentType, on, rule, stock, need, lines } = found
  const { title, heads, facts, rules, order, proposal, none } = words[language]
  const values = [
    equipmentTypes[equipmentType].name[language],
    showDate(on, language),
    String(stock),
    String(need),
    rules[rule],
  ]
  return {
    language,
    title,
    areaName,
    facts: facts.map((label, at) => [label, values[at]]),
    notes: lines.length === 0 ? [none] : [order, proposal],
    heads,
    rows: lines.map((line, at) => [
      String(at + 1),
      line.unitName,
      line.parentName,
      String(line.norm),
      String(line.held),
      String(line.inTransit),
      String(line.officers),
      String(line.need),
      String(line.share),
    ]),
  }
}
