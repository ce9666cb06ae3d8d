/** Texts of the page about the quality of data; the measures themselves are in `forms/quality-measures.ts`. */
export const quality = {
  title: { vi: 'Chất lượng dữ liệu', en: 'Quality of the data' },
  lead: {
    vi: 'Theo bốn chữ của Bộ: đúng, đủ, sạch, sống. Số liệu là của đơn vị, không chấm điểm người dân.',
    en: "In the ministry's four words. Figures are about a unit; residents are not scored.",
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  wholeCity: { vi: 'Toàn bộ phạm vi', en: 'All within reach' },
  of: (part: string, all: string) => ({ vi: `${part} trên ${all}`, en: `${part} of ${all}` }),
  nothing: { vi: 'Chưa có gì để đo', en: 'Nothing to measure yet' },
  covered: (measured: string, all: string) => ({
    vi: `Đã đo ${measured} trên ${all} đơn vị trong tháng này.`,
    en: `${measured} of ${all} units were measured this month.`,
  }),
  trend: { vi: 'Theo tháng', en: 'By month' },
  month: { vi: 'Tháng', en: 'Month' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  processing: { vi: 'Thời gian xử lý hồ sơ', en: 'How long dossiers take' },
  processingDefinition: {
    vi: 'Trong các hồ sơ được quyết định 12 tháng qua (không kể tệp tải lên): hồ sơ xong trong hạn hai ngày làm việc.',
    en: 'Of the dossiers decided in the last twelve months, but for files: those decided within the two working days.',
  },
  hours: (median: string, most: string) => ({
    vi: `Một nửa xong trong ${median} giờ (p50), 95 % xong trong ${most} giờ (p95).`,
    en: `Half were decided within ${median} hours (p50), 95 % within ${most} hours (p95).`,
  }),
  cases: (count: string) => ({
    vi: `Xem ${count} trường hợp`,
    en: count === '1' ? 'See the case' : `See the ${count} cases`,
  }),
  hideCases: { vi: 'Ẩn danh sách', en: 'Hide the list' },
  firstCases: (shown: string, all: string) => ({
    vi: `${shown} trường hợp đầu trên ${all}.`,
    en: `The first ${shown} of ${all}.`,
  }),
} as const
