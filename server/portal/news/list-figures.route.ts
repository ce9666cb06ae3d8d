import * as z from 'zod'
import { bindingText } from '../../../forms/portal/article-text.ts'
import { route } from '../../access/route.ts'
import { findPublicResults } from '../../reporting/publication/public-results.ts'
import { findFigures } from './bind-figures.ts'

const Both = z.object({ vi: z.string(), en: z.string() })

/** The figures of a published month that a text may name: the latest month unless another is named. */
export const listFigures = route({
  method: 'get',
  path: '/api/portal/figures',
  summary: 'Published figures that an article may name',
  action: 'portal.read',
  query: z.object({
    periodCode: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  answer: z.object({
    months: z.array(z.string()),
    figures: z.array(z.object({ named: z.string(), name: Both, text: Both })),
  }),
  async handle(tx, { query: { periodCode }, account: { unitCode }, reach, site }) {
    await reach.covers(unitCode ?? '')
    const results = await findPublicResults(tx, { ...(periodCode && { periodCode }) }, site)
    if (results === undefined) return { months: [], figures: [] }
    const { rows, unit, vintageNo } = results
    const named = rows.map(({ element, category }) => ({
      periodCode: results.periodCode,
      unitCode: unit.code,
      vintageNo,
      element: element.code,
      category,
      isBare: false,
    }))
    const found = await findFigures(tx, named, site)
    const months = [results.periodCode, ...results.others.map((one) => one.periodCode)]
    return {
      months: [...new Set(months)].toSorted().toReversed(),
      figures: [...found].map(([, { name, text, binding }]) => ({ named: `[[${bindingText(binding)}]]`, name, text })),
    }
  },
})
