import type { Language } from '../../forms/language.ts'
import type { ArticleContent, ArticleSide, ReadArticle } from '../api/portal.ts'

/** An article while it is written: both languages are there, whether anything is written in them or not. */
export type ArticleDraft = { slug: string; imageId: string | null; sides: Record<Language, ArticleSide> }

const emptySide: ArticleSide = { title: '', summary: '', body: '', byline: '', imageAlt: '', changeNote: '' }

/** What is written of an article that is known, or of a new one. A change note is of one version: it begins empty. */
export function draftOf(article: ReadArticle | undefined): ArticleDraft {
  const newest = article?.versions[0]
  const isPublic = newest !== undefined && newest.version === article?.publicVersion
  const sideOf = (language: Language): ArticleSide => {
    const side = newest?.content[language] ?? emptySide
    return isPublic ? { ...side, changeNote: '' } : side
  }
  return {
    slug: article?.slug ?? '',
    imageId: newest?.imageId ?? null,
    sides: { vi: sideOf('vi'), en: sideOf('en') },
  }
}

const written = (side: ArticleSide): ArticleSide | null =>
  Object.values(side).every((text) => text.trim() === '') ? null : side

/** What is sent: a language in which nothing is written is none. */
export function contentOf({ sides }: ArticleDraft): ArticleContent {
  return { vi: written(sides.vi), en: written(sides.en) }
}

/** The text with a figure put in where the writer is. */
export function withFigure(body: string, named: string, at: number): string {
  const place = Math.min(Math.max(at, 0), body.length)
  return body.slice(0, place) + named + body.slice(place)
}
