import type { Dc01Cells } from '../../../../forms/dc01.ts'
import type { Database } from '../../../db/database.ts'
import { addPerson } from '../../../testing/people.ts'
import { communes } from '../../../testing/site.ts'
import { notePairs } from '../note-pairs.ts'
import { knownFacts } from './likely-pair.ts'

/** Three records of one person in a chain of two pairs, the last of them with a slip; nobody judges them blindly. */
export async function addCluster({ db }: { db: Database }, facts: Dc01Cells = {}): Promise<string[]> {
  const personIds = [
    await addPerson(db, { ...knownFacts, ...facts }),
    await addPerson(db, { ...knownFacts, ...facts, middle_name: '' }),
    await addPerson(db, { ...knownFacts, ...facts, given_name: 'Quỳn' }),
  ]
  const [first = '', second = '', third = ''] = personIds
  const placed = (personId: string) => ({ personId, commune: facts.commune ?? communes.here })
  await db.transaction().execute(async (tx) =>
    notePairs(
      tx,
      [
        [placed(first), placed(second)],
        [placed(second), placed(third)],
      ],
      'register',
    ),
  )
  await db.updateTable('checking.duplicate_pair').set({ is_twice: false }).where('first_id', 'in', personIds).execute()
  return personIds
}
