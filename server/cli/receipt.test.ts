import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { receiptFragment } from '../../forms/surrender/receipt.ts'
import { Refusal } from '../refusal.ts'
import { publicKeyOf, signReceipt } from '../surrender/receipt.ts'
import { WrongUsage } from './command.ts'
import { receipt } from './receipt.ts'

const folder = await mkdtemp(join(tmpdir(), 'dancu-receipt-'))
afterAll(async () => rm(folder, { recursive: true }))
const key = join(folder, 'receipts.pem')
await writeFile(key, await publicKeyOf(folder))
const counts = [
  { itemClass: 'AMMO', quantity: 43 },
  { itemClass: 'EXPL', quantity: 1.8 },
]
const facts = { receiptNo: '00508-20-00001', on: '2020-05-26', counts }
const { text, signature } = await signReceipt(facts, folder)
const code = `https://city.example/vi/surrender/receipt${receiptFragment(text, signature, 'ABCD0123ABCD0123')}`

async function check(what: string, file = key) {
  const said: string[] = []
  const outcome = await receipt.run([what, '--key', file], (line) => said.push(line))
  return { ...outcome, said: said.join('\n') }
}

test('a receipt’s signature is checked with the public key alone: neither server nor database', async () => {
  const { exitCode, json, said } = await check(code)
  expect([exitCode, json]).toEqual([0, { isGenuine: true, ...facts }])
  expect(said).toContain('Ammunition: 43 rounds')
  expect(said).toContain('Explosive substance: 1.8 kg')
  expect(said).not.toContain('ABCD')
})

test('one sign that is altered, another key and what is no receipt are told from a genuine one', async () => {
  const other = join(folder, 'other.pem')
  await writeFile(other, await publicKeyOf(join(folder, 'another-city')))
  for (const [what, file] of [
    [code.replace('AMMO%3D43', 'AMMO%3D44'), key],
    [code, other],
    ['https://city.example/vi/surrender/receipt', key],
    [`${code.split('#')[0] ?? ''}#%.x.y`, key],
  ] as const)
    expect((await check(what, file)).json).toEqual({ isGenuine: false })
})

test('without a key, or with a file that is none, it is said what is needed', async () => {
  await expect(receipt.run([code], () => undefined)).rejects.toThrow(WrongUsage)
  await expect(check(code, join(folder, 'no-such-file'))).rejects.toThrow(Refusal)
  await writeFile(join(folder, 'text.pem'), 'nothing')
  await expect(check(code, join(folder, 'text.pem'))).rejects.toThrow(Refusal)
})
