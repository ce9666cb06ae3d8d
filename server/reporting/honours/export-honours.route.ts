import { honourNames } from '../../../forms/reporting/honour.ts'
import { FileOutput, route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { listSeenHonours, totalHonours } from './honour-register.ts'

/** The totals of a month's honours as CSV, units and officers apart. Nobody is named, and no decision. */
export const exportHonours = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/honours/totals',
  summary: 'The totals of a month’s honours as CSV',
  action: 'reporting.read',
  params: PlaceParams,
  answer: FileOutput,
  async handle(tx, { params, reach, site }) {
    const totals = totalHonours(await listSeenHonours(tx, await getPlace(tx, params, { site, reach })))
    const lines = totals.map(({ honour, units, officers }) =>
      [honour, `"${honourNames[honour].vi}"`, units, officers, units + officers].join(','),
    )
    const content = `\uFEFF${['honour,name,units,officers,total', ...lines].join('\r\n')}\r\n`
    return { file: { name: `honours-${params.periodCode}-${params.unitCode}.csv`, mediaType: 'text/csv', content } }
  },
})
