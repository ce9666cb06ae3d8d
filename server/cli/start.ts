import { prepareDemonstration } from '../demonstration/prepare-demonstration.ts'
import { type RunningTier, runTier } from '../main.ts'
import { host, refuseTaken } from '../port.ts'
import { readSettings, type Settings } from '../settings.ts'
import { buildWeb } from './build-web.ts'
import { defineCommand } from './command.ts'
import { type Databases, migrateAt, openDatabases } from './databases.ts'
import { announcePractice, practiceSettings, preparePractice } from './open-practice.ts'
import { comes, stopSignal } from './stop-signal.ts'

type Say = (line: string) => void

/** The demonstration lives in the month in which the first forms of Hanoi were collected. */
const demonstrationDay = '2020-05-26'

/** `dancu start`: the demonstration, a city, the nation and the practice city with a database each, until Ctrl-C. */
export const start = defineCommand({
  usage: 'start',
  options: {},
  async run({ say }) {
    const settings = demonstrationSettings()
    const stopped = stopSignal()
    // Before anything is made: a taken port is the most common fault, and is told at once.
    for (const port of portsOf(settings)) await refuseTaken(port)
    const databases = await openDatabases(settings)
    const running: RunningTier[] = []
    try {
      // Ctrl-C while it is being prepared does not wait for the end of that.
      await Promise.race([prepareAndRun({ settings, databases, running, say }), comes(stopped)])
      await comes(stopped)
      say('Stopping …')
    } finally {
      // What was being prepared loses its database under its hands; its complaints say nothing any more.
      process.on('uncaughtException', () => undefined)
      await Promise.allSettled(running.map(async (tier) => tier.stop()))
      await databases.stop()
    }
    return { exitCode: 0, json: { addresses: running.map(({ address }) => address), stopped: true } }
  },
})

function demonstrationSettings(): Settings {
  const settings = readSettings()
  const [city, national] = portsOf(settings)
  return {
    ...settings,
    TIER: 'city',
    TODAY: settings.TODAY ?? demonstrationDay,
    CITY_URL: settings.CITY_URL ?? `http://127.0.0.1:${city}`,
    NATIONAL_URL: settings.NATIONAL_URL ?? `http://127.0.0.1:${national}`,
  }
}

function portsOf({ PORT }: Settings): [city: number, national: number, practice: number] {
  return [PORT, PORT + 1, PORT + 2]
}

/** The databases with the demonstration's facts and people; the screens; the servers, which are put into `running`. */
async function prepareAndRun({
  settings,
  databases,
  running,
  say,
}: {
  settings: Settings
  databases: Databases
  running: RunningTier[]
  say: Say
}): Promise<void> {
  for (const note of databases.notes) say(note)
  const urls = {
    city: await databases.prepare('city'),
    national: await databases.prepare('national'),
    practice: await databases.prepare('practice'),
  }
  // One after the other: they make the role that they share, and the first start of a server has none.
  for (const url of Object.values(urls)) await migrateAt(url)
  const practised = practiceSettings(settings)
  const [{ accounts }] = await Promise.all([
    prepareDemonstration({ settings, urls, say }),
    preparePractice(practised, urls.practice),
  ])
  await announcePractice(practised, urls)
  await buildWeb(say)
  const [city, national] = portsOf(settings)
  running.push(await runTier(settings, { tier: 'city', databaseUrl: urls.city, port: city }))
  const atNation = { ...settings, PORT: national }
  running.push(await runTier(atNation, { tier: 'national', databaseUrl: urls.national, port: national }))
  running.push(await runTier(practised, { tier: 'city', databaseUrl: urls.practice, port: practised.PORT }))
  // By the name of this machine: from its number browsers take no session's cookie over plain HTTP.
  const [cityAddress, nationAddress, practiceAddress] = running.map(({ address }) => address.replace(host, 'localhost'))
  say(`Dancu runs. City: ${cityAddress}  Nation: ${nationAddress}  Practice: ${practiceAddress}  Ctrl-C stops it.`)
  say('Accounts of the demonstration:')
  for (const { name, password, what } of accounts) say(`  ${name}  ${password}  ${what}`)
}
