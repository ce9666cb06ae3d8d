import type { CodeList } from '../codes.ts'

/** The groups of facts that can be under investigation, each by itself. */
const investigated = [
  { value: 'name', vi: 'họ tên', en: 'name' },
  { value: 'birth', vi: 'ngày sinh', en: 'birth' },
  { value: 'sex', vi: 'giới tính', en: 'sex' },
  { value: 'origin', vi: 'quê quán, dân tộc', en: 'origin' },
  { value: 'nationality', vi: 'quốc tịch', en: 'nationality' },
  { value: 'civil-status', vi: 'tình trạng hôn nhân', en: 'civil status' },
  { value: 'parents', vi: 'cha mẹ', en: 'parents' },
  { value: 'residence', vi: 'nơi cư trú', en: 'residence' },
  { value: 'household', vi: 'hộ', en: 'household' },
  { value: 'number', vi: 'số định danh', en: 'number' },
] as const

/** Every flag that a record may bear; delivered unasked with the facts that it touches. */
export const flagKinds: CodeList = [
  ...investigated.map(({ value, vi, en }) => ({
    value: `under-investigation/${value}`,
    vi: `Đang xác minh: ${vi}`,
    en: `Under investigation: ${en}`,
    aliases: [],
  })),
  {
    value: 'not-at-address',
    vi: 'Không ở tại địa chỉ đăng ký',
    en: 'Not living at the registered address',
    aliases: [],
  },
  { value: 'secrecy', vi: 'Bảo mật nơi ở', en: 'Secrecy of the address', aliases: [] },
]
