import { sql, type RawBuilder } from 'kysely'
import type { QualityWord } from '../../../forms/quality-measures.ts'
import type { Text } from '../../../forms/language.ts'
import { law, practice, type SweepRule, type Weight } from './rule.ts'

type UnitRule = { id: string; word: QualityWord; weight: Weight; text: Text; source?: Text }
type When = (at: { day: string; areaCode: string }) => RawBuilder<unknown>

const ofYear: When = ({ day }) => sql`'year', left(${day}, 4)`

/** A rule about the figures of a commune (`register/present/load-figures.ts`). */
const ofUnit = ({ source = practice.campaign, ...rule }: UnitRule, where: When, facts: When = ofYear): SweepRule => ({
  ...rule,
  source,
  scope: 'unit',
  find: (
    at,
  ) => sql`select commune_code as unit_code, jsonb_build_object('communeCode', commune_code, ${facts(at)}) as evidence
    from commune_figure where ${where(at)}`,
})

const isKnownForAYear: When = ({ day }) => sql`residents >= 2000 and since <= ${day}::date - 365`

/** Rules about units: what the figures of a commune say of how its register is kept. They tell of no single person. */
export const unitRules: readonly SweepRule[] = [
  ofUnit(
    {
      id: 'unit-silent',
      word: 'sống',
      weight: 'serious',
      text: {
        vi: 'Cả năm xã không ghi việc nào: kiểm tra việc tiếp nhận khai sinh, khai tử, cư trú.',
        en: 'Nothing was recorded in the commune for a year: see how births, deaths and moves are received.',
      },
    },
    (at) => sql`${isKnownForAYear(at)} and acts = 0`,
  ),
  ofUnit(
    {
      id: 'unit-no-births',
      word: 'sống',
      weight: 'ordinary',
      text: {
        vi: 'Cả năm xã không ghi khai sinh nào: đối chiếu với sổ hộ tịch.',
        en: 'No birth was recorded for a year: compare with the civil registrar.',
      },
      source: law('Law 60/2014/QH13 art. 15'),
    },
    (at) => sql`${isKnownForAYear(at)} and acts > 0 and births = 0`,
  ),
  ofUnit(
    {
      id: 'unit-no-deaths',
      word: 'sống',
      weight: 'ordinary',
      text: {
        vi: 'Cả năm xã không ghi khai tử nào: đối chiếu với sổ hộ tịch.',
        en: 'No death was recorded for a year: compare with the civil registrar.',
      },
      source: law('Law 60/2014/QH13 art. 33'),
    },
    (at) => sql`${isKnownForAYear(at)} and acts > 0 and deaths = 0`,
  ),
  ofUnit(
    {
      id: 'unit-late',
      word: 'sống',
      weight: 'ordinary',
      text: {
        vi: 'Hơn một phần ba số việc trong năm ghi chậm quá 30 ngày: rút ngắn đường đi của giấy tờ.',
        en: 'More than a third of the acts of a year were recorded after 30 days: shorten the way of the papers.',
      },
      source: law('Law 68/2020/QH14 art. 22'),
    },
    () => sql`acts >= 20 and late * 3 > acts`,
  ),
  ofUnit(
    {
      id: 'unit-new-year',
      word: 'đúng',
      weight: 'notice',
      text: {
        vi: 'Quá nhiều người dưới 40 tuổi sinh ngày 1 tháng 1: kiểm tra cách nhập ngày sinh không rõ.',
        en: 'Too many under 40 are born on 1 January: see how dates of birth that are not known were entered.',
      },
      source: practice.typing,
    },
    () => sql`young >= 200 and young_at_new_year * 20 > young`,
  ),
  ofUnit(
    {
      id: 'unit-sexes',
      word: 'đúng',
      weight: 'notice',
      text: {
        vi: 'Nam hoặc nữ chiếm hơn 60%: kiểm tra cách nhập giới tính.',
        en: 'More than 60 % are of one sex: see how the sex was entered.',
      },
      source: practice.typing,
    },
    () => sql`residents >= 1000 and men * 10 not between residents * 4 and residents * 6`,
  ),
  ofUnit(
    {
      id: 'unit-ended',
      word: 'sạch',
      weight: 'serious',
      text: {
        vi: 'Đơn vị đã chấm dứt nhưng còn dân và chưa có việc sắp xếp: chạy sắp xếp đơn vị.',
        en: 'The unit ended and still has residents, and no reform took them: apply the reform.',
      },
      source: practice.register,
    },
    ({ day }) => sql`not is_reformed and not exists (select from unit where unit.code = commune_code
      and unit.valid_from <= ${day}::date and (unit.valid_to is null or unit.valid_to > ${day}::date))`,
  ),
]
