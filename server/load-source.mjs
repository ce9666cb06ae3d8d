// How the program gets from its TypeScript to what Node runs: compiled once after each change, and kept. tsx compiles
// each file anew in every process, which cost a second of every command.

// Plain JavaScript, so what comes from outside has no type.
/* oxlint-disable typescript/no-unsafe-assignment */
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const installation = fileURLToPath(new URL('..', import.meta.url))
const folder = join(installation, 'node_modules/.cache/dancu')

/** What is run from here: the command line, and what works beside it in threads of its own. */
const entries = ['server/cli.ts', 'server/checking/linkage/compare-in-thread.ts']

/** Packages that are compiled in: one file is loaded faster than a hundred. Others are loaded as they are installed. */
const compiledIn = new Set(['zod', 'kysely', 'hono', '@hono/node-server', '@duckdb/node-api'])

/** What else decides what is compiled: this file, which packages are installed, and which benchmarks there are. */
const decisive = ['server/load-source.mjs', 'package-lock.json', 'node_modules/.package-lock.json', 'bench']

const keptMax = 4

/** The folder of the compiled program; undefined where there is none of the sources as they are and where they are. */
export function findCompiled() {
  const name = listKept().find((kept) => isStill(readJson(join(folder, kept, 'sources.json'))))
  return name === undefined ? undefined : join(folder, name)
}

function isStill(sources) {
  const { from, stamps = {} } = sources ?? {}
  return from === installation && Object.entries(stamps).every(([path, stamp]) => stampOf(path) === stamp)
}

/**
 * Imports one of the entries, compiled; compiles the program first if it has changed. Where that cannot be done or kept, as
 * in a folder that nobody may write to, tsx runs the sources as they stand. Its stack traces tell of the sources. `compiled`:
 * what `findCompiled` found, for who has asked already; to look at every source takes a tenth of a command's start.
 */
export async function loadSource(entry, compiled = findCompiled()) {
  const from = compiled ?? (await compile().catch(() => undefined))
  if (from === undefined) return loadUncompiled(entry)
  process.setSourceMapsEnabled(true)
  return import(pathToFileURL(join(from, entry.replace(/\.ts$/, '.js'))).href)
}

/** Imports a source file by way of tsx, which then compiles whatever else this process imports by its path. */
async function loadUncompiled(entry) {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: join(installation, 'server/tsconfig.json') })
  return import(pathToFileURL(join(installation, entry)).href)
}

async function compile() {
  const { build } = await import('esbuild')
  mkdirSync(folder, { recursive: true })
  const made = mkdtempSync(join(folder, 'making-'))
  const stamped = new Map(decisive.map((path) => [path, stampOf(path)]))
  const { metafile } = await build({
    absWorkingDir: installation,
    entryPoints: entries,
    outbase: installation,
    outdir: made,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    sourcesContent: false,
    // Less to read at each start; names stay as they are.
    minifyWhitespace: true,
    // Constants are written out where they stand for something, so that nobody has to look them up in a loop.
    minifySyntax: true,
    metafile: true,
    logLevel: 'silent',
    // A package that was written for `require` still asks for Node's own modules by it.
    banner: {
      js: `import{createRequire as requireOf}from'node:module';const require=requireOf(${quote(import.meta.url)});`,
    },
    plugins: [{ name: 'dancu', setup: (plugged) => plugIn(plugged, stamped) }],
  })
  // Of packages the lock tells; of what else was read, such as JSON, the file itself.
  for (const path of Object.keys(metafile.inputs))
    if (!stamped.has(path) && !path.startsWith('node_modules/')) stamped.set(path, stampOf(path))
  // A copy of the folder elsewhere has sources of its own, however alike.
  writeFileSync(join(made, 'sources.json'), JSON.stringify({ from: installation, stamps: Object.fromEntries(stamped) }))
  return keep(made)
}

function plugIn(plugged, stamped) {
  plugged.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
    if (kind === 'entry-point') return undefined
    const name = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
    return compiledIn.has(name) ? undefined : { path, external: true }
  })
  // Each file knows where it stands: templates and reference facts lie beside the sources.
  plugged.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
    // Stamped before it is read: what changes in between is compiled again.
    stamped.set(relative(installation, path), stampOf(relative(installation, path)))
    const text = readFileSync(path, 'utf8')
    const contents = text
      .replaceAll('import.meta.url', quote(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', quote(dirname(path)))
    return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' }
  })
}

/** Gives what was made its name, which makes it whole for others; older programs may still run, so a few are kept. */
function keep(made) {
  const kept = join(folder, `${Date.now()}-${process.pid}`)
  chmodSync(made, 0o755)
  renameSync(made, kept)
  for (const name of listKept().slice(keptMax)) rmSync(join(folder, name), { recursive: true, force: true })
  return kept
}

/** Compiled programs, the latest first. */
function listKept() {
  try {
    return readdirSync(folder)
      .filter((name) => /^\d/.test(name))
      .toSorted((one, other) => other.localeCompare(one))
  } catch {
    return []
  }
}

/** What changes when a file does. */
function stampOf(path) {
  // Some nine hundred files: to join each path anew takes longer than to look at it.
  const file = statSync(installation + path, { throwIfNoEntry: false })
  return file === undefined ? '' : `${file.size} ${file.mtimeMs}`
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function quote(text) {
  return JSON.stringify(text)
}
