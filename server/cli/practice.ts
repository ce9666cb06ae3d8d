import { runTier } from '../main.ts'
import { refuseTaken } from '../port.ts'
import { Refusal } from '../refusal.ts'
import { readSettings } from '../settings.ts'
import { buildWeb } from './build-web.ts'
import { defineCommand, WrongUsage } from './command.ts'
import { openDatabases } from './databases.ts'
import { announcePractice, practiceSettings, preparePractice } from './open-practice.ts'
import { prepareTier } from './prepare-tier.ts'
import { comes, stopSignal } from './stop-signal.ts'

/**
 * `dancu practice`: the practice city of this installation's live one, on a database and a port of its own, until Ctrl-C.
 * `--address` says at which address officers reach it, where that is not this machine. `--reset` empties it and ends:
 * also while it is served, and tasks that were begun there are begun anew.
 */
export const practice = defineCommand({
  usage: 'practice [--reset] [--address https://HOST]',
  options: { reset: { type: 'boolean' }, address: { type: 'string' } },
  async run({ values: { reset = false, address }, say }) {
    if (address !== undefined && !/^https?:[/]{2}[^/?#]+$/.test(address))
      throw new WrongUsage('--address is an address without a path, like https://practice.example')
    const settings = readSettings()
    if (settings.TIER !== 'city') throw new Refusal('Practice belongs to a city: set TIER to city.')
    const practised = practiceSettings(settings, address)
    if (!reset) await refuseTaken(practised.PORT)
    const stopped = stopSignal()
    const databases = await openDatabases(settings)
    for (const note of databases.notes) say(note)
    try {
      const city = await databases.prepare('city')
      await prepareTier(settings, 'city', city)
      if (reset) await databases.renewPractice(async (url) => preparePractice(practised, url))
      const urls = { city, practice: await databases.prepare('practice') }
      await preparePractice(practised, urls.practice)
      await announcePractice(practised, urls, reset && address === undefined ? 'known' : 'here')
      if (reset) {
        say('The practice city is empty. Tasks that were begun there have to be begun anew.')
        return { exitCode: 0, json: { reset: true } }
      }
      await buildWeb(say)
      const running = await runTier(practised, { tier: 'city', databaseUrl: urls.practice, port: practised.PORT })
      say(`The practice city runs at ${practised.PUBLIC_ORIGIN}. Ctrl-C stops it.`)
      await comes(stopped)
      await running.stop()
      return { exitCode: 0, json: { address: running.address, stopped: true } }
    } finally {
      await databases.stop()
    }
  },
})
