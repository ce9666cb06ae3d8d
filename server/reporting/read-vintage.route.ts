import * as z from 'zod'
import { namesOf } from '../access/account.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { getPlace, PlaceParams } from './place.ts'
import { ElementOutput, MonthOutput, TextOutput, UnitOutput } from './report-output.ts'
import { showVintage, VintageOutput } from './vintage-output.ts'
import { listVintageRows } from './vintage.sql.ts'

/** A compiled report: its totals beside last month and last year, its lines, its indicators, and what a revision changed. */
export const readVintageRoute = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/vintages',
  summary: 'A compiled report with its comparisons, its lines and all its vintages',
  action: 'reporting.read',
  params: PlaceParams,
  query: z.object({ vintageNo: z.coerce.number().int().min(1).max(32_000).optional() }),
  answer: z.object({
    form: z.object({ code: z.string(), name: TextOutput }),
    month: MonthOutput,
    unit: UnitOutput,
    elements: z.array(ElementOutput),
    /** The newest first; empty where nothing was compiled. */
    vintages: z.array(
      z.object({ vintageNo: z.int(), hash: z.string(), reason: z.string(), by: z.string(), at: z.date() }),
    ),
    shown: VintageOutput.nullable(),
  }),
  async handle(tx, { params, query, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const { book, form, period, unit, version } = place
    const rows = await listVintageRows(tx, place)
    const names = await namesOf(
      tx,
      rows.map(({ compiledBy }) => compiledBy),
    )
    const chosen = query.vintageNo === undefined ? rows[0] : rows.find(({ vintageNo }) => vintageNo === query.vintageNo)
    if (query.vintageNo !== undefined && chosen === undefined) throw new Problem('not-found')
    const elements = new Set(version.items.map(({ element }) => element))
    return {
      form: { code: form.code, name: form.name },
      month: { code: period.code, from: period.from, last: place.closingDay },
      unit,
      elements: book.catalogue.elements.filter(({ code }) => elements.has(code)),
      vintages: rows.map((row) => ({
        vintageNo: row.vintageNo,
        hash: row.hash.toString('hex'),
        reason: row.reason,
        by: names.get(row.compiledBy) ?? '',
        at: row.compiledAt,
      })),
      shown: chosen === undefined ? null : await showVintage(tx, place, { chosen, all: rows }),
    }
  },
})
