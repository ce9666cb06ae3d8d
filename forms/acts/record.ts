import { actForm, choice, field, onDay } from './act-form.ts'
import { flagKinds } from './flags.ts'

const from = onDay({ vi: 'Từ ngày', en: 'From' })

/** Acts about the record itself: flags, records of one person, and what is taken back. */
export const recordForms = {
  'flag-set': actForm(
    {
      group: 'record',
      title: { vi: 'Đặt cảnh báo', en: 'Flag set' },
      help: {
        vi: 'Cảnh báo luôn được trả cùng dữ liệu liên quan.',
        en: 'A flag is always delivered with the facts that it touches.',
      },
      law: 'Decree 37/2021/ND-CP art. 1(2)',
      day: from,
    },
    [
      choice('flag', { vi: 'Cảnh báo', en: 'Flag' }, flagKinds),
      choice('grade', { vi: 'Mức', en: 'Grade' }, [
        { value: '1', vi: '1: không hiển thị nơi ở', en: '1: the address is withheld', aliases: [] },
        { value: '2', vi: '2: cũng không tìm được theo tên', en: '2: not found by name either', aliases: [] },
      ]),
    ],
  ),
  'flag-lifted': actForm(
    {
      group: 'record',
      title: { vi: 'Gỡ cảnh báo', en: 'Flag lifted' },
      help: { vi: 'Cảnh báo không còn đúng.', en: 'The flag does not hold any more.' },
      law: 'Decree 37/2021/ND-CP art. 1(2)',
      day: from,
    },
    [choice('flag', { vi: 'Cảnh báo', en: 'Flag' }, flagKinds)],
  ),
  'records-merged': actForm(
    {
      group: 'record',
      title: { vi: 'Gộp hai bản ghi', en: 'Two records merged' },
      help: {
        vi: 'Hai bản ghi là của một người; bản ghi kia được gộp vào bản ghi này và có thể tách lại.',
        en: 'Two records are of one person: the other is merged into this one, and can be split off again.',
      },
      law: 'Decree 37/2021/ND-CP art. 1(2)',
      day: from,
    },
    [field('other_id', 'person', { vi: 'Bản ghi kia', en: 'The other record' }, { isRequired: true })],
  ),
  'record-split': actForm(
    {
      group: 'record',
      title: { vi: 'Tách bản ghi đã gộp', en: 'Merged record split' },
      help: { vi: 'Hai bản ghi thực ra là của hai người.', en: 'The records are of two people after all.' },
      law: 'Decree 37/2021/ND-CP art. 1(2)',
      day: from,
    },
    [field('other_id', 'person', { vi: 'Bản ghi cần tách ra', en: 'The record to split off' }, { isRequired: true })],
  ),
  annulment: actForm(
    {
      group: 'record',
      title: { vi: 'Hủy một việc đã ghi', en: 'Annulment of an act' },
      help: {
        vi: 'Việc đã ghi sai được hủy; cả hai vẫn được lưu. Việc hủy là cuối cùng: nếu cần thì ghi lại.',
        en: 'What was recorded in error is taken back; both are kept. It is final: record it anew if need be.',
      },
      law: 'Decree 37/2021/ND-CP art. 1(2)',
      day: from,
    },
    [field('annulled_act', 'id', { vi: 'Việc bị hủy', en: 'The act that is taken back' }, { isRequired: true })],
  ),
} as const
