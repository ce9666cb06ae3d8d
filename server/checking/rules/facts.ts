import { sql } from 'kysely'
import { bloodGroups, maritalStatuses, relationshipsToHead, religions, type CodeList } from '../../../forms/codes.ts'
import { ethnicGroups } from '../../../forms/ethnic-groups.ts'
import type { Text } from '../../../forms/language.ts'
import { nationalities } from '../../../forms/nationalities.ts'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const groups = law('Law 59/2014/QH13 art. 9(1)')

/** A fact that everybody has to have. Its column, and what it is called. */
function missing(column: string, what: Text): SweepRule {
  return {
    id: `missing-${column.replaceAll('_', '-')}`,
    word: 'đủ',
    weight: 'notice',
    scope: 'person',
    text: { vi: `Chưa có ${what.vi}: bổ sung theo giấy tờ.`, en: `No ${what.en}: add it from the papers.` },
    source: groups,
    find: () => sql`select person_id, jsonb_build_object('missing', ${column}::text) as evidence
      from person where died_on = '' and ${sql.ref(column)} in ('', 'unknown')`,
  }
}

/** A value that is in no list. Its column and name in evidence, and what it is called. */
function unknownCode(column: string, name: string, { codes, what }: { codes: CodeList; what: Text }): SweepRule {
  const values = codes.map(({ value }) => value)
  return {
    id: `${column.replaceAll('_', '-')}-unknown`,
    word: 'sạch',
    weight: 'ordinary',
    scope: 'person',
    text: { vi: `${what.vi}: ${rules['code-unknown'].text.vi}`, en: `${what.en}: ${rules['code-unknown'].text.en}` },
    source: law('Circular 02/2017/TT-BTTTT'),
    find: () => sql`select person_id, jsonb_build_object(${name}::text, ${sql.ref(column)}) as evidence
      from person where ${sql.ref(column)} <> '' and ${sql.ref(column)} <> all(${values})`,
  }
}

/** A place by the code of a unit that there never was. */
function unknownPlace(column: string, name: string, what: Text): SweepRule {
  return {
    id: `${column.replaceAll('_', '-')}-unknown`,
    word: 'sạch',
    weight: 'ordinary',
    scope: 'person',
    text: {
      vi: `${what.vi}: mã đơn vị không có trong danh mục; chọn lại.`,
      en: `${what.en}: there never was a unit of this code; choose again.`,
    },
    source: law('Decision 124/2004/QD-TTg'),
    find: () => sql`select person_id, jsonb_build_object(${name}::text, ${sql.ref(column)}) as evidence
      from person where ${sql.ref(column)} ~ '^[0-9]+$'
        and not exists (select from unit where unit.code = person.${sql.ref(column)})`,
  }
}

/** Rules about facts of the person that stand in lists: whether they are there, and whether there is such a value. */
export const factRules: readonly SweepRule[] = [
  missing('sex', { vi: 'giới tính', en: 'sex' }),
  missing('birth_registration_place', { vi: 'nơi đăng ký khai sinh', en: 'place of birth registration' }),
  missing('origin_place', { vi: 'quê quán', en: 'place of origin' }),
  missing('ethnicity', { vi: 'dân tộc', en: 'ethnic group' }),
  missing('nationality', { vi: 'quốc tịch', en: 'nationality' }),
  missing('marital_status', { vi: 'tình trạng hôn nhân', en: 'marital status' }),
  unknownCode('ethnicity', 'ethnicity', { codes: ethnicGroups, what: { vi: 'Dân tộc', en: 'Ethnic group' } }),
  unknownCode('religion', 'religion', { codes: religions, what: { vi: 'Tôn giáo', en: 'Religion' } }),
  unknownCode('nationality', 'nationality', {
    codes: nationalities,
    what: { vi: 'Quốc tịch', en: 'Nationality' },
  }),
  unknownCode('marital_status', 'maritalStatus', {
    codes: maritalStatuses,
    what: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  }),
  unknownCode('blood_group', 'bloodGroup', { codes: bloodGroups, what: { vi: 'Nhóm máu', en: 'Blood group' } }),
  unknownPlace('birth_registration_place', 'birthRegistrationPlace', {
    vi: 'Nơi đăng ký khai sinh',
    en: 'Place of birth registration',
  }),
  unknownPlace('origin_place', 'originPlace', { vi: 'Quê quán', en: 'Place of origin' }),
  {
    id: 'relationship-unknown',
    word: 'sạch',
    weight: 'ordinary',
    scope: 'household',
    text: {
      vi: `Quan hệ với chủ hộ: ${rules['code-unknown'].text.vi}`,
      en: `Relationship to the head: ${rules['code-unknown'].text.en}`,
    },
    source: practice.register,
    find: () => sql`select household_id, jsonb_build_object('relationship', min(relationship_to_head)) as evidence
      from member where relationship_to_head <> all(${relationshipsToHead.map(({ value }) => value)})
      group by household_id`,
  },
  {
    id: 'foreigner-with-citizenship',
    word: 'đúng',
    weight: 'notice',
    scope: 'person',
    text: {
      vi: 'Dân tộc ghi "Người nước ngoài" nhưng quốc tịch Việt Nam: kiểm tra hai mục.',
      en: 'The ethnic group says foreigner, the nationality Viet Nam: check both.',
    },
    source: practice.typing,
    find: () => sql`select person_id, jsonb_build_object('ethnicity', ethnicity, 'nationality', nationality) as evidence
      from person where ethnicity = '55' and nationality = 'VN'`,
  },
]
