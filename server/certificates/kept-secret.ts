import { randomUUID } from 'node:crypto'
import { link, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A secret of this tier, made when it is first needed. Whoever comes second takes that of the first. */
export async function getSecret(folder: string, name: string, make: () => Uint8Array | string): Promise<Buffer> {
  const path = join(folder, 'keys', name)
  const found = await readFile(path).catch(() => undefined)
  if (found !== undefined) return found
  await mkdir(join(folder, 'keys'), { recursive: true, mode: 0o700 })
  const made = `${path}.${randomUUID()}`
  const file = await open(made, 'wx', 0o600)
  try {
    await file.writeFile(make())
    await file.sync()
    await link(made, path).catch(() => undefined)
  } finally {
    await file.close()
    await rm(made, { force: true })
  }
  return readFile(path)
}
