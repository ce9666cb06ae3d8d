import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { saveAccount } from '../access/account.ts'
import { saveCity } from '../exchange/city.sql.ts'
import { nationSignInName, secretPath } from '../exchange/pull-city.ts'
import type { Site } from '../http/server.ts'

const exchangeAccount = '00000000-0000-7000-8000-000000000004'

/**
 * Joins a city and the nation that are installed together: the nation gets an account at the city, with a password that
 * only the two know, and the city's address. Where they are apart, their operators do this by hand.
 */
export async function joinTiers({
  city,
  nation,
  address,
}: {
  city: Site
  nation: Site
  address: string
}): Promise<void> {
  await nation.db.transaction().execute(async (tx) => saveCity(tx, { areaCode: city.areaCode, address }))
  const path = secretPath(nation.folder, city.areaCode)
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== undefined) return
  const password = randomBytes(24).toString('base64url')
  await city.db.transaction().execute(async (tx) =>
    saveAccount(tx, {
      accountId: exchangeAccount,
      signInName: nationSignInName,
      displayName: 'Cơ sở dữ liệu quốc gia / National database',
      role: 'national-operator',
      unitCode: 'VN',
      personId: null,
      password,
    }),
  )
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${password}\n`, { mode: 0o600 })
}
