import type { Text } from '../../forms/language.ts'

/** A phrase of the product: a text in both languages, or one that is made of values. */
type Phrase = Text | ((...values: never[]) => Text)

/**
 * The shape of every part of the dictionary. The parts are one file for each kind of page, so that a page loads only its
 * own words; both languages stand side by side. A phrase that lacks a language, like a name that no part has, is a
 * compile error.
 */
export type Dictionary = Record<string, Phrase>
