import { sql, type RawBuilder } from 'kysely'
import { pinWarnings } from '../../../forms/pin.ts'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const structure = law('Decree 137/2015/ND-CP art. 13')

/** The first three digits below 100 that are no province. */
const noProvince = Array.from({ length: 100 }, (_, code) => String(code).padStart(3, '0')).filter((code) =>
  pinWarnings({ pin: `${code}000000000` }).includes('pin-place-unknown'),
)

const digits = sql`number.value ~ '^[0-9]{12}$'`
const ofNumber = (facts: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select person_id, jsonb_build_object('number', value, ${facts}) as evidence
  from number join person using (person_id) where is_present and ${where}`

/** Rules about the personal number. What it says never decides: a person may keep a number that does not fit. */
export const numberRules: readonly SweepRule[] = [
  {
    id: 'number-missing',
    word: 'đủ',
    weight: 'ordinary',
    scope: 'identifier',
    text: {
      vi: 'Sau 30 ngày vẫn chưa có số định danh: xem trung ương đã trả lời gì.',
      en: 'No personal number after 30 days: see what the nation has answered.',
    },
    source: law('Law 59/2014/QH13 art. 12'),
    find: ({ day }) => sql`
      select person_id, jsonb_build_object('recordedOn', min(recorded_on)) as evidence
      from person join deed using (person_id)
      where died_on = '' and nationality = 'VN' and not exists (
        select from number where number.person_id = person.person_id)
      group by person_id having min(recorded_on) < ${day}::date - 30`,
  },
  {
    id: 'number-malformed',
    word: 'đúng',
    weight: 'serious',
    scope: 'identifier',
    text: rules['pin-format'].text,
    source: structure,
    find: () => sql`select person_id, jsonb_build_object('number', value) as evidence
      from number where is_present and not ${digits}`,
  },
  {
    id: 'numbers-two',
    word: 'sạch',
    weight: 'serious',
    scope: 'identifier',
    text: {
      vi: 'Có hai số định danh mà không có việc cấp lại: xác minh số nào đúng.',
      en: 'Two personal numbers and no act that issued one anew: find out which is right.',
    },
    source: structure,
    find: () => sql`
      select person_id, jsonb_build_object('number', max(value) filter (where is_present), 'otherNumber',
        max(value) filter (where not is_present)) as evidence
      from number where not exists (select from deed
        where deed.person_id = number.person_id and deed.kind in ('number-reissued', 'records-merged'))
      group by person_id having count(*) > 1`,
  },
  {
    id: 'pin-sex-mismatch',
    word: 'đúng',
    weight: 'notice',
    scope: 'identifier',
    text: rules['pin-sex-mismatch'].text,
    source: structure,
    find: () =>
      ofNumber(
        sql`'sex', sex`,
        sql`${digits} and (sex = 'male' and substr(value, 4, 1)::int % 2 = 1
          or sex = 'female' and substr(value, 4, 1)::int % 2 = 0)`,
      ),
  },
  {
    id: 'pin-year-mismatch',
    word: 'đúng',
    weight: 'notice',
    scope: 'identifier',
    text: rules['pin-year-mismatch'].text,
    source: structure,
    find: () =>
      ofNumber(
        sql`'birthDate', birth_date`,
        sql`${digits} and left(birth_date, 4) >= '1900' and left(birth_date, 4)::int
          <> 1900 + substr(value, 4, 1)::int / 2 * 100 + substr(value, 5, 2)::int`,
      ),
  },
  {
    id: 'pin-place-unknown',
    word: 'đúng',
    weight: 'notice',
    scope: 'identifier',
    text: rules['pin-place-unknown'].text,
    source: structure,
    find: () =>
      ofNumber(
        sql`'birthRegistrationPlace', birth_registration_place`,
        sql`${digits} and left(value, 3) = any(${noProvince})`,
      ),
  },
  {
    id: 'number-of-relative',
    word: 'sạch',
    weight: 'serious',
    scope: 'identifier',
    text: {
      vi: 'Số ghi cho người thân chính là số của người này: sửa số của người thân.',
      en: "The number given for a relative is the person's own: correct the relative's number.",
    },
    source: practice.campaign,
    find: () => sql`
      select person_id, jsonb_build_object('number', value, 'relation', kind, 'declaredName', declared_name) as evidence
      from number join relation using (person_id) where declared_pin = value`,
  },
  {
    id: 'number-before-birth',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'identifier',
    text: {
      vi: 'Số định danh được cấp trước ngày sinh: kiểm tra ngày sinh.',
      en: 'The personal number was given before the birth: check the date of birth.',
    },
    source: practice.reckoning,
    find: () =>
      ofNumber(sql`'since', number.valid_from, 'birthDate', birth_date`, sql`number.valid_from < birth_earliest`),
  },
]
