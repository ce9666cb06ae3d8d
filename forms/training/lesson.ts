import type { Text } from '../language.ts'
import type { Topic } from './question.ts'

/** A part of a lesson: what it says, and an example of what is written down for what was heard or read. */
export type LessonPart = {
  heading: Text
  paragraphs: readonly Text[]
  examples?: readonly { seen: Text; written: Text }[]
}

/**
 * A lesson: one topic, its parts, questions to try before the answer is opened, and what to keep in mind. What is asked
 * here is not in the bank. Pictures are in `pictures.ts`, by topic.
 */
export type Lesson = {
  topic: Topic
  title: Text
  minutes: number
  parts: readonly LessonPart[]
  tries: readonly { ask: Text; answer: Text }[]
  remember: readonly Text[]
}

/** Writes a text down in both languages. */
export const both = (vi: string, en: string): Text => ({ vi, en })

/** An example: what is seen or heard, and what is written. */
export const example = (seen: Text, written: Text) => ({ seen, written })
