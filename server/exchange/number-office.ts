import { saveAccount } from '../access/account.ts'
import type { AnyTx } from '../db/database.ts'
import { numberOffice } from './exchange-output.ts'

/** Makes the account in whose name the nation gives numbers, at either tier, so that its acts have a name. */
export async function saveNumberOffice(tx: AnyTx): Promise<void> {
  await saveAccount(tx, {
    accountId: numberOffice,
    signInName: 'service:numbers',
    displayName: 'Cấp số định danh / Number office',
    role: 'national-operator',
    unitCode: 'VN',
    personId: null,
  })
}
