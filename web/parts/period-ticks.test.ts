import { expect, test } from 'vitest'
import { ticksOf } from './period-ticks.ts'

const textsOf = (from: string, to: string, language: 'vi' | 'en' = 'vi'): string[] =>
  ticksOf({ from, to }, language).map(({ text }) => text)

test('a few marks for any period, on firsts of a month or of January', () => {
  expect(textsOf('2015-01-01', '2015-12-31')).toEqual(['1/2015', '4/2015', '7/2015', '10/2015'])
  expect(textsOf('2015-01-02', '2015-03-31', 'en')).toEqual(['Feb 2015', 'Mar 2015'])
  expect(textsOf('2010-05-26', '2020-05-26')).toEqual(['2012', '2014', '2016', '2018', '2020'])
  expect(textsOf('2016-01-01', '2020-05-26')).toEqual(['2016', '2017', '2018', '2019', '2020'])
  expect(textsOf('2015-03-02', '2015-03-30')).toEqual([])
  expect(ticksOf({ from: '2015-12-15', to: '2016-01-15' }, 'vi')).toEqual([{ day: '2016-01-01', text: '1/2016' }])
})
