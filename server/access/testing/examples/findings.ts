import { createHash } from 'node:crypto'
import { newId } from '../../../db/new-id.ts'
import type { Site } from '../../../http/server.ts'
import { communes, today } from '../../../testing/site.ts'
import type { Example, World } from '../examples.ts'

/** A finding about a person of the commune `here` that waits for somebody. */
async function addFinding({ db }: Site, personId: string): Promise<string> {
  const findingId = newId()
  await db
    .insertInto('checking.finding')
    .values({
      finding_id: findingId,
      rule_id: 'birth-date-partial',
      facts_hash: createHash('sha256').update(findingId).digest(),
      person_id: personId,
      unit_code: communes.here,
      weight: 'notice',
      evidence: JSON.stringify({ birthDate: '1980' }),
      found_on: today,
      due_on: today,
    })
    .execute()
  return findingId
}

/** A request for each operation of rules and findings. */
export const findingExamples = async ({ site, personId }: World): Promise<Record<string, Example>> => {
  const finding = `/api/checking/findings/${await addFinding(site, personId)}`
  const ofUnit = `unitCode=${communes.here}`
  return {
    'get /api/checking/findings': { path: () => `/api/checking/findings?${ofUnit}`, isThing: true },
    'get /api/checking/findings/:findingId': { path: () => finding, isThing: true },
    'post /api/checking/findings/:findingId/assignment': {
      path: () => `${finding}/assignment`,
      body: () => ({ accountId: null }),
      isThing: true,
    },
    // Settled by the first who asks; for the others a conflict.
    'post /api/checking/findings/:findingId/settlement': {
      path: () => `${finding}/settlement`,
      body: () => ({ resolution: 'confirmed', reason: 'the paper of a test says so' }),
      isThing: true,
    },
    'get /api/checking/findings-trend/:unitCode': {
      path: () => `/api/checking/findings-trend/${communes.here}`,
      isThing: true,
    },
    'get /api/checking/rules': { path: () => '/api/checking/rules', isThing: false },
    'post /api/checking/rules/:ruleCode': {
      path: () => '/api/checking/rules/household-large',
      body: () => ({ isOn: true, weight: 'notice', reason: 'as the catalogue has it' }),
      isThing: true,
    },
    'post /api/checking/checks': {
      path: () => '/api/checking/checks',
      body: () => ({ unitCode: communes.here }),
      isThing: true,
    },
  }
}
