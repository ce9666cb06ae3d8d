import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Database } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { listPublicVintages } from '../../reporting/publication/public-vintages.ts'
import { installation } from '../../settings.ts'
import { findStylesheet } from '../built-files.ts'
import { noteOut } from '../calendar/release.ts'
import { refreshFound } from '../search/find-public.ts'
import { listFindables } from '../search/list-findables.ts'
import { keepFile, readKept, writeKept, type Kept } from './kept-pages.ts'
import { listPublicAddresses, stampOf } from './public-addresses.ts'

/** The stamp of what each database has published and this process has kept, so that a look is three counts. */
const lastSeen = new WeakMap<Database, string>()

/**
 * Keeps every public page and file as it is published, so that readers get it when the database does not answer; brings
 * the search up to date; and notes in the calendar what came out. Only what changed is made anew. Answers how many pages.
 */
export async function keepPages(site: Site, makeServer: () => Hono): Promise<number> {
  const style = findStylesheet(built) ?? ''
  const stamp = await site.db.transaction().execute(async (tx) => stampOf(tx, site))
  if (lastSeen.get(site.db) === `${stamp} ${style}`) return 0
  const kept = await readKept(site)
  const isKept = kept.stamp === `${stamp} ${style}`
  const { made, now } = isKept ? { made: 0, now: kept.stamp } : await keepChanged(site, { kept, style, makeServer })
  lastSeen.set(site.db, now)
  return made
}

const built = join(installation, 'dist/web')

async function keepChanged(
  site: Site,
  { kept, style, makeServer }: { kept: Kept; style: string; makeServer: () => Hono },
): Promise<{ made: number; now: string }> {
  await site.units()
  const { addresses, stamp } = await site.db.transaction().execute(async (tx) => {
    for (const vintage of await listPublicVintages(tx)) await noteOut(tx, vintage, site.today())
    await refreshFound(tx, await listFindables(tx, site))
    return { addresses: await listPublicAddresses(tx, site), stamp: await stampOf(tx, site) }
  })
  const server = makeServer()
  const pages: Kept['pages'] = {}
  let [made, failed] = [0, 0]
  for (const { address, stamp: own } of addresses) {
    // A page names the style sheet of its build; a file does not.
    const pageStamp = own === 'for ever' ? own : `${own} ${style}`
    const known = kept.pages[address]
    if (known !== undefined) pages[address] = known
    if (known?.stamp === pageStamp) continue
    const answer = await server.request(address)
    if (answer.status >= 500) {
      failed += 1
      continue
    }
    const file = await keepFile(site, `${address} ${pageStamp}`, new Uint8Array(await answer.arrayBuffer()))
    pages[address] = { stamp: pageStamp, file, status: answer.status, headers: Object.fromEntries(answer.headers) }
    made += 1
  }
  // What could not be made stays as it was, and is tried again at the next look.
  const now = failed === 0 ? `${stamp} ${style}` : ''
  await writeKept(site, kept, { stamp: now, pages })
  return { made, now }
}
