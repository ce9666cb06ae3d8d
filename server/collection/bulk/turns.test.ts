import { setTimeout } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Turns } from './turns.ts'

test('turns are taken in order and one at a time, whoever is ready first and whoever fails', async () => {
  const tasks = fc.array(fc.record({ delay: fc.nat(3), outcome: fc.constantFrom('done', 'fails', 'skips') }), {
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(tasks, async (all) => {
      const turns = new Turns()
      const taken: number[] = []
      let busy = 0
      const work = async (number: number): Promise<void> => {
        busy += 1
        expect(busy).toBe(1)
        await setTimeout(all[number]?.delay)
        taken.push(number)
        busy -= 1
        if (all[number]?.outcome === 'fails') throw new Error('The work failed.')
      }
      await Promise.allSettled(
        all.map(async ({ delay, outcome }, number) => {
          await setTimeout(delay)
          if (outcome === 'skips') turns.skip(number)
          else await turns.take(number, async () => work(number))
        }),
      )
      const expected = all.flatMap(({ outcome }, number) => (outcome === 'skips' ? [] : [number]))
      expect(taken).toEqual(expected)
    }),
    { numRuns: 40 },
  )
})

test('a task that comes again waits for nobody but who is at it just now', async () => {
  const turns = new Turns()
  const order: string[] = []
  const say = async (word: string, afterMs = 0): Promise<void> => {
    await setTimeout(afterMs)
    order.push(word)
  }
  await turns.take(0, async () => say('first'))
  const second = turns.take(1, async () => say('second', 5))
  const again = turns.take(0, async () => say('first again'))
  await Promise.all([second, again])
  expect(order).toEqual(['first', 'second', 'first again'])
})
