import { once } from 'node:events'
import { afterAll } from 'vitest'
import { saveAccount } from '../access/account.ts'
import type { Role } from '../access/role.ts'
import { makeApp } from '../app.ts'
import { newId } from '../db/new-id.ts'
import { host, serveAt } from '../port.ts'
import type { Site } from '../http/server.ts'

/** Serves a site on a free port of this machine until the test file ends; answers its address. */
export async function serve(site: Site): Promise<string> {
  const { server, port } = await serveAt(0, makeApp(site).fetch)
  afterAll(async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  })
  // A browser takes the cookies of a session over plain HTTP from this name alone.
  const name = host === '127.0.0.1' ? 'localhost' : host
  return `http://${name}:${port}`
}

/** Opens an account that signs in with its name, as a person does. */
export async function openAccount(
  site: Site,
  signInName: string,
  place: { role: Role; unitCode: string | null; personId?: string },
): Promise<{ signInName: string; password: string }> {
  const password = `secret of ${signInName}`
  const { role, unitCode, personId = null } = place
  const account = { accountId: newId(), signInName, displayName: signInName, role, unitCode, personId }
  await site.db.transaction().execute(async (tx) => saveAccount(tx, { ...account, password }))
  return { signInName, password }
}
