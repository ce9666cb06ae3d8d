import { extname, resolve } from 'node:path'
import { isDay } from '../../forms/partial-date.ts'
import { openCsvSheet } from '../synth/csv-sheet.ts'
import { formColumns, truthColumns, type Sheets } from '../synth/filing.ts'
import { openParquetSheet } from '../synth/parquet-sheet.ts'
import type { Sheet } from '../synth/sheet.ts'
import { fulfil, plan, type Wish } from '../synth/synthesise.ts'
import { openXlsxSheet, xlsxRowsMax } from '../synth/xlsx-sheet.ts'
import { defineCommand, WrongUsage } from './command.ts'
import { keepHeapSmall } from './keep-heap-small.ts'

type Opener = (file: string, columns: readonly string[]) => Promise<Sheet>

const openers: Readonly<Record<string, Opener>> = {
  '.csv': openCsvSheet,
  '.xlsx': openXlsxSheet,
  '.parquet': openParquetSheet,
}

const personsMax = 200_000_000

/** `dancu synth`: makes up people, never real ones, and writes their forms to a file. */
export const synth = defineCommand({
  usage: 'synth --persons N --seed S --date D --unit CODE --out FILE [--errors R --truth FILE]',
  options: {
    persons: { type: 'string' },
    seed: { type: 'string' },
    date: { type: 'string' },
    unit: { type: 'string' },
    out: { type: 'string' },
    errors: { type: 'string', default: '0' },
    truth: { type: 'string' },
  },
  async run({ values, say }) {
    const began = performance.now()
    const wish: Wish = {
      persons: readPersons(required(values.persons, 'persons')),
      seed: required(values.seed, 'seed'),
      on: readDay(required(values.date, 'date')),
      unitCode: required(values.unit, 'unit'),
      errors: readShare(values.errors),
    }
    const out = required(values.out, 'out')
    const opener = readFiles(out, values.truth, wish.persons)
    // A file that is there already is lost only when nothing more can be wrong with the wish.
    keepHeapSmall()
    const planned = await plan(wish)
    const made = await fill(planned, await openSheets(opener, out, values.truth))
    const seconds = Math.round(performance.now() - began) / 1000
    const { rows, persons, households, communes, faulty } = made
    say(
      `${out}: ${rows} forms of ${persons} invented people in ${households} households of ${communes} communes, ` +
        `${faulty} with a fault, in ${seconds} s.`,
    )
    return { exitCode: 0, json: { ...made, seconds } }
  },
})

async function fill(planned: Awaited<ReturnType<typeof plan>>, sheets: Sheets): ReturnType<typeof fulfil> {
  try {
    const made = await fulfil(planned, sheets)
    await sheets.forms.close()
    await sheets.truth?.close()
    return made
  } catch (error) {
    await sheets.forms.abandon()
    await sheets.truth?.abandon()
    throw error
  }
}

/** What writes the file of forms, by its name; and whether both names will do. */
function readFiles(out: string, truth: string | undefined, persons: number): Opener {
  const extension = extname(out).toLowerCase()
  const open = Object.hasOwn(openers, extension) ? openers[extension] : undefined
  if (open === undefined)
    throw new WrongUsage(`--out ${out}: the name has to end in ${Object.keys(openers).join(', ')}.`)
  if (open === openXlsxSheet && persons > xlsxRowsMax)
    throw new WrongUsage(`A workbook holds ${xlsxRowsMax} forms at most: write CSV or Parquet.`)
  if (truth !== undefined && extname(truth).toLowerCase() !== '.csv')
    throw new WrongUsage(`--truth ${truth}: the name has to end in .csv.`)
  if (truth !== undefined && resolve(truth) === resolve(out))
    throw new WrongUsage('--out and --truth are the same file.')
  return open
}

async function openSheets(open: Opener, out: string, truth: string | undefined): Promise<Sheets> {
  const forms = await open(out, formColumns)
  if (truth === undefined) return { forms }
  try {
    return { forms, truth: await openCsvSheet(truth, truthColumns) }
  } catch (error) {
    await forms.abandon()
    throw error
  }
}

function required(value: string | undefined, name: string): string {
  if (value === undefined || value === '') throw new WrongUsage(`--${name} is missing.`)
  return value
}

function readPersons(text: string): number {
  const persons = /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (persons < 1 || persons > personsMax)
    throw new WrongUsage(`--persons ${text}: give a whole number from 1 to ${personsMax}.`)
  return persons
}

function readDay(text: string): string {
  if (!isDay(text)) throw new WrongUsage(`--date ${text}: give a day as in 2020-03-13.`)
  return text
}

function readShare(text: string): number {
  const share = /^\d*\.?\d+$/.test(text) ? Number(text) : NaN
  if (!(share >= 0 && share <= 1)) throw new WrongUsage(`--errors ${text}: give a share from 0 to 1, as in 0.15.`)
  return share
}
