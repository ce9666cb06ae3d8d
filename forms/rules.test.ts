import { expect, test } from 'vitest'
import { languages } from './language.ts'
import { problems } from './problems.ts'
import { gravest, isRuleId, rules } from './rules.ts'

test('every rule and every problem is told in both languages', () => {
  const texts = [
    ...Object.values(rules).map(({ text }) => text),
    ...Object.values(problems).flatMap(({ title, detail }) => [title, detail]),
  ]
  const short = texts.filter((text) => languages.some((language) => text[language].trim().length < 5))
  expect(short).toEqual([])
  expect(texts.filter(({ vi, en }) => vi === en)).toEqual([])
})

test('rules have different texts, so that an officer can tell them apart', () => {
  for (const language of languages) {
    const all = Object.values(rules).map(({ text }) => text[language])
    expect(new Set(all).size).toBe(all.length)
  }
})

test('the gravest of the findings decides what becomes of a form', () => {
  expect(gravest([])).toBeUndefined()
  expect(gravest([{ rule: 'birth-date-partial' }])).toBe('warn')
  expect(gravest([{ rule: 'birth-date-partial' }, { rule: 'head-missing' }, { rule: 'pin-year-mismatch' }])).toBe(
    'hold',
  )
  expect(gravest([{ rule: 'head-missing' }, { rule: 'required' }, { rule: 'head-missing' }])).toBe('refuse')
})

test('the structure of a number only ever warns', () => {
  const ids = ['pin-sex-mismatch', 'pin-year-mismatch', 'pin-place-unknown'] as const
  expect(ids.map((id) => rules[id].severity)).toEqual(['warn', 'warn', 'warn'])
})

test('only the ids of rules are ids of rules', () => {
  expect(isRuleId('required')).toBe(true)
  expect(['toString', '', 'REQUIRED', undefined, 3].map(isRuleId)).toEqual([false, false, false, false, false])
})
