import { z } from 'zod'
import { searchKey } from '../../../forms/fold.ts'
import { readDate } from '../../../forms/partial-date.ts'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { listBriefs, PersonBrief } from '../brief.ts'
import { findNames } from './candidates.sql.ts'
import { splitKey } from './name-keys.ts'

const namesakesMax = 5

/**
 * Says who within reach has the name and the birth date that are just being written into a form, so that nobody is
 * recorded a second time. Where there are more than five, only that: they would be a list and no hint.
 */
export const suggestNamesakes = route({
  method: 'post',
  path: '/api/register/namesakes',
  summary: 'People within reach of this name and birth date, while a form is entered',
  action: 'register.find-namesakes',
  body: z.object({ fullName: z.string().trim().min(1).max(150), birthDate: z.string().min(1).max(10) }),
  answer: z.object({ persons: z.array(PersonBrief), areMany: z.boolean() }),
  async handle(tx, { body: { fullName, birthDate }, reach, site, about }) {
    const read = readDate(birthDate)
    if ('problem' in read) throw new Problem('not-valid', { errors: [{ path: ['birthDate'], message: read.problem }] })
    const names = [{ ...splitKey(searchKey(fullName)), under: read.date, isLonger: false }]
    const within = { communes: await reach.listCommunes(), includeGone: false }
    const found = await findNames(tx, { start: 'birth_date', names }, within)
    if (found.length > namesakesMax) return { persons: [], areMany: true }
    const personIds = found.map(({ personId }) => personId)
    const briefs = await listBriefs(tx, personIds, { units: await site.units(), on: site.today() })
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'residence', 'number')
    return { persons: [...briefs.values()], areMany: false }
  },
})
