import * as z from 'zod'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { listConflicts, settleConflict as settle } from './note.sql.ts'
import { getPlace, PlaceParams } from './place.ts'
import { saveCells } from './save-cells.ts'
import { figureIn, keyIn, listValues } from './value.sql.ts'

/** Takes a figure that came too late in place of the one that stands, or leaves that one; either way both are kept. */
export const settleConflict = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/conflicts/:conflictId',
  summary: 'Choose between two figures for one cell',
  action: 'reporting.enter',
  params: PlaceParams.extend({ conflictId: z.uuid() }),
  body: z.object({ isTaken: z.boolean() }),
  answer: z.object({ version: z.int() }),
  async handle(tx, { params, body: { isTaken }, account: { accountId }, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const conflict = (await listConflicts(tx, place)).find(({ conflictId }) => conflictId === params.conflictId)
    if (conflict === undefined) throw new Problem('report-state')
    await settle(tx, params.conflictId, { accountId, isTaken })
    const key = keyIn(place.book, conflict)
    const standing = (await listValues(tx, place)).find((row) => keyIn(place.book, row) === key)
    const version = standing?.version ?? 0
    if (!isTaken) return { version }
    const [element = '', category = ''] = key.split('/')
    const figure = figureIn(place.book, conflict)
    const cell = { element, category, version, unit: '', comment: '' }
    const amount = figure === undefined ? null : decimalText(figure.amount)
    const cells = [{ ...cell, amount, qualifier: figure?.qualifier ?? 'equal' }]
    const [saved] = await saveCells(tx, place, { cells, accountId, origin: 'own' })
    return { version: saved?.version ?? version }
  },
})
