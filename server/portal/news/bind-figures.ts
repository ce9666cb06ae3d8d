import { languages, type Text } from '../../../forms/language.ts'
import { bindingsIn, bindingText, readArticleText, type Binding } from '../../../forms/portal/article-text.ts'
import { showFigure } from '../../../forms/reporting/amount.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { findPublicResults, type PublicResults, type PublicRow } from '../../reporting/publication/public-results.ts'
import { languagesOf, type ArticleContent } from './article-content.ts'

/** A published figure as an article tells it. */
export type BoundFigure = {
  name: Text
  /** The number with what it says of the true one, and its unit: `hơn 130 kg`. */
  text: Text
  binding: Binding
  /** What a later vintage says instead, and since when; undefined where it says the same. */
  revised: { text: Text; vintageNo: number; publishedAt: Date } | undefined
}

/** Figures by the texts that name them. */
export type BoundFigures = ReadonlyMap<string, BoundFigure>

/** What the texts of an article name in all its languages, each once. */
export function namedIn(content: ArticleContent): Binding[] {
  const all = languagesOf(content).flatMap((language) => bindingsIn(readArticleText(content[language]?.body ?? '')))
  return [...new Map(all.map((binding) => [bindingText(binding), binding])).values()]
}

/** The published figures among those that are named. What is not public, or held back there, is not in the answer. */
export async function findFigures(tx: AnyTx, named: readonly Binding[], site: Site): Promise<BoundFigures> {
  const tables = new Map<string, PublicResults | undefined>()
  const tableOf = async (binding: Binding, vintageNo: number): Promise<PublicResults | undefined> => {
    const { periodCode, unitCode } = binding
    const key = `${periodCode} ${unitCode} ${vintageNo}`
    if (!tables.has(key)) tables.set(key, await findPublicResults(tx, { periodCode, unitCode, vintageNo }, site))
    return tables.get(key)
  }
  const found = new Map<string, BoundFigure>()
  for (const binding of named) {
    const table = await tableOf(binding, binding.vintageNo)
    const row = table && rowOf(table, binding)
    const text = row && textOf(row, binding)
    if (table === undefined || row === undefined || text === undefined) continue
    const newest = await tableOf(binding, table.vintages[0]?.vintageNo ?? binding.vintageNo)
    found.set(bindingText(binding), {
      name: row.element.name,
      text,
      binding,
      revised: revisionOf(newest, binding, text),
    })
  }
  return found
}

/** The same, where every one of them has to be public: otherwise `figure-not-published` names those that are not. */
export async function bindFigures(tx: AnyTx, content: ArticleContent, site: Site): Promise<BoundFigures> {
  const named = namedIn(content)
  const found = await findFigures(tx, named, site)
  const missing = named.map(bindingText).filter((name) => !found.has(name))
  if (missing.length > 0) throw new Problem('figure-not-published', { figures: missing })
  return found
}

const rowOf = ({ rows }: PublicResults, { element, category }: Binding): PublicRow | undefined =>
  rows.find((row) => row.element.code === element && row.category === category)

function textOf({ element, figure }: PublicRow, { isBare }: Binding): Text | undefined {
  if (figure === undefined) return undefined
  const unit = element.measure === 'mass' ? 'kg' : ''
  const shown = isBare ? { ...element, countingUnit: { vi: '', en: '' } } : element
  const [vi, en] = languages.map((language) => showFigure(shown, figure, { language, unit }))
  return { vi: vi ?? '', en: en ?? '' }
}

function revisionOf(newest: PublicResults | undefined, binding: Binding, text: Text): BoundFigure['revised'] {
  const row = newest && rowOf(newest, binding)
  const now = row && textOf(row, binding)
  if (newest === undefined || now === undefined || newest.vintageNo === binding.vintageNo || now.vi === text.vi)
    return undefined
  return { text: now, vintageNo: newest.vintageNo, publishedAt: newest.publishedAt }
}
