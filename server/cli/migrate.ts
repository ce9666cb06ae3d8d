import { readSettings } from '../settings.ts'
import { defineCommand } from './command.ts'
import { openDatabases } from './databases.ts'
import { prepareTier } from './prepare-tier.ts'

/** `dancu migrate`: brings the database of the settings' tier up to date, its reference facts too. Run it before a new version serves. */
export const migrate = defineCommand({
  usage: 'migrate',
  options: {},
  async run({ say }) {
    const settings = readSettings()
    const databases = await openDatabases(settings)
    try {
      const ran = await prepareTier(settings, settings.TIER, await databases.prepare(settings.TIER))
      say(ran.length === 0 ? 'The database is up to date.' : `Brought up to date: ${ran.join(', ')}.`)
      return { exitCode: 0, json: { tier: settings.TIER, ran } }
    } finally {
      await databases.stop()
    }
  },
})
