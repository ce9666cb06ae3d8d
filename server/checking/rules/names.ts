import { sql, type RawBuilder } from 'kysely'
import { law, practice, type SweepRule } from './rule.ts'

const ofName = (where: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select person_id, jsonb_build_object('fullName', full_name, 'sex', sex) as evidence from person where ${where}`

/** What the tables of TCVN3 and VNI leave behind where their text is taken for ours. */
const legacySigns = '[®¬µ¸¹©ª«¨§¶·¾¼½]'

/** Rules about names. A name has no legal alphabet: minority names have letters and signs of their own. */
export const nameRules: readonly SweepRule[] = [
  {
    id: 'name-empty',
    word: 'đủ',
    weight: 'serious',
    scope: 'person',
    text: { vi: 'Không có tên: bổ sung theo giấy khai sinh.', en: 'There is no given name: add it from the papers.' },
    source: law('Law 59/2014/QH13 art. 9(1)'),
    find: () => ofName(sql`given_name = ''`),
  },
  {
    id: 'name-signs',
    word: 'sạch',
    weight: 'ordinary',
    scope: 'person',
    text: {
      vi: 'Họ tên có chữ số hoặc dấu lạ: sửa theo giấy tờ.',
      en: 'The name has digits or signs that names do not have: correct it from the papers.',
    },
    source: practice.typing,
    find: () => ofName(sql`full_name ~ '[0-9_@#$%^&*+=<>?/\\|~{}\\[\\]"!;:,()]'`),
  },
  {
    id: 'name-legacy-encoding',
    word: 'sạch',
    weight: 'serious',
    scope: 'person',
    text: {
      vi: 'Họ tên còn ký tự của bảng mã cũ (TCVN3, VNI): chuyển mã rồi sửa.',
      en: 'The name still has signs of an old encoding (TCVN3, VNI): convert it, then correct the record.',
    },
    source: practice.typing,
    find: () => ofName(sql`full_name ~ ${legacySigns}`),
  },
  {
    id: 'name-not-normalised',
    word: 'sạch',
    weight: 'notice',
    scope: 'person',
    text: {
      vi: 'Họ tên có khoảng trắng thừa hoặc dấu rời: nhập lại họ tên.',
      en: 'The name has spaces too many, or marks that stand by themselves: enter it anew.',
    },
    source: practice.typing,
    find: () =>
      ofName(sql`full_name is not nfc normalized or full_name <> btrim(full_name) or full_name ~ '\\s{2}|[ÐƉ\\u00ad]'`),
  },
  {
    id: 'name-without-capital',
    word: 'sạch',
    weight: 'notice',
    scope: 'person',
    text: { vi: 'Tên không viết hoa chữ đầu: sửa lại.', en: 'The name begins with a small letter: correct it.' },
    source: practice.typing,
    find: () => ofName(sql`left(given_name, 1) <> upper(left(given_name, 1))`),
  },
  {
    id: 'name-against-sex',
    word: 'đúng',
    weight: 'notice',
    scope: 'person',
    text: {
      vi: 'Chữ đệm Thị hoặc Văn ít gặp ở giới tính này: kiểm tra giới tính.',
      en: 'The middle name Thị or Văn is rare with this sex: check the sex.',
    },
    source: practice.typing,
    find: () => ofName(sql`sex = 'male' and middle_name = 'Thị' or sex = 'female' and middle_name = 'Văn'`),
  },
]
