import { measureCommunes } from '../checking/quality/measure-communes.job.ts'
import { listMonths } from '../checking/quality/take-snapshot.ts'
import { countByRule } from '../checking/findings/count-by-rule.ts'
import { beginSweep, continueSweep } from '../checking/findings/sweep.ts'
import { listCommunesBelow } from '../areas/unit.ts'
import type { Site } from '../http/server.ts'
import { qualityMeasureIds, qualityMeasures, qualityWords } from '../../forms/quality-measures.ts'
import { defineCommand } from './command.ts'
import { atCity } from './at-city.ts'

type Say = (line: string) => void

/**
 * `dancu check`: runs every rule over everybody in the register, then measures the data of every commune of the city; tells
 * what was found by rule, and each measure of the whole. One that was cut off goes on where it stopped.
 */
export const check = defineCommand({
  usage: 'check',
  options: {},
  async run({ say }) {
    return atCity(async (city) => {
      const checked = await runRules(city, say)
      const measures = await measure(city, say)
      return { exitCode: 0, json: { ...checked, measures } }
    })
  },
})

async function runRules(city: Site, say: Say) {
  const began = performance.now()
  const whole = { unitCode: city.areaCode, askedBy: null }
  let sweep = await city.db.transaction().execute(async (tx) => beginSweep(tx, city, whole))
  if (sweep.personsDone > 0) say(`Going on after ${sweep.personsDone} people.`)
  while (!sweep.isFinished) {
    sweep = await continueSweep(city, sweep)
    say(`${sweep.personsDone} of ${sweep.personsAll} people checked.`)
  }
  const rules = await city.db.transaction().execute(countByRule)
  for (const { rule, text, unsettled } of rules) if (unsettled > 0) say(`${rule}: ${unsettled} · ${text}`)
  const seconds = Math.round(performance.now() - began) / 1000
  return { persons: sweep.personsDone, seconds, rules }
}

async function measure(city: Site, say: Say) {
  while ((await measureCommunes(city)) > 0);
  const today = city.today()
  const months = await city.db.transaction().execute(async (tx) => {
    const communes = await listCommunesBelow(tx, city.areaCode, today)
    return listMonths(
      tx,
      communes.map(({ code }) => code),
      today,
    )
  })
  const measured = qualityMeasureIds.map((id) => {
    const share = months.findLast((one) => one.measure === id)
    return { measure: id, numerator: share?.numerator ?? 0, denominator: share?.denominator ?? 0 }
  })
  for (const { measure: id, numerator, denominator } of measured)
    say(
      `${qualityWords[qualityMeasures[id].word].en} · ${qualityMeasures[id].title.en}: ${numerator} of ${denominator}`,
    )
  return measured
}
