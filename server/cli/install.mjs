// What runs before anything is installed: Node alone, and a syntax that every Node with modules can read.

// Plain JavaScript, so what comes from outside has no type.
/* oxlint-disable typescript/no-unsafe-assignment */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const installation = fileURLToPath(new URL('../..', import.meta.url))

/** Ends the process with one line where Node is too old. */
export function refuseOldNode(version = process.versions.node) {
  if (isNewEnough(version)) return
  process.stderr.write(`Dancu needs Node 20.20 or later; this is ${version}. See https://nodejs.org.\n`)
  process.exit(1)
}

/** Whether this version of Node is one that Dancu runs on. */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 20)
}

/**
 * The packages that are not installed as `package-lock.json` says, each as `name version`: compared with npm's own list
 * of what it installed. Optional ones may be absent: they are for other platforms.
 */
export function listUnmatched(folder = installation) {
  const locked = readPackages(join(folder, 'package-lock.json'))
  const installed = readPackages(join(folder, 'node_modules/.package-lock.json'))
  return Object.entries(locked)
    .filter(([path, { version, optional }]) => {
      if (path === '') return false
      return installed[path] ? installed[path].version !== version : !optional
    })
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`)
}

/** Installs where something is missing or other than locked, and says so. Ends the process where that fails. */
export function installPackages() {
  const unmatched = listUnmatched()
  if (unmatched.length === 0) return
  process.stderr.write(`Installing ${unmatched.length} packages with npm. This happens once, and takes a minute.\n`)
  // Development packages too: the site is built from source, here.
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const exact = runNpm(['ci', ...options])
  if (exact.isDone) return
  // `npm ci` also refuses a lock that lacks a package of another platform. This one takes the rest of the lock as it is.
  process.stderr.write('npm ci did not install them. Trying npm install.\n')
  const lenient = runNpm(['install', '--no-save', ...options])
  if (lenient.isDone) return
  process.stderr.write(`${exact.said}\n${lenient.said}\nnpm could not install the packages; it says why above.\n`)
  process.exit(1)
}

/** Runs npm and keeps what it says: of a failure that the next attempt mends, nobody needs to read. */
function runNpm(args) {
  const options = { cwd: installation, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
  const own = process.env.npm_execpath
  const { status, error, stdout, stderr } =
    own && /npm-cli\.[cm]?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], options)
      : spawnSync('npm', args, options)
  return { isDone: status === 0, said: [stdout, stderr, error?.message].filter(Boolean).join('\n') }
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
