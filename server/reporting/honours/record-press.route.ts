import * as z from 'zod'
import { pressKinds } from '../../../forms/reporting/press.ts'
import { route } from '../../access/route.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import { newId } from '../../db/new-id.ts'
import { Problem } from '../../http/problem.ts'
import { requireReach } from '../place.ts'
import { nationCode, unitCodeOf, unitNumber } from '../unit-number.ts'
import { requireRegister } from './record-honour.ts'
import { findPress, insertPress, isPressRecorded, type PressRow } from './press.sql.ts'

/** Enters something that a unit published, once; or an entry in the place of a wrong one, or to take it back. */
export const recordPress = route({
  method: 'post',
  path: '/api/reporting/press',
  summary: 'Enter an item of press output, or correct an entry',
  action: 'reporting.record-press',
  body: z.object({
    unitCode: UnitCode.or(z.literal(nationCode)),
    outlet: z.string().trim().min(1, 'required').max(120),
    publishedOn: z.iso.date(),
    kind: z.enum(pressKinds),
    title: z.string().trim().min(1, 'required').max(300),
    link: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .or(z.literal(''))
      .default(''),
    replaces: z
      .object({ itemId: z.uuid(), reason: z.string().trim().min(1, 'required').max(500), isCounted: z.boolean() })
      .nullable()
      .default(null),
  }),
  answer: z.object({ itemId: z.uuid() }),
  async handle(tx, { body: { unitCode, replaces, ...item }, account, reach, site }) {
    await requireRegister({ unitCode, on: item.publishedOn }, { site, reach })
    if (replaces !== null) {
      const replaced = await findPress(tx, replaces.itemId)
      if (replaced === undefined) throw new Problem('not-found')
      await requireReach(unitCodeOf(replaced.unitNo), reach, site)
    }
    const entry: PressRow = {
      itemId: newId(),
      unitNo: unitNumber(unitCode),
      ...item,
      isCounted: replaces?.isCounted ?? true,
      replacesId: replaces?.itemId ?? null,
      reason: replaces?.reason ?? '',
      recordedBy: account.accountId,
    }
    if (await isPressRecorded(tx, entry)) throw new Problem('press-twice')
    await insertPress(tx, entry)
    return { itemId: entry.itemId }
  },
})
