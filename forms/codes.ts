/**
 * The code lists of a form. A value is what the register stores; the labels are what people read; an alias is one more
 * way in which forms and files write it. Sources: QCVN 109:2017/BTTTT and its samples for sex, marital status, blood
 * group and "no religion"; the census form of 2009 for religions; for the relationship to the head no official list
 * was found, so that list is our own.
 */
import { toneKey } from './fold.ts'

/** One value of a list, with its labels and the other ways in which it is written. */
type Code<Value extends string = string> = {
  readonly value: Value
  readonly vi: string
  readonly en: string
  readonly aliases?: readonly string[]
  /** The code of the national standard, where it differs from the value. */
  readonly standard?: string
}

/** All values of one kind, in the order in which a form offers them. */
export type CodeList<Value extends string = string> = readonly Code<Value>[]

/** Sex, with the codes of the standard: 0 no information, 1 male, 2 female. */
export const sexes = [
  { value: 'male', vi: 'Nam', en: 'Male', standard: '1', aliases: ['1', 'M'] },
  { value: 'female', vi: 'Nữ', en: 'Female', standard: '2', aliases: ['2', 'F'] },
  { value: 'unknown', vi: 'Chưa có thông tin', en: 'No information', standard: '0', aliases: ['0'] },
] as const satisfies CodeList

/** Marital status. The standard's 3 means divorced or widowed alike, so it is written but cannot be read. */
export const maritalStatuses = [
  {
    value: 'never-married',
    vi: 'Chưa kết hôn',
    en: 'Never married',
    standard: '1',
    aliases: ['1', 'Độc thân', 'Chưa có vợ', 'Chưa có chồng', 'Single'],
  },
  {
    value: 'married',
    vi: 'Đang có vợ/chồng',
    en: 'Married',
    standard: '2',
    aliases: ['2', 'Đã kết hôn', 'Có vợ', 'Có chồng', 'Có vợ/chồng', 'Đang có vợ', 'Đang có chồng', 'Kết hôn'],
  },
  { value: 'divorced', vi: 'Đã ly hôn', en: 'Divorced', standard: '3', aliases: ['Ly hôn', 'Li hôn', 'Đã li hôn'] },
  {
    value: 'widowed',
    vi: 'Góa vợ/chồng',
    en: 'Widowed',
    standard: '3',
    aliases: ['Góa', 'Góa vợ', 'Góa chồng', 'Vợ chết', 'Chồng chết'],
  },
  { value: 'unknown', vi: 'Chưa có thông tin', en: 'No information', standard: '0', aliases: ['0'] },
] as const satisfies CodeList

/** Blood group without Rh factor; recorded only if the citizen asks and shows a test result. */
export const bloodGroups = [
  { value: 'A', vi: 'A', en: 'A', standard: '01', aliases: ['01', 'Nhóm A'] },
  { value: 'B', vi: 'B', en: 'B', standard: '02', aliases: ['02', 'Nhóm B'] },
  { value: 'AB', vi: 'AB', en: 'AB', standard: '03', aliases: ['03', 'Nhóm AB'] },
  { value: 'O', vi: 'O', en: 'O', standard: '04', aliases: ['04', 'Nhóm O'] },
  { value: 'unknown', vi: 'Chưa có thông tin', en: 'No information', standard: '00', aliases: ['00'] },
] as const satisfies CodeList

/** What a person is to the head of the household (chủ hộ). "Cháu" alone may be a nephew, so it is no alias. */
export const relationshipsToHead = [
  { value: 'head', vi: 'Chủ hộ', en: 'Head of household', aliases: ['Là chủ hộ', 'Head'] },
  { value: 'spouse', vi: 'Vợ/chồng', en: 'Spouse', aliases: ['Vợ', 'Chồng', 'Vợ chồng', 'Wife', 'Husband'] },
  { value: 'child', vi: 'Con', en: 'Child', aliases: ['Con đẻ', 'Con ruột', 'Con trai', 'Con gái', 'Son', 'Daughter'] },
  { value: 'adopted-child', vi: 'Con nuôi', en: 'Adopted child', aliases: ['Con trai nuôi', 'Con gái nuôi'] },
  {
    value: 'parent',
    vi: 'Cha/mẹ',
    en: 'Parent',
    aliases: [
      'Cha',
      'Mẹ',
      'Bố',
      'Ba',
      'Má',
      'Bố/mẹ',
      'Cha mẹ',
      'Bố mẹ',
      'Cha đẻ',
      'Mẹ đẻ',
      'Bố đẻ',
      'Father',
      'Mother',
    ],
  },
  {
    value: 'parent-in-law',
    vi: 'Cha/mẹ vợ hoặc chồng',
    en: 'Parent-in-law',
    aliases: ['Cha vợ', 'Mẹ vợ', 'Bố vợ', 'Cha chồng', 'Mẹ chồng', 'Bố chồng'],
  },
  {
    value: 'sibling',
    vi: 'Anh/chị/em',
    en: 'Sibling',
    aliases: [
      'Anh',
      'Chị',
      'Em',
      'Anh chị em',
      'Anh trai',
      'Chị gái',
      'Em trai',
      'Em gái',
      'Anh ruột',
      'Chị ruột',
      'Em ruột',
      'Brother',
      'Sister',
    ],
  },
  { value: 'child-in-law', vi: 'Con dâu/con rể', en: 'Child-in-law', aliases: ['Con dâu', 'Con rể', 'Dâu', 'Rể'] },
  {
    value: 'grandchild',
    vi: 'Cháu nội/cháu ngoại',
    en: 'Grandchild',
    aliases: ['Cháu nội', 'Cháu ngoại', 'Cháu nội, ngoại'],
  },
  {
    value: 'grandparent',
    vi: 'Ông/bà',
    en: 'Grandparent',
    aliases: ['Ông', 'Bà', 'Ông bà', 'Ông nội', 'Bà nội', 'Ông ngoại', 'Bà ngoại'],
  },
  {
    value: 'other-relative',
    vi: 'Người thân khác',
    en: 'Other relative',
    aliases: ['Họ hàng', 'Họ hàng khác', 'Người thân', 'Cháu ruột', 'Cháu họ'],
  },
  {
    value: 'lodger',
    vi: 'Người ở thuê, ở nhờ',
    en: 'Lodger',
    aliases: ['Ở thuê', 'Ở nhờ', 'Cùng ở thuê', 'Cùng ở nhờ', 'Người ở thuê', 'Người ở nhờ', 'Người ở trọ'],
  },
  {
    value: 'institution-member',
    vi: 'Người ở cơ sở tập thể',
    en: 'Member of an institution',
    aliases: ['Thành viên cơ sở', 'Ở tập thể'],
  },
] as const satisfies CodeList

