import * as z from 'zod'
import type { Site } from '../../../http/server.ts'
import { signedIn, type Caller } from '../../../testing/site.ts'
import { loadOthers, reportPath } from '../../testing/reports.ts'

/** Compiles a month of the nation, of which all provinces have reported. */
export async function compileNation(site: Site, month: string): Promise<string> {
  await loadOthers(site, month)
  const ministry = await signedIn(site, 'ministry-office')
  const answer = await ministry.post(`${reportPath('VN', month)}/vintages`, {})
  return z.object({ vintageId: z.uuid() }).parse(await answer.json()).vintageId
}

/** An editor and a publisher of the nation. */
export async function editorsOf(site: Site): Promise<{ editor: Caller; publisher: Caller }> {
  const place = { unitCode: site.tier === 'national' ? 'VN' : site.areaCode }
  return { editor: await signedIn(site, 'editor', place), publisher: await signedIn(site, 'publisher', place) }
}

/** Proposes a vintage and answers its publication. */
export async function propose(editor: Caller, vintageId: string): Promise<string> {
  const answer = await editor.post(`/api/reporting/vintages/${vintageId}/publication`, {})
  return z.object({ publicationId: z.uuid() }).parse(await answer.json()).publicationId
}
