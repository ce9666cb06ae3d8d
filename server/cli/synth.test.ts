import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { WrongUsage, type Outcome } from './command.ts'
import { synth } from './synth.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-synth-'))
afterAll(async () => rm(folder, { recursive: true }))

const inFolder = (name: string): string => join(folder, name)

/** Calls the command with good options, but for those given; one that is undefined is left out. */
async function call(changes: Record<string, string | undefined> = {}): Promise<Outcome> {
  const good = { persons: '300', seed: '7', date: '2020-03-13', unit: '001', out: inFolder('forms.csv') }
  const options = Object.entries({ ...good, ...changes })
  const args = options.flatMap(([name, value]) => (value === undefined ? [] : [`--${name}=${value}`]))
  return synth.run(args, () => {})
}

test('forms and truth are written, and the outcome says how many', async () => {
  const { exitCode, json } = await call({ errors: '0.2', truth: inFolder('truth.csv') })
  expect(exitCode).toBe(0)
  const forms = (await readFile(inFolder('forms.csv'), 'utf8')).trimEnd().split('\n')
  const truth = (await readFile(inFolder('truth.csv'), 'utf8')).trimEnd().split('\n')
  expect(forms[0]).toMatch(/^form_no,declared_on,commune,/)
  expect(truth[0]).toBe('row,form_no,commune,person,household,faults,true_values')
  expect(truth).toHaveLength(forms.length)
  expect(json).toMatchObject({ persons: 300, rows: forms.length - 1 })
})

test('the same arguments write the same bytes, in each format', async () => {
  for (const extension of ['csv', 'parquet', 'xlsx']) {
    await call({ out: inFolder(`one.${extension}`), errors: '0.1' })
    await call({ out: inFolder(`other.${extension}`), errors: '0.1' })
    const one = await readFile(inFolder(`one.${extension}`))
    expect(one.equals(await readFile(inFolder(`other.${extension}`)))).toBe(true)
    expect(one.length).toBeGreaterThan(10_000)
  }
})

test('wrong usage: what is missing or out of bounds is named, and nothing is written', async () => {
  const wrong: [Record<string, string | undefined>, RegExp][] = [
    [{ persons: '0' }, /--persons 0: give a whole number from 1/],
    [{ persons: '-5' }, /--persons -5/],
    [{ persons: '1e3' }, /--persons 1e3/],
    [{ persons: '999999999' }, /to 200000000/],
    [{ persons: undefined }, /--persons is missing/],
    [{ seed: '' }, /--seed is missing/],
    [{ errors: '1.5' }, /--errors 1.5: give a share from 0 to 1/],
    [{ errors: '-0.1' }, /--errors -0.1/],
    [{ errors: 'many' }, /--errors many/],
    [{ date: '2020-02-30' }, /--date 2020-02-30: give a day/],
    [{ out: inFolder('never.json') }, /has to end in .csv, .xlsx, .parquet/],
    [{ out: inFolder('never.csv'), truth: inFolder('truth.txt') }, /--truth .* has to end in .csv/],
    [{ out: inFolder('never.csv'), truth: inFolder('never.csv') }, /the same file/],
    [{ out: inFolder('never.xlsx'), persons: '50001' }, /write CSV or Parquet/],
  ]
  for (const [changes, message] of wrong) {
    await expect(call(changes)).rejects.toThrow(WrongUsage)
    await expect(call(changes)).rejects.toThrow(message)
  }
  await expect(readFile(inFolder('never.csv'))).rejects.toThrow('ENOENT')
})

test('refused: a unit that is not there on the day, which leaves the file as it was; a file that cannot be written', async () => {
  await writeFile(inFolder('kept.csv'), 'kept')
  await expect(call({ unit: '000', out: inFolder('kept.csv') })).rejects.toThrow(Refusal)
  expect(await readFile(inFolder('kept.csv'), 'utf8')).toBe('kept')
  await expect(call({ unit: '000' })).rejects.toThrow('There is no unit 000 on 2020-03-13.')
  await expect(call({ out: inFolder('none/forms.csv') })).rejects.toThrow('there is no such folder')
  await expect(call({ truth: inFolder('none/truth.csv') })).rejects.toThrow('there is no such folder')
})
