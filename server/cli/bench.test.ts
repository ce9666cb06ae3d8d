import { expect, test } from 'vitest'
import * as z from 'zod'
import { bench } from './bench.ts'
import { WrongUsage } from './command.ts'

const silent = (): void => undefined

const Measured = z.object({
  rows: z.int().min(200),
  seconds: z.number().positive(),
  rawSeconds: z.number().positive(),
  cpuSeconds: z.number(),
  rawCpuSeconds: z.number(),
  ratio: z.number().positive(),
  cpuRatio: z.number(),
  peakMb: z.int().positive(),
})

test('the benchmark of collection runs on few people, too, and tells the ratio to the raw copy', async () => {
  const { exitCode, json } = await bench.run(['collect', '--persons', '200', '--runs', '1'], silent)
  expect(exitCode).toBe(0)
  expect(Measured.safeParse(json).error).toBeUndefined()
}, 60_000)

test('a benchmark that there is none of, and what only helps one, are wrong usage', async () => {
  for (const args of [['nothing'], ['server-cpu'], [], ['collect', '--persons', '0'], ['collect', '--runs', 'x']])
    await expect(bench.run(args, silent)).rejects.toBeInstanceOf(WrongUsage)
})
