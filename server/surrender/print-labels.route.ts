import * as z from 'zod'
import { languages } from '../../forms/language.ts'
import { countWord } from '../../forms/surrender/item-class.ts'
import { FileOutput, route } from '../access/route.ts'
import { printLabels } from '../custody/label-sheet.ts'
import { listThingsAt } from '../custody/thing.ts'
import { Problem } from '../http/problem.ts'
import { listItems } from './item.sql.ts'
import { itemName, showQuantity } from './paper.ts'
import { storeOf } from './store.ts'

/** The QR labels of what a store holds, on sheets; of one item where it is named. */
export const printLabelsRoute = route({
  method: 'get',
  path: '/api/surrender/units/:unitCode/labels',
  summary: 'The QR labels of what a store holds, as PDF',
  action: 'surrender.keep',
  params: z.object({ unitCode: z.string().max(10) }),
  query: z.object({ itemId: z.uuid().optional(), language: z.enum(languages).default('vi') }),
  answer: FileOutput,
  async handle(tx, { params: { unitCode }, query: { itemId, language }, reach, site }) {
    await reach.requireCommune(unitCode)
    const { placeId, name: store } = await storeOf(tx, site, unitCode)
    const here = (await listThingsAt(tx, placeId, 'surrender')).filter((thing) => thing.placeId === placeId)
    const ids = here.map(({ thingId }) => thingId).filter((thingId) => itemId === undefined || thingId === itemId)
    if (ids.length === 0) throw new Problem('not-found')
    const labels = (await listItems(tx, ids)).map((item) => ({
      thingId: item.itemId,
      title: itemName(item, language),
      lines: [
        `${showQuantity(item.quantity, language)} ${countWord(item.countedIn, item.quantity, language)}`,
        [item.make, item.calibre].filter((text) => text !== '').join(' '),
        item.serial,
      ].filter((line) => line !== ''),
    }))
    const title = language === 'vi' ? `Nhãn hiện vật: ${store}` : `Labels of items: ${store}`
    const content = await printLabels(labels, { title, language, on: site.today() })
    return { file: { name: `nhan-${unitCode}-${site.today()}.pdf`, mediaType: 'application/pdf', content } }
  },
})
