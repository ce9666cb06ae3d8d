import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { findCompiled } from './load-source.mjs'
import { installation } from './settings.ts'

const run = promisify(execFile)

async function dancu(...args: string[]): Promise<string> {
  return (await run(process.execPath, [join(installation, 'dancu.mjs'), ...args])).stdout
}

test('the program is compiled once, knows where its sources stand, and tells of them where it fails', async () => {
  expect(await dancu('--help')).toContain('Usage: dancu COMMAND')
  const compiled = findCompiled() ?? ''
  expect(await dancu('link', '--help')).toContain('--threads N')
  expect(findCompiled()).toBe(compiled)
  const files = await readdir(compiled, { recursive: true })
  expect(files).toEqual(expect.arrayContaining(['sources.json', 'server/cli.js', 'server/cli.js.map']))
  expect(await readFile(join(compiled, 'sources.json'), 'utf8')).toContain('"server/cli/link.ts"')
}, 30_000)
