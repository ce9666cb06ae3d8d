import * as z from 'zod'
import { isQualityMeasure } from '../../../forms/quality-measures.ts'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { listBriefs, PersonBrief } from '../../register/brief.ts'
import { listResidents } from '../../register/list-residents.ts'
import { casesOf } from './measure.ts'

const shownMax = 50

/** The people of a commune whom a measure finds, the first fifty: what is to be put right. */
export const listCases = route({
  method: 'get',
  path: '/api/checking/quality/:unitCode/cases/:measureCode',
  summary: 'The people of a commune whom a measure of quality finds',
  action: 'checking.list-cases',
  params: z.object({ unitCode: z.string().regex(/^\d{5}$/), measureCode: z.string().max(40) }),
  answer: z.object({ all: z.int(), persons: z.array(PersonBrief) }),
  async handle(tx, { params: { unitCode, measureCode }, reach, site, about }) {
    await reach.requireCommune(unitCode)
    if (!isQualityMeasure(measureCode)) throw new Problem('not-found')
    const cases = casesOf(measureCode, await listResidents(tx, unitCode))
    const shown = cases.slice(0, shownMax)
    const briefs = await listBriefs(tx, shown, { units: await site.units(), on: site.today() })
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'residence', 'number', 'quality')
    return { all: cases.length, persons: [...briefs.values()] }
  },
})
