import { sql, type RawBuilder } from 'kysely'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule } from './rule.ts'

const civilStatus = law('Law 60/2014/QH13 art. 13-16')
const residence = law('Law 68/2020/QH14 art. 24')

const ofPerson = (facts: RawBuilder<unknown>, where: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`select person_id, jsonb_build_object(${facts}) as evidence from person where ${where}`

const birth = sql`'birthDate', birth_date`
const death = sql`'diedOn', died_on`
/** Partial dates compare by as much of them as both have. */
const isBefore = (one: RawBuilder<unknown>, other: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`left(${one}, least(length(${one}), length(${other}))) < left(${other}, least(length(${one}), length(${other})))`

/** Rules about dates of birth. */
export const birthRules: readonly SweepRule[] = [
  {
    id: 'birth-date-unknown',
    word: 'đủ',
    weight: 'ordinary',
    scope: 'person',
    text: rules['birth-date-unknown'].text,
    source: civilStatus,
    find: () => ofPerson(birth, sql`birth_date = ''`),
  },
  {
    id: 'birth-date-partial',
    word: 'đủ',
    weight: 'notice',
    scope: 'person',
    text: rules['birth-date-partial'].text,
    source: law('Circular 04/2020/TT-BTP art. 18'),
    find: () => ofPerson(birth, sql`died_on = '' and length(birth_date) in (4, 7)`),
  },
  {
    id: 'born-in-future',
    word: 'đúng',
    weight: 'serious',
    scope: 'person',
    text: { vi: 'Ngày sinh ở tương lai: sửa ngày sinh.', en: 'The date of birth lies ahead: correct it.' },
    source: practice.reckoning,
    find: ({ day }) => ofPerson(birth, sql`birth_earliest > ${day}`),
  },
  {
    id: 'age-improbable',
    word: 'đúng',
    weight: 'serious',
    scope: 'person',
    text: rules['age-improbable'].text,
    source: practice.campaign,
    find: ({ day }) => ofPerson(birth, sql`died_on = '' and birth_latest < ${day}::date - interval '121 years'`),
  },
]

/** Rules about deaths and about those declared missing. */
export const deathRules: readonly SweepRule[] = [
  {
    id: 'died-before-born',
    word: 'đúng',
    weight: 'serious',
    scope: 'person',
    text: rules['died-before-born'].text,
    source: practice.reckoning,
    find: () =>
      ofPerson(
        sql`${birth}, ${death}`,
        sql`died_on <> '' and birth_date <> '' and ${isBefore(sql`died_on`, sql`birth_date`)}`,
      ),
  },
  {
    id: 'died-in-future',
    word: 'đúng',
    weight: 'serious',
    scope: 'person',
    text: { vi: 'Ngày chết ở tương lai: sửa ngày chết.', en: 'The day of death lies ahead: correct it.' },
    source: practice.reckoning,
    find: ({ day }) => ofPerson(death, sql`died_on <> '' and died_on > left(${day}, length(died_on))`),
  },
  {
    id: 'dead-still-resident',
    word: 'sống',
    weight: 'serious',
    scope: 'residence',
    text: {
      vi: 'Đã chết nhưng còn nơi cư trú: ghi khai tử để xóa đăng ký.',
      en: 'Dead, but still with a residence: record the death, which ends it.',
    },
    source: residence,
    find: () => sql`
      select person_id, jsonb_build_object(${death}, 'residences', jsonb_agg(kind order by kind)) as evidence
      from person join home using (person_id)
      where died_on <> '' and commune_code <> '' group by person_id, died_on`,
  },
  {
    id: 'dead-in-household',
    word: 'sống',
    weight: 'ordinary',
    scope: 'household',
    text: {
      vi: 'Có người đã chết còn trong hộ: ghi khai tử để đưa ra khỏi hộ.',
      en: 'Somebody dead is still in the household: record the death, which takes the person out.',
    },
    source: residence,
    find: () => sql`
      select household_id, jsonb_build_object('persons', jsonb_agg(anyone.person_id order by anyone.person_id)) as evidence
      from member join anyone using (person_id)
      where died_on <> '' and relationship_to_head <> 'head' group by household_id`,
  },
  {
    id: 'missing-before-born',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'person',
    text: {
      vi: 'Tuyên bố mất tích trước khi sinh: kiểm tra hai ngày.',
      en: 'Declared missing before being born: check both dates.',
    },
    source: practice.reckoning,
    find: () =>
      ofPerson(
        sql`${birth}, 'missingOn', missing_on`,
        sql`missing_on <> '' and birth_date <> '' and ${isBefore(sql`missing_on`, sql`birth_date`)}`,
      ),
  },
  {
    id: 'missing-after-death',
    word: 'đúng',
    weight: 'ordinary',
    scope: 'person',
    text: {
      vi: 'Tuyên bố mất tích sau ngày chết: hủy một trong hai việc.',
      en: 'Declared missing after the death: annul one of the two.',
    },
    source: law('Civil Code 91/2015/QH13 art. 68'),
    find: () =>
      ofPerson(
        sql`${death}, 'missingOn', missing_on`,
        sql`missing_on <> '' and died_on <> '' and ${isBefore(sql`died_on`, sql`missing_on`)}`,
      ),
  },
  {
    id: 'missing-three-years',
    word: 'sống',
    weight: 'notice',
    scope: 'person',
    text: {
      vi: 'Tuyên bố mất tích đã ba năm: hỏi Tòa án có tuyên bố chết hay không.',
      en: 'Declared missing three years ago: ask whether the court has declared the person dead.',
    },
    source: law('Civil Code 91/2015/QH13 art. 71'),
    find: ({ day }) =>
      ofPerson(
        sql`'missingOn', missing_on`,
        sql`died_on = '' and missing_on <> ''
          and rpad(missing_on, 10, '-12-31') < (${day}::date - interval '3 years')::date::text`,
      ),
  },
]
