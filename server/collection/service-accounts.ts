import { saveAccount, type Account } from '../access/account.ts'
import type { AnyTx } from '../db/database.ts'

/**
 * Two accounts that nobody can sign in with: one enters what comes by the command line, the other answers for clean
 * forms that are accepted by rule. They are two, since who enters never decides.
 */
export const importer = '00000000-0000-7000-8000-000000000001'
export const cleanRule = '00000000-0000-7000-8000-000000000002'

/** Makes the two accounts of a city, where they are not there yet. */
export async function saveServiceAccounts(tx: AnyTx, areaCode: string): Promise<void> {
  const service: Omit<Account, 'accountId' | 'signInName' | 'displayName'> = {
    role: 'city-administrator',
    unitCode: areaCode,
    personId: null,
  }
  await saveAccount(tx, {
    ...service,
    accountId: importer,
    signInName: 'service:import',
    displayName: 'Nhập tệp / File intake',
  })
  await saveAccount(tx, {
    ...service,
    accountId: cleanRule,
    signInName: 'service:clean-rule',
    displayName: 'Quy tắc phiếu sạch / Clean-form rule',
  })
}
