import { sql, type RawBuilder } from 'kysely'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const residenceLaw = 'Law 68/2020/QH14'

const ofHome = (kind: string, facts: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select person_id, jsonb_build_object(${facts}) as evidence
  from home join person using (person_id) where home.kind = ${kind} and ${where}`

const isPlace = sql`home.commune_code <> '' and died_on = ''`
/** Whether a code is that of a commune of the city on the day of the check. */
const inCity = (code: RawBuilder<unknown>, areaCode: string, day: string): RawBuilder<unknown> => sql`exists (
  select from unit where unit.code = ${code} and unit.province_code = ${areaCode}
    and unit.valid_from <= ${day}::date and (unit.valid_to is null or unit.valid_to > ${day}::date))`

/** Rules about residences. Addresses are never among the facts of a finding: secrecy may withhold them. */
export const homeRules: readonly SweepRule[] = [
  {
    id: 'permanent-residence-missing',
    word: 'đủ',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Không có nơi thường trú: đăng ký, hoặc ghi đã đi đâu.',
      en: 'No permanent residence: register one, or record where the person went.',
    },
    source: law(`${residenceLaw} art. 19-20`),
    find: () => sql`select person_id, jsonb_build_object('missing', 'permanent_residence') as evidence
      from person where died_on = '' and missing_on = '' and not exists (
        select from home where home.person_id = person.person_id and kind = 'permanent')`,
  },
  {
    id: 'residence-unit-unknown',
    word: 'sạch',
    weight: 'serious',
    scope: 'residence',
    text: {
      vi: 'Không có xã mang mã này vào ngày bắt đầu cư trú: chọn lại xã.',
      en: 'No commune had this code when the residence began: choose the commune again.',
    },
    source: law('Decision 124/2004/QD-TTg'),
    find: () => sql`
      select person_id, jsonb_build_object('communeCode', min(home.commune_code), 'since', min(home.valid_from)) as evidence
      from home join person using (person_id) where ${isPlace} and not exists (select from unit
        where unit.code = home.commune_code and unit.level = 'commune' and unit.valid_from <= home.valid_from
          and (unit.valid_to is null or unit.valid_to > home.valid_from))
      group by person_id`,
  },
  {
    id: 'lives-outside',
    word: 'sống',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Thường trú ngoài thành phố và không tạm trú, không ở trong thành phố: ghi chuyển đi, hoặc đăng ký tạm trú.',
      en: 'Permanent residence outside the city and no other within: record the departure, or a temporary residence.',
    },
    source: law(`${residenceLaw} art. 11`),
    find: ({ day, areaCode }) => sql`
      select person_id, jsonb_build_object('communeCode', home.commune_code) as evidence
      from home join person using (person_id)
      where home.kind = 'permanent' and ${isPlace} and not ${inCity(sql`home.commune_code`, areaCode, day)}
        and not exists (select from unit where unit.code = home.commune_code and unit.province_code = ${areaCode})
        and not exists (select from home as other where other.person_id = person.person_id
          and other.kind in ('temporary', 'current') and ${inCity(sql`other.commune_code`, areaCode, day)})`,
  },
  {
    id: 'temporary-at-permanent',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'residence',
    text: rules['temporary-at-permanent'].text,
    source: law(`${residenceLaw} art. 27`),
    find: () => sql`select person_id, jsonb_build_object('communeCode', home.commune_code) as evidence
      from home join home as other using (person_id) join person using (person_id)
      where home.kind = 'permanent' and other.kind = 'temporary' and home.commune_code <> ''
        and (home.commune_code, home.hamlet, home.address) = (other.commune_code, other.hamlet, other.address)`,
  },
  {
    id: 'temporary-too-long',
    word: 'sống',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Tạm trú đã quá hai năm: gia hạn hoặc xóa đăng ký.',
      en: 'The temporary residence is older than two years: prolong it, or end it.',
    },
    source: law(`${residenceLaw} art. 27(2)`),
    find: ({ day }) =>
      ofHome(
        'temporary',
        sql`'since', home.valid_from`,
        sql`${isPlace} and home.valid_from < ${day}::date - interval '2 years'`,
      ),
  },
  {
    id: 'absence-too-long',
    word: 'sống',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Tạm vắng đã quá 12 tháng: xác minh người đó còn cư trú ở đây.',
      en: 'Absent for more than twelve months: find out whether the person still lives here.',
    },
    source: law(`${residenceLaw} art. 24(1)`),
    find: ({ day }) =>
      ofHome(
        'declared-absence',
        sql`'since', home.valid_from`,
        sql`died_on = '' and home.valid_from < ${day}::date - interval '12 months'`,
      ),
  },
  {
    id: 'address-missing',
    word: 'đủ',
    weight: 'notice',
    scope: 'residence',
    text: {
      vi: 'Nơi thường trú không ghi thôn, tổ hay số nhà: bổ sung.',
      en: 'The permanent residence has neither hamlet nor house: add one.',
    },
    source: law('Law 59/2014/QH13 art. 9(1)'),
    find: () =>
      ofHome(
        'permanent',
        sql`'communeCode', home.commune_code`,
        sql`${isPlace} and home.hamlet = '' and home.address = ''`,
      ),
  },
  {
    id: 'residence-before-birth',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Cư trú bắt đầu trước khi sinh: kiểm tra ngày sinh.',
      en: 'The residence begins before the birth: check the date of birth.',
    },
    source: practice.reckoning,
    find: () =>
      ofHome(
        'permanent',
        sql`'since', home.valid_from, 'birthDate', birth_date`,
        sql`${isPlace} and home.valid_from < birth_earliest`,
      ),
  },
  {
    id: 'gone-in-household',
    word: 'sống',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Đã chuyển đi hoặc bị xóa đăng ký nhưng còn trong hộ: ghi ra khỏi hộ.',
      en: 'Gone or deregistered, but still in a household: record that the person left it.',
    },
    source: law(`${residenceLaw} art. 24`),
    find: () => sql`
      select person_id, jsonb_build_object('gone', home.gone, 'relationship', member.relationship_to_head) as evidence
      from home join person using (person_id) join member using (person_id)
      where home.kind = 'permanent' and home.gone in ('emigrated', 'deregistered')`,
  },
  {
    id: 'dwelling-at-permanent',
    word: 'sạch',
    weight: 'notice',
    scope: 'residence',
    text: {
      vi: 'Nơi ở hiện tại trùng nơi thường trú: xóa nơi ở hiện tại.',
      en: 'The current dwelling is the permanent residence: take the dwelling out.',
    },
    source: practice.register,
    find: () => sql`select person_id, jsonb_build_object('communeCode', home.commune_code) as evidence
      from home join home as other using (person_id) join person using (person_id)
      where home.kind = 'permanent' and other.kind = 'current' and home.commune_code <> ''
        and (home.commune_code, home.hamlet, home.address) = (other.commune_code, other.hamlet, other.address)`,
  },
  {
    id: 'not-at-address-open',
    word: 'sống',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Không ở tại địa chỉ đăng ký đã quá 90 ngày: xác minh, rồi ghi chuyển đi hoặc bỏ cảnh báo.',
      en: 'Not at the registered address for 90 days: look into it, then record the move or lift the flag.',
    },
    source: practice.campaign,
    find: ({ day }) => sql`select person_id, jsonb_build_object('since', valid_from) as evidence
      from flag join person using (person_id)
      where kind = 'not-at-address' and died_on = '' and valid_from < ${day}::date - 90`,
  },
  {
    id: 'investigation-open',
    word: 'sống',
    weight: 'ordinary',
    scope: 'person',
    text: {
      vi: 'Thông tin đang xác minh đã quá 60 ngày: kết luận rồi bỏ cảnh báo.',
      en: 'A fact has been under investigation for 60 days: settle it and lift the flag.',
    },
    source: law(`${residenceLaw} art. 19`),
    find: ({ day }) => sql`
      select person_id, jsonb_build_object('flag', min(kind), 'since', min(valid_from)) as evidence
      from flag join person using (person_id)
      where kind like 'under-investigation/%' and valid_from < ${day}::date - 60 group by person_id`,
  },
]
