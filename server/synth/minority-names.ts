/**
 * How the names of the ethnic groups other than Kinh are built. Unverified: from general knowledge of these names, with
 * short lists of ours. A group that is not here is named as the Kinh are, which is the custom of several.
 */
import type { Sex } from './kin.ts'
import { Weighted } from './random.ts'

/**
 * The names of a group. `families`: what comes first (`-`: no family name). `clans`: what comes last instead. `before`:
 * what stands before the given name. Where `given` is left out, middle and given names are those of the Kinh.
 */
export type NamingCustom = {
  families?: Weighted<string>
  clans?: Weighted<string>
  before?: Readonly<Record<Sex, string>>
  given?: Readonly<Record<Sex, Weighted<string>>>
}

/** A list in which the first names are more frequent than the last. */
function fallingOff(names: string): Weighted<string> {
  const list = names.trim().split(/\s*,\s*/)
  return new Weighted(list.map((name, place) => [name, 1 / (place + 3)]))
}

const thai: NamingCustom = {
  families: fallingOff('Lò, Lường, Quàng, Cà, Tòng, Cầm, Hà, Vi, Lương, Điêu, Bạc, Hoàng, Lừ, Mè, Kha, Vì'),
}
const vanAndThi = { male: 'Văn', female: 'Thị' } as const
const highland = {
  male: fallingOff(
    'Nhưn, Thiu, Blơh, Tâm, Brông, Khih, Lơm, Phem, Klơng, Mrao, Hyưk, Byin, Đơm, Gyin, Wưh, Blin, Ngơn',
  ),
  female: fallingOff('Hlim, Blưi, Nga, Thoa, Hmrik, Phyên, Yưn, Brưm, Lan, Mơ, Nhuih, Byen, Hơyên, Xoan, Bưng, Đeng'),
}
const jarai = {
  male: fallingOff('Krơng, Blơh, Thup, Hlăh, Tiêm, Djrăng, Phiêu, Nul, Bôn, Jơk, Brao, Nguê, Kiêm, Thoan'),
  female: fallingOff("H'Lan, H'Nga, H'Bia, H'Mrih, H'Liên, H'Yăm, H'Thu, H'Đơh, H'Krih, H'Un"),
}
const rade = {
  male: fallingOff('Moan, Bhăn, Thuôn, Sĩ, Blăm, Jŭt, Wăn, Ngông, Dhăm, Lơi, Khoa, Tuân, Čih, Săm, Phôn, Krŭ'),
  female: fallingOff('Hen, Lim, Linh, Yên, Nghen, Bliêng, Zina, Mĭ, Lê, Juih, Čuôn, Đăm, Ruê, Wăn'),
}
const hmong = {
  male: fallingOff('Páo, Dơ, Chứ, Sình, Tủa, Vảng, Dế, Lử, Pó, Chống, Súa, Nủ, Thề, Sùng, Lềnh, Dình, Giống, Phử'),
  female: fallingOff('Mỷ, Dợ, Say, Máy, Chở, Pàng, Dua, Mai, Xúa, Sua, Chá, Nu, Ly, Dí, Sông, Gầu'),
}
const khmer = {
  male: fallingOff('Sóc, Sa Rươne, Minh, Thươne, Sà Rết, Phước, Rinh, Dũng, Sô Phi, Kiên, Sa Muôl, Hùng, Uôl, Tha'),
  female: fallingOff('Sa Rinh, Phol, Lan, Sà Phia, Hương, Sô Phia, Rương, Na Ry, Thu, Sà Vươne, Lai, Đa Ni'),
}
const kho = {
  male: fallingOff("K'Brĕm, K'Tam, K'Brôih, K'Ten, K'Sung, K'Jong, K'Long, K'Điệp, K'Nghĩa, K'Mbrơi"),
  female: fallingOff('Liên, Brơi, Nhum, Rim, Thu, Hoa, Jun, Duyên, Mai, Hằng, Brùm'),
}
const fromTheCoast: NamingCustom = {
  families: fallingOff('Hồ, Đinh, Phạm'),
  before: vanAndThi,
  given: {
    male: fallingOff('Ai, Thơ, Xăng, Vinh, Đăng, Hùng, Phương, Nhiên, Rin, Thuấn'),
    female: fallingOff('Lan, Xuân, Thương, Mai, Nhung, Hiếu, Đông, Lát, Trinh'),
  },
}
const withoutFamily: NamingCustom = { families: fallingOff('-'), before: { male: 'A', female: 'Y' }, given: highland }

