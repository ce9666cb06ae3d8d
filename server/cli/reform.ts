import { addDays, isDay } from '../../forms/partial-date.ts'
import { applyReform } from '../register/reform/apply-reform.ts'
import { codeOf, Refusal } from '../refusal.ts'
import { numberChanges } from '../register/number-changes.job.ts'
import { readSettings } from '../settings.ts'
import { atCity } from './at-city.ts'
import { defineCommand, WrongUsage, type Outcome } from './command.ts'
import type { Site } from '../http/server.ts'

/** `dancu reform apply`: records what a day's reform made of the communes below a unit, and where their people live now. */
export const reform = defineCommand({
  usage: 'reform apply --date DAY --unit CODE',
  options: { date: { type: 'string' }, unit: { type: 'string' } },
  positionalsMin: 1,
  positionalsMax: 1,
  async run({ values: { date: on, unit: below }, positionals: [what], say }) {
    if (what !== 'apply') throw new WrongUsage(`There is no reform ${what}: reforms are applied.`)
    if (on === undefined || !isDay(on)) throw new WrongUsage('On which day? Give --date as in 2025-07-01.')
    if (below === undefined) throw new WrongUsage('Which communes? Give --unit with the code of the city.')
    if (readSettings().TIER === 'national')
      throw new Refusal('A reform is applied at the city; the nation takes its acts from the feed.')
    return atCity(async (site) => applyAndTell(site, { on, below }, say))
  },
})

async function applyAndTell(
  site: Site,
  { on, below }: { on: string; below: string },
  say: (line: string) => void,
): Promise<Outcome> {
  const started = performance.now()
  const { db, areaCode } = site
  const [units, today] = [await site.units(), site.today()]
  if (on > today) throw new Refusal(`The reform of ${on} takes effect then; today is ${today}.`)
  const eve = addDays(on, -1)
  if (!units.isWithin(below, areaCode, eve)) throw new Refusal(`There was no unit ${below} in ${areaCode} on ${eve}.`)
  const applied = await applyReform(db, { areaCode, below, on, today, units }, say).catch((error: unknown) => {
    throw isOutrun(error)
      ? new Refusal('The reform is being applied by somebody else. Call again when it is done.')
      : error
  })
  while ((await numberChanges(db)) > 0);
  const seconds = Math.round((performance.now() - started) / 10) / 100
  const { whole, split, unchanged, before, moved, stayed, onWorklist, adrift } = applied
  say(`${whole} units went whole into another, ${split} were divided, ${unchanged} stayed, in ${seconds} s.`)
  say(`Of ${before} people ${moved} moved, ${stayed} stayed and ${onWorklist} are on the worklist: the sums agree.`)
  if (adrift > 0) say(`${adrift} people are recorded in units that ended before ${on}: apply the earlier reforms too.`)
  return { exitCode: 0, json: { ...applied, seconds } }
}

/** Another call recorded the same acts at the same moment: of two only one is committed. */
function isOutrun(error: unknown): boolean {
  return ['23505', '40001'].includes(codeOf(error) ?? '')
}
