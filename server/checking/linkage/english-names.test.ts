import { expect, test } from 'vitest'
import { findLinks } from './find-links.ts'
import { checkModel, readModel } from './model.ts'
import { madeRecords } from './testing/made-records.ts'

const given = 'James Mary John Linda Robert Susan Peter Karen Paul Nancy Mark Lisa George Betty Kevin Helen'.split(' ')
const family = 'Smith Jones Taylor Brown Wilson Evans Thomas Johnson Roberts Walker Wright Green'.split(' ')
const streets = 'Church Lane|High Street|Station Road|Park Avenue|Mill Lane|Victoria Road|Queens Drive'.split('|')

let state = 5
function below(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  return Math.floor((((state ^ (state >>> 15)) >>> 0) / 2 ** 32) * limit)
}
const pick = (list: readonly string[]): string => list[below(list.length)] ?? ''

function makePerson(): Record<string, string> {
  const place = below(40)
  return {
    given_name: pick(given),
    surname: `${pick(family)}${pick(['', 'son', 'ley', 'er'])}`,
    date_of_birth: `${1930 + below(80)}${String(1 + below(12)).padStart(2, '0')}${String(1 + below(28)).padStart(2, '0')}`,
    street: `${1 + below(99)} ${pick(streets)}`,
    suburb: `Suburb ${place}`,
    postcode: String(2000 + place),
    soc_sec_id: String(1_000_000 + below(8_999_999)),
  }
}

/** The same person again, with one to three faults. */
function spoil(person: Readonly<Record<string, string>>): Record<string, string> {
  const spoilt: Record<string, string> = Object.assign({}, person)
  for (let faults = 1 + below(3); faults > 0; faults -= 1) {
    const column = pick(Object.keys(person))
    const text = spoilt[column] ?? ''
    const at = below(Math.max(1, text.length - 1))
    const swapped = text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2)
    spoilt[column] = pick([swapped, text.slice(0, at) + text.slice(at + 1), ''])
  }
  return spoilt
}

test('the example model for people with English names links a fifth of spoilt second records, F1 above 0.95', async () => {
  const model = await readModel(new URL('./models/english-names.json', import.meta.url))
  const people = Array.from({ length: 3000 }, makePerson)
  const rows = [...people, ...people.slice(0, 600).map(spoil)]
  const { links } = await findLinks(model, madeRecords(model, rows), { say: () => {} })
  let right = 0
  for (let at = 0; at < links.size; at += 1) if (links.other[at] === (links.one[at] ?? 0) + 3000) right += 1
  expect((2 * right) / (links.size + 600)).toBeGreaterThan(0.95)
})

test('a model that does not fit together is refused with every place that is wrong', () => {
  const wrong = {
    name: 'wrong',
    columns: { name: { from: 'name', as: 'name' } },
    comparisons: [{ column: 'name', levels: ['exact', 'swapped'] }],
    keys: [['name.year'], ['born']],
    dependencies: [{ of: 'name', on: 'name', in: 'nobody' }],
    classes: [{ name: 'same', pairsPerRecord: 0.1, start: { name: [0.9, 0.2] } }],
    never: [['born']],
  }
  expect(() => checkModel(wrong)).toThrow(
    /name is a name: no swapped\nnever: born.*\nkeys: name is no date\nkeys: there is no/,
  )
  expect(() => checkModel({ ...wrong, colour: 1 })).toThrow(/colour/)
})
