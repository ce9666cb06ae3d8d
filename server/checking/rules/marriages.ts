import { sql, type RawBuilder } from 'kysely'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const family = law('Law 52/2014/QH13 art. 8')
const civilStatus = law('Law 60/2014/QH13 art. 17-18')

/** Those who have a spouse with a record, and the two; `parent` are the parents of everybody. */
const couples = (facts: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  with parent as (select person_id, other_id from relation where kind in ('father', 'mother'))
  select person.person_id, jsonb_build_object('persons', jsonb_build_array(other.person_id), ${facts}) as evidence
  from person join relation on relation.person_id = person.person_id and relation.kind = 'spouse'
  join anyone as other on other.person_id = relation.other_id where ${where}`

/** Rules about marriages. What the two say must fit; what the law does not allow is looked into, not judged. */
export const marriageRules: readonly SweepRule[] = [
  {
    id: 'married-under-age',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'person',
    text: rules['married-under-age'].text,
    source: family,
    find: ({ day }) => sql`
      select person_id, jsonb_build_object('maritalStatus', marital_status, 'birthDate', birth_date, 'sex', sex) as evidence
      from person where marital_status in ('married', 'divorced', 'widowed') and died_on = ''
        and birth_earliest > ${day}::date - case sex when 'female' then interval '18 years' else interval '20 years' end`,
  },
  {
    id: 'married-without-spouse',
    word: 'đủ',
    weight: 'notice',
    scope: 'relation',
    text: {
      vi: 'Đang có vợ/chồng nhưng chưa ghi là ai: bổ sung họ tên, số định danh.',
      en: 'Married, but it is not said to whom: add the name and the number.',
    },
    source: law('Law 59/2014/QH13 art. 9(1)'),
    find: () => sql`select person_id, jsonb_build_object('maritalStatus', marital_status) as evidence
      from person where marital_status = 'married' and died_on = '' and not exists (select from relation
        where relation.person_id = person.person_id and relation.kind = 'spouse')`,
  },
  {
    id: 'spouse-without-marriage',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Ghi có vợ/chồng nhưng tình trạng hôn nhân không phải đang có vợ/chồng: kiểm tra giấy kết hôn, ly hôn.',
      en: 'A spouse is named, but the status is not married: look at the papers of marriage or divorce.',
    },
    source: civilStatus,
    find: () => sql`
      select person_id, jsonb_build_object('maritalStatus', marital_status, 'declaredName', declared_name) as evidence
      from person join relation using (person_id)
      where relation.kind = 'spouse' and marital_status in ('never-married', 'divorced', 'widowed')`,
  },
  {
    id: 'spouse-dead',
    word: 'sống',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Vợ hoặc chồng đã chết: ghi tình trạng hôn nhân là góa.',
      en: 'The husband or wife is dead: record that the person is widowed.',
    },
    source: law('Law 52/2014/QH13 art. 65'),
    find: () =>
      couples(
        sql`'maritalStatus', person.marital_status, 'spouseDiedOn', other.died_on`,
        sql`person.marital_status = 'married' and person.died_on = '' and other.died_on <> ''`,
      ),
  },
  {
    id: 'spouse-not-mutual',
    word: 'đúng',
    weight: 'serious',
    scope: 'relation',
    text: {
      vi: 'Người được ghi là vợ/chồng lại ghi người khác: xác minh hôn nhân nào đúng.',
      en: 'The one named as spouse names somebody else: find out which marriage is right.',
    },
    source: family,
    find: () =>
      couples(
        sql`'relation', 'spouse'`,
        sql`exists (select from relation as back where back.person_id = other.person_id and back.kind = 'spouse'
          and back.other_id <> person.person_id)`,
      ),
  },
  {
    id: 'spouse-unmarried',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Người được ghi là vợ/chồng lại chưa kết hôn hoặc đã ly hôn: kiểm tra tình trạng của hai người.',
      en: 'The one named as spouse has never married or is divorced: check the status of both.',
    },
    source: civilStatus,
    find: () =>
      couples(
        sql`'maritalStatus', person.marital_status, 'spouseStatus', other.marital_status`,
        sql`person.marital_status = 'married' and other.marital_status in ('never-married', 'divorced')`,
      ),
  },
  {
    id: 'spouse-of-one-sex',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'relation',
    text: {
      vi: 'Vợ chồng ghi cùng một giới tính: kiểm tra giới tính của hai người.',
      en: 'Husband and wife are recorded with one sex: check the sex of both.',
    },
    source: law('Law 52/2014/QH13 art. 8(2)'),
    find: () => couples(sql`'sex', person.sex`, sql`person.sex = other.sex and person.sex <> 'unknown'`),
  },
  {
    id: 'close-kin',
    word: 'đúng',
    weight: 'serious',
    scope: 'relation',
    text: rules['close-kin'].text,
    source: law('Law 52/2014/QH13 art. 5'),
    find: () =>
      couples(
        sql`'relation', 'spouse'`,
        sql`exists (select from parent where parent.person_id = person.person_id and parent.other_id = other.person_id)
          or exists (select from parent where parent.person_id = other.person_id and parent.other_id = person.person_id)`,
      ),
  },
  {
    id: 'spouse-of-two',
    word: 'sạch',
    weight: 'serious',
    scope: 'relation',
    text: {
      vi: 'Hai người cùng ghi người này là vợ/chồng: xác minh hôn nhân nào đúng.',
      en: 'Two people name this person as spouse: find out which marriage is right.',
    },
    source: family,
    find: () => sql`
      select person.person_id, jsonb_build_object('persons', jsonb_agg(named.person_id order by named.person_id)) as evidence
      from person join relation as named on named.kind = 'spouse' and named.other_id = person.person_id
      join anyone as namer on namer.person_id = named.person_id and namer.died_on = ''
      group by person.person_id having count(*) > 1`,
  },
  {
    id: 'same-person',
    word: 'đúng',
    weight: 'serious',
    scope: 'relation',
    text: rules['same-person'].text,
    source: practice.reckoning,
    find: () => sql`select person_id, jsonb_build_object('relation', min(kind)) as evidence
      from relation join person using (person_id) where other_id = person_id and is_linked group by person_id`,
  },
]
