import * as z from 'zod'
import { languages, type Language } from '../../../forms/language.ts'
import { bindingsIn, figureName, readArticleText, unreadIn } from '../../../forms/portal/article-text.ts'
import { cleanText, hasControlCharacters } from '../../../forms/text.ts'
import { Problem } from '../../http/problem.ts'

const line = (lengthMax: number) =>
  z
    .string()
    .max(lengthMax)
    .refine((text) => !hasControlCharacters(text))
    .transform(cleanText)

/** An article in one language. The body is in the language of `forms/portal/article-text.ts`. */
const ArticleSide = z.object({
  title: line(200),
  summary: line(600),
  body: z
    .string()
    .max(20_000)
    .refine((text) => !hasControlCharacters(text))
    .transform((text) => text.normalize('NFC').trim()),
  /** The office that speaks, never a person. */
  byline: line(200),
  imageAlt: line(300),
  /** What changed, for an article that is public already. */
  changeNote: line(500),
})
export type ArticleSide = z.infer<typeof ArticleSide>

/** What an article says; a language that is not written yet is null. */
export const ArticleContent = z.object({ vi: ArticleSide.nullable(), en: ArticleSide.nullable() })
export type ArticleContent = z.infer<typeof ArticleContent>

const SideOutput = z.object({
  title: z.string(),
  summary: z.string(),
  body: z.string(),
  byline: z.string(),
  imageAlt: z.string(),
  changeNote: z.string(),
})

/** What an article says, as it is told to those who write. */
export const ArticleContentOutput = z.object({ vi: SideOutput.nullable(), en: SideOutput.nullable() })

/** A text in both languages, as it is kept. */
export const KeptText = z.object({ vi: line(500).pipe(z.string().min(1)), en: line(500).pipe(z.string().min(1)) })

/** The last part of an address: small letters, digits and hyphens. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80)

/** The languages in which there is something. */
export const languagesOf = (content: ArticleContent): Language[] =>
  languages.filter((language) => content[language] !== null)

/** The figures that an article names in a language. */
const bindingsOf = (side: ArticleSide) => bindingsIn(readArticleText(side.body))

/**
 * Refuses an article that cannot be published as it stands: with an empty part, with a picture that nobody describes, with
 * brackets that name no figure, with other figures in one language than in the other, or, where it is public already,
 * without a change note. Whether its figures are public is another question (`bind-figures.ts`).
 */
export function requireWhole(content: ArticleContent, is: { pictured: boolean; public: boolean }): void {
  const written = languagesOf(content)
  const missing = written.flatMap((language) => missingOf(content[language], is).map((part) => `${language}: ${part}`))
  if (written.length === 0 || missing.length > 0) throw new Problem('article-incomplete', { missing })
  const sides = written.flatMap((language) => content[language] ?? [])
  const unread = sides.flatMap(({ body }) => unreadIn(readArticleText(body)))
  if (unread.length > 0) throw new Problem('figure-not-published', { figures: [...new Set(unread)] })
  const told = sides.map((side) => new Set(bindingsOf(side).map(figureName)))
  const different = told.flatMap((figures, at) => [...figures].filter((one) => !told[1 - at]?.has(one)))
  if (told.length > 1 && different.length > 0) throw new Problem('figures-differ', { figures: different })
}

const always = ['title', 'summary', 'body', 'byline'] as const

function missingOf(side: ArticleSide | null, is: { pictured: boolean; public: boolean }): string[] {
  const needed = [
    ...always,
    ...(is.pictured ? (['imageAlt'] as const) : []),
    ...(is.public ? (['changeNote'] as const) : []),
  ]
  return needed.filter((part) => side?.[part] === '')
}
