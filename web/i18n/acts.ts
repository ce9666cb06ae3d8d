import { actForms, isActKind } from '../../forms/acts/act-forms.ts'
import type { ActGroup } from '../../forms/acts/act-form.ts'
import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { inBoth, showDay } from './format.ts'

/** Words for recording events of a life, and for showing them. */
export const acts = {
  menu: { vi: 'Ghi việc mới', en: 'Record an event' },
  law: (law: string) => ({ vi: `Căn cứ: ${inVietnamese(law)}`, en: `By: ${law}` }),
  noRecord: { vi: 'Không ghi được việc cho bản ghi này', en: 'Nothing can be recorded here' },
  choosePerson: { vi: 'Tìm người', en: 'Find a person' },
  chooseOther: { vi: 'Chọn người khác', en: 'Choose another' },
  closeFinder: { vi: 'Đóng', en: 'Close' },
  finder: { vi: 'Tìm người', en: 'Find a person' },
  who: { vi: 'Số định danh, hoặc họ tên', en: 'Personal number, or full name' },
  whoMissing: { vi: 'Hãy ghi số định danh hoặc họ tên.', en: 'Give the number or the name.' },
  birth: { vi: 'Ngày sinh (khi tìm theo tên)', en: 'Date of birth (with a name)' },
  birthWrong: { vi: 'Ngày sinh chưa đúng.', en: 'This is not a date of birth.' },
  find: { vi: 'Tìm', en: 'Find' },
  choose: { vi: 'Chọn', en: 'Choose' },
  outside: { vi: 'một người ngoài phạm vi của bạn', en: 'a person outside your reach' },
  addMember: { vi: 'Thêm người', en: 'Add a person' },
  relationshipOf: (name: string): Text => ({
    vi: `Quan hệ với chủ hộ: ${name}`,
    en: `Relationship to the head: ${name}`,
  }),
  relationship: { vi: '– Quan hệ với chủ hộ –', en: '– Relationship to the head –' },
  annul: { vi: 'Hủy việc này', en: 'Take this back' },
  split: { vi: 'Tách lại', en: 'Split again' },
  annulled: { vi: 'Ghi nhầm, đã hủy', en: 'Recorded in error' },
  takesBack: (act: Text): Text => ({ vi: `Hủy việc: ${act.vi}`, en: `Takes back: ${act.en}` }),
  several: { vi: 'Ghi chung cho nhiều bản ghi', en: 'Recorded for several records at once' },
  personNow: { vi: 'Hồ sơ hiện nay', en: 'The record now' },
  otherNow: { vi: 'Bản ghi kia hiện nay', en: 'The other record now' },
  hostNow: { vi: 'Hộ mà trẻ sẽ vào', en: 'The household that the child joins' },
  wouldTakeBack: { vi: 'Việc sẽ bị hủy', en: 'Would be taken back' },
  maritalStatus: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  inHistory: { vi: 'xem lịch sử của người này', en: 'see the history of the person' },
} satisfies Dictionary

/** The groups in which acts are offered, in their order. */
export const actGroups: Readonly<Record<ActGroup, Text>> = {
  'civil-status': { vi: 'Hộ tịch', en: 'Civil status' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  residence: { vi: 'Cư trú', en: 'Residence' },
  household: { vi: 'Hộ', en: 'Household' },
  record: { vi: 'Bản ghi', en: 'The record' },
}

/** Acts that are not recorded by a form of their own. */
const otherActs: Record<string, Text> = {
  'first-collection': { vi: 'Thu thập lần đầu', en: 'First collection' },
  update: { vi: 'Cập nhật, chỉnh sửa', en: 'Update or correction' },
  'number-given': { vi: 'Cấp số định danh', en: 'Number given' },
  widowed: { vi: 'Vợ hoặc chồng chết', en: 'Widowed' },
  'unit-reassigned': { vi: 'Thay đổi đơn vị hành chính', en: 'Administrative unit changed' },
}

/** What an act is called, by its kind on the server. */
export function actTitle(kind: string): Text {
  return isActKind(kind) ? actForms[kind].title : (otherActs[kind] ?? { vi: kind, en: kind })
}

/** An act with its day, to tell it from others of its kind. */
export function actLabel({ kind, effectiveOn }: { kind: string; effectiveOn: string }): Text {
  const title = actTitle(kind)
  return inBoth((language) => `${title[language]}, ${showDay(effectiveOn, language)}`)
}

/** The law of a form as it is cited in Vietnamese: `Law 60/2014/QH13 art. 13-16` is `Luật 60/2014/QH13 điều 13-16`. */
function inVietnamese(law: string): string {
  return law
    .replace('Civil Code', 'Bộ luật Dân sự')
    .replace('Law', 'Luật')
    .replace('Decree', 'Nghị định')
    .replace('ND-CP', 'NĐ-CP')
    .replace('art.', 'điều')
}