/** Religion: sensitive, optional, never in lists or search. */
export const religions = [
  { value: '01', vi: 'Phật giáo', en: 'Buddhism', aliases: ['Đạo Phật', 'Phật'] },
  {
    value: '02',
    vi: 'Công giáo',
    en: 'Catholicism',
    aliases: ['Thiên Chúa giáo', 'Đạo Thiên Chúa', 'Đạo Công giáo', 'Thiên Chúa'],
  },
  { value: '03', vi: 'Phật giáo Hòa Hảo', en: 'Hòa Hảo Buddhism', aliases: ['Hòa Hảo', 'Đạo Hòa Hảo', 'PGHH'] },
  { value: '04', vi: 'Hồi giáo', en: 'Islam', aliases: ['Đạo Hồi'] },
  { value: '05', vi: 'Cao Đài', en: 'Caodaism', aliases: ['Đạo Cao Đài'] },
  { value: '06', vi: 'Minh Sư đạo', en: 'Minh Sư', aliases: ['Đạo Minh Sư'] },
  { value: '07', vi: 'Minh Lý đạo', en: 'Minh Lý', aliases: ['Đạo Minh Lý'] },
  { value: '08', vi: 'Tin Lành', en: 'Protestantism', aliases: ['Đạo Tin Lành'] },
  {
    value: '09',
    vi: 'Tịnh độ Cư sĩ Phật hội Việt Nam',
    en: 'Pure Land Lay Buddhist Association',
    aliases: ['Tịnh độ Cư sĩ Phật hội', 'Tịnh độ Cư sĩ'],
  },
  { value: '10', vi: 'Đạo Tứ Ân Hiếu Nghĩa', en: 'Tứ Ân Hiếu Nghĩa' },
  { value: '11', vi: 'Bửu Sơn Kỳ Hương', en: 'Bửu Sơn Kỳ Hương', aliases: ['Đạo Bửu Sơn Kỳ Hương'] },
  { value: '12', vi: 'Baha’i', en: 'Bahá’í Faith', aliases: ['Bahai', 'Bahá’í'] },
  { value: '13', vi: 'Tôn giáo khác', en: 'Another religion', aliases: ['Khác', 'Other'] },
  {
    value: '99',
    vi: 'Không',
    en: 'None',
    aliases: ['Không có', 'Không tôn giáo', 'Không theo tôn giáo', 'Không theo đạo'],
  },
] as const satisfies CodeList

/** For each list, the place of its values by everything that names them: as written, and folded. */
const indexes = new WeakMap<CodeList, Map<string, number>>()

/** Folds what may differ between two spellings of a label: case, where the tone stands, and signs between words. */
function nameKey(text: string): string {
  return toneKey(text.replace(/[-/,]/g, ' '))
}

function indexOf(list: CodeList): Map<string, number> {
  const index = new Map<string, number>()
  for (const [place, { value, vi, en, aliases = [] }] of list.entries())
    for (const name of [value, vi, en, ...aliases])
      for (const key of [name, nameKey(name)]) if (!index.has(key)) index.set(key, place)
  indexes.set(list, index)
  return index
}

/**
 * The value that a text names: the value itself, a label in either language, or an alias, whatever its case and
 * wherever its tone is written ('NỮ', 'Chủ hộ', '01'). Undefined where it names none. A text without its marks names
 * none: 'Thai' could be Thái or a citizen of Thailand.
 */
export function findCode<Value extends string>(list: CodeList<Value>, text: string): Value | undefined {
  const index = indexes.get(list) ?? indexOf(list)
  const place = index.get(text) ?? index.get(nameKey(text))
  return place === undefined ? undefined : list[place]?.value
}
