import * as z from 'zod'
import { route } from '../../access/route.ts'
import { listReleases, releaseState } from './release.ts'

const Both = z.object({ vi: z.string(), en: z.string() })

/** The release calendar, for those who keep it. */
export const listReleasesRoute = route({
  method: 'get',
  path: '/api/portal/releases',
  summary: 'The release calendar: what was announced, moved and published',
  action: 'portal.read',
  answer: z.object({
    releases: z.array(
      z.object({
        releaseId: z.uuid(),
        unitCode: z.string(),
        periodCode: z.string(),
        outOn: z.string().nullable(),
        state: z.enum(['planned', 'late', 'out', 'out-late']),
        plans: z.array(z.object({ plannedOn: z.string(), reason: Both.nullable() })),
      }),
    ),
  }),
  async handle(tx, { reach, site }) {
    await reach.covers('')
    const releases = []
    for (const release of await listReleases(tx))
      if (await reach.covers(release.unitCode))
        releases.push({ ...release, state: releaseState(release, site.today()) })
    return { releases }
  },
})
