import * as z from 'zod'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { rounded } from '../../forms/reporting/fraction.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { answerPivot } from './pivot.ts'
import { requireReach } from './place.ts'
import { ElementOutput, FigureOutput } from './report-output.ts'
import { readCodeBook } from './code-book.ts'
import { nationCode } from './unit-number.ts'

/** Places behind the point in an answer: as many as an element keeps, and some more for quotients. */
const places = 6

/** Figures of a form over periods: totals or by unit, as reported then or on the map of a day, with formulas. */
export const pivotRoute = route({
  method: 'post',
  path: '/api/reporting/pivot',
  summary: 'Figures over periods and units, with formulas',
  action: 'reporting.read',
  body: z.object({
    formCode: z.string().max(40),
    unitCode: UnitCode.or(z.literal(nationCode)),
    periods: z.array(z.string().max(10)).min(1).max(120),
    source: z.enum(['compiled', 'accepted']).default('compiled'),
    map: z
      .literal('then')
      .or(z.object({ on: z.iso.date() }))
      .default('then'),
    isByUnit: z.boolean().default(false),
    formulas: z
      .array(z.object({ code: z.string().regex(/^[A-Z][A-Z0-9_.]{0,59}$/), formula: z.string().max(500) }))
      .max(50)
      .default([]),
  }),
  answer: z.object({
    /** The line is a unit; empty for what was reported by units that are not one unit on that map. */
    cells: z.array(FigureOutput.extend({ line: z.string(), period: z.string(), code: z.string() })),
    /** The elements of the catalogue that are among them, and the units by the names of the map. */
    elements: z.array(ElementOutput),
    lines: z.array(z.object({ code: z.string(), name: z.string() })),
  }),
  async handle(tx, { body, reach, site }) {
    await requireReach(body.unitCode, reach, site)
    const cells = await answerPivot(tx, body, site)
    const [{ catalogue }, units] = [await readCodeBook(tx), await site.units()]
    const found = new Set(cells.map(({ code }) => code))
    return {
      elements: catalogue.elements.filter(({ code }) => found.has(code)),
      lines: [...new Set(cells.map(({ line }) => line))].map((code) => {
        const version = body.map === 'then' ? undefined : units.find(code, body.map.on)
        return { code, name: (version ?? units.listVersions(code).at(-1))?.name ?? '' }
      }),
      cells: cells.map(({ line, period, code, worked }) => ({
        line,
        period,
        code,
        amount: decimalText(rounded(worked.value, places)),
        qualifier: worked.qualifier,
      })),
    }
  },
})
