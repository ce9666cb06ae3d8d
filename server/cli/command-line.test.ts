import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { installation } from '../settings.ts'

type Ended = { exitCode: number | null; out: string; err: string }
type Running = { ended: Promise<Ended>; interrupt: () => void; hears: (text: string) => Promise<void> }

/** Calls `dancu` as a shell does, with these settings and no others. */
function call(args: string[], settings: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [join(installation, 'dancu.mjs'), ...args], {
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  return {
    ended: once(child, 'close').then(() => ({ exitCode: child.exitCode, out, err })),
    interrupt: () => child.kill('SIGINT'),
    async hears(text) {
      while (!out.includes(text) && child.exitCode === null)
        await Promise.race([once(child.stdout, 'data'), once(child, 'close')])
      expect(out).toContain(text)
    },
  }
}

const lastObject = (out: string): unknown => JSON.parse(out.trimEnd().split('\n').at(-1) ?? '')

/** A folder that PostgreSQL's account can enter, too; where it is moved out of a private one, both go at the end. */
async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dancu-cli-'))
  await chmod(folder, 0o755)
  onTestFinished(async () => {
    const database = await realpath(join(folder, 'postgres')).catch(() => folder)
    for (const made of [database, folder]) await rm(made, { recursive: true, force: true })
  })
  return folder
}

/** A port that something else listens on. */
async function takenPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
  })
  await once(server, 'listening')
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

test('--help lists the commands, and the help of a command shows its usage', async () => {
  const [help, ofCommand] = await Promise.all([call(['--help']).ended, call(['migrate', '--help']).ended])
  expect(help).toMatchObject({ exitCode: 0, err: '' })
  for (const name of ['start', 'serve', 'migrate', 'doctor']) expect(help.out).toMatch(new RegExp(`^ +${name} `, 'm'))
  expect(ofCommand).toMatchObject({ exitCode: 0, out: expect.stringContaining('Usage: dancu migrate') as unknown })
})

test('wrong usage exits with 2 and says what is wrong: no command, an unknown one, an option or a word too many', async () => {
  const calls = [[], ['strat'], ['migrate', '--fast', '--json'], ['migrate', 'now']].map(
    async (args) => call(args).ended,
  )
  const [none, unknown, option, word] = await Promise.all(calls)
  expect(none).toMatchObject({ exitCode: 2, out: '' })
  expect(unknown).toMatchObject({ exitCode: 2, err: 'There is no command strat. See: dancu --help\n' })
  expect(option).toMatchObject({ exitCode: 2, err: expect.stringMatching(/--fast.*\nUsage: dancu migrate/) as unknown })
  expect(lastObject(option?.out ?? '')).toHaveProperty('error')
  expect(word).toMatchObject({ exitCode: 2, err: expect.stringMatching(/^now is one too many/) as unknown })
})

test('a setting that cannot be is refused with 1 before anything is made', async () => {
  const { exitCode, err } = await call(['migrate'], { PORT: 'eighty', DANCU_COLOUR: 'red' }).ended
  expect({ exitCode, err }).toEqual({
    exitCode: 1,
    err: 'The settings are wrong.\nDANCU_COLOUR: there is no such setting\nPORT: must be a port from 1 to 65533\n',
  })
})

test('a taken port, a folder that cannot be written, a database that does not answer: one line each, exit 1', async () => {
  const PORT = String(await takenPort())
  const DANCU_DATA = await freshFolder()
  const [port, folder, database] = await Promise.all([
    call(['start'], { PORT, DANCU_DATA }).ended,
    call(['migrate'], { DANCU_DATA: '/dev/null/x' }).ended,
    call(['migrate'], { DATABASE_URL: 'postgres://anna:secret@127.0.0.1:1/dancu' }).ended,
  ])
  expect(port).toEqual({
    exitCode: 1,
    out: '',
    err: `Port ${PORT} is taken. Stop the program that uses it, or set PORT to another.\n`,
  })
  expect(folder).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/^The data folder .+ cannot be written.+\n$/) as unknown,
  })
  expect(database).toMatchObject({
    exitCode: 1,
    err: expect.stringMatching(/^The database .+ cannot be reached.+\n$/) as unknown,
  })
  expect(database.err).not.toContain('secret')
})

test('serve answers /health with 200, and Ctrl-C ends it in order, the database too', async () => {
  const DANCU_DATA = await freshFolder()
  const PORT = String(20_000 + (process.pid % 20_000))
  const serve = call(['serve', '--json'], { PORT, DANCU_DATA })
  await serve.hears('tier runs at')
  const health = await fetch(`http://127.0.0.1:${PORT}/health`)
  expect(health.status).toBe(200)
  const seen = await call(['doctor', '--json'], { PORT, DANCU_DATA }).ended
  expect(seen.exitCode).toBe(0)
  expect(lastObject(seen.out)).toMatchObject({
    findings: expect.arrayContaining([
      { state: 'ok', about: `port ${PORT}`, text: 'in use by Dancu' },
      { state: 'ok', about: 'city database', text: 'up to date' },
    ]) as unknown,
  })
  serve.interrupt()
  const { exitCode, out } = await serve.ended
  expect({ exitCode, last: lastObject(out) }).toEqual({
    exitCode: 0,
    last: { address: `http://127.0.0.1:${PORT}`, stopped: true },
  })
})
