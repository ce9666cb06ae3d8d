import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isNewEnough, listUnmatched } from './install.mjs'

test('Node 20.20 and later is new enough, earlier is not', () => {
  for (const version of ['20.20.0', '20.20.2', '22.0.0', '24.11.1']) expect(isNewEnough(version)).toBe(true)
  for (const version of ['18.20.8', '20.19.9', '20.9.0', '8.0.0']) expect(isNewEnough(version)).toBe(false)
})

/** A folder with a lock of these packages and npm's list of those that it installed. */
async function folderWith(locked: object, installed: object | undefined): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-install-'))
  onTestFinished(async () => rm(folder, { recursive: true }))
  await mkdir(join(folder, 'node_modules'))
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ packages: { '': { version: '1.0.0' }, ...locked } }),
  )
  if (installed)
    await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }))
  return folder
}

test('a fresh clone lacks every package that is not optional', async () => {
  const locked = {
    'node_modules/hono': { version: '4.0.0' },
    'node_modules/other-os': { version: '1.0.0', optional: true },
  }
  expect(listUnmatched(await folderWith(locked, undefined))).toEqual(['hono 4.0.0'])
})

test('a package of another version than locked is found, also one below another', async () => {
  const locked = { 'node_modules/hono': { version: '4.0.0' }, 'node_modules/a/node_modules/@b/c': { version: '2.0.0' } }
  const installed = { ...locked, 'node_modules/a/node_modules/@b/c': { version: '1.0.0' } }
  expect(listUnmatched(await folderWith(locked, installed))).toEqual(['@b/c 2.0.0'])
  expect(listUnmatched(await folderWith(locked, locked))).toEqual([])
})

test('what runs these tests is installed as locked', () => {
  expect(listUnmatched()).toEqual([])
})
