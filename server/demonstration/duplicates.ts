import { sql } from 'kysely'
import { readDc01 } from '../../forms/dc01.ts'
import { notePairs, type FoundPair } from '../checking/duplicates/note-pairs.ts'
import { newId } from '../db/new-id.ts'
import type { Site } from '../http/server.ts'
import { addFirstCollection } from '../register/first-collection.ts'
import { insertRows, noRows } from '../register/rows.ts'
import { listComparable, type ComparableFacts } from '../register/search/comparable-facts.ts'

/** The head of commune police of the demonstration, who accepted them. */
const decidedBy = '00000000-0000-7000-8000-000000000101'

/** Second forms as they come in: without the number, and with another slip each. */
const slips: readonly ((facts: ComparableFacts) => Partial<ComparableFacts>)[] = [
  ({ birth_date }) => ({ birth_date: birth_date.slice(0, 4) }),
  ({ given_name }) => ({ given_name: given_name.normalize('NFD').replace(/\p{M}/gu, '') }),
  ({ mother_name }) => ({ mother_name: mother_name.slice(0, -1) }),
  () => ({ father_name: '' }),
  () => ({ middle_name: '' }),
  // Of the first of them once more: three records in a cluster.
  () => ({ father_name: '', cmnd9: '' }),
]
const doubled = 5

/**
 * Puts people into the demonstration's register a second time, each with a slip, and the pairs into the queue of review,
 * as if they had been accepted although the forms were held. Done once.
 */
export async function prepareDuplicates({ db, areaCode, today }: Site, communeCode: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const known = await sql`select from checking.duplicate_pair limit 1`.execute(tx)
    if (known.rows.length > 0) return
    const { rows: persons } = await sql<{ personId: string; commune: string }>`
      select person_id as "personId", commune_code as commune from register.name_search
      where commune_code = ${communeCode} and standing = 'present' and length(birth_date) = 10 and mother_key <> ''
        and father_key <> '' and middle_key <> '' order by person_id limit ${doubled}`.execute(tx)
    const facts = await listComparable(tx, persons)
    const rows = noRows()
    const pairs = slips.flatMap((slip, at): FoundPair[] => {
      const person = persons[at % doubled]
      const said = person && facts.get(person.personId)
      if (person === undefined || said === undefined) return []
      const householdId = newId()
      const household_no = `L${at + 1}`
      const cells = { ...said, ...slip(said), pin: '', cmnd9: '', commune: communeCode, household_no }
      const { values: form } = readDc01({ ...cells, declared_on: today(), relationship_to_head: 'head' })
      rows.household.push({ household_id: householdId, commune_code: communeCode, household_no })
      const personId = addFirstCollection(rows, form, { decidedBy, tier: areaCode, householdId })
      return [[person, { personId, commune: communeCode }]]
    })
    await insertRows(tx, rows)
    await notePairs(tx, pairs, 'entry')
  })
}
