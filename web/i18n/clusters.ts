import type { Dictionary } from './dictionary.ts'

/** Words for records that may together be one person. */
export const clusters = {
  title: { vi: 'Cụm bản ghi trùng', en: 'Clusters of duplicates' },
  lead: {
    vi: 'Mỗi cụm có từ ba bản ghi nối với nhau qua các cặp. Một ý kiến cho cả cụm thay cho ý kiến từng cặp.',
    en: 'Each cluster has three records or more, connected by pairs. One verdict on a cluster stands for one on each pair.',
  },
  link: { vi: 'Cụm', en: 'Clusters' },
  toQueue: { vi: 'Danh sách cặp', en: 'All pairs' },
  toClusters: { vi: 'Danh sách cụm', en: 'All clusters' },
  none: { vi: 'Không có cụm nào đang chờ', en: 'No clusters wait' },
  members: (n: number) => ({ vi: `${n} bản ghi`, en: `${n} records` }),
  row: (pairs: number, weight: string) => ({
    vi: `${pairs} cặp · bằng chứng mạnh nhất ${weight} bit`,
    en: `${pairs} ${pairs === 1 ? 'pair' : 'pairs'} · strongest evidence ${weight} bits`,
  }),
  page: { vi: 'Những bản ghi nào là một người?', en: 'Which records are one person?' },
  pageLead: {
    vi: 'Chọn cho mỗi bản ghi thuộc người nào. Bản ghi cùng một người sẽ được gộp khi người thứ hai xác nhận.',
    en: 'Say for each record whose it is. Records of one person are merged once somebody else has said the same.',
  },
  caption: { vi: 'Các bản ghi cạnh nhau', en: 'The records side by side' },
  record: (n: number) => ({ vi: `Bản ghi ${n}`, en: `Record ${n}` }),
  open: { vi: 'Mở', en: 'Open' },
  whose: { vi: 'Là của', en: 'Is of' },
  person: (n: number) => ({ vi: `Người ${n}`, en: `Person ${n}` }),
  send: { vi: 'Ghi ý kiến cho cả cụm', en: 'Record the verdict on the cluster' },
  allJudged: {
    vi: 'Bạn đã có ý kiến về mọi cặp đang chờ của cụm này.',
    en: 'You have judged every pair of it that waits.',
  },
  pairs: { vi: 'Các cặp trong cụm', en: 'The pairs of the cluster' },
  pair: (one: number, other: number, weight: string) => ({
    vi: `Bản ghi ${one} – bản ghi ${other}: ${weight} bit`,
    en: `Record ${one} – record ${other}: ${weight} bits`,
  }),
  kept: (waiting: number, merged: number) => ({
    vi: `Đã ghi. ${merged > 0 ? `Đã gộp ${merged} bản ghi. ` : ''}${waiting > 0 ? `${waiting} cặp chờ người khác xem.` : ''}`,
    en: `Kept. ${merged > 0 ? `${merged} records were merged. ` : ''}${waiting > 0 ? `${waiting} pairs wait for somebody else.` : ''}`,
  }),
  whole: { vi: 'Xem cả cụm', en: 'See the whole cluster' },
} satisfies Dictionary

/** Words for what the model learns from reviewers. */
export const learning = {
  title: { vi: 'Mô hình học từ kết quả xem xét', en: 'What the model learns from verdicts' },
  link: { vi: 'Mô hình đã học gì', en: 'What the model learned' },
  lead: {
    vi: 'Mỗi cặp đã giải quyết cho mô hình biết hai bản ghi của một người giống nhau đến đâu. Cặp “hai người” không bao giờ được nối lại. Trang này chỉ có con số, không có tên ai.',
    en: 'Each settled pair tells the model how alike two records of one person are. Pairs of two persons are never linked again. Here are figures only, and nobody’s name.',
  },
  counts: (same: string, different: string) => ({
    vi: `Đã giải quyết: ${same} cặp một người, ${different} cặp hai người.`,
    en: `Settled: ${same} pairs of one person, ${different} pairs of two persons.`,
  }),
  few: (n: number) => ({
    vi: `Cần ít nhất ${n} cặp một người thì mô hình mới học.`,
    en: `The model learns from ${n} pairs of one person at the least.`,
  }),
  shippedNow: { vi: 'Đang dùng mô hình gốc.', en: 'The shipped model is in force.' },
  adopted: (pairs: string, name: string, when: string) => ({
    vi: `Đang dùng mô hình đã học từ ${pairs} cặp, do ${name} áp dụng ngày ${when}.`,
    en: `In force is what was learned from ${pairs} pairs, adopted by ${name} on ${when}.`,
  }),
  adopt: { vi: 'Áp dụng những gì đã học', en: 'Adopt what was learned' },
  back: { vi: 'Dùng lại mô hình gốc', en: 'Go back to the shipped model' },
  bands: { vi: 'Mô hình đoán đúng đến đâu', en: 'How far the model was right' },
  band: { vi: 'Xác suất mô hình đưa ra', en: 'Probability that the model gave' },
  from: (percent: string) => ({ vi: `từ ${percent} %`, en: `${percent} % and more` }),
  settled: { vi: 'Số cặp', en: 'Pairs' },
  expected: { vi: 'Dự đoán là một người', en: 'Expected to be one person' },
  found: { vi: 'Thực tế là một người', en: 'Found to be one person' },
  none: { vi: 'Chưa có cặp nào được giải quyết.', en: 'No pair has been settled yet.' },
  levels: { vi: 'Hai bản ghi của một người giống nhau thế nào', en: 'How alike two records of one person are' },
  field: { vi: 'Mục', en: 'Field' },
  level: { vi: 'Mức giống', en: 'Likeness' },
  shipped: { vi: 'Gốc', en: 'Shipped' },
  inForce: { vi: 'Đang dùng', en: 'In force' },
  learned: { vi: 'Học được', en: 'Learned' },
} satisfies Dictionary
