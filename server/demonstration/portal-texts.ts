import type { ArticleContent } from '../portal/news/article-content.ts'

const figure = (element: string): string => `[[2019-11/VN/1/${element}]]`
/** Its number alone: the sentence says what is counted. */
const number = (element: string): string => `[[2019-11/VN/1/${element}#]]`

/** What the portal tells of November 2019: in our own words, naming offices and no people, with every number bound. */
export const november2019Article: ArticleContent = {
  vi: {
    title: 'Kết quả công tác tháng 11 năm 2019',
    summary:
      'Bộ đánh giá công tác tháng 11 và giao việc cho tháng 12. Trọng tâm là bảo vệ cuối năm, Tết, và tội phạm có tổ chức.',
    byline: 'Văn phòng Bộ',
    imageAlt: 'Tranh: đồi núi lúc mặt trời lên',
    changeNote: '',
    body: `Ngày 25 tháng 11 năm 2019, các đơn vị họp đánh giá công tác tháng 11. Văn phòng Bộ trình bày báo cáo, tổng hợp từ báo cáo của công an 63 tỉnh, thành phố; Công an Hà Nội tổng hợp từ từng xã, phường, thị trấn.

## Trật tự xã hội
Trong tháng, các đơn vị điều tra, khám phá ${figure('CR.SOC.CASES')}, bắt và xử lý ${number('CR.SOC.PERSONS')} lượt người. Có ${figure('CR.GANG.GROUPS')} tội phạm bị triệt phá. Trong số người bị truy nã, ${number('CR.WANTED.PERSONS')} lượt bị bắt, ra đầu thú hoặc được thanh loại.

## Kinh tế và tham nhũng
- Phạm tội về quản lý kinh tế: ${figure('CR.ECO.CASES')}
- Tham nhũng: ${figure('CR.COR.CASES')}

## Ma túy
Các đơn vị phát hiện ${figure('CR.DRUG.CASES')} với ${number('CR.DRUG.PERSONS')} lượt người, thu giữ ${figure('SZ.HEROIN')} heroin và ${figure('SZ.SYNTH.TAB')} ma túy tổng hợp.

## Khen thưởng và thông tin
Các cấp đã khen thưởng ${number('HON.TOTAL')} lượt tập thể và cá nhân. Báo chí của ngành đăng, phát ${figure('PR.ARTICLES')} về việc làm tốt của các đơn vị.

## Việc của tháng 12
- Tấn công tội phạm có tổ chức, “tín dụng đen”, cướp, trộm và đánh bạc trước Tết.
- Giữ trật tự giao thông, phòng cháy và an toàn dịp Noel, năm mới.
- Tiếp tục bố trí công an chính quy về xã.

[Mọi số liệu của tháng](/vi/results?month=2019-11&unit=VN) có trong bảng kết quả. Trong bản minh họa này chỉ tổng số toàn quốc là số đã được công bố năm 2019; phần của từng tỉnh, từng xã là số được tạo ra, và cách chia khen thưởng cũng vậy.`,
  },
  en: {
    title: 'Results of November 2019',
    summary:
      'The ministry looks back on November and sets the work of December: safety at the turn of the year, and organised crime.',
    byline: 'Office of the Ministry',
    imageAlt: 'A drawing of hills at sunrise',
    changeNote: '',
    body: `On 25 November 2019 the police offices met to review their work of the month. The Office of the Ministry gave the report, compiled from those of all 63 provinces; the police of Hanoi had compiled theirs from every commune.

## Public order
The offices solved ${number('CR.SOC.CASES')} criminal cases, and arrested or handled people ${number('CR.SOC.PERSONS')} times. They broke up ${number('CR.GANG.GROUPS')} gangs. Of people on wanted lists, ${number('CR.WANTED.PERSONS')} were arrested, gave themselves up or were cleared.

## Economy and corruption
- Crimes against the economic order: ${figure('CR.ECO.CASES')}
- Corruption: ${figure('CR.COR.CASES')}

## Drugs
${number('CR.DRUG.CASES')} drug cases came to light, with ${number('CR.DRUG.PERSONS')} people in them. Seized were ${figure('SZ.HEROIN')} of heroin and ${figure('SZ.SYNTH.TAB')} of synthetic drugs.

## Awards and the press
Units and individuals received ${figure('HON.TOTAL')} from all levels. The press of the force published ${figure('PR.ARTICLES')} on good work done.

## For December
- Act against organised crime, loan sharks, robbery, theft and gambling before the Lunar New Year.
- Keep the roads, and guard against fire, over Christmas and the New Year.
- Go on posting regular officers to the communes.

[All figures of the month](/en/results?month=2019-11&unit=VN) stand in the table of results. In this demonstration only the totals of the country are those published in 2019; the parts of provinces and communes are made up, and so is how the awards divide.`,
  },
}
