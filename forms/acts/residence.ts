import type { Field } from '../field.ts'
import { nationalities } from '../nationalities.ts'
import { actForm, field, householdNo, members, onDate, onDay, place } from './act-form.ts'

const law = 'Law 68/2020/QH14'
const movers: Field = {
  ...members({ vi: 'Những người cùng chuyển', en: 'Those who go together' }),
  help: {
    vi: 'Kể cả người này; mỗi người có quan hệ với chủ hộ ở nơi đến.',
    en: 'With the person of this record, each with the relationship to the head of the household there.',
  },
}
const from = onDate({ vi: 'Từ ngày', en: 'From' })

/** Where people live: permanent and temporary residence, absence, current dwelling. */
export const residenceForms = {
  moved: actForm(
    {
      group: 'residence',
      title: { vi: 'Chuyển nơi thường trú trong thành phố', en: 'Move within the city' },
      help: { vi: 'Một người hoặc cả hộ chuyển đến nơi ở mới.', en: 'Somebody, or a whole household, moves.' },
      law: `${law} art. 20-22`,
      day: from,
    },
    [
      movers,
      ...place(),
      householdNo({ vi: 'Số hộ nơi đến (hộ mới hoặc đã có)', en: 'Household there (a new or a known one)' }),
    ],
  ),
  departed: actForm(
    {
      group: 'residence',
      title: { vi: 'Chuyển đi khỏi thành phố', en: 'Departure from the city' },
      help: {
        vi: 'Đến tỉnh khác (ghi xã) hoặc ra nước ngoài (ghi nước).',
        en: 'To another province (give the commune) or abroad (give the country).',
      },
      law: `${law} art. 24`,
      day: from,
    },
    [movers, ...place(false), field('to_country', 'code', { vi: 'Nước đến', en: 'Country' }, { codes: nationalities })],
  ),
  arrived: actForm(
    {
      group: 'residence',
      title: { vi: 'Chuyển đến từ nơi khác', en: 'Arrival from elsewhere' },
      help: {
        vi: 'Người đã có trong cơ sở dữ liệu trở lại thành phố; người chưa có thì lập phiếu DC01.',
        en: 'Somebody whom the register knows comes to the city; whoever it does not know fills in a DC01.',
      },
      law: `${law} art. 20-22`,
      day: from,
    },
    [movers, ...place(), householdNo({ vi: 'Số hộ nơi đến', en: 'Household there' })],
  ),
  'temporary-residence': actForm(
    {
      group: 'residence',
      title: { vi: 'Đăng ký tạm trú', en: 'Temporary residence' },
      help: {
        vi: 'Ở nơi khác nơi thường trú từ 30 ngày.',
        en: 'Thirty days or more at another place than the permanent one.',
      },
      law: `${law} art. 27-29`,
      day: from,
    },
    [...place(), field('until', 'day', { vi: 'Đến ngày', en: 'Until' })],
  ),
  'absence-declared': actForm(
    {
      group: 'residence',
      title: { vi: 'Khai báo tạm vắng', en: 'Absence declared' },
      help: { vi: 'Vắng mặt tại nơi cư trú trong một thời gian.', en: 'Away from the place of residence for a time.' },
      law: `${law} art. 31`,
      day: onDay({ vi: 'Từ ngày', en: 'From' }),
    },
    [...place(false), field('until', 'day', { vi: 'Đến ngày', en: 'Until' })],
  ),
  'current-dwelling': actForm(
    {
      group: 'residence',
      title: { vi: 'Nơi ở hiện tại', en: 'Current dwelling' },
      help: {
        vi: 'Nơi người đó thực tế đang ở; để trống nếu là nơi thường trú.',
        en: 'Where the person really lives; empty if that is the permanent residence.',
      },
      law: 'Law 59/2014/QH13 art. 9(1)',
      day: from,
    },
    place(false),
  ),
} as const
