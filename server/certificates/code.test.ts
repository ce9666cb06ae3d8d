import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { codeOf, readCode, showCode } from './code.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-codes-'))
afterAll(async () => rm(folder, { recursive: true }))

test('D4: a code has 28 of 32 signs, is the same for a certificate and another for every other', async () => {
  const ids = Array.from({ length: 500 }, newId)
  const codes = await Promise.all(ids.map(async (id) => codeOf(id, folder)))
  for (const code of codes) expect(readCode(code)).toBe(code)
  expect(new Set(codes).size).toBe(ids.length)
  expect(await codeOf(ids[0] ?? '', folder)).toBe(codes[0])
  expect(new Set(codes.join('')).size).toBe(32)
})

test('D4: the secret is made once, however many ask for it at the same moment, and is for this account alone', async () => {
  const fresh = join(folder, 'fresh')
  const codes = await Promise.all(Array.from({ length: 20 }, async () => codeOf('one', fresh)))
  expect(new Set(codes).size).toBe(1)
  const { mode, size } = await stat(join(fresh, 'keys/certificate-codes'))
  expect([mode & 0o777, size]).toEqual([0o600, 32])
  expect(await codeOf('one', folder)).not.toBe(codes[0])
})

test('a code is read however it was typed, and nothing else is taken for one', async () => {
  const code = await codeOf(newId(), folder)
  const typed = showCode(code)
  expect(typed).toMatch(/^(\w{4}-){6}\w{4}$/)
  for (const text of [typed, typed.toLowerCase(), typed.replaceAll('-', ' '), typed.replaceAll('-', '–')])
    expect(readCode(text)).toBe(code)
  const read = fc.property(fc.string({ unit: 'binary' }), (text) => readCode(text) === undefined)
  expect(() => fc.assert(read)).not.toThrow()
})
