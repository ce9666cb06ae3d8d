import type { Text } from '../language.ts'

/** What lessons and questions are about; each topic is one lesson of one course. */
export const topics = [
  'form',
  'dates',
  'names',
  'households',
  'moves',
  'duplicates',
  'protection',
  'findings',
  'comparing',
  'deciding',
  'reasons',
] as const
export type Topic = (typeof topics)[number]

/**
 * A question of the bank. The first option is the right one: the bank is for the server alone, which shuffles the
 * options before anybody sees them. A question that changes gets another version, and the old one stays, so that an
 * attempt of then is marked by what was shown then.
 */
export type Question = {
  questionId: string
  version: number
  topic: Topic
  text: Text
  options: readonly [right: Text, ...wrong: Text[]]
}

type Pair = readonly [vi: string, en: string]

/** Writes a question of a topic down: the text, then the right option, then the wrong ones, each in both languages. */
export function question(topic: Topic, number: number, pairs: readonly [text: Pair, right: Pair, ...wrong: Pair[]]) {
  const [text, right, ...wrong] = pairs
  return {
    questionId: `${topic}-${number}`,
    version: 1,
    topic,
    text: textOf(text),
    options: [textOf(right), ...wrong.map(textOf)],
  } satisfies Question
}

const textOf = ([vi, en]: Pair): Text => ({ vi, en })
