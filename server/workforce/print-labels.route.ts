import * as z from 'zod'
import { languages } from '../../forms/language.ts'
import { equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { FileOutput, route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { printLabels } from '../custody/label-sheet.ts'
import { Problem } from '../http/problem.ts'
import { listAssets, listStock } from './stock.ts'

/** The QR labels of what a unit holds, in its store and at its posts, on sheets; of one thing where it is named. */
export const printEquipmentLabels = route({
  method: 'get',
  path: '/api/workforce/units/:unitCode/labels',
  summary: 'The QR labels of the equipment of a unit, as PDF',
  action: 'workforce.read-equipment',
  params: z.object({ unitCode: UnitCode }),
  query: z.object({ thingId: z.uuid().optional(), language: z.enum(languages).default('vi') }),
  answer: FileOutput,
  async handle(tx, { params: { unitCode }, query: { thingId: named, language }, reach, site }) {
    await reach.requireCommune(unitCode)
    const on = site.today()
    const own = (await listStock(tx, on)).filter((item) => item.unitCode === unitCode)
    const chosen = own.filter(({ thingId }) => named === undefined || thingId === named)
    if (chosen.length === 0) throw new Problem('not-found')
    const ids = chosen.map(({ thingId }) => thingId)
    const plates = new Map((await listAssets(tx, ids)).map(({ thingId, plate }) => [thingId, plate]))
    const labels = chosen.map(({ thingId, type, serial, quantity }) => ({
      thingId,
      title: equipmentTypes[type].name[language],
      lines: [plates.get(thingId) ?? '', serial, quantity > 1 ? `× ${quantity}` : ''].filter((line) => line !== ''),
    }))
    const unitName = (await site.units()).find(unitCode, on)?.name ?? unitCode
    const title = language === 'vi' ? `Nhãn trang bị: ${unitName}` : `Labels of equipment: ${unitName}`
    const content = await printLabels(labels, { title, language, on })
    return { file: { name: `nhan-${unitCode}-${on}.pdf`, mediaType: 'application/pdf', content } }
  },
})
