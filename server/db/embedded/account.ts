import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The account of the operating system that PostgreSQL runs as. */
export type Account = { readonly uid: number; readonly gid: number }

// PostgreSQL refuses to run as root. It gets the identity of nobody, so that nothing is created on the machine.
const nobody: Account = { uid: 65534, gid: 65534 }

/** Whether this process is root, who must hand PostgreSQL to another account. */
export const isRoot = process.getuid?.() === 0

/**
 * The account that PostgreSQL takes for the data in this folder, or undefined for "as this process". Root takes the
 * owner of data that an ordinary user made here before, so that this user can go on with them; otherwise nobody.
 */
export async function accountFor(folder: string): Promise<Account | undefined> {
  if (!isRoot) return undefined
  const owner = await stat(`${folder}/cluster/data`).catch(() => undefined)
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody
}

/** Whether the account may pass through the folder and all folders above it. The folder must exist, links resolved. */
export async function canEnter(folder: string, { uid, gid }: Account): Promise<boolean> {
  const { mode, uid: owner, gid: group } = await stat(folder)
  const execute = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  if ((mode & execute) === 0) return false
  const above = dirname(folder)
  return above === folder || canEnter(above, { uid, gid })
}
