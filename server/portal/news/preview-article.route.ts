import * as z from 'zod'
import { bindingText } from '../../../forms/portal/article-text.ts'
import { route } from '../../access/route.ts'
import { ArticleContent } from './article-content.ts'
import { findFigures, namedIn } from './bind-figures.ts'

const Both = z.object({ vi: z.string(), en: z.string() })

/** The figures of a text that is being written, as readers will see them, and those that nobody will. */
export const previewArticle = route({
  method: 'post',
  path: '/api/portal/previews',
  summary: 'The published figures that a text names, and what it names in vain',
  action: 'portal.read',
  body: z.object({ content: ArticleContent }),
  answer: z.object({
    figures: z.array(z.object({ named: z.string(), name: Both, text: Both })),
    missing: z.array(z.string()),
  }),
  async handle(tx, { body: { content }, account: { unitCode }, reach, site }) {
    await reach.covers(unitCode ?? '')
    const named = namedIn(content)
    const found = await findFigures(tx, named, site)
    return {
      figures: [...found].map(([key, { name, text }]) => ({ named: key, name, text })),
      missing: named.map(bindingText).filter((key) => !found.has(key)),
    }
  },
})
