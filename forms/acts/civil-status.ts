import { relationshipsToHead } from '../codes.ts'
import { actForm, choice, fact, field, members, onDate, onDay, relative } from './act-form.ts'

const civilStatusLaw = 'Law 60/2014/QH13'

/** The acts of civil status: they rest on an entry of the civil registrar. */
export const civilStatusForms = {
  birth: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Khai sinh', en: 'Birth' },
      help: { vi: 'Trẻ mới sinh được đăng ký khai sinh.', en: 'A child was born and registered.' },
      law: `${civilStatusLaw} art. 13-16`,
      day: onDay({ vi: 'Ngày sinh', en: 'Date of birth' }),
      subject: null,
    },
    [
      fact('family_name'),
      fact('middle_name'),
      fact('given_name', true),
      fact('sex', true),
      field('mother_id', 'person', { vi: 'Mẹ', en: 'Mother' }),
      field('mother_name', 'text', { vi: 'Mẹ: họ và tên', en: 'Mother: full name' }, { lengthMax: 150 }),
      field('father_id', 'person', { vi: 'Cha', en: 'Father' }),
      field('father_name', 'text', { vi: 'Cha: họ và tên', en: 'Father: full name' }, { lengthMax: 150 }),
      field('household_of', 'person', { vi: 'Vào hộ của', en: 'Joins the household of' }, { isRequired: true }),
      choice('relationship_to_head', { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head' }, relationshipsToHead),
      fact('birth_registration_place', true),
      fact('origin_place'),
      fact('ethnicity'),
      fact('nationality', true),
      field('pin', 'pin', { vi: 'Số định danh đã được cấp', en: 'Personal number, if given' }),
    ],
  ),
  death: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Khai tử', en: 'Death' },
      help: { vi: 'Người đã chết được đăng ký khai tử.', en: 'The person died, and the death was registered.' },
      law: `${civilStatusLaw} art. 32-34`,
      day: onDate({ vi: 'Ngày chết', en: 'Died on' }),
    },
    [
      members(
        { vi: 'Hộ sau đó, nếu người chết là chủ hộ', en: 'The household afterwards, if the person was its head' },
        false,
      ),
    ],
  ),
  'declared-missing': actForm(
    {
      group: 'civil-status',
      title: { vi: 'Tuyên bố mất tích', en: 'Declared missing' },
      help: { vi: 'Tòa án tuyên bố một người mất tích.', en: 'A court declared the person missing.' },
      law: 'Civil Code 91/2015/QH13 art. 68',
      day: onDay({ vi: 'Ngày quyết định có hiệu lực', en: 'Day of the decision' }),
    },
    [],
  ),
  returned: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Người mất tích trở về', en: 'Returned after being missing' },
      help: { vi: 'Tòa án hủy quyết định tuyên bố mất tích.', en: 'A court revoked the declaration.' },
      law: 'Civil Code 91/2015/QH13 art. 70',
      day: onDay({ vi: 'Ngày quyết định có hiệu lực', en: 'Day of the decision' }),
    },
    [],
  ),
  marriage: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Kết hôn', en: 'Marriage' },
      help: { vi: 'Hai người đăng ký kết hôn.', en: 'Two people married.' },
      law: `${civilStatusLaw} art. 17-18`,
      day: onDay({ vi: 'Ngày kết hôn', en: 'Day of the marriage' }),
    },
    relative('spouse', { vi: 'Vợ/chồng', en: 'Spouse' }),
  ),
  divorce: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Ly hôn', en: 'Divorce' },
      help: { vi: 'Tòa án cho ly hôn.', en: 'A court divorced the couple.' },
      law: 'Law 52/2014/QH13 art. 57',
      day: onDay({ vi: 'Ngày bản án có hiệu lực', en: 'Day of the judgment' }),
    },
    [],
  ),
  recognition: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Nhận cha, mẹ, con', en: 'Recognition of a parent' },
      help: { vi: 'Cha hoặc mẹ được nhận.', en: 'A father or a mother was recognised.' },
      law: `${civilStatusLaw} art. 24-25`,
      day: onDay({ vi: 'Ngày công nhận', en: 'Day of the recognition' }),
    },
    [
      choice('parent_kind', { vi: 'Người được nhận là', en: 'The parent is the' }, [
        { value: 'father', vi: 'Cha', en: 'Father', aliases: [] },
        { value: 'mother', vi: 'Mẹ', en: 'Mother', aliases: [] },
      ]),
      ...relative('parent', { vi: 'Cha hoặc mẹ', en: 'Parent' }),
    ],
  ),
  adoption: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Nuôi con nuôi', en: 'Adoption' },
      help: { vi: 'Người này được nhận làm con nuôi.', en: 'The person was adopted.' },
      law: 'Law 52/2010/QH12 art. 22',
      day: onDay({ vi: 'Ngày nhận con nuôi', en: 'Day of the adoption' }),
    },
    [
      ...relative('father', { vi: 'Cha nuôi', en: 'Adoptive father' }),
      ...relative('mother', { vi: 'Mẹ nuôi', en: 'Adoptive mother' }),
    ],
  ),
  guardianship: actForm(
    {
      group: 'civil-status',
      title: { vi: 'Giám hộ, đại diện', en: 'Guardianship or representation' },
      help: { vi: 'Một người trở thành người đại diện.', en: 'Somebody becomes the representative.' },
      law: `${civilStatusLaw} art. 19-20`,
      day: onDay({ vi: 'Từ ngày', en: 'From' }),
    },
    relative('representative', { vi: 'Người đại diện', en: 'Representative' }),
  ),
  'guardianship-ended': actForm(
    {
      group: 'civil-status',
      title: { vi: 'Chấm dứt giám hộ, đại diện', en: 'End of guardianship or representation' },
      help: { vi: 'Không còn người đại diện.', en: 'There is no representative any more.' },
      law: `${civilStatusLaw} art. 22`,
      day: onDay({ vi: 'Từ ngày', en: 'From' }),
    },
    [],
  ),
} as const
