import { expect, test } from 'vitest'
import { contentOf, draftOf, withFigure } from './article-draft.ts'

test('a language in which nothing is written is not sent', () => {
  const draft = draftOf(undefined)
  expect(contentOf(draft)).toEqual({ vi: null, en: null })
  const english = { ...draft.sides.en, title: 'Results' }
  expect(contentOf({ ...draft, sides: { ...draft.sides, en: english } })).toEqual({ vi: null, en: english })
})

test('a figure goes where the writer is, and at the end where that is nowhere', () => {
  expect(withFigure('ab', '[[x]]', 1)).toBe('a[[x]]b')
  expect(withFigure('ab', '[[x]]', 99)).toBe('ab[[x]]')
})
