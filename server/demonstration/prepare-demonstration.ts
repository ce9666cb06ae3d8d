import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { saveAccount, type Account } from '../access/account.ts'
import type { Role } from '../access/role.ts'
import { openSite, prepareTier } from '../cli/prepare-tier.ts'
import { collectSheet } from '../collection/collect-sheet.ts'
import { openSheet } from '../collection/reading/open-sheet.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { todayOf, type Settings, type Tier } from '../settings.ts'
import { openCsvSheet } from '../synth/csv-sheet.ts'
import { formColumns } from '../synth/filing.ts'
import { synthesise } from '../synth/synthesise.ts'
import { prepareDuplicates } from './duplicates.ts'
import { prepareDirectives } from './directives.ts'
import { joinTiers } from './join-tiers.ts'
import { prepareReporting } from './reporting.ts'
import { prepareSurrender } from './surrender.ts'
import { prepareTraining } from './training.ts'
import { prepareWorkforce } from './workforce.ts'

/** The password of every account of the demonstration. Real installations have no such accounts. */
const password = 'dancu-2020'

const district = '017'
const [hereCode, thereCode] = ['00508', '00493']
const persons = 3000

type DemonstrationAccount = {
  name: string
  what: string
  role: Role
  unitCode: string
  tier: Tier
  displayName: string
}

const accounts: readonly DemonstrationAccount[] = [
  {
    name: 'haiboi.officer',
    what: 'commune officer, Hải Bối',
    role: 'commune-officer',
    unitCode: hereCode,
    tier: 'city',
    displayName: 'Cán bộ Công an xã Hải Bối',
  },
  {
    name: 'haiboi.head',
    what: 'head of commune police, Hải Bối',
    role: 'head-of-commune-police',
    unitCode: hereCode,
    tier: 'city',
    displayName: 'Trưởng Công an xã Hải Bối',
  },
  {
    name: 'kimchung.officer',
    what: 'commune officer, Kim Chung',
    role: 'commune-officer',
    unitCode: thereCode,
    tier: 'city',
    displayName: 'Cán bộ Công an xã Kim Chung',
  },
  {
    name: 'kimchung.head',
    what: 'head of commune police, Kim Chung',
    role: 'head-of-commune-police',
    unitCode: thereCode,
    tier: 'city',
    displayName: 'Trưởng Công an xã Kim Chung',
  },
  {
    name: 'hanoi.checker',
    what: 'city checker',
    role: 'city-checker',
    unitCode: '01',
    tier: 'city',
    displayName: 'Cán bộ kiểm tra thành phố',
  },
  {
    name: 'hanoi.admin',
    what: 'city administrator',
    role: 'city-administrator',
    unitCode: '01',
    tier: 'city',
    displayName: 'Quản trị thành phố',
  },
  {
    name: 'nation',
    what: 'national operator (on the nation’s port)',
    role: 'national-operator',
    unitCode: 'VN',
    tier: 'national',
    displayName: 'Trung tâm dữ liệu quốc gia',
  },
]

const residentAccount = '00000000-0000-7000-8000-0000000000ff'

/**
 * Brings both tiers of the demonstration to where a visitor can begin: reference facts, accounts, and at the first start
 * a district of people who do not exist, collected like any file. Answers the accounts to be shown.
 */
export async function prepareDemonstration({
  settings,
  urls,
  say,
}: {
  settings: Settings
  urls: Record<Tier, string>
  say: (line: string) => void
}): Promise<{ accounts: { name: string; password: string; what: string }[] }> {
  await Promise.all((['city', 'national'] as const).map(async (tier) => prepareTier(settings, tier, urls[tier])))
  const city = openSite(settings, 'city', urls.city)
  const nation = openSite(settings, 'national', urls.national)
  const kept: { name: string; password: string; what: string }[] = []
  try {
    await Promise.all([saveAccounts(city, 'city'), saveAccounts(nation, 'national')])
    await joinTiers({ city, nation, address: settings.CITY_URL ?? `http://127.0.0.1:${settings.PORT}` })
    if (!(await hasPeople(city))) await collectPeople(city, settings, say)
    await city.db.transaction().execute(saveResident)
    kept.push(...(await prepareSurrender(city, password)))
    await prepareWorkforce(city)
    kept.push(...(await prepareTraining(city, password)))
    await prepareDuplicates(city, hereCode)
    kept.push(...(await prepareReporting({ city, nation }, password)))
    kept.push(...(await prepareDirectives({ city, nation }, password)))
  } finally {
    await Promise.all([city.db.destroy(), nation.db.destroy()])
  }
  const shown = accounts.map(({ name, what }) => ({ name, password, what }))
  return { accounts: [...shown, ...kept, { name: 'resident', password, what: 'a resident of Hải Bối' }] }
}

async function saveAccounts({ db }: Site, tier: Tier): Promise<void> {
  const missing = accounts.filter((account) => account.tier === tier)
  await db.transaction().execute(async (tx) => {
    for (const [at, { name, displayName, role, unitCode }] of missing.entries()) {
      const known = await tx
        .selectFrom('access.account')
        .select('account_id')
        .where('sign_in_name', '=', name)
        .executeTakeFirst()
      if (known !== undefined) continue
      const accountId = `00000000-0000-7000-8000-00000000010${at}`
      const account: Account = { accountId, signInName: name, displayName, role, unitCode, personId: null }
      await saveAccount(tx, { ...account, password })
    }
  })
}

async function hasPeople({ db }: Site): Promise<boolean> {
  return (await db.selectFrom('register.person').select('person_id').limit(1).executeTakeFirst()) !== undefined
}

async function collectPeople(city: Site, settings: Settings, say: (line: string) => void): Promise<void> {
  const folder = join(settings.DANCU_DATA, 'demonstration')
  const out = join(folder, 'forms.csv')
  await mkdir(folder, { recursive: true })
  const forms = await openCsvSheet(out, formColumns)
  // A series of its own, so that a visitor's file of invented people is not taken for these.
  await synthesise(
    { persons, seed: 'demonstration', on: todayOf(settings), unitCode: district, errors: 0.03, series: 'D' },
    { forms },
  )
  await forms.close()
  const sheet = await openSheet(out, 'forms.csv')
  const batch = await collectSheet(city, { sheet, fileName: 'forms.csv', unitCode: district, approveClean: true }, say)
  await rm(folder, { recursive: true })
  say(`A district of ${batch.accepted} people who do not exist was collected; ${batch.held} forms wait for a decision.`)
}

/** A resident who can sign in: the first head of a household in the first commune. */
async function saveResident(tx: AnyTx): Promise<void> {
  const { rows } = await sql<{ person_id: string }>`
    select member.person_id from register.household_member as member
    join register.household using (household_id)
    where commune_code = ${hereCode} and relationship_to_head = 'head' and member.superseded_by is null
    order by household_no limit 1`.execute(tx)
  const personId = rows[0]?.person_id
  const known = await tx
    .selectFrom('access.account')
    .select('account_id')
    .where('account_id', '=', residentAccount)
    .executeTakeFirst()
  if (personId === undefined || known !== undefined) return
  await saveAccount(tx, {
    accountId: residentAccount,
    signInName: 'resident',
    displayName: 'Công dân / Resident',
    role: 'resident',
    unitCode: null,
    personId,
    password,
  })
}
