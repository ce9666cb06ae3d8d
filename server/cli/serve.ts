import { runTier } from '../main.ts'
import { readSettings } from '../settings.ts'
import { buildWeb } from './build-web.ts'
import { defineCommand } from './command.ts'
import { openDatabases } from './databases.ts'
import { prepareTier } from './prepare-tier.ts'
import { comes, stopSignal } from './stop-signal.ts'

/** `dancu serve`: one tier from the settings (TIER, AREA, DATABASE_URL, PORT), until Ctrl-C or SIGTERM. */
export const serve = defineCommand({
  usage: 'serve',
  options: {},
  async run({ say }) {
    const settings = readSettings()
    const stopped = stopSignal()
    const databases = await openDatabases(settings)
    for (const note of databases.notes) say(note)
    try {
      const databaseUrl = await databases.prepare(settings.TIER)
      await prepareTier(settings, settings.TIER, databaseUrl)
      await buildWeb(say)
      const running = await runTier(settings, { tier: settings.TIER, databaseUrl, port: settings.PORT })
      say(`The ${settings.TIER} tier runs at ${running.address}. Ctrl-C stops it.`)
      await comes(stopped)
      await running.stop()
      return { exitCode: 0, json: { address: running.address, stopped: true } }
    } finally {
      await databases.stop()
    }
  },
})
