import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { beginSweep } from '../checking/findings/sweep.ts'
import { installation } from '../settings.ts'
import { familyOf } from '../testing/forms.ts'
import { addHousehold } from '../testing/people.ts'
import { communes, freshSite, today } from '../testing/site.ts'

const Checked = z.object({
  persons: z.int(),
  rules: z.array(z.object({ rule: z.string(), unsettled: z.int() })),
  measures: z.array(z.object({ measure: z.string() })),
})

test('the command checks everybody, goes on where a check was cut off, and tells each rule and each measure', async () => {
  const site = await freshSite()
  await addHousehold(site.db, familyOf('C-1', { declared_on: '2020-01-10' }))
  const whole = { unitCode: communes.city, askedBy: null }
  const cut = await site.db.transaction().execute(async (tx) => beginSweep(tx, site, whole))
  const env = { PATH: process.env['PATH'], DATABASE_URL: site.databaseUrl, DANCU_DATA: site.folder, TODAY: today }
  const { stdout } = await promisify(execFile)(process.execPath, ['dancu.mjs', 'check', '--json'], {
    cwd: installation,
    env,
  })
  const { persons, rules, measures } = Checked.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''))
  expect(persons).toBe(4)
  expect(rules.length).toBeGreaterThan(100)
  expect(rules.find(({ rule }) => rule === 'birth-date-partial')?.unsettled).toBe(1)
  expect(measures.length).toBeGreaterThan(5)
  const sweeps = await site.db.selectFrom('checking.sweep').select('sweep_id').execute()
  expect(sweeps).toEqual([{ sweep_id: cut.sweepId }])
}, 60_000)
