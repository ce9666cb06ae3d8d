import { sql } from 'kysely'
import { law, practice, type SweepRule } from './rule.ts'

/** Acts that somebody who has died cannot have done. */
const ofLiving = ['marriage', 'divorce', 'moved', 'arrived', 'temporary-residence', 'returned', 'sex-changed']

/** Rules about the acts that are in force. */
export const deedRules: readonly SweepRule[] = [
  {
    id: 'act-in-future',
    word: 'đúng',
    weight: 'serious',
    scope: 'act',
    text: {
      vi: 'Có việc ghi cho ngày chưa đến: hủy và ghi lại.',
      en: 'An act is dated ahead: annul it and record it.',
    },
    source: practice.register,
    find: ({ day }) => sql`
      select person_id, jsonb_build_object('act', min(kind), 'effectiveOn', min(effective_on)) as evidence
      from deed join person using (person_id) where effective_on > ${day} group by person_id`,
  },
  {
    id: 'act-before-birth',
    word: 'đúng',
    weight: 'serious',
    scope: 'act',
    text: {
      vi: 'Có việc ghi trước khi người đó sinh ra: kiểm tra ngày sinh và ngày của việc.',
      en: 'An act is dated before the birth: check the date of birth and that of the act.',
    },
    source: practice.reckoning,
    find: () => sql`
      select person_id, jsonb_build_object('act', min(kind), 'effectiveOn', min(effective_on),
        'birthDate', min(birth_date)) as evidence
      from deed join person using (person_id) where effective_on < birth_earliest group by person_id`,
  },
  {
    id: 'act-after-death',
    word: 'đúng',
    weight: 'serious',
    scope: 'act',
    text: {
      vi: 'Có việc của người sống ghi sau ngày chết: kiểm tra ngày chết, hoặc hủy việc đó.',
      en: 'Something that only the living do is dated after the death: check the day of death, or annul the act.',
    },
    source: practice.reckoning,
    find: () => sql`
      select person_id, jsonb_build_object('act', min(kind), 'effectiveOn', min(effective_on),
        'diedOn', min(died_on)) as evidence
      from deed join person using (person_id)
      where died_on <> '' and left(effective_on::text, length(died_on)) > died_on and kind = any(${ofLiving})
      group by person_id`,
  },
  {
    id: 'names-changed-often',
    word: 'đúng',
    weight: 'notice',
    scope: 'act',
    text: {
      vi: 'Họ tên đã thay đổi từ ba lần: đối chiếu với sổ hộ tịch.',
      en: 'The name was changed three times or more: compare it with the civil registrar.',
    },
    source: law('Law 60/2014/QH13 art. 26-28'),
    find: () => sql`
      select person_id, jsonb_build_object('times', count(*)) as evidence
      from deed join person using (person_id) where kind = 'name-changed' group by person_id having count(*) >= 3`,
  },
  {
    id: 'marriages-overlap',
    word: 'đúng',
    weight: 'serious',
    scope: 'act',
    text: {
      vi: 'Kết hôn lần sau mà lần trước chưa ly hôn, chưa góa: ghi việc còn thiếu.',
      en: 'A marriage follows another without divorce or death between: record what is missing.',
    },
    source: law('Law 52/2014/QH13 art. 5'),
    find: () => sql`
      select person_id, jsonb_build_object('effectiveOn', max(effective_on), 'since', min(before)) as evidence
      from (select *, lag(kind) over turns as kind_before, lag(effective_on) over turns as before
        from deed where kind in ('marriage', 'divorce', 'widowed')
        window turns as (partition by person_id order by effective_on, act_id)) as turn
      join person using (person_id)
      where kind = 'marriage' and kind_before = 'marriage' group by person_id`,
  },
  {
    id: 'moves-on-one-day',
    word: 'sạch',
    weight: 'notice',
    scope: 'act',
    text: {
      vi: 'Hai lần chuyển thường trú cùng một ngày: hủy lần ghi nhầm.',
      en: 'Two moves on one day: annul the one that was recorded by mistake.',
    },
    source: practice.typing,
    find: () => sql`
      select person_id, jsonb_build_object('effectiveOn', effective_on, 'times', count(*)) as evidence
      from deed join person using (person_id) where kind in ('moved', 'arrived')
      group by person_id, effective_on having count(*) > 1`,
  },
]
