import type { Account } from '../access/account.ts'
import type { Text } from '../../forms/language.ts'
import type { Site } from '../http/server.ts'
import { hashOf, getDraft, readNewest } from '../reporting/document/edition.ts'
import { beginDocument, signDocument, writeParagraph } from '../reporting/document/write-document.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import { november2019 } from './november-2019.ts'

/** Who signs reports at the ministry's office, and never drafts them. */
export const ministrySigner: Account = {
  accountId: '00000000-0000-7000-8000-000000000221',
  signInName: 'ministry.signer',
  displayName: 'Lãnh đạo Văn phòng Bộ',
  role: 'ministry-office',
  unitCode: 'VN',
  personId: null,
}

/** The day of the meeting at which the report was delivered. */
const signedOn = '2019-11-25'

/**
 * What an officer wrote into the report of November 2019 in place of the template, in our own words. Facts: the ministry's
 * page on the meeting (mps.gov.vn, 25 November 2019). It names offices and no people.
 */
const novemberProse: Record<string, Text> = {
  lead: {
    vi: 'Trong tháng, Bộ chỉ đạo công an các đơn vị, địa phương triển khai chương trình công tác, bảo đảm an ninh, an toàn tuyệt đối các công trình trọng điểm và những sự kiện lớn, trong đó có kỳ họp thứ 8 Quốc hội khóa XIV và Hội nghị Bộ trưởng Giao thông vận tải ASEAN lần thứ 25; mở đợt tấn công, trấn áp tội phạm bảo vệ Tết Nguyên đán 2020, tập trung vào tội phạm có tổ chức, “tín dụng đen”, đòi nợ trái pháp luật, cướp, trộm cắp và cờ bạc.',
    en: 'In this month the Ministry directed police units at all levels to carry out their plans of work and to keep key projects and large events fully safe, among them the 8th session of the 14th National Assembly and the 25th meeting of ASEAN transport ministers; and to begin a campaign against crime before the Lunar New Year of 2020, above all against organized crime, “black credit”, unlawful debt collection, robbery, theft and gambling.',
  },
  economy: {
    vi: 'Về kinh tế, tham nhũng: đã đẩy nhanh điều tra các vụ án lớn do Ban Chỉ đạo Trung ương về phòng, chống tham nhũng theo dõi; đấu tranh với buôn lậu, gian lận thương mại và hàng giả. Đã phát hiện {CR.ECO.CASES} vụ phạm tội về trật tự quản lý kinh tế[ ({CR.ECO.CASES|previous})] và {CR.COR.CASES} vụ tham nhũng[ ({CR.COR.CASES|previous})].',
    en: 'Economy and corruption: the investigation of major cases that the Central Steering Committee on Anti-corruption follows was sped up, and smuggling, trade fraud and counterfeit goods were fought. {CR.ECO.CASES} crimes against the economic management order[ ({CR.ECO.CASES|previous})] and {CR.COR.CASES} corruption cases[ ({CR.COR.CASES|previous})] were uncovered.',
  },
  tasks: {
    vi: 'Công an các cấp mở đợt cao điểm bảo vệ Giáng sinh, Năm mới và Tết 2020; chủ động phòng ngừa cháy, nổ; bảo đảm trật tự, an toàn giao thông; chú trọng xây dựng lực lượng, siết chặt kỷ luật; tiếp tục bố trí công an chính quy về xã; kịp thời khen thưởng. Các cơ quan báo chí trong lực lượng tăng cường tuyên truyền và nhân rộng phong trào toàn dân bảo vệ an ninh Tổ quốc.',
    en: 'Police at all levels hold the campaign that protects Christmas, the New Year and Tet 2020; prevent fire and explosion; keep traffic orderly and safe; build up the force and tighten its discipline; go on to deploy professional police to communes; and praise good work without delay. The force’s own media inform the public and spread the movement of all people protecting national security.',
  },
}

/**
 * Lets one officer draft the report of November 2019 and another sign it, on the day of the meeting. Does nothing where
 * it was begun before.
 */
export async function signNovember2019(nation: Site, drafter: Pick<Account, 'accountId'>): Promise<void> {
  await nation.units()
  await nation.db.transaction().execute(async (tx) => {
    const place = placeIn(await getFormMonth(tx, november2019, nation), 'VN')
    if ((await readNewest(tx, place)).documents.length > 0) return
    const { accountId } = drafter
    await beginDocument(tx, place, { accountId })
    for (const [code, text] of Object.entries(novemberProse))
      await writeParagraph(tx, place, { accountId, paragraph: { code, version: 0, text } })
    const { content } = await getDraft(tx, place)
    const contentHash = hashOf(content)
    await signDocument(tx, place, { accountId: ministrySigner.accountId, contentHash, on: signedOn })
  })
}
