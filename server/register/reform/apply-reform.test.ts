import { expect, test } from 'vitest'
import { addPerson } from '../../testing/people.ts'
import { freshSite } from '../../testing/site.ts'
import { listChoices } from '../../areas/ending.ts'
import { codeOf } from '../../refusal.ts'
import { findHome } from '../home.ts'
import { applyReform } from './apply-reform.ts'
import { assignHamlet } from './assign-hamlet.ts'
import { afterReform, reformDay, units } from './testing/hanoi.ts'
import { getDivision } from './worklist.ts'

const site = await freshSite()
const { db } = site
const apply = async (on: string) => {
  return applyReform(db, { areaCode: '01', below: '01', on, today: afterReform, units: await site.units() })
}

test('two who apply a reform at once record it once: one of them is told to call again', async () => {
  const both = await Promise.allSettled([apply(reformDay), apply(reformDay)])
  const recorded = both.map((one) => (one.status === 'fulfilled' ? one.value.recorded : codeOf(one.reason)))
  // Whichever came first records 526 acts; the other fails at the same keys, or comes late and finds nothing to do.
  expect(recorded).toContain(526)
  expect(recorded.some((one) => one === 0 || one === '23505' || one === '40001')).toBe(true)
  expect(await apply(reformDay)).toMatchObject({ recorded: 0, whole: 367, split: 159 })
})

test('whoever is recorded in a unit that ended before is named, until the earlier reform is applied too and followed through', async () => {
  // Bùi Thị Xuân ended on 1 March 2020, and the facts do not say into what.
  const earlier = { commune: '00250', hamlet: 'Tổ 4', declared_on: '2020-02-01' }
  const personId = await addPerson(db, earlier)
  const home = async () => db.transaction().execute(async (tx) => findHome(tx, personId))
  expect(await apply(reformDay)).toMatchObject({ adrift: 1, before: 0 })
  expect(await home()).toBe('00250')

  const before = await apply('2020-03-01')
  expect(before).toMatchObject({ whole: 0, before: 1, onWorklist: 1, adrift: 0 })
  expect(before.split).toBeGreaterThan(0)
  await db.transaction().execute(async (tx) => {
    const choices = await listChoices(tx, { code: '00250', endedOn: '2020-03-01' })
    expect(choices).toHaveLength(579)
    // It went into Nguyễn Du, let us say, or into Vĩnh Phúc, which went whole into Ngọc Hà five years later.
    const decision = { decidedBy: personId, tier: '01', evidence: 'a test', today: afterReform }
    const place = { hamlet: 'Tổ 4', successorCode: units.whole }
    await assignHamlet(tx, await getDivision(tx, '00250'), { ...place, ...decision })
  })
  expect(await home()).toBe(units.successors[0])
  expect(await apply(reformDay)).toMatchObject({ before: 1, moved: 1, onWorklist: 0, adrift: 0 })
})
