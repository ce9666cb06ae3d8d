import { expect, test } from 'vitest'
import { languages } from '../../forms/language.ts'
import { actionNames } from './action-names.ts'
import { access, laws, purposes, roles } from './access.ts'
import { actGroups, acts } from './acts.ts'
import { common } from './common.ts'
import { decision, stepNames } from './decision.ts'
import type { Dictionary } from './dictionary.ts'
import { count, showBytes, showDay, showMoment, showNumber } from './format.ts'
import { household } from './household.ts'
import { occupancy } from './occupancy.ts'
import { outcomes, oversight } from './oversight.ts'
import { persons, relationKinds, residenceKinds, standings } from './person.ts'
import { quality } from './quality.ts'
import { queue, stateNames } from './queue.ts'
import { reform } from './reform.ts'
import { differences, search } from './search.ts'
import { batchStates, uploads } from './upload.ts'

const parts: Record<string, Dictionary> = {
  access,
  laws,
  purposes,
  roles,
  common,
  decision,
  stepNames,
  household,
  occupancy,
  actionNames,
  outcomes,
  oversight,
  acts,
  actGroups,
  persons,
  relationKinds,
  residenceKinds,
  standings,
  quality,
  queue,
  reform,
  stateNames,
  search,
  differences,
  batchStates,
  uploads,
}

test('a phrase that lacks a language is a compile error, and so is a name that no part has', () => {
  // @ts-expect-error English is missing.
  const half: Dictionary = { greeting: { vi: 'Xin chào' } }
  // @ts-expect-error There is no such phrase.
  expect([half, queue.greeting]).toHaveLength(2)
})

test('every phrase says something in both languages', () => {
  const silent: string[] = []
  for (const [name, part] of Object.entries(parts))
    for (const [key, phrase] of Object.entries(part))
      for (const language of languages)
        if (typeof phrase !== 'function' && phrase[language].trim() === '') silent.push(`${name}.${key}.${language}`)
  expect(silent).toEqual([])
})

test('English counts one thing and several things differently', () => {
  expect(count(1, 'người', 'person', 'people').en).toBe('1 person')
  expect(count(1234, 'người', 'person', 'people')).toEqual({ vi: '1.234 người', en: '1,234 people' })
})

test('days, moments and sizes are written as the language writes them, in Vietnamese time', () => {
  expect(showDay('1961-03', 'vi')).toBe('03/1961')
  expect(showDay('', 'en')).toBe('–')
  expect(showMoment('2020-05-26T20:00:00Z', 'vi')).toContain('27/05/2020')
  expect(showMoment('2020-05-26T20:00:00Z', 'vi')).toContain('03:00')
  expect(showMoment(null, 'en')).toBe('–')
  expect(showNumber(98_500_000, 'vi')).toBe('98.500.000')
  expect(showBytes(1_530_000, 'vi')).toBe('1,5 MB')
})
