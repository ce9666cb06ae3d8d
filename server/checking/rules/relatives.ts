import { sql } from 'kysely'
import { law, practice, type SweepRule } from './rule.ts'

const groups = law('Law 59/2014/QH13 art. 9(1)')

/** Rules about relatives as they were declared, and about those who stand for minors. */
export const relativeRules: readonly SweepRule[] = [
  {
    id: 'declared-number-of-another',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Số định danh ghi cho người thân thuộc người tên khác: sửa họ tên hoặc số.',
      en: "The number given for a relative is somebody's of another name: correct the name or the number.",
    },
    source: practice.campaign,
    find: () => sql`
      select relation.person_id, jsonb_build_object('relation', relation.kind, 'declaredName', declared_name,
        'declaredNumber', declared_pin, 'persons', jsonb_build_array(other.person_id)) as evidence
      from relation join person on person.person_id = relation.person_id
      join anyone as other on other.person_id = relation.other_id and other.person_id <> relation.person_id
      where not is_linked and declared_pin <> '' and declared_name <> '' and regexp_replace(lower(declared_name), '\\s+',
        ' ', 'g') <> regexp_replace(lower(other.full_name), '\\s+', ' ', 'g')`,
  },
  {
    id: 'declared-number-twice',
    word: 'sạch',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Hai người thân khác nhau ghi cùng một số định danh: sửa số của một người.',
      en: 'Two different relatives were given one number: correct the number of one of them.',
    },
    source: practice.campaign,
    find: () => sql`
      select person_id, jsonb_build_object('declaredNumber', declared_pin, 'relation', min(kind)) as evidence
      from relation join person using (person_id)
      where declared_pin <> '' and kind in ('father', 'mother', 'spouse')
      group by person_id, declared_pin having count(*) > 1`,
  },
  {
    id: 'declared-number-malformed',
    word: 'đúng',
    weight: 'notice',
    scope: 'relation',
    text: {
      vi: 'Số định danh của người thân không có mười hai chữ số: ghi lại.',
      en: "A relative's number has not twelve digits: write it again.",
    },
    source: law('Decree 137/2015/ND-CP art. 13'),
    find: () => sql`
      select person_id, jsonb_build_object('relation', min(kind), 'declaredNumber', min(declared_pin)) as evidence
      from relation join person using (person_id)
      where declared_pin <> '' and declared_pin !~ '^[0-9]{12}$' group by person_id`,
  },
  {
    id: 'minor-without-relatives',
    word: 'đủ',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Người chưa thành niên chưa ghi cha, mẹ hay người đại diện: bổ sung.',
      en: 'A minor for whom neither father nor mother nor a representative is named: add one.',
    },
    source: groups,
    find: ({ day }) => sql`select person_id, jsonb_build_object('birthDate', birth_date) as evidence
      from person where died_on = '' and birth_earliest > ${day}::date - interval '18 years'
        and not exists (select from relation where relation.person_id = person.person_id and kind <> 'spouse')`,
  },
  {
    id: 'representative-minor',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Người đại diện chưa đủ 18 tuổi: chọn người khác.',
      en: 'The representative is under 18: choose another.',
    },
    source: law('Civil Code 91/2015/QH13 art. 49'),
    find: ({ day }) => sql`
      select person.person_id, jsonb_build_object('persons', jsonb_build_array(other.person_id),
        'otherBirth', other.birth_date) as evidence
      from person join relation on relation.person_id = person.person_id and relation.kind = 'representative'
      join anyone as other on other.person_id = relation.other_id
      where other.birth_earliest > ${day}::date - interval '18 years'`,
  },
  {
    id: 'representative-dead',
    word: 'sống',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Người đại diện đã chết: ghi người đại diện mới.',
      en: 'The representative is dead: record a new one.',
    },
    source: law('Civil Code 91/2015/QH13 art. 60'),
    find: () => sql`
      select person.person_id, jsonb_build_object('persons', jsonb_build_array(other.person_id),
        'otherDiedOn', other.died_on) as evidence
      from person join relation on relation.person_id = person.person_id and relation.kind = 'representative'
      join anyone as other on other.person_id = relation.other_id
      where person.died_on = '' and other.died_on <> ''`,
  },
  {
    id: 'relative-nameless',
    word: 'đủ',
    weight: 'notice',
    scope: 'relation',
    text: { vi: 'Người thân chỉ có số, chưa có họ tên: bổ sung.', en: 'A relative has a number and no name: add it.' },
    source: groups,
    find: () => sql`select person_id, jsonb_build_object('relation', min(kind)) as evidence
      from relation join person using (person_id) where declared_name = '' and not is_linked group by person_id`,
  },
]
