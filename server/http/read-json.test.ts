import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './read-json.ts'

/** A stream of these pieces; `asked` counts those that somebody asked for. */
function streamOf(pieces: Iterable<Uint8Array>): { stream: ReadableStream<Uint8Array>; asked: () => number } {
  const iterator = pieces[Symbol.iterator]()
  let asked = 0
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const next = iterator.next()
        if (next.done === true) controller.close()
        else controller.enqueue(next.value)
        asked += 1
      },
    },
    { highWaterMark: 0 },
  )
  return { stream, asked: () => asked }
}

async function read(text: string | Uint8Array, bytesMax = 1000): Promise<unknown> {
  return readJson(streamOf([Buffer.from(text)]).stream, bytesMax)
}

test('any value comes through as it was sent, however its bytes arrive', async () => {
  const sent = fc.jsonValue({ stringUnit: 'binary' })
  await fc.assert(
    fc.asyncProperty(sent, fc.integer({ min: 1, max: 9 }), async (value, size) => {
      const bytes = Buffer.from(JSON.stringify(value))
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, at * size + size),
      )
      const arrived = await readJson(streamOf(pieces).stream, 1e6)
      const isStorable = !JSON.stringify(value).includes(String.raw`\u0000`)
      expect(arrived).toEqual(isStorable ? JSON.parse(JSON.stringify(value)) : undefined)
    }),
  )
})

test('what is no JSON is undefined, which no schema of a body takes', async () => {
  for (const text of ['', 'x', '{"a":', '{"a":1}}', "{'a':1}", 'NaN']) expect(await read(text)).toBeUndefined()
  expect(await readJson(null, 1000)).toBeUndefined()
})

test('what is not UTF-8 is no JSON: nothing is put in the place of a letter that cannot be read', async () => {
  expect(await read(Uint8Array.from([0x22, 0xd0, 0x22]))).toBeUndefined()
  expect(await read(Buffer.from('"Nguyễn"', 'latin1'))).toBeUndefined()
})

test('text that no database can keep is no JSON, as a value and as a name', async () => {
  for (const text of ['"a\\u0000"', '{"a\\u0000":1}', '["\\ud83d"]', '["\\udE00 "]'])
    expect(await read(text)).toBeUndefined()
  expect(await read('["\\ud83d\\ude00", "\\\\u0000"]')).toEqual(['😀', String.raw`\u0000`])
})

test('JSON that is nested without end neither overflows nor stops the server', async () => {
  const deep = '['.repeat(500_000)
  expect(await read(deep, 2e6)).toBeUndefined()
  expect(Array.isArray(await read(deep + ']'.repeat(500_000), 2e6))).toBe(true)
})

function* endless(): Generator<Uint8Array> {
  for (;;) yield Buffer.alloc(100, ' ')
}

test('H3: a body beyond its limit is refused without being read to its end', async () => {
  const { stream, asked } = streamOf(endless())
  await expect(readJson(stream, 1000)).rejects.toMatchObject({ type: 'too-large', more: { bytesMax: 1000 } })
  expect(asked()).toBe(11)
})
