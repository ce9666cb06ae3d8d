import { readFile } from 'node:fs/promises'
import { openCity } from '../exchange/city-client.ts'
import { nationSignInName, secretPath } from '../exchange/pull-city.ts'
import { reconcile as compare } from '../exchange/reconcile.ts'
import { atNation } from './both-tiers.ts'
import { defineCommand } from './command.ts'

/** `dancu reconcile`: proves that a city and the nation hold the same of every commune, or names those that differ. */
export const reconcile = defineCommand({
  usage: 'reconcile',
  options: {},
  async run({ say }) {
    return atNation(async ({ nation, cities }) => {
      const units = await nation.units()
      const total = { equal: 0, persons: 0, differing: [] as { commune: string; city: number; nation: number }[] }
      for (const { areaCode, address } of cities) {
        const password = (await readFile(secretPath(nation.folder, areaCode), 'utf8')).trim()
        const city = await openCity(address, { signInName: nationSignInName, password })
        const communes = new Set(
          units.versions.filter(({ provinceCode }) => provinceCode === areaCode).map(({ code }) => code),
        )
        const { equal, persons, differing } = await compare(nation.db, city, communes)
        total.equal += equal
        total.persons += persons
        total.differing.push(...differing)
      }
      say(
        `${total.equal} communes with ${total.persons} people are equal at both tiers; ${total.differing.length} differ.`,
      )
      for (const { commune, city, nation: here } of total.differing)
        say(`  ${commune}: ${city} people at the city, ${here} at the nation`)
      return { exitCode: total.differing.length === 0 ? 0 : 1, json: total }
    })
  },
})
