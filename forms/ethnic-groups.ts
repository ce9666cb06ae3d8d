import type { CodeList } from './codes.ts'

/** Code, name, then other spellings. Those that differ only by a hyphen need no entry of their own. */
const groups = `
01 Kinh=Việt|02 Tày|03 Thái|04 Hoa|05 Khmer=Khơ Me=Khơme=Miên|06 Mường|07 Nùng|08 Mông=H’Mông=Hmông=Mèo|09 Dao
10 Gia Rai=Jrai=Giarai=Jarai|11 Ngái|12 Ê Đê=Êđê=Rađê|13 Ba Na=Bahnar=Bana|14 Xơ Đăng=Xơđăng=Sedang
15 Sán Chay=Cao Lan=Sán Chỉ|16 Cơ Ho=K’Ho=Cơho|17 Chăm=Chàm|18 Sán Dìu|19 Hrê=H’Rê|20 Mnông=M’Nông
21 Raglay=Ra Glai=Raglai=Ra Glay|22 Xtiêng=X’Tiêng=Stiêng=S’Tiêng|23 Bru - Vân Kiều=Bru=Vân Kiều|24 Thổ|25 Giáy
26 Cơ Tu=Cơtu=Katu|27 Gié - Triêng=Giẻ Triêng|28 Mạ|29 Khơ Mú=Khơmú|30 Co=Cor|31 Tà Ôi=Tà Ôih|32 Chơ Ro=Châu Ro
33 Kháng|34 Xinh Mun|35 Hà Nhì|36 Chu Ru|37 Lào|38 La Chí|39 La Ha|40 Phù Lá|41 La Hủ|42 Lự|43 Lô Lô|44 Chứt
45 Mảng|46 Pà Thẻn|47 Cơ Lao|48 Cống|49 Bố Y|50 Si La|51 Pu Péo|52 Brâu|53 Ơ Đu|54 Rơ Măm`

/**
 * The 54 ethnic groups of Decision 121-TCTK/PPCĐ of 1979, foreigners and not stated, with the two digits of the census.
 * Sensitive. Communities outside the 54 exist: a form keeps a person's own name for the group beside the code.
 */
export const ethnicGroups: CodeList = [
  ...groups
    .trim()
    .split(/[|\n]/)
    .map((group) => {
      const [vi = '', ...aliases] = group.slice(3).split('=')
      return { value: group.slice(0, 2), vi, en: vi, aliases }
    }),
  { value: '55', vi: 'Người nước ngoài', en: 'Foreigner', aliases: ['Nước ngoài'] },
  { value: '56', vi: 'Không xác định', en: 'Not stated', aliases: ['Chưa xác định'] },
]
