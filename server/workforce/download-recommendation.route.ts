import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { FileOutput, route } from '../access/route.ts'
import { areaOf } from './decision.ts'
import { findRecommendation } from './find-recommendation.ts'
import { shareRules } from './recommendation.ts'

const header = 'unit_code,unit_name,district,norm,held,in_transit,officers,need,share,rule,stock,as_of'

/** The recommendation as a file: a line for each unit, with all that it was computed from. */
export const downloadRecommendation = route({
  method: 'get',
  path: '/api/workforce/recommendations/:equipmentTypeCode/file',
  summary: 'The recommendation of a type of equipment, as CSV',
  action: 'workforce.read-recommendation',
  params: z.object({ equipmentTypeCode: z.enum(equipmentTypeCodes) }),
  query: z.object({ on: z.iso.date().optional(), rule: z.enum(shareRules).default('order') }),
  answer: FileOutput,
  async handle(tx, { params: { equipmentTypeCode: equipmentType }, query, account, reach, site }) {
    await reach.listCommunes()
    const { on = site.today(), rule } = query
    const asked = { area: areaOf(account, site), equipmentType, on, today: site.today(), rule }
    const { lines, stock } = await findRecommendation(tx, { ...asked, units: await site.units() })
    const rows = lines.map(({ unitCode, unitName, parentName, norm, held, inTransit, officers, need, share }) =>
      [
        unitCode,
        quoted(unitName),
        quoted(parentName),
        norm,
        held,
        inTransit,
        officers,
        need,
        share,
        rule,
        stock,
        on,
      ].join(),
    )
    const name = `recommendation-${equipmentType.toLowerCase()}-${on}.csv`
    // The mark at the beginning lets spreadsheets know that it is Unicode.
    const content = `\u{FEFF}${[header, ...rows].join('\r\n')}\r\n`
    return { file: { name, mediaType: 'text/csv; charset=utf-8', content } }
  },
})

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
