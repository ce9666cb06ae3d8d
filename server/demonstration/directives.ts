import { saveAccount, type Account } from '../access/account.ts'
import { reachOf } from '../access/reach.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { GivenDirective, giveDirective } from '../reporting/directives/give-directive.ts'
import { takeStep, type TakenStep } from '../reporting/directives/take-step.ts'
import { getTask } from '../reporting/directives/task.ts'
import { GivenHonour, recordHonour } from '../reporting/honours/record-honour.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import { cityConclusions, cityHonours, nationalConclusions, nationalHonours } from './conclusions.ts'

type Shown = { name: string; password: string; what: string }

/** A conclusion of a review, with what was done with each of its tasks and when. */
export type ShownConclusion = {
  reviewed: string
  directiveNo: string
  issuedOn: string
  text: string
  tasks: {
    text: string
    ownerCode: string
    coUnitCodes?: string[]
    dueOn: string
    measure?: { element: string; target: { amount: string; qualifier: 'at-least' | 'at-most' } }
    steps?: (TakenStep & { on: string })[]
  }[]
}

/** A decision that honours units. */
export type ShownHonour = Pick<
  GivenHonour,
  'decisionNo' | 'decidedOn' | 'authority' | 'honour' | 'subject' | 'unitCodes'
>

/** Hanoi's police at the nation, where they answer for the tasks that the ministry gives them. */
const hanoi: Account = {
  accountId: '00000000-0000-7000-8000-000000000231',
  signInName: 'hanoi.police',
  displayName: 'Công an thành phố Hà Nội',
  role: 'city-administrator',
  unitCode: '01',
  personId: null,
}

/** Who did what is made up here; no account has this identifier. */
const accountId = '00000000-0000-7000-8000-000000000203'

/**
 * Puts the conclusions of a few reviews into the demonstration, in our own words and with nobody named: those of October
 * and November 2019 at the nation, of April and May 2020 in the city; with what was done, what is overdue, and decisions
 * on honours of units. Done once.
 */
export async function prepareDirectives(tiers: { city: Site; nation: Site }, password: string): Promise<Shown[]> {
  for (const [site, unitCode, conclusions, honours] of [
    [tiers.nation, 'VN', nationalConclusions, nationalHonours],
    [tiers.city, '01', cityConclusions, cityHonours],
  ] as const)
    await site.db.transaction().execute(async (tx) => {
      if (await tx.selectFrom('reporting.directive').select('directive_id').limit(1).executeTakeFirst()) return
      if (unitCode === 'VN') await saveAccount(tx, { ...hanoi, password })
      for (const conclusion of conclusions) await conclude(tx, site, { unitCode, conclusion })
      const reach = reachOf(tx, { account: { ...hanoi, unitCode }, area: 'any', on: site.today() })
      for (const honour of honours)
        await recordHonour(tx, GivenHonour.parse({ ...honour, unitCode }), { site, reach, accountId })
    })
  return [
    { name: hanoi.signInName, password, what: 'Hanoi’s police, who have tasks of the ministry (on the nation’s port)' },
  ]
}

async function conclude(
  tx: AnyTx,
  site: Site,
  { unitCode, conclusion }: { unitCode: string; conclusion: ShownConclusion },
): Promise<void> {
  const { reviewed, tasks, ...words } = conclusion
  const place = placeIn(await getFormMonth(tx, { formCode: 'REVIEW', periodCode: reviewed }, site), unitCode)
  const given = tasks.map(({ steps: _steps, ...task }) => ({ ...task, measure: task.measure ?? null }))
  const directive = GivenDirective.parse({ ...words, tasks: given })
  const { taskIds } = await giveDirective(tx, place, { ...directive, givenBy: accountId })
  const reach = reachOf(tx, { account: { ...hanoi, unitCode }, area: 'any', on: site.today() })
  for (const [at, { ownerCode, steps = [] }] of tasks.entries())
    for (const { on, ...step } of steps) {
      // As of the day on which it was done.
      const then = { ...site, today: () => on }
      const task = await getTask(tx, taskIds[at] ?? '', { site: then, reach })
      const isOwners = step.action === 'acknowledge' || step.action === 'report'
      const doer = { accountId, unitCode: isOwners ? ownerCode : unitCode }
      await takeStep(tx, task, { step, account: doer, site: then })
    }
}
