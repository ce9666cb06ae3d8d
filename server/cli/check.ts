import { measureCommunes } from '../checking/quality/measure-communes.job.ts'
import { listMonths } from '../checking/quality/take-snapshot.ts'
import { listCommunesBelow } from '../areas/unit.ts'
import { qualityMeasureIds, qualityMeasures } from '../../forms/quality-measures.ts'
import { defineCommand } from './command.ts'
import { atCity } from './at-city.ts'

/** `dancu check`: measures the data of every commune of the city, and tells each measure of the whole. */
export const check = defineCommand({
  usage: 'check',
  options: {},
  async run({ say }) {
    return atCity(async (city) => {
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
      const measured = qualityMeasureIds.map((measure) => {
        const share = months.findLast((one) => one.measure === measure)
        return { measure, numerator: share?.numerator ?? 0, denominator: share?.denominator ?? 0 }
      })
      for (const { measure, numerator, denominator } of measured)
        say(`${qualityMeasures[measure].word} · ${qualityMeasures[measure].title.en}: ${numerator} of ${denominator}`)
      return { exitCode: 0, json: { measures: measured } }
    })
  },
})
