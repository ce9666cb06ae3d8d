import type { Site } from '../../http/server.ts'
import { addPerson } from '../../testing/people.ts'
import { settle } from '../../testing/site.ts'
import { followChanges } from '../findings/follow-changes.job.ts'

/** Lets the checks catch up with whatever was recorded. */
export async function checkChanged(site: Site): Promise<void> {
  await settle(site)
  await followChanges(site)
}

/** What was found of somebody by a rule; without one an error. */
export async function findingOf({ db }: Site, personId: string, ruleId: string) {
  return db
    .selectFrom('checking.finding')
    .selectAll()
    .where('person_id', '=', personId)
    .where('rule_id', '=', ruleId)
    .executeTakeFirstOrThrow()
}

/** Somebody of whose birth only the year is known, which was found. */
export async function addFoundPerson(site: Site): Promise<{ personId: string; findingId: string }> {
  const personId = await addPerson(site.db, { birth_date: '1985' })
  await checkChanged(site)
  const { finding_id: findingId } = await findingOf(site, personId, 'birth-date-partial')
  return { personId, findingId }
}
