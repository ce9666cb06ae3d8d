import type { RawBuilder } from 'kysely'
import type { Text } from '../../../forms/language.ts'
import type { QualityWord } from '../../../forms/quality-measures.ts'

/** How much a finding matters, and so how long its unit has: a contradiction, what is wrong or lacking, what is odd. */
export type Weight = 'serious' | 'ordinary' | 'notice'

/** What a rule is about. Of a household, a unit, or otherwise of a person is what it finds. */
export type RuleScope = 'person' | 'residence' | 'household' | 'relation' | 'identifier' | 'act' | 'unit'

/** The day on which the register is checked, and the unit that it is kept of. */
export type At = { day: string; areaCode: string }

/**
 * A rule over the whole register. `find` gives `person_id` (of a household `household_id`, of a unit `unit_code`) and
 * `evidence`: the facts that contradict each other, as JSON under the names of `forms/finding-facts.ts`, and nothing that
 * changes by itself, such as an age. It reads the tables of `register/present/README.md`, and `unit`: the versions of the
 * units whose codes occur there.
 */
export type SweepRule = {
  id: string
  word: QualityWord
  weight: Weight
  scope: RuleScope
  /** What is wrong, and what to do. */
  text: Text
  source: Text
  find: (at: At) => RawBuilder<unknown>
}

/** A source in law, cited as the product does it everywhere: 'Law 68/2020/QH14 art. 27'. */
export const law = (citation: string): Text => ({
  vi: citation
    .replaceAll('Law ', 'Luật ')
    .replaceAll('Decree ', 'Nghị định ')
    .replaceAll('Decision ', 'Quyết định ')
    .replaceAll('Circular ', 'Thông tư ')
    .replaceAll('Code ', 'Bộ luật ')
    .replaceAll(' art. ', ' điều '),
  en: citation,
})

/** Sources that are no law. */
export const practice = {
  reckoning: { vi: 'Không thể xảy ra theo lẽ thường', en: 'It cannot be, by plain reckoning' },
  campaign: {
    vi: 'Các loại sai sót mà đợt làm sạch dữ liệu 2020–2022 đã nêu',
    en: 'Kinds of error that the cleaning of the data from 2020 to 2022 reported',
  },
  typing: { vi: 'Kinh nghiệm nhập liệu', en: 'Experience with typed and converted data' },
  register: { vi: 'Quy tắc của cơ sở dữ liệu này', en: 'A rule of this register' },
} as const satisfies Record<string, Text>
