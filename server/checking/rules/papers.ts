import { sql } from 'kysely'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const oldCards = law('Decree 05/1999/ND-CP art. 3')
const cardsLaw = law('Law 26/2023/QH15 art. 19-21')

const withCard = sql`from card join person using (person_id)`

/** Rules about old cards of nine digits and about identity cards: their numbers and days, never what is on them. */
export const paperRules: readonly SweepRule[] = [
  {
    id: 'cmnd9-format',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'identifier',
    text: rules['cmnd9-format'].text,
    source: oldCards,
    find: () => sql`select person_id, jsonb_build_object('cmnd9', cmnd9) as evidence
      from person where cmnd9 <> '' and cmnd9 !~ '^[0-9]{9}$'`,
  },
  {
    id: 'cmnd9-shared',
    word: 'sạch',
    weight: 'ordinary',
    scope: 'identifier',
    text: {
      vi: 'Người khác cũng có số CMND này: xác minh ai là người giữ số, hoặc hai bản ghi là một người.',
      en: 'Somebody else has this old card number: find out whose it is, or whether the two are one person.',
    },
    source: practice.campaign,
    find: () => sql`
      select person.person_id, jsonb_build_object('cmnd9', person.cmnd9, 'persons',
        jsonb_agg(other.person_id order by other.person_id)) as evidence
      from person join anyone as other on other.cmnd9 = person.cmnd9 and other.person_id <> person.person_id
      where person.cmnd9 <> '' group by person.person_id, person.cmnd9`,
  },
  {
    id: 'cmnd9-child',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'identifier',
    text: {
      vi: 'Trẻ dưới 14 tuổi không có CMND: kiểm tra số và ngày sinh.',
      en: 'Children under 14 were given no old card: check the number and the date of birth.',
    },
    source: oldCards,
    find: ({ day }) => sql`select person_id, jsonb_build_object('cmnd9', cmnd9, 'birthDate', birth_date) as evidence
      from person where cmnd9 <> '' and birth_earliest > ${day}::date - interval '14 years'`,
  },
  {
    id: 'card-shared',
    word: 'sạch',
    weight: 'serious',
    scope: 'identifier',
    text: {
      vi: 'Số thẻ này cũng ghi cho người khác: xác minh thẻ của ai.',
      en: 'This card is recorded for somebody else as well: find out whose it is.',
    },
    source: cardsLaw,
    find: () => sql`
      select card.person_id, jsonb_build_object('cardNo', card.card_no, 'persons', jsonb_agg(other.person_id)) as evidence
      from card join card_holder as other on other.card_no = card.card_no and other.person_id <> card.person_id
      group by card.person_id, card.card_no`,
  },
  {
    id: 'card-ends-before-issue',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'identifier',
    text: { vi: 'Thẻ hết hạn trước ngày cấp: sửa một trong hai ngày.', en: 'The card expires before it was issued.' },
    source: practice.reckoning,
    find: () => sql`
      select person_id, jsonb_build_object('cardNo', card_no, 'since', valid_from, 'until', expires_on) as evidence
      from card where expires_on <> '' and expires_on <= valid_from::text`,
  },
  {
    id: 'card-before-birth',
    word: 'đúng',
    weight: 'serious',
    scope: 'identifier',
    text: { vi: 'Thẻ cấp trước khi sinh: kiểm tra hai ngày.', en: 'The card was issued before the birth: check both.' },
    source: practice.reckoning,
    find: () => sql`
      select person_id, jsonb_build_object('cardNo', card_no, 'since', valid_from, 'birthDate', birth_date) as evidence
      ${withCard} where valid_from < birth_earliest`,
  },
  {
    id: 'card-after-death',
    word: 'đúng',
    weight: 'serious',
    scope: 'identifier',
    text: {
      vi: 'Thẻ cấp sau khi chết: kiểm tra ngày chết và người được cấp.',
      en: 'The card was issued after the death: check the day of death, and to whom it was given.',
    },
    source: practice.reckoning,
    find: () => sql`
      select person_id, jsonb_build_object('cardNo', card_no, 'since', valid_from, 'diedOn', died_on) as evidence
      ${withCard} where died_on <> '' and left(valid_from::text, length(died_on)) > died_on`,
  },
  {
    id: 'card-expired',
    word: 'sống',
    weight: 'notice',
    scope: 'identifier',
    text: { vi: 'Thẻ đã hết hạn: mời công dân đổi thẻ.', en: 'The card has expired: invite the citizen to renew it.' },
    source: cardsLaw,
    find: ({ day }) => sql`select person_id, jsonb_build_object('cardNo', card_no, 'until', expires_on) as evidence
      ${withCard} where died_on = '' and expires_on <> '' and expires_on < ${day}`,
  },
  {
    id: 'card-number-differs',
    word: 'đúng',
    weight: 'serious',
    scope: 'identifier',
    text: {
      vi: 'Số thẻ mười hai chữ số phải là số định danh: xác minh số nào đúng.',
      en: 'A card of twelve digits bears the personal number: find out which of the two is right.',
    },
    source: law('Law 59/2014/QH13 art. 19'),
    find: () => sql`select person_id, jsonb_build_object('cardNo', card_no, 'number', value) as evidence
      from card join number using (person_id)
      where is_present and card_no ~ '^[0-9]{12}$' and not exists (
        select from number as any_number where any_number.person_id = card.person_id and any_number.value = card_no)`,
  },
]
