import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SheetRow } from '../reading/sheet.ts'
import { madeCells } from '../reading/testing/made-files.ts'
import { allOf } from '../testing/collecting.ts'
import { cutChunks } from './cut-chunks.ts'

/** A row of a household of one of two communes, written now and then with another space. */
const row = (rowNo: number, household: number): SheetRow => ({
  rowNo,
  cells: madeCells(rowNo, {
    commune: household % 2 === 0 ? '00508' : '00493',
    household_no: rowNo % 3 === 0 ? ` H${household}` : `H${household}`,
  }),
  written: null,
  isShort: false,
})

async function* inBatches(rows: readonly SheetRow[], size: number): AsyncGenerator<SheetRow[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size)
}

const households = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 40 })
const rowsOf = (sizes: readonly number[]): SheetRow[] =>
  sizes
    .flatMap((size, household) => Array.from({ length: size }, () => household))
    .map((one, at) => row(at * 2 + 2, one))
const numbersOf = (rows: readonly SheetRow[]): number[] => rows.map(({ rowNo }) => rowNo)
const nameOf = (one: SheetRow | undefined): string => one?.cells.slice(2, 6).join().replaceAll(' ', '') ?? ''

test('every row is in one chunk, in the order of the file, whatever the batches are', async () => {
  await fc.assert(
    fc.asyncProperty(
      households,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      async (sizes, size, batch) => {
        const rows = rowsOf(sizes)
        const chunks = await allOf(cutChunks(inBatches(rows, batch), size))
        expect(chunks.flatMap((chunk) => numbersOf(chunk.rows))).toEqual(numbersOf(rows))
        expect(chunks.map(({ order }) => order)).toEqual(chunks.map((_chunk, at) => at))
        expect(await allOf(cutChunks(inBatches(rows, 1000), size))).toEqual(chunks)
      },
    ),
  )
})

test('no cut goes through a household, unless it is larger than four chunks', async () => {
  await fc.assert(
    fc.asyncProperty(households, fc.integer({ min: 2, max: 9 }), async (sizes, size) => {
      const chunks = await allOf(cutChunks(inBatches(rowsOf(sizes), 5), size))
      for (const [at, { rows }] of chunks.entries()) {
        expect(rows.length >= size || at === chunks.length - 1).toBe(true)
        expect(nameOf(rows.at(-1))).not.toBe(nameOf(chunks[at + 1]?.rows[0]))
      }
    }),
  )
  const barracks = Array.from({ length: 20 }, (_, at) => row(at + 2, 1))
  expect((await allOf(cutChunks(inBatches(barracks, 20), 2))).map(({ rows }) => rows.length)).toEqual([8, 8, 4])
})

test('rows with very long cells make small chunks, so that memory has a limit whatever is sent', async () => {
  const hamlet = 'x'.repeat(1024 * 1024)
  const rows = Array.from({ length: 40 }, (_none, at): SheetRow => {
    return { ...row(at + 2, at), cells: madeCells(at, { hamlet, household_no: `H${at}` }) }
  })
  const chunks = await allOf(cutChunks(inBatches(rows, 3), 5000))
  expect(chunks.map((chunk) => chunk.rows.length)).toEqual([16, 16, 8])
})

test('C12: what was done before is left out, also where it was cut in another size', async () => {
  await fc.assert(
    fc.asyncProperty(
      households,
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.boolean()),
      async (sizes, before, now, isDone) => {
        const rows = rowsOf(sizes)
        const earlier = await allOf(cutChunks(inBatches(rows, 7), before))
        const done = earlier.filter(() => isDone.next().value)
        const left = new Map(done.map((chunk) => [chunk.rows[0]?.rowNo ?? 0, chunk.rows.length]))
        const chunks = await allOf(cutChunks(inBatches(rows, 7), now, left))
        const taken = [...done, ...chunks].flatMap((chunk) => numbersOf(chunk.rows))
        expect(taken.toSorted((one, other) => one - other)).toEqual(numbersOf(rows))
        // A chunk never reaches over what was done: the number of its first row and its length tell what it is.
        for (const chunk of chunks) {
          const from = numbersOf(rows).indexOf(chunk.rows[0]?.rowNo ?? 0)
          expect(numbersOf(chunk.rows)).toEqual(numbersOf(rows.slice(from, from + chunk.rows.length)))
        }
      },
    ),
  )
})
