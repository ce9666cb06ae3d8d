import * as z from 'zod'
import { cleanText, hasControlCharacters } from '../../forms/text.ts'

/** One line of text of at most so many characters, cleaned. */
export function shortText(max: number) {
  return z
    .string()
    .max(max * 2)
    .transform(cleanText)
    .pipe(
      z
        .string()
        .max(max)
        .refine((text) => !hasControlCharacters(text), 'control-character'),
    )
}

/** The same, and it has to be there. */
export function someText(max: number) {
  return shortText(max).refine((text) => text !== '', 'missing')
}
