import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { addPerson } from '../../testing/people.ts'
import { communes, freshSite, today } from '../../testing/site.ts'
import { insertUnitActs } from '../reform/unit-act.sql.ts'
import { firstDay } from '../reform/unit-acts.ts'
import { findAtAddress } from './candidates.sql.ts'
import { getLives } from './find-lives.ts'
import { locateAddress } from './locate-address.ts'
import { occupancyOver } from './occupancy.ts'

const { here, there } = communes
const address = 'Số 1'

/** A reform on 1 March 2020: what became of the commune `here`, or of hamlets of it. */
async function reformedSite(acts: readonly { hamlet: string; successorCode: string | null }[]) {
  const { db } = await freshSite()
  const rows = acts.map(({ hamlet, successorCode }) => ({
    actId: newId(),
    unitCode: here,
    since: firstDay,
    hamlet,
    effectiveOn: '2020-03-01',
    successorCode,
    corrects: null,
    evidence: 'a resolution of a test',
  }))
  const decision = { decidedBy: newId(), tier: communes.city }
  await db.transaction().execute(async (tx) => insertUnitActs(tx, rows, decision))
  const resident = async (commune: string, hamlet: string, declared_on = '2015-05-05'): Promise<string> =>
    addPerson(db, { commune, hamlet, address, declared_on, given_name: 'An' })
  /** Where a residence of 2015 lies now, and who is there today. */
  const ask = async (commune: string, hamlet: string, validFrom = '2015-05-05') =>
    db.transaction().execute(async (tx) => {
      const place = await locateAddress(tx, { communeCode: commune, hamlet, address, validFrom })
      const asked = { from: today, to: today, at: undefined, withSecret: false, limit: 101 }
      const lives = await getLives(tx, await findAtAddress(tx, place, asked), undefined)
      const [now] = occupancyOver(lives, place.isHere, asked)
      return { communeCode: place.communeCode, personIds: now?.occupants.map(({ personId }) => personId).toSorted() }
    })
  return { resident, ask }
}

test('where a commune went whole into another, who was recorded in either is at the address', async () => {
  const { resident, ask } = await reformedSite([{ hamlet: '', successorCode: there }])
  const personIds = [await resident(here, 'Thôn 1'), await resident(there, 'Thôn 1', '2020-04-01')].toSorted()
  await resident(here, 'Thôn 2')
  const found = { communeCode: there, personIds }
  expect(await ask(here, 'Thôn 1')).toEqual(found)
  expect(await ask(there, 'Thôn 1', '2020-04-01')).toEqual(found)
})

test('where a commune was divided, a hamlet is where officers sent it; until they did, where it was', async () => {
  const { resident, ask } = await reformedSite([
    { hamlet: '', successorCode: null },
    { hamlet: 'Thôn 1', successorCode: there },
  ])
  const sent = [await resident(here, 'Thôn 1'), await resident(there, 'Thôn 1', '2020-04-01')].toSorted()
  const waiting = await resident(here, 'Thôn 2')
  await resident(there, 'Thôn 2', '2020-04-01')
  expect(await ask(here, 'Thôn 1')).toEqual({ communeCode: there, personIds: sent })
  expect(await ask(here, 'Thôn 2')).toEqual({ communeCode: here, personIds: [waiting] })
})

test('without a reform an address is as it is recorded', async () => {
  const { resident, ask } = await reformedSite([])
  const personId = await resident(here, 'Thôn 1')
  await resident(there, 'Thôn 1')
  expect(await ask(here, 'Thôn 1')).toEqual({ communeCode: here, personIds: [personId] })
})
