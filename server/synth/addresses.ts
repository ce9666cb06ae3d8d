import type { UnitVersion } from '../../forms/unit-table.ts'
import type { Random } from './random.ts'

/** Names of streets and hamlets of our own making; where a real one has the same name, it is by chance. */
const streets =
  `Hoa Sữa|Bằng Lăng|Cây Gạo|Đồng Xa|Giếng Mát|Hoa Ban|Bến Nứa|Cầu Mây|Lá Me|Sông Trong|Hồ Sen|Vườn Đào|Bờ Đê|
Đồng Lúa|Cây Bàng|Chợ Sớm|Gốc Đa|Hoa Phượng|Lò Gốm|Bến Đá|Cửa Sông|Đồi Chè|Giếng Đình|Hàng Cau|Rừng Trúc|Suối Hoa|Tre Xanh|
Vườn Cam|Ao Sen|Bãi Dâu|Cầu Đá|Dốc Lim|Đê Tả|Bến Xe Cũ|Gò Mít|Hàng Sấu|Kênh Mới|Lũy Tre|Mạ Xanh|Nắng Mai|Rặng Dừa|
Sân Đình|Trại Ổi|Xóm Chài|Bình Minh|Hòa Hợp|An Hòa|Thanh Bình|Tân Tiến|Đoàn Viên`
    .split('|')
    .map((street) => street.trim())

const hamlets =
  `Đông|Đoài|Thượng|Hạ|Trung|Nội|Ngoại|Đình|Chùa|Cầu|Mới|Chợ|Giữa|Trại|Đầm|Bãi|Vàng|Bến|Gò|Ấp Mới|Tân Lập|Tân Hòa|
Đồng Tâm|Yên Phú|Phú Hòa|An Bình|Hòa Lạc|Xuân Mới|Đại Đồng|Phúc Thịnh`
    .split('|')
    .map((hamlet) => hamlet.trim())

const mountains = new Set('02 04 06 08 10 11 12 14 15 17 20'.split(' '))
const highlands = new Set('62 64 66 67 68'.split(' '))
const southFrom = '48'

/** Where a household lives within its commune, as the header of a form gives it. */
export type Dwelling = { hamlet: string; address: string }

/** Whether a commune is a town's: a phường or a thị trấn. */
export function isUrban({ kind }: UnitVersion): boolean {
  return kind === 'Phường' || kind === 'Thị trấn'
}

/** An invented address, in the manner of town or country, north or south. In the country most have no house number. */
export function drawDwelling(unit: UnitVersion, random: Random): Dwelling {
  const isSouth = unit.provinceCode >= southFrom
  return isUrban(unit) ? inTown(isSouth, random) : inCountry(unit, isSouth, random)
}

function inTown(isSouth: boolean, random: Random): Dwelling {
  const street = random.pick(streets)
  const house = random.between(1, 320)
  if (isSouth) {
    const lane = random.chance(0.5) ? `${random.between(1, 400)}/${house}` : `${house}`
    return { hamlet: `Khu phố ${random.between(1, 9)}`, address: `${lane} đường ${street}` }
  }
  const way = random.chance(0.7) ? `phố ${street}` : `đường ${street}`
  const address = random.chance(0.55) ? `Số ${house}, ngõ ${random.between(2, 280)}, ${way}` : `Số ${house} ${way}`
  return { hamlet: `Tổ dân phố số ${random.between(1, 32)}`, address }
}

function inCountry({ provinceCode }: UnitVersion, isSouth: boolean, random: Random): Dwelling {
  const hamlet = `${hamletWord(provinceCode, isSouth, random)} ${random.chance(0.35) ? random.between(1, 14) : random.pick(hamlets)}`
  return { hamlet, address: random.chance(0.35) ? `Số nhà ${random.between(1, 250)}` : '' }
}

function hamletWord(provinceCode: string, isSouth: boolean, random: Random): string {
  if (highlands.has(provinceCode)) return random.chance(0.5) ? 'Buôn' : 'Thôn'
  if (mountains.has(provinceCode)) return 'Bản'
  return isSouth ? 'Ấp' : random.chance(0.75) ? 'Thôn' : 'Xóm'
}

/** An address in one line, as a form gives those of other places. */
export function inOneLine({ hamlet, address }: Dwelling): string {
  return address === '' ? hamlet : `${address}, ${hamlet}`
}
