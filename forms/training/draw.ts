import { topics, type Question } from './question.ts'

/** A question as it was drawn: which version, and the options in the order in which they are shown. */
export type Drawn = { questionId: string; version: number; order: number[] }

/** Numbers from 0 to below 1 that follow from a seed alone (mulberry32, by Tommy Ettinger, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Draws questions of the bank by a seed, as evenly over the topics as their number allows, each in its newest version.
 * The same seed and bank give the same questions and the same order of options.
 */
export function drawQuestions(bank: readonly Question[], { seed, count }: { seed: number; count: number }): Drawn[] {
  const random = randomOf(seed)
  const newest = bank.filter(
    ({ questionId, version }) => !bank.some((other) => other.questionId === questionId && other.version > version),
  )
  const piles = topics.map((topic) =>
    shuffled(
      newest.filter((one) => one.topic === topic),
      random,
    ),
  )
  const picked: Question[] = []
  for (let round = 0; picked.length < count && piles.some((pile) => pile.length > round); round += 1)
    for (const pile of shuffled(piles, random)) {
      const next = pile[round]
      if (next !== undefined && picked.length < count) picked.push(next)
    }
  return shuffled(picked, random).map(({ questionId, version, options }) => ({
    questionId,
    version,
    order: shuffled([...options.keys()], random),
  }))
}

/** What is shown of drawn questions: texts and options in their order, and nothing that tells which one is right. */
export function showDrawn(bank: readonly Question[], drawn: readonly Drawn[]) {
  return drawn.map(({ questionId, version, order }) => {
    const { text, options } = getQuestion(bank, { questionId, version })
    return { questionId, text, options: order.flatMap((at) => options[at] ?? []) }
  })
}

/** The question in the version that was shown. */
export function getQuestion(bank: readonly Question[], shown: Pick<Question, 'questionId' | 'version'>): Question {
  const found = bank.find(({ questionId, version }) => questionId === shown.questionId && version === shown.version)
  if (found === undefined) throw new Error(`The bank has lost ${shown.questionId}, version ${shown.version}.`)
  return found
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const left = [...items]
  const taken: Item[] = []
  while (left.length > 0) taken.push(...left.splice(Math.floor(random() * left.length), 1))
  return taken
}
