import { sql, type RawBuilder } from 'kysely'
import type { RuleId } from '../../../forms/rules.ts'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const residenceLaw = law('Law 68/2020/QH14 art. 10')

/** The living members with their facts. */
const living = sql`member join anyone using (person_id)`
const persons = sql`'persons', jsonb_agg(anyone.person_id order by anyone.person_id)`

/** Households of whose living members, taken together, something holds. */
const byMembers = (facts: RawBuilder<unknown>, having: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select household_id, jsonb_build_object(${facts}) as evidence from ${living}
  where died_on = '' group by household_id having ${having}`

const isHead = sql`relationship_to_head = 'head'`
const adultBefore = (day: string, years: number): RawBuilder<unknown> =>
  sql`birth_earliest > ${day}::date - make_interval(years => ${years})`

/** Two members of a household, of whom the one is the head. */
const withHead = (relationships: readonly string[], where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select member.household_id, jsonb_build_object('persons', jsonb_agg(one.person_id order by one.person_id),
    'headBirth', min(head.birth_date)) as evidence
  from member join anyone as one on one.person_id = member.person_id
  join member as head_member on head_member.household_id = member.household_id
    and head_member.relationship_to_head = 'head' and head_member.person_id <> member.person_id
  join anyone as head on head.person_id = head_member.person_id
  where member.relationship_to_head = any(${relationships}) and one.birth_date <> '' and head.birth_date <> ''
    and ${where}
  group by member.household_id`

const yearsAfterHead = sql`left(one.birth_date, 4)::int - left(head.birth_date, 4)::int`

/** A rule of the forms of a household, run over the register. */
function ofForms(id: RuleId, find: SweepRule['find']): SweepRule {
  const { quality: word, severity, text } = rules[id]
  return {
    id,
    word,
    weight: severity === 'warn' ? 'notice' : 'serious',
    scope: 'household',
    text,
    source: residenceLaw,
    find,
  }
}

/** Rules about who is in a household, and what they are to its head. */
export const householdRules: readonly SweepRule[] = [
  ofForms('head-missing', () =>
    byMembers(
      sql`'members', count(*)`,
      sql`not exists (select from member as head
      where head.household_id = member.household_id and head.relationship_to_head = 'head')`,
    ),
  ),
  ofForms('head-twice', () =>
    byMembers(
      sql`'persons', jsonb_agg(anyone.person_id order by anyone.person_id) filter (where ${isHead})`,
      sql`count(*) filter (where ${isHead}) > 1`,
    ),
  ),
  ofForms(
    'head-dead',
    () => sql`
    select household_id, jsonb_build_object(${persons}, 'diedOn', min(died_on)) as evidence
    from ${living} where died_on <> '' and ${isHead} group by household_id`,
  ),
  ofForms(
    'head-minor',
    ({ day }) => sql`
    select household_id, jsonb_build_object(${persons}, 'birthDate', min(birth_date)) as evidence
    from ${living} where died_on = '' and ${isHead} and ${adultBefore(day, 18)} group by household_id`,
  ),
  ofForms('spouse-twice', () =>
    byMembers(
      sql`'persons', jsonb_agg(anyone.person_id order by anyone.person_id) filter (where relationship_to_head = 'spouse')`,
      sql`count(*) filter (where relationship_to_head = 'spouse') > 1`,
    ),
  ),
  ofForms(
    'child-older-than-parent',
    () =>
      sql`${withHead(['child', 'grandchild'], sql`${yearsAfterHead} < 12`)}
      union all ${withHead(['parent', 'grandparent'], sql`-(${yearsAfterHead}) < 12`)}`,
  ),
  ofForms(
    'twin-forms',
    () => sql`
    select household_id, jsonb_build_object('persons', jsonb_agg(anyone.person_id order by anyone.person_id),
      'fullName', min(full_name), 'birthDate', birth_date) as evidence
    from ${living} where died_on = '' and birth_date <> ''
    group by household_id, birth_date, sex, lower(full_name) having count(*) > 1`,
  ),
  {
    id: 'household-without-adult',
    word: 'đúng',
    weight: 'serious',
    scope: 'household',
    text: {
      vi: 'Hộ chỉ có trẻ dưới 15 tuổi: xác minh ai chăm sóc và ghi người đó vào hộ.',
      en: 'The household has only children under 15: find out who looks after them, and record that person.',
    },
    source: law('Law 102/2016/QH13 art. 22'),
    find: ({ day }) => byMembers(sql`'members', count(*)`, sql`bool_and(coalesce(${adultBefore(day, 15)}, false))`),
  },
  {
    id: 'grandchild-close',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'household',
    text: {
      vi: 'Ông bà và cháu cách nhau dưới 26 tuổi: kiểm tra quan hệ, ngày sinh.',
      en: 'Grandparent and grandchild are less than 26 years apart: check the relationship and the births.',
    },
    source: practice.reckoning,
    find: () => sql`${withHead(['grandchild'], sql`${yearsAfterHead} between 12 and 25`)}
      union all ${withHead(['grandparent'], sql`-(${yearsAfterHead}) between 12 and 25`)}`,
  },
  {
    id: 'adopted-close',
    word: 'đúng',
    weight: 'notice',
    scope: 'household',
    text: {
      vi: 'Cha mẹ nuôi hơn con nuôi chưa đủ 20 tuổi: kiểm tra quyết định cho nhận con nuôi.',
      en: 'The adoptive parent is not 20 years older than the child: look at the decision.',
    },
    source: law('Law 52/2010/QH12 art. 14'),
    find: () => withHead(['adopted-child'], sql`${yearsAfterHead} < 20`),
  },
  {
    id: 'member-spouse-unmarried',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'household',
    text: {
      vi: 'Vợ/chồng của chủ hộ ghi chưa kết hôn, ly hôn hoặc góa: kiểm tra quan hệ, tình trạng hôn nhân.',
      en: "The head's spouse is recorded as unmarried: check the relationship and the marital status.",
    },
    source: law('Law 60/2014/QH13 art. 17-18'),
    find: () => sql`
      select household_id, jsonb_build_object(${persons}, 'maritalStatus', min(marital_status)) as evidence
      from ${living} where died_on = '' and relationship_to_head = 'spouse'
        and marital_status in ('never-married', 'divorced', 'widowed') group by household_id`,
  },
  {
    id: 'child-in-law-unmarried',
    word: 'đúng',
    weight: 'notice',
    scope: 'household',
    text: {
      vi: 'Con dâu, con rể ghi chưa kết hôn: kiểm tra quan hệ, tình trạng hôn nhân.',
      en: 'A child-in-law who never married: check the relationship and the marital status.',
    },
    source: law('Law 60/2014/QH13 art. 17-18'),
    find: () => sql`
      select household_id, jsonb_build_object(${persons}, 'maritalStatus', min(marital_status)) as evidence
      from ${living} where died_on = '' and relationship_to_head = 'child-in-law'
        and marital_status = 'never-married' group by household_id`,
  },
  {
    id: 'household-large',
    word: 'sạch',
    weight: 'notice',
    scope: 'household',
    text: {
      vi: 'Hộ có hơn 20 người: tách hộ, hoặc ghi là cơ sở tập thể.',
      en: 'More than 20 people: split the household, or record its members as those of an institution.',
    },
    source: practice.typing,
    find: () =>
      byMembers(
        sql`'members', count(*)`,
        sql`count(*) filter (where relationship_to_head <> 'institution-member') > 20`,
      ),
  },
  {
    id: 'household-elsewhere',
    word: 'sạch',
    weight: 'ordinary',
    scope: 'residence',
    text: {
      vi: 'Thuộc một hộ ở xã mà người này không thường trú, tạm trú hay ở: ghi chuyển hộ hoặc chuyển nơi ở.',
      en: 'In a household of a commune in which the person has no residence: record the move of the one or the other.',
    },
    source: residenceLaw,
    find: ({ day }) => sql`
      select person.person_id, jsonb_build_object('communeCode', household.commune_code) as evidence
      from person join member using (person_id) join household on household.household_id = member.household_id
      where died_on = '' and exists (select from home where home.person_id = person.person_id and home.commune_code <> '')
        and not exists (select from home where home.person_id = person.person_id
          and home.commune_code = household.commune_code)
        -- After a reform household and residence may bear codes of different times.
        and not exists (select from unit where unit.valid_to <= ${day}::date and unit.code in (household.commune_code,
          (select min(home.commune_code) from home where home.person_id = person.person_id and kind = 'permanent')))`,
  },
]
