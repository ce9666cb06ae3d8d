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
  process.stderr.write(`Installing ${unmatched.length} packages with npm. This happens once.\n`)
  // Development packages too: the site is built from source, here.
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund']
  if (runNpm(['ci', ...options]) || runNpm(['install', ...options])) return
  process.stderr.write('npm could not install the packages. What it printed above says why.\n')
  process.exit(1)
}

function runNpm(args) {
  // Its output goes to standard error: standard output belongs to the command that is about to run.
  const options = { cwd: installation, stdio: ['ignore', 2, 2] }
  const own = process.env.npm_execpath
  const { status, error } =
    own && /npm-cli\.[cm]?js$/.test(own)
      ? spawnSync(process.execPath, [own, ...args], options)
      : spawnSync('npm', args, options)
  if (error) process.stderr.write(`npm does not start: ${error.message}\n`)
  return status === 0
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}
