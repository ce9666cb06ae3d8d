import { pullCity } from '../exchange/pull-city.ts'
import { numberChanges } from '../register/number-changes.job.ts'
import { atNation } from './both-tiers.ts'
import { defineCommand } from './command.ts'

/** `dancu pull`: the nation takes everything new from its cities, and sends its receipts. */
export const pull = defineCommand({
  usage: 'pull',
  options: {},
  async run({ say }) {
    return atNation(async ({ nation, cities }) => {
      const started = performance.now()
      const total = { changes: 0, receipts: 0 }
      const { db, folder } = nation
      for (const city of cities) {
        const place = { db, folder, today: nation.today(), units: await nation.units() }
        const { changes, receipts } = await pullCity(place, city)
        total.changes += changes
        total.receipts += receipts
      }
      while ((await numberChanges(db)) > 0);
      const seconds = Math.round((performance.now() - started) / 10) / 100
      say(`The nation took ${total.changes} changes and sent ${total.receipts} receipts in ${seconds} s.`)
      return { exitCode: 0, json: { ...total, seconds } }
    })
  },
})
