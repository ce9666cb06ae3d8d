import { assert, boolean, constantFrom, integer, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { bindingsIn, bindingText, plainWords, readArticleText, readBinding, unreadIn } from './article-text.ts'

const figure = {
  periodCode: '2019-11',
  unitCode: 'VN',
  vintageNo: 1,
  element: 'CR.SOC.CASES',
  category: 'all',
  isBare: false,
}

test('a text is headings, paragraphs, lists, links and figures', () => {
  const text =
    '## Crime\nPolice solved [[2019-11/VN/1/CR.SOC.CASES]]\nand more.\n\n- see [the table](/en/results)\n- two\n\n### Next'
  expect(readArticleText(text)).toEqual([
    { kind: 'heading', level: 2, text: 'Crime' },
    {
      kind: 'paragraph',
      inside: [
        { kind: 'text', text: 'Police solved ' },
        { kind: 'figure', binding: figure },
        { kind: 'text', text: ' ' },
        { kind: 'text', text: 'and more.' },
      ],
    },
    {
      kind: 'list',
      items: [
        [
          { kind: 'text', text: 'see ' },
          { kind: 'link', text: 'the table', address: '/en/results' },
        ],
        [{ kind: 'text', text: 'two' }],
      ],
    },
    { kind: 'heading', level: 3, text: 'Next' },
  ])
  expect(bindingsIn(readArticleText(`${text}\n\n[[2019-11/VN/1/CR.SOC.CASES]]`))).toEqual([figure])
})

test('addresses that are no page are text: a script, another scheme, another language', () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'http://a.vn/', '//a.vn/', '/api/x', '/fr/x']) {
    const text = `[words](${address})`
    expect(readArticleText(text)).toEqual([{ kind: 'paragraph', inside: [{ kind: 'text', text }] }])
  }
})

test('brackets that name no figure are told, and so is a figure in a heading', () => {
  const wrong = ['[[2019-13/VN/1/A]]', '[[nothing]]', '[[2019-11/VN/x/A]]', '## [[2019-11/VN/1/A]]']
  for (const text of wrong) {
    expect(unreadIn(readArticleText(text))).toHaveLength(1)
    expect(bindingsIn(readArticleText(text))).toEqual([])
  }
})

test('a figure is named and read again', () => {
  assert(
    property(
      constantFrom('VN', '01', '017', '00508'),
      integer({ min: 1, max: 9999 }),
      constantFrom('all', 'female'),
      boolean(),
      (unitCode, vintageNo, category, isBare) => {
        const binding = { ...figure, unitCode, vintageNo, category, isBare }
        expect(readBinding(bindingText(binding))).toEqual(binding)
      },
    ),
  )
})

const lettersOf = (told: string): string => told.replaceAll(/[^\p{L}\p{N}]/gu, '')

test('any text can be read, and loses no word', () => {
  assert(
    property(string({ unit: 'grapheme' }), (text) => {
      // A link would lose its address, which is no word.
      const plain = text.replaceAll('](', '] (')
      expect(lettersOf(plainWords(readArticleText(plain), bindingText))).toBe(lettersOf(plain))
    }),
  )
})
