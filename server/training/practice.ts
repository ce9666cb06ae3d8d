import { randomBytes, randomInt } from 'node:crypto'
import { sql } from 'kysely'
import { readDc01 } from '../../forms/dc01.ts'
import {
  gradePractice,
  labelOf,
  scenarioOf,
  type PracticeFault,
  type PracticeRecord,
} from '../../forms/training/practice.ts'
import { courses, type CourseCode } from '../../forms/training/course.ts'
import { practicePlace } from '../../forms/training/practice-place.ts'
import { tasks, type TaskCode } from '../../forms/training/task.ts'
import { localDay } from '../../forms/local-clock.ts'
import { saveAccount } from '../access/account.ts'
import { loadUnitTable } from '../areas/unit.ts'
import { listDossiersOf } from '../collection/officers-work.ts'
import { importer } from '../collection/service-accounts.ts'
import { submitDossier, type Submission } from '../collection/submit-dossier.ts'
import type { AnyTx, Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { addFirstCollection } from '../register/first-collection.ts'
import { insertRows, noRows } from '../register/rows.ts'
import { findPracticeCity, inPracticeCity } from './practice-city.ts'

/** A task that somebody began in the practice city, and what the records were worth when they were looked at last. */
export type Practice = {
  practiceId: string
  accountId: string
  courseCode: string
  taskCode: TaskCode
  seed: number
  practiceAccountId: string
  signInName: string
  startedAt: Date
  gradedAt: Date | null
  hasPassed: boolean | null
  faults: PracticeFault[]
}

const seedMax = 2 ** 31 - 1

/** The tasks that these accounts began, the oldest first. */
export async function listPractices(tx: Tx<'training'>, accountIds: readonly string[]): Promise<Practice[]> {
  const { rows } = await sql<Practice>`
    select practice_id as "practiceId", account_id as "accountId", course_code as "courseCode",
      task_code as "taskCode", seed, practice_account_id as "practiceAccountId", sign_in_name as "signInName",
      started_at as "startedAt", graded_at as "gradedAt", has_passed as "hasPassed", faults
    from training.practice where account_id = any(${accountIds}::uuid[])
    order by started_at, practice_id`.execute(tx)
  return rows
}

/** Whether the tasks of a course were done well since a day. Where no practice city was opened there is nothing to do. */
export async function hasPractised(
  tx: Tx<'training'>,
  { accountId, courseCode, since }: { accountId: string; courseCode: CourseCode; since: string },
): Promise<boolean> {
  if ((await findPracticeCity(tx)) === undefined) return true
  const done = (await listPractices(tx, [accountId])).filter(
    ({ hasPassed, startedAt }) => hasPassed === true && localDay(startedAt) >= since,
  )
  return courses[courseCode].tasks.every((task) => done.some(({ taskCode }) => taskCode === task))
}

/**
 * Begins a task anew, with people of its own in the practice city and an account there that is good for this task alone.
 * Answers how to sign in there; the password is kept nowhere.
 */
export async function beginPractice(
  tx: AnyTx,
  site: Site,
  asked: { accountId: string; courseCode: string; taskCode: TaskCode; now: Date },
): Promise<{ practiceId: string; address: string; signInName: string; password: string; seed: number }> {
  const { accountId, courseCode, taskCode, now } = asked
  const city = await findPracticeCity(tx)
  const seed = randomInt(seedMax)
  const account = {
    accountId: newId(),
    signInName: `${labelOf(seed).toLowerCase()}.${taskCode}`,
    password: randomBytes(9).toString('base64url'),
  }
  await inPracticeCity(site, city, async (practice) => {
    await saveAccount(practice, {
      ...account,
      displayName: 'Học viên / Learner',
      role: tasks[taskCode].role,
      unitCode: practicePlace.commune,
      personId: null,
    })
    await setScene(practice, { taskCode, seed, today: site.today() })
  })
  const practiceId = newId()
  await tx
    .insertInto('training.practice')
    .values({
      practice_id: practiceId,
      account_id: accountId,
      course_code: courseCode,
      task_code: taskCode,
      seed,
      practice_account_id: account.accountId,
      sign_in_name: account.signInName,
      started_at: now,
    })
    .execute()
  const { signInName, password } = account
  return { practiceId, address: city?.address ?? '', signInName, password, seed }
}

/** Puts the people of a task into the register of the practice city, and the dossiers that wait there. */
async function setScene(
  tx: AnyTx,
  { taskCode, seed, today }: { taskCode: TaskCode; seed: number; today: string },
): Promise<void> {
  const { label, residents, waiting } = scenarioOf(taskCode, { seed, today })
  const { city, commune } = practicePlace
  const [rows, householdId] = [noRows(), newId()]
  rows.household.push({ household_id: householdId, commune_code: commune, household_no: label })
  const personIds = residents.map((cells) =>
    addFirstCollection(rows, readDc01(cells).values, { decidedBy: importer, tier: city, householdId }),
  )
  if (personIds.length > 0) await insertRows(tx, rows)
  const context = { today, units: await loadUnitTable(tx), areaCode: city }
  for (const [at, one] of waiting.entries()) {
    const shared = { communeCode: commune, enteredBy: importer }
    const submission: Submission =
      'forms' in one
        ? { ...shared, householdNo: one.householdNo, formCode: 'DC01', forms: one.forms }
        : { ...shared, householdNo: label, formCode: 'DC02', forms: [adjustment(one, { label, at, today, personIds })] }
    await submitDossier(tx, submission, context)
  }
}

function adjustment(
  { adjusts, oldValue, newValue }: { adjusts: number; oldValue: string; newValue: string },
  { label, at, today, personIds }: { label: string; at: number; today: string; personIds: readonly string[] },
) {
  return {
    form_no: `${label}-U${at}`,
    declared_on: today,
    commune: practicePlace.commune,
    person_id: personIds[adjusts] ?? '',
    field: 'birth_date',
    old_value: oldValue,
    new_value: newValue,
    effective_on: today,
    proof: 'Lời khai',
  }
}

/** Looks at the records that came of a task and keeps what they are worth. Refused where the task was not begun. */
export async function assessPractice(
  tx: AnyTx,
  site: Site,
  asked: { practiceId: string; accountId: string; now: Date },
): Promise<{ hasPassed: boolean; faults: PracticeFault[] }> {
  const practice = (await listPractices(tx, [asked.accountId])).find((one) => one.practiceId === asked.practiceId)
  if (practice === undefined) throw new Problem('practice-closed')
  const { taskCode, seed, practiceAccountId, startedAt } = practice
  const found = await inPracticeCity(site, await findPracticeCity(tx), async (other) =>
    listDossiersOf(other, { communeCode: practicePlace.commune, householdPrefix: labelOf(seed) }),
  )
  const records = found.map((record): PracticeRecord =>
    Object.assign(record, {
      isEntered: record.enteredBy === practiceAccountId,
      isDecided: record.lastBy === practiceAccountId,
    }),
  )
  const faults = gradePractice(taskCode, { seed, today: localDay(startedAt) }, records)
  const hasPassed = faults.length === 0
  await tx
    .updateTable('training.practice')
    .set({ graded_at: asked.now, has_passed: hasPassed, faults: JSON.stringify(faults) })
    .where('practice_id', '=', practice.practiceId)
    .execute()
  return { hasPassed, faults }
}
