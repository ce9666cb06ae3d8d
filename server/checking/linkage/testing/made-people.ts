/**
 * People as CSV (`id`, `name`, `born`), of whom every tenth is there twice, the second time with the name without marks:
 * `q10` is `p10`.
 */
export function people(count: number): string {
  const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Đức Chí', 'Phạm Quốc Dũng', 'Hoàng Mỹ Hạnh', 'Võ Tấn Khoa']
  const rows = ['id,name,born']
  for (let at = 0; at < count; at += 1) {
    const name = `${names[at % names.length]} ${String.fromCodePoint(97 + (at % 26), 97 + (at % 17))}`
    const born = new Date(Date.UTC(1950, 0, 1 + at * 13)).toISOString().slice(0, 10)
    rows.push(`p${at},${name},${born}`)
    if (at % 10 === 0) rows.push(`q${at},${name.normalize('NFD').replace(/\p{M}/gu, '').replace('Đ', 'D')},${born}`)
  }
  return `${rows.join('\n')}\n`
}
