/** The languages of the product. Every text that a person reads exists in both. */
export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** A text in both languages. */
export type Text = Readonly<Record<Language, string>>

/** The reader's language by an Accept-Language header or a setting; Vietnamese unless English comes first. */
export function pickLanguage(accepted: string | undefined): Language {
  const first = /^\s*([a-z]{2})/i.exec(accepted ?? '')?.[1]?.toLowerCase()
  return first === 'en' ? 'en' : 'vi'
}
