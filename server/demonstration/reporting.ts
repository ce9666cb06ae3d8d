import { saveAccount, type Account } from '../access/account.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import {
  getPublication,
  getVintageRow,
  isProposed,
  proposePublication,
  publish,
} from '../reporting/publication/publish.ts'
import { findNewestVintage } from '../reporting/vintage.ts'
import { november2019, reportNovember2019 } from './november-2019.ts'
import { preparePortal } from './portal.ts'
import { ministrySigner, signNovember2019 } from './november-report.ts'

type Shown = { name: string; password: string; what: string }

const district: Account = {
  accountId: '00000000-0000-7000-8000-000000000211',
  signInName: 'donganh.district',
  displayName: 'Công an huyện Đông Anh',
  role: 'district-officer',
  unitCode: '017',
  personId: null,
}
const ministry: Account = {
  accountId: '00000000-0000-7000-8000-000000000212',
  signInName: 'ministry',
  displayName: 'Văn phòng Bộ',
  role: 'ministry-office',
  unitCode: 'VN',
  personId: null,
}

const editor: Account = {
  accountId: '00000000-0000-7000-8000-000000000213',
  signInName: 'editor',
  displayName: 'Biên tập viên Cổng thông tin',
  role: 'editor',
  unitCode: 'VN',
  personId: null,
}
const publisher: Account = {
  accountId: '00000000-0000-7000-8000-000000000214',
  signInName: 'publisher',
  displayName: 'Người duyệt công bố',
  role: 'publisher',
  unitCode: 'VN',
  personId: null,
}

/**
 * Puts the monthly review into the demonstration: November 2019 with the months before it, reported, accepted and compiled
 * at both tiers; published at the nation; and the
 * accounts of those who review and publish. Done once.
 */
export async function prepareReporting(tiers: { city: Site; nation: Site }, password: string): Promise<Shown[]> {
  for (const [site, account] of [
    [tiers.city, district],
    [tiers.nation, ministry],
    [tiers.nation, ministrySigner],
    [tiers.nation, editor],
    [tiers.nation, publisher],
  ] as const)
    await site.db.transaction().execute(async (tx) => {
      const known = await tx
        .selectFrom('access.account')
        .select('account_id')
        .where('account_id', '=', account.accountId)
        .executeTakeFirst()
      if (known === undefined) await saveAccount(tx, { ...account, password })
    })
  await reportNovember2019(tiers)
  await signNovember2019(tiers.nation, ministry)
  await tiers.nation.db.transaction().execute(async (tx) => publishNovember2019(tx, tiers.nation))
  await preparePortal(tiers.nation, { editor, publisher })
  return [
    { name: district.signInName, password, what: 'district officer, Đông Anh' },
    { name: ministry.signInName, password, what: 'ministry’s office (on the nation’s port)' },
    { name: ministrySigner.signInName, password, what: 'who signs at the ministry’s office (on the nation’s port)' },
    { name: editor.signInName, password, what: 'editor of the portal (on the nation’s port)' },
    { name: publisher.signInName, password, what: 'publisher of the portal (on the nation’s port)' },
  ]
}

/** Makes the nation's November 2019 public, as the editor and the publisher would. Does nothing where it is. */
async function publishNovember2019(tx: AnyTx, nation: Site): Promise<void> {
  const place = placeIn(await getFormMonth(tx, november2019, nation), 'VN')
  const vintage = await findNewestVintage(tx, place)
  if (vintage === undefined || (await isProposed(tx, vintage.vintageId))) return
  const { publicationId } = await proposePublication(tx, await getVintageRow(tx, vintage.vintageId), {
    accountId: editor.accountId,
    site: nation,
  })
  await publish(tx, await getPublication(tx, publicationId), { accountId: publisher.accountId, site: nation })
}