/** The customs by the code of the group. */
export const namingCustoms: Readonly<Record<string, NamingCustom>> = {
  '02': {
    families: fallingOff('Hoàng, Nông, Nguyễn, Hà, Lương, Triệu, Bế, Ma, Lý, Đàm, Vi, Lục, La, Mã, Quan, Chu, Hứa'),
  },
  '03': thai,
  '04': {
    families: fallingOff(
      'Trần, Lâm, Lý, Vương, Huỳnh, Quách, Lưu, Tăng, Châu, Hứa, Mã, Thái, Lương, La, Diệp, Trịnh, Ông',
    ),
  },
  '05': { families: fallingOff('Thạch, Sơn, Kim, Danh, Lâm, Trần, Châu, Kiên, Lý, Thị'), given: khmer },
  '06': { families: fallingOff('Bùi, Quách, Đinh, Bạch, Hà, Nguyễn, Phùng, Hoàng, Trương, Phạm, Cao, Lê') },
  '07': {
    families: fallingOff('Nông, Hoàng, Lương, Lý, Vi, Lục, Mông, Triệu, Hứa, Lâm, Phùng, Chu, Đàm, Nguyễn, Sầm, Vy'),
  },
  '08': {
    families: fallingOff('Giàng, Sùng, Vàng, Thào, Lý, Vừ, Hạng, Mùa, Cứ, Lầu, Ly, Tráng, Má, Hầu, Sồng'),
    before: { male: 'A', female: 'Thị' },
    given: hmong,
  },
  '09': { families: fallingOff('Triệu, Bàn, Đặng, Lý, Phùng, Chìu, Tẩn, Phàn, Dương, Hoàng, Trần, Tằng') },
  '10': { families: fallingOff('Siu, Rơ Châm, Ksor, Nay, Rah Lan, Kpă, Rơ Mah, Rơ Lan, Puih, Ayun'), given: jarai },
  '12': {
    clans: fallingOff('Niê, Ayŭn, Byă, Êñuôl, Mlô, Kbuôr, Êban, Ksơr, Niê Kdăm, Hđơk, Bkrông'),
    before: { male: 'Y', female: "H'" },
    given: rade,
  },
  '13': withoutFamily,
  '14': withoutFamily,
  '15': { families: fallingOff('Hoàng, Trần, Lâm, Lý, Ninh, Nịnh, Tống, Vi, Lục, La, Đặng, Tiêu') },
  '16': { families: fallingOff('-'), before: { male: '', female: 'Ka' }, given: kho },
  '17': { families: fallingOff('Chế, Ôn, Từ, Bá, Lưu, Thành, Qua, Đàng, Não, Quảng, Hán, Trượng, Thổ, Miêu') },
  '18': { families: fallingOff('Trần, Lưu, Trương, Lê, Ninh, Từ, Diệp, Lý, Đàm, Ôn, Tạ, Lục') },
  '19': { families: fallingOff('Phạm, Đinh'), before: vanAndThi, given: highland },
  '20': {
    clans: fallingOff('Bkrông, Êban, Triêk, Rcăm, Pang Ting, Liêng, Buôn Krông, Dak Căt'),
    before: { male: 'Y', female: "H'" },
    given: rade,
  },
  '22': { families: fallingOff('Điểu'), before: { male: '', female: 'Thị' }, given: highland },
  '23': fromTheCoast,
  '26': { families: fallingOff('Bríu, Zơ Râm, Alăng, Pơloong, Coor, Arất, Bhnướch, Hốih, Ating'), given: highland },
  '27': withoutFamily,
  '28': { families: fallingOff('-'), before: { male: '', female: 'Ka' }, given: kho },
  '30': fromTheCoast,
  '31': fromTheCoast,
}
