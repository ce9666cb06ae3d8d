import { sql } from 'kysely'
import { listEndedBelow } from '../../areas/ending.ts'
import { listCommunesBelow } from '../../areas/unit.ts'
import type { AnyTx, Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import type { Site } from '../../http/server.ts'
import { countPersons, listPersonsAfter } from '../../register/present/list-persons.ts'
import { checkPersons, checkUnits } from './check-persons.ts'

/** So many persons are checked in one transaction: about 20 MB of tables, and a second. */
const chunkPersons = 5000

/** A check of everybody in a unit. */
type Sweep = {
  sweepId: string
  unitCode: string
  onDay: string
  personsAll: number
  personsDone: number
  isFinished: boolean
}

const columns = sql`sweep_id as "sweepId", unit_code as "unitCode", on_day as "onDay", persons_all as "personsAll",
  persons_done as "personsDone", finished_at is not null as "isFinished"`

type SweptSite = Pick<Site, 'areaCode' | 'today' | 'units'>

/**
 * Begins a check of everybody in a unit; one of the same unit that is under way, or was cut off, is given instead, and
 * goes on where it stopped.
 */
export async function beginSweep(
  tx: AnyTx,
  site: SweptSite,
  { unitCode, askedBy }: { unitCode: string; askedBy: string | null },
): Promise<Sweep> {
  const communes = await communesOf(tx, site, unitCode)
  await sql`insert into checking.sweep (sweep_id, unit_code, on_day, asked_by, persons_all)
    values (${newId()}, ${unitCode}, ${site.today()}, ${askedBy}, ${await countPersons(tx, communes)})
    on conflict (unit_code) where finished_at is null do nothing`.execute(tx)
  const { rows } = await sql<Sweep>`select ${columns} from checking.sweep
    where unit_code = ${unitCode} and finished_at is null`.execute(tx)
  const [sweep] = rows
  if (sweep === undefined) throw new Error('The sweep that was begun is not there.')
  return sweep
}

/** The last check of a unit, whether it is finished or not. */
export async function findLastSweep(tx: Tx<'checking'>, unitCode: string): Promise<Sweep | undefined> {
  const { rows } = await sql<Sweep>`select ${columns} from checking.sweep
    where unit_code = ${unitCode} order by started_at desc limit 1`.execute(tx)
  return rows[0]
}

/** A check that is not finished: that which was begun first. */
export async function findUnfinished(tx: Tx<'checking'>): Promise<Sweep | undefined> {
  const { rows } = await sql<Sweep>`select ${columns} from checking.sweep
    where finished_at is null order by started_at limit 1`.execute(tx)
  return rows[0]
}

/**
 * Checks the next persons of a sweep, and notes how far it has come in the same transaction; after the last of them the
 * units, and the numbers for the trend. Gives the sweep as it is then.
 */
export async function continueSweep({ db, ...site }: Site, { sweepId }: Sweep): Promise<Sweep> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<Sweep & { after: string | null }>`select ${columns}, after_person as after
      from checking.sweep where sweep_id = ${sweepId} for update`.execute(tx)
    const [sweep] = rows
    if (sweep === undefined) throw new Error('There is no such sweep.')
    if (sweep.isFinished) return sweep
    const { after, unitCode } = sweep
    const communes = await communesOf(tx, site, unitCode)
    const persons = await listPersonsAfter(tx, { after, communes, countMax: chunkPersons })
    const checking = { day: site.today(), areaCode: site.areaCode, units: await site.units() }
    if (persons.length > 0) await checkPersons(tx, persons, checking)
    const isFinished = persons.length < chunkPersons
    if (isFinished) {
      if (communes === undefined) await checkUnits(tx, checking)
      await countFindings(tx, communes, checking.day)
    }
    const personsDone = sweep.personsDone + persons.length
    await sql`update checking.sweep set after_person = ${persons.at(-1) ?? after}, persons_done = ${personsDone},
      finished_at = case when ${isFinished}::boolean then clock_timestamp() end where sweep_id = ${sweepId}`.execute(tx)
    return { ...sweep, personsDone, isFinished }
  })
}

/** The communes of a unit, with those that ended in it; undefined for the whole register of the tier. */
export async function communesOf(
  tx: AnyTx,
  { areaCode, today }: Pick<Site, 'areaCode' | 'today'>,
  unitCode: string,
): Promise<string[] | undefined> {
  if (unitCode === areaCode) return undefined
  const communes = (await listCommunesBelow(tx, unitCode, today())).map(({ code }) => code)
  return [...communes, ...(await listEndedBelow(tx, unitCode, today()))]
}

/** Keeps how many findings are not settled, by unit and rule, for the trend; the last count of a day stays. */
async function countFindings(tx: Tx<'checking'>, communes: readonly string[] | undefined, day: string): Promise<void> {
  const where = communes === undefined ? sql`true` : sql`unit_code = any(${communes})`
  await sql`delete from checking.finding_count where on_day = ${day} and ${where}`.execute(tx)
  await sql`insert into checking.finding_count (unit_code, on_day, rule_id, unsettled)
    select unit_code, ${day}, rule_id, count(*) from checking.finding where state <> 'settled' and ${where}
    group by unit_code, rule_id`.execute(tx)
}
