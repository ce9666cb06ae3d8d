import * as z from 'zod'
import { addMonths } from '../../../forms/reporting/period.ts'
import { pressElement, pressKinds } from '../../../forms/reporting/press.ts'
import { route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { MonthOutput, UnitOutput } from '../report-output.ts'
import { nameOf } from '../tree.ts'
import { nationCode, unitCodeOf } from '../unit-number.ts'
import { compareCounts } from './honour-register.ts'
import { listPress } from './press.sql.ts'
import { ComparedOutput, tellCompared } from './register-output.ts'

/** What a unit and those below it published in a month, counted by kind and set against the reported figure. */
export const readPress = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/press',
  summary: 'The press output of a month, by kind and beside the reported figure',
  action: 'reporting.read',
  params: PlaceParams,
  answer: z.object({
    month: MonthOutput,
    previous: z.string(),
    next: z.string(),
    unit: UnitOutput,
    items: z.array(
      z.object({
        itemId: z.uuid(),
        unit: z.object({ code: z.string(), name: z.string() }),
        outlet: z.string(),
        publishedOn: z.iso.date(),
        kind: z.enum(pressKinds),
        title: z.string(),
        link: z.string(),
        isCounted: z.boolean(),
        isReplaced: z.boolean(),
        replacesId: z.uuid().nullable(),
        reason: z.string(),
      }),
    ),
    totals: z.array(z.object({ kind: z.enum(pressKinds), count: z.int() })),
    compared: z.array(ComparedOutput),
  }),
  async handle(tx, { params, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { unit, units, period, closingDay } = place
    const items = (await listPress(tx, period)).filter(({ unitNo, publishedOn }) => {
      const code = unitCodeOf(unitNo)
      return unit.code === nationCode || code === unit.code || units.isWithin(code, unit.code, publishedOn)
    })
    const counted = items.filter(({ isCounted, isReplaced }) => isCounted && !isReplaced)
    const totals = pressKinds
      .map((kind) => ({ kind, count: counted.filter((item) => item.kind === kind).length }))
      .filter(({ count }) => count > 0)
    const compared = await compareCounts(tx, place, [{ element: pressElement, registered: counted.length }])
    return {
      month: { code: period.code, from: period.from, last: closingDay },
      previous: addMonths(period.code, -1),
      next: addMonths(period.code, 1),
      unit,
      items: items.map(({ unitNo, ...item }) =>
        Object.assign(item, { unit: { code: unitCodeOf(unitNo), name: nameOf(place, unitCodeOf(unitNo)) } }),
      ),
      totals,
      compared: tellCompared(place, compared),
    }
  },
})
