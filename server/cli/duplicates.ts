import { writeFile } from 'node:fs/promises'
import { listCommunesBelow } from '../areas/unit.ts'
import { compareRegister } from '../checking/duplicates/compare-register.ts'
import { setTwiceEvery, writeLabels } from '../checking/duplicates/labels.ts'
import { atCity } from './at-city.ts'
import { defineCommand, WrongUsage } from './command.ts'

/** `dancu duplicates`: compares the people of a unit with each other and puts likely duplicates into the queue of review. */
export const duplicates = defineCommand({
  usage: 'duplicates [--unit CODE] [--labels LABELS.csv] [--twice-every N]',
  options: { unit: { type: 'string' }, labels: { type: 'string' }, 'twice-every': { type: 'string' } },
  async run({ values: { unit, labels, 'twice-every': every }, say }) {
    if (every !== undefined && !/^[1-9]\d{0,5}$/.test(every))
      throw new WrongUsage(`--twice-every ${every}: give a whole number from 1.`)
    return atCity(async (city) => {
      if (every !== undefined) await setTwiceEvery(city.db, Number(every))
      const today = city.today()
      const code = unit ?? city.areaCode
      const communes = await city.db.transaction().execute(async (tx) => listCommunesBelow(tx, code, today))
      if (communes.length === 0) throw new WrongUsage(`--unit ${code}: there are no communes below it.`)
      const compared = await compareRegister(
        city.db,
        communes.map((one) => one.code),
        say,
      )
      say(`${compared.links} pairs may be one person; ${compared.noted} of them are new to the queue.`)
      if (labels !== undefined) {
        await writeFile(labels, await writeLabels(city.db), { mode: 0o600 })
        say(`${labels}: what reviewers found, as labels.`)
      }
      return { exitCode: 0, json: compared }
    })
  },
})
