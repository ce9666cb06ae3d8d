import { dc01Fields } from '../../forms/dc01.ts'
import type { Text } from '../../forms/language.ts'

/** Groups of facts as the ledger names them, besides the fields of the forms. */
const groups: Record<string, Text> = {
  all: { vi: 'mọi thông tin', en: 'everything' },
  form: { vi: 'phiếu', en: 'the form' },
  name: { vi: 'họ tên', en: 'name' },
  birth: { vi: 'ngày sinh', en: 'birth' },
  residence: { vi: 'nơi cư trú', en: 'residence' },
  residences: { vi: 'nơi cư trú', en: 'residences' },
  number: { vi: 'số định danh', en: 'personal number' },
  household: { vi: 'hộ', en: 'household' },
  relations: { vi: 'quan hệ', en: 'relations' },
  history: { vi: 'lịch sử', en: 'history' },
  certificate: { vi: 'giấy xác nhận', en: 'certificate' },
  accesses: { vi: 'ai đã xem', en: 'who looked' },
}

/** What the ledger says was read or changed, in words. */
export function factName(key: string): Text {
  return groups[key] ?? dc01Fields.find((field) => field.key === key)?.label ?? { vi: key, en: key }
}
