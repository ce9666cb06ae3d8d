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

/** A request with this body, as it comes from a socket: its length is said before, or it is not. */
function requestOf(body: ReadableStream<Uint8Array> | Buffer<ArrayBuffer> | null, length?: number): Request {
  const headers = new Headers(length === undefined ? [] : [['content-length', String(length)]])
  return new Request('http://localhost/', { method: 'POST', body, headers, duplex: 'half' })
}

/** Both ways of reading give the same. */
async function read(text: string | Uint8Array<ArrayBuffer>, bytesMax = 1000): Promise<unknown> {
  const bytes = Buffer.from(text)
  const whole = await readJson(requestOf(bytes, bytes.length), bytesMax)
  expect(await readJson(requestOf(streamOf([bytes]).stream), bytesMax)).toEqual(whole)
  return whole
}

test('any value comes through as it was sent, however its bytes arrive', async () => {
  const sent = fc.jsonValue({ stringUnit: 'binary' })
  await fc.assert(
    fc.asyncProperty(sent, fc.integer({ min: 1, max: 9 }), async (value, size) => {
      const bytes = Buffer.from(JSON.stringify(value))
      const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
        bytes.subarray(at * size, at * size + size),
      )
      const arrived = await readJson(requestOf(streamOf(pieces).stream), 1e6)
      const isStorable = !JSON.stringify(value).includes(String.raw`\u0000`)
      expect(arrived).toEqual(isStorable ? JSON.parse(JSON.stringify(value)) : undefined)
    }),
  )
})

test('what is no JSON is undefined, which no schema of a body takes', async () => {
  for (const text of ['', 'x', '{"a":', '{"a":1}}', "{'a':1}", 'NaN']) expect(await read(text)).toBeUndefined()
  expect(await readJson(requestOf(null), 1000)).toBeUndefined()
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
  expect(await readJson(requestOf(Buffer.from(deep)), 2e6)).toBeUndefined()
  const closed = Buffer.from(deep + ']'.repeat(500_000))
  expect(Array.isArray(await readJson(requestOf(closed), 2e6))).toBe(true)
})

function* endless(): Generator<Uint8Array> {
  for (;;) yield Buffer.alloc(100, ' ')
}

test('H3: a body beyond its limit is refused without being read to its end', async () => {
  const { stream, asked } = streamOf(endless())
  const tooLarge = { type: 'too-large', more: { bytesMax: 1000 } }
  await expect(readJson(requestOf(stream), 1000)).rejects.toMatchObject(tooLarge)
  expect(asked()).toBe(11)
  const said = streamOf(endless())
  await expect(readJson(requestOf(said.stream, 1001), 1000)).rejects.toMatchObject(tooLarge)
  expect(said.asked()).toBe(0)
})
