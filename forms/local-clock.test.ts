import { expect, test } from 'vitest'
import { localDay, localTime } from './local-clock.ts'

test('the day and the time are those of Viet Nam, wherever the program runs', () => {
  const late = new Date('2020-05-25T17:00:00Z')
  expect([localDay(late), localTime(late)]).toEqual(['2020-05-26', '00:00:00'])
  const early = new Date('2020-05-25T16:59:59Z')
  expect([localDay(early), localTime(early)]).toEqual(['2020-05-25', '23:59:59'])
})
