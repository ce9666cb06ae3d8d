import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { installation } from '../settings.ts'
import { defineCommand, WrongUsage } from './command.ts'

const personsMax = 20_000_000
const folder = join(installation, 'bench')

/** A benchmark: it makes what it needs and removes it, and tells what it measured, with `ratio` to its yardstick. */
type Bench = (wish: {
  persons: number
  runs: number
  /** How large a country of monthly reports is. */
  units: number
  elements: number
  months: number
  /** Forms that were made before, for those that can take them. */
  people: string | undefined
  /** Leaves out a second yardstick that takes long. */
  textOnly: boolean
  /** A database that holds a city already, for those that can take one. */
  database: string | undefined
  say: (line: string) => void
}) => Promise<object>

/** A file of the folder `bench` that is a benchmark exports it under this name. */
const BenchFile = z.object({ bench: z.custom<Bench>((value) => typeof value === 'function') })

/** `dancu bench`: runs a benchmark of the folder `bench` beside its yardstick. Worth something on a quiet machine only. */
export const bench = defineCommand({
  usage:
    'bench NAME [--persons N | --people FILE] [--runs N] [--text-only] [--database URL] [--units N --elements M --months K]',
  options: {
    persons: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '3' },
    people: { type: 'string' },
    'text-only': { type: 'boolean', default: false },
    database: { type: 'string' },
    units: { type: 'string', default: '1000' },
    elements: { type: 'string', default: '50' },
    months: { type: 'string', default: '12' },
  },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({
    values: { persons, runs, people, 'text-only': textOnly, database, ...size },
    positionals: [name = ''],
    say,
  }) {
    const names = await listNames()
    if (!names.includes(name)) throw new WrongUsage(`There is no benchmark ${name}, but: ${names.join(', ')}.`)
    const counts = { persons: readCount('persons', persons, personsMax), runs: readCount('runs', runs, 99) }
    const country = {
      units: readCount('units', size.units, 11_000),
      elements: readCount('elements', size.elements, 1000),
      months: readCount('months', size.months, 100),
    }
    const wish = { ...counts, ...country, people, textOnly, database, say }
    const measured = await (await load(name))?.(wish)
    if (measured === undefined) throw new WrongUsage(`${name} is no benchmark.`)
    for (const [key, value] of Object.entries(measured)) say(`${key}: ${String(value)}`)
    return { exitCode: 0, json: measured }
  },
})

async function listNames(): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const names = files.map((file) => file.slice(0, -'.ts'.length))
  const loaded = await Promise.all(names.map(load))
  return names.filter((_name, at) => loaded[at] !== undefined)
}

/** Compiled with the program, so that what is measured is what people run. */
async function load(name: string): Promise<Bench | undefined> {
  const module: unknown = await import(`../../bench/${name}.ts`)
  return BenchFile.safeParse(module).data?.bench
}

function readCount(option: string, text: string, max: number): number {
  const count = /^\d{1,8}$/.test(text) ? Number(text) : 0
  if (count < 1 || count > max) throw new WrongUsage(`--${option} ${text}: give a whole number from 1 to ${max}.`)
  return count
}
