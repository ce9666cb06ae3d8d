import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chromium, type Browser } from 'playwright-core'
import * as z from 'zod'
import { installation } from '../settings.ts'

const run = promisify(execFile)
const packed = join(createRequire(import.meta.url).resolve('@sparticuz/chromium'), '../../..')

/** Why there can be no browser here, or undefined: the package carries one for Linux on x64 only. Tests skip by it. */
export const browserMissing =
  process.platform === 'linux' && process.arch === 'x64'
    ? undefined
    : `there is no packed browser for ${process.platform}-${process.arch}`

/** Nothing but the page under test goes over the network; there is no graphics card; letters stand alike everywhere. */
const flags = `--disable-background-networking --disable-component-update --disable-sync --no-first-run
  --disable-domain-reliability --no-pings --disable-quic --disable-gpu --disable-dev-shm-usage
  --font-render-hinting=none --lang=vi`.split(/\s+/)

/**
 * Starts the browser that comes inside an npm package, with the libraries and the fonts of that package, so that nothing
 * needs to be installed on the machine. A test opens its own context, in the language that it needs
 * (`browser.newContext({ locale: 'vi-VN' })`), and closes the browser when it is done.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpack()
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    // The sandbox cannot work as root, nor in most containers; only our own pages are opened.
    chromiumSandbox: false,
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      LANG: 'vi_VN.UTF-8',
      LD_LIBRARY_PATH: join(folder, 'al2023/lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
    },
  })
}

/**
 * The folder with the unpacked browser, about 200 MB, made once for each version. The package's own function unpacks
 * into the folder for temporary files under fixed names, where two accounts or two tests at once disturb each other. So
 * it runs in a process whose temporary folder is a new one, which gets its name when it is complete.
 */
async function unpack(): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')))
  const cache = await findCache()
  const folder = join(cache, `chromium-${version}`)
  if (await exists(folder)) return folder
  const unfinished = await mkdtemp(`${folder}.new-`)
  await run(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'unpack-browser.ts')], {
    cwd: installation,
    // It unpacks the libraries only where it believes to be in the place that lacks them.
    env: { TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  })
  await writeFile(join(unfinished, 'fonts/fonts.conf'), fontsAt(folder))
  await rename(unfinished, folder).catch(async () => rm(unfinished, { recursive: true }))
  return folder
}

/** The package's own configuration looks for the fonts elsewhere; without any, the browser falls over a date field. */
const fontsAt = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`

/** Beside the packages, or among this account's temporary files where the packages belong to somebody else. */
async function findCache(): Promise<string> {
  const beside = join(installation, 'node_modules/.cache/dancu')
  try {
    await mkdir(beside, { recursive: true })
    await rm(await mkdtemp(join(beside, 'try-')), { recursive: true })
    return beside
  } catch {
    const own = join(tmpdir(), `dancu-browser-${process.getuid?.() ?? 0}`)
    await mkdir(own, { recursive: true, mode: 0o700 })
    if ((await stat(own)).uid !== process.getuid?.()) throw new Error(`${own} belongs to another account.`)
    return own
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined
}
