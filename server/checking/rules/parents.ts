import { sql, type RawBuilder } from 'kysely'
import type { Text } from '../../../forms/language.ts'
import { rules } from '../../../forms/rules.ts'
import { law, practice, type SweepRule, type Weight } from './rule.ts'

type ParentRule = { id: string; weight?: Weight; kind: 'father' | 'mother'; text: Text; source?: Text }

/** A rule about somebody and the father or mother, where there is a record of that parent. */
function ofParent({ id, weight = 'serious', kind, text, source = practice.reckoning }: ParentRule) {
  return (where: RawBuilder<unknown>, facts = sql`'birthDate', child.birth_date, 'parentBirth', parent.birth_date`) =>
    ({
      id,
      word: 'đúng',
      weight,
      scope: 'relation',
      text,
      source,
      find: () => sql`
        select child.person_id, jsonb_build_object('persons', jsonb_build_array(parent.person_id),
          'relation', relation.kind, ${facts}) as evidence
        from person as child join relation on relation.person_id = child.person_id and relation.kind = ${kind}
        join anyone as parent on parent.person_id = relation.other_id where ${where}`,
    }) satisfies SweepRule
}

const yearsBetween = sql`(left(child.birth_date, 4)::int - left(parent.birth_date, 4)::int)`
const bothBorn = sql`child.birth_date <> '' and parent.birth_date <> ''`
const deathFacts = sql`'birthDate', child.birth_date, 'parentDiedOn', parent.died_on`
/** The last day on which the parent may have been alive. */
const lastAlive = sql`case length(parent.died_on) when 10 then parent.died_on::date
  when 7 then (parent.died_on || '-01')::date + 30 when 4 then (parent.died_on || '-12-31')::date end`

/** Rules about parents and children who have records. */
export const parentRules: readonly SweepRule[] = [
  ofParent({ id: 'child-older-than-mother', kind: 'mother', text: rules['child-older-than-mother'].text })(
    sql`${bothBorn} and ${yearsBetween} < 12`,
  ),
  ofParent({ id: 'child-older-than-father', kind: 'father', text: rules['child-older-than-father'].text })(
    sql`${bothBorn} and ${yearsBetween} < 12`,
  ),
  ofParent({
    id: 'mother-old',
    kind: 'mother',
    weight: 'notice',
    text: {
      vi: 'Mẹ hơn con từ 55 tuổi: kiểm tra ngày sinh, hoặc người được ghi là bà.',
      en: 'The mother is 55 years older or more: check the births, or whether she is the grandmother.',
    },
    source: practice.typing,
  })(sql`${bothBorn} and ${yearsBetween} >= 55`),
  ofParent({
    id: 'father-old',
    kind: 'father',
    weight: 'notice',
    text: {
      vi: 'Cha hơn con từ 75 tuổi: kiểm tra ngày sinh, hoặc người được ghi là ông.',
      en: 'The father is 75 years older or more: check the births, or whether he is the grandfather.',
    },
    source: practice.typing,
  })(sql`${bothBorn} and ${yearsBetween} >= 75`),
  ofParent({ id: 'mother-dead', kind: 'mother', text: rules['mother-dead'].text })(
    sql`parent.died_on <> '' and child.birth_earliest > ${lastAlive}`,
    deathFacts,
  ),
  ofParent({
    id: 'father-dead',
    kind: 'father',
    text: {
      vi: 'Cha đã chết hơn mười tháng trước ngày sinh: kiểm tra hai ngày.',
      en: 'The father died more than ten months before the birth: check both dates.',
    },
    source: law('Law 52/2014/QH13 art. 88'),
  })(sql`parent.died_on <> '' and child.birth_earliest > ${lastAlive} + 305`, deathFacts),
  ofParent({
    id: 'mother-male',
    kind: 'mother',
    text: { vi: 'Người mẹ ghi là nam: kiểm tra giới tính.', en: 'The mother is recorded as male: check the sex.' },
  })(sql`parent.sex = 'male'`, sql`'sex', parent.sex`),
  ofParent({
    id: 'father-female',
    kind: 'father',
    text: { vi: 'Người cha ghi là nữ: kiểm tra giới tính.', en: 'The father is recorded as female: check the sex.' },
  })(sql`parent.sex = 'female'`, sql`'sex', parent.sex`),
  {
    id: 'parent-loop',
    word: 'đúng',
    weight: 'serious',
    scope: 'relation',
    text: rules['parent-loop'].text,
    source: practice.reckoning,
    find: () => sql`
      select up.person_id, jsonb_build_object('persons', jsonb_build_array(up.other_id)) as evidence
      from relation as up join person using (person_id)
      join relation as down on down.person_id = up.other_id and down.other_id = up.person_id
      where up.kind in ('father', 'mother') and down.kind in ('father', 'mother')`,
  },
  {
    id: 'parents-one-person',
    word: 'đúng',
    weight: 'serious',
    scope: 'relation',
    text: {
      vi: 'Cha và mẹ là một người: chọn lại cha hoặc mẹ.',
      en: 'Father and mother are one person: choose one of them again.',
    },
    source: practice.reckoning,
    find: () => sql`
      select father.person_id, jsonb_build_object('persons', jsonb_build_array(father.other_id)) as evidence
      from relation as father join person using (person_id)
      join relation as mother on mother.person_id = father.person_id and mother.kind = 'mother'
        and mother.other_id = father.other_id
      where father.kind = 'father'`,
  },
]
