import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as z from 'zod'

const built = join(import.meta.dirname, '../dist/web')
const manifest = join(built, '.vite/manifest.json')
const firstBytesMax = 130_000

const Manifest = z.record(z.string(), z.object({ file: z.string(), imports: z.array(z.string()).optional() }))

/** The scripts that a browser needs before the first page of the app: the entry, and all that it imports at once. */
function firstScripts(): Set<string> {
  const chunks = Manifest.parse(JSON.parse(readFileSync(manifest, 'utf8')))
  const files = new Set<string>()
  const add = (name: string): void => {
    const chunk = chunks[name]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) add(imported)
  }
  add('index.html')
  return files
}

test.skipIf(!existsSync(manifest))("the officer's first screen needs at most 130 kB of script, compressed", () => {
  const bytes = [...firstScripts()].map((file) => gzipSync(readFileSync(join(built, file)), { level: 9 }).length)
  expect(bytes.length).toBeGreaterThan(0)
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(firstBytesMax)
})
