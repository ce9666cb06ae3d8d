import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll } from 'vitest'
import { saveAccount } from '../access/account.ts'
import type { Role } from '../access/authorisation.ts'
import { makeApp } from '../app.ts'
import { newId } from '../db/new-id.ts'
import { host, listen } from '../port.ts'
import type { Site } from '../http/server.ts'

/** Serves a site on a free port of this machine until the test file ends; answers its address. */
export async function serve(site: Site): Promise<string> {
  const answer = getRequestListener(makeApp(site).fetch)
  const server = createServer((request, response) => void answer(request, response))
  await listen(server, 0)
  afterAll(async () => {
    const closed = once(server, 'close')
    server.close()
    server.closeAllConnections()
    await closed
  })
  const address = server.address()
  // A browser takes the cookies of a session over plain HTTP from this name alone.
  const name = host === '127.0.0.1' ? 'localhost' : host
  return `http://${name}:${typeof address === 'object' && address !== null ? address.port : 0}`
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
