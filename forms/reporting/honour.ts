import type { Text } from '../language.ts'

/**
 * Forms of honour, the highest first: those of the Law on Emulation and Commendation (15/2003/QH11) that units and
 * officers receive, and the letter of praise, which is none by that law and in use.
 */
export const honours = [
  'state-title',
  'order',
  'medal',
  'prize',
  'insignia',
  'emulation-title',
  'emulation-flag',
  'merit',
  'commendation',
  'letter',
] as const
export type Honour = (typeof honours)[number]

/** The forms of honour in words. */
export const honourNames: Record<Honour, Text> = {
  'state-title': { vi: 'Danh hiệu vinh dự nhà nước', en: 'State title of honour' },
  order: { vi: 'Huân chương', en: 'Order' },
  medal: { vi: 'Huy chương', en: 'Medal' },
  prize: { vi: 'Giải thưởng', en: 'Prize' },
  insignia: { vi: 'Kỷ niệm chương, huy hiệu', en: 'Commemorative insignia' },
  'emulation-title': { vi: 'Danh hiệu thi đua', en: 'Emulation title' },
  'emulation-flag': { vi: 'Cờ thi đua', en: 'Emulation flag' },
  merit: { vi: 'Bằng khen', en: 'Certificate of merit' },
  commendation: { vi: 'Giấy khen', en: 'Certificate of commendation' },
  letter: { vi: 'Thư khen', en: 'Letter of praise' },
}

/** Who decides on honours. */
export const authorities = [
  'president',
  'prime-minister',
  'minister',
  'province-committee',
  'province-police',
  'district-committee',
  'district-police',
  'commune-committee',
] as const
export type Authority = (typeof authorities)[number]

/** The authorities in words, and whose they are: the nation's, or those of the unit of this level that the honoured lie in. */
export const authorityFacts: Record<Authority, { name: Text; level: 'nation' | 'province' | 'district' | 'commune' }> =
  {
    president: { name: { vi: 'Chủ tịch nước', en: 'President of the State' }, level: 'nation' },
    'prime-minister': { name: { vi: 'Thủ tướng Chính phủ', en: 'Prime Minister' }, level: 'nation' },
    minister: { name: { vi: 'Bộ trưởng Bộ Công an', en: 'Minister of Public Security' }, level: 'nation' },
    'province-committee': {
      name: { vi: 'Chủ tịch UBND cấp tỉnh', en: 'Provincial People’s Committee' },
      level: 'province',
    },
    'province-police': { name: { vi: 'Giám đốc Công an cấp tỉnh', en: 'Provincial police' }, level: 'province' },
    'district-committee': {
      name: { vi: 'Chủ tịch UBND cấp huyện', en: 'District People’s Committee' },
      level: 'district',
    },
    'district-police': { name: { vi: 'Trưởng Công an cấp huyện', en: 'District police' }, level: 'district' },
    'commune-committee': { name: { vi: 'Chủ tịch UBND cấp xã', en: 'Communal People’s Committee' }, level: 'commune' },
  }

/** The elements of the catalogue that the register stands behind: units, officers, and both together. */
export const honourElements = { units: 'HON.UNITS', officers: 'HON.PERSONS', total: 'HON.TOTAL' } as const
