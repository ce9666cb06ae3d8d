import { languages } from '../../../forms/language.ts'
import { bindingText, plainWords, readArticleText } from '../../../forms/portal/article-text.ts'
import { localDay } from '../../../forms/local-clock.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { findPublicResults } from '../../reporting/publication/public-results.ts'
import { listPublicVintages } from '../../reporting/publication/public-vintages.ts'
import { findFigures, namedIn } from '../news/bind-figures.ts'
import { listPublicArticles, seenOf } from '../news/public-news.ts'
import { unitNames } from '../open/dataset.ts'
import { figureText } from '../results-picture.ts'
import { monthName, resultsAddress } from '../results-address.ts'
import type { Findable } from './find-public.ts'

const articlesMax = 10_000

const resultWords = { vi: 'Kết quả công tác tháng', en: 'Results of the month' }

/** All that readers can search: articles in the languages that they have, and the newest results of each month and unit. */
export async function listFindables(tx: AnyTx, site: Site): Promise<Findable[]> {
  return [...(await listArticles(tx, site)), ...(await listResults(tx, site))]
}

async function listArticles(tx: AnyTx, site: Site): Promise<Findable[]> {
  const found: Findable[] = []
  for (const article of await listPublicArticles(tx, { countMax: articlesMax })) {
    if (article.isWithdrawn) continue
    const { slug, content, publishedAt } = article
    const figures = await findFigures(tx, namedIn(content), site)
    for (const language of languages) {
      const side = content[language]
      if (side === null) continue
      const text = plainWords(
        readArticleText(side.body),
        (binding) => figures.get(bindingText(binding))?.text[language] ?? '',
      )
      const { title, summary } = side
      found.push({
        address: `/${language}/news/${slug}`,
        language,
        title,
        summary,
        text,
        toldOn: localDay(publishedAt),
        stamp: seenOf(article),
      })
    }
  }
  return found
}

async function listResults(tx: AnyTx, site: Site): Promise<Findable[]> {
  const vintages = await listPublicVintages(tx)
  const newest = new Map(vintages.toReversed().map((one) => [`${one.periodCode} ${one.unitCode}`, one]))
  const name = await unitNames(site)
  const found: Findable[] = []
  for (const vintage of newest.values()) {
    const results = await findPublicResults(tx, vintage, site)
    if (results === undefined) continue
    for (const language of languages) {
      const rows = results.rows.map((row) => `${row.element.name[language]}: ${figureText(row, language)}`)
      found.push({
        address: resultsAddress(language, vintage),
        language,
        title: `${resultWords[language]} ${monthName(vintage.periodCode, language)} · ${name(vintage.unitCode)}`,
        summary: `${rows.slice(0, 3).join('; ')} …`,
        toldOn: results.last,
        text: rows.join('\n'),
        stamp: `${vintage.vintageNo} ${vintage.publishedAt.toISOString()}`,
      })
    }
  }
  return found
}
