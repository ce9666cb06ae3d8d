import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A file of the built app, ready to be sent: `gzipped` where that is smaller. */
export type BuiltFile = { content: Uint8Array<ArrayBuffer>; gzipped?: Uint8Array<ArrayBuffer>; mediaType: string }

/** What the build in `web/` has made: the page of the app, its files by name, and the style sheet of the public pages. */
export type BuiltApp = {
  page: BuiltFile | undefined
  assets: ReadonlyMap<string, BuiltFile>
  stylesheet: string | undefined
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.html', '.js', '.css', '.svg'])

/**
 * Reads the built app, about half a megabyte, into memory: an address is looked up by name, so none can lead elsewhere.
 * A folder that is not there, because nothing has been built, is an app without files.
 */
export function readBuiltApp(folder: string): BuiltApp {
  const names = listFiles(join(folder, 'assets'))
  const assets = new Map(names.map((name) => [name, readBuiltFile(join(folder, 'assets', name))]))
  const page = listFiles(folder).includes('index.html') ? readBuiltFile(join(folder, 'index.html')) : undefined
  return { page, assets, stylesheet: stylesheetAmong(names) }
}

/** The name of the style sheet of the public pages; undefined where nothing has been built. */
export const findStylesheet = (folder: string): string | undefined => stylesheetAmong(listFiles(join(folder, 'assets')))

const stylesheetAmong = (names: readonly string[]): string | undefined =>
  names.find((name) => /^portal-[\w-]+\.css$/.test(name))

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true })
    return entries.filter((entry) => entry.isFile() && extname(entry.name) in mediaTypes).map(({ name }) => name)
  } catch {
    return []
  }
}

function readBuiltFile(path: string): BuiltFile {
  const extension = extname(path)
  const content = new Uint8Array(readFileSync(path))
  const file = { content, mediaType: mediaTypes[extension] ?? 'application/octet-stream' }
  return compressible.has(extension) ? { ...file, gzipped: new Uint8Array(gzipSync(content, { level: 9 })) } : file
}
