import { saveAccount, type Account } from '../access/account.ts'
import type { Site } from '../http/server.ts'
import { reportNovember2019 } from './november-2019.ts'

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

/**
 * Puts the monthly review into the demonstration: November 2019 with the months before it, reported, accepted and compiled
 * at both tiers; and the accounts of those who review. Done once.
 */
export async function prepareReporting(tiers: { city: Site; nation: Site }, password: string): Promise<Shown[]> {
  for (const [site, account] of [
    [tiers.city, district],
    [tiers.nation, ministry],
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
  return [
    { name: district.signInName, password, what: 'district officer, Đông Anh' },
    { name: ministry.signInName, password, what: 'ministry’s office (on the nation’s port)' },
  ]
}
