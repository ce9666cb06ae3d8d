import { checkModel, type LinkageModel } from '../model.ts'
import { normalise } from '../normalise.ts'
import { cellsOf, widthOf, type RecordColumn, type Records } from '../records.ts'
import { DigitsTally, mergeTally } from '../tally.ts'

/** Records from rows of texts, with a column of the model for each key, as the reader makes them of a file. */
export function madeRecords(
  model: LinkageModel,
  rows: readonly Readonly<Record<string, string>>[],
  secondFrom = rows.length,
): Records {
  const width = widthOf(Object.values(model.columns))
  const cells = new Uint32Array(rows.length * width)
  const columns = new Map<string, RecordColumn>()
  let offset = 0
  for (const [name, { as, parents }] of Object.entries(model.columns)) {
    const given = rows.map((row) => row[name] ?? '')
    if (as === 'digits') {
      const tally = new DigitsTally(rows.length)
      for (const [row, text] of given.entries()) {
        const [low, high] = [Number(text) % 2 ** 32, Math.floor(Number(text) / 2 ** 32)]
        cells[row * width + offset] = low
        cells[row * width + offset + 1] = high
        tally.add(low, high, row >= secondFrom)
      }
      columns.set(name, { name, as, offset, texts: [], parents, tally: tally.finish() })
    } else {
      const { texts, byCode } = normalise(given, as)
      for (const [row, value] of byCode.entries()) cells[row * width + offset] = value
      const isFirst = Uint32Array.from(rows, (_row, at) => Number(at < secondFrom))
      const counts = { values: byCode, first: isFirst, second: isFirst.map((one) => 1 - one) }
      columns.set(name, { name, as, offset, texts, parents, tally: mergeTally(counts, rows.length) })
    }
    offset += cellsOf(as)
  }
  return { count: rows.length, secondFrom, columns, width, cells }
}

/** A small model of a name and a birth date, with changes. */
export function madeModel(changes: object = {}): LinkageModel {
  return checkModel({
    name: 'made',
    columns: { name: { from: 'name', as: 'name' }, born: { from: 'born', as: 'date' } },
    comparisons: [
      { column: 'name', levels: ['exact', 'folded', { edits: 1 }], frequencies: true },
      { column: 'born', levels: ['exact', 'swapped', 'partial', 'twoParts'] },
    ],
    keys: [['name'], ['born']],
    classes: [
      {
        name: 'same person',
        pairsPerRecord: 0.1,
        start: { name: [0.85, 0.05, 0.05, 0.05], born: [0.9, 0.03, 0.03, 0.02, 0.02] },
      },
    ],
    ...changes,
  })
}
