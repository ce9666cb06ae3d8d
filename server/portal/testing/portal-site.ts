import { compileNation, editorsOf, propose } from '../../reporting/publication/testing/published.ts'
import { reportingSite } from '../../reporting/testing/reports.ts'
import type { Site } from '../../http/server.ts'
import type { Caller } from '../../testing/site.ts'

/** The nation, with somebody who writes and somebody who publishes. */
export async function portalSite(): Promise<{ site: Site; editor: Caller; publisher: Caller }> {
  const site = await reportingSite('national')
  return { site, ...(await editorsOf(site)) }
}

/** Compiles a month of the nation and publishes it. */
export async function publishMonth(
  { site, editor, publisher }: { site: Site; editor: Caller; publisher: Caller },
  month: string,
): Promise<void> {
  const publicationId = await propose(editor, await compileNation(site, month))
  const answer = await publisher.post(`/api/reporting/publications/${publicationId}/publish`, {})
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}
